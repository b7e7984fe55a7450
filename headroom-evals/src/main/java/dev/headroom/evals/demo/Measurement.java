/*
 * Copyright 2026 The Headroom Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance
 * with the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software distributed under the License is distributed on
 * an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the License for the
 * specific language governing permissions and limitations under the License.
 */
package dev.headroom.evals.demo;

import dev.headroom.evals.demo.Finding.Place;
import dev.headroom.evals.workload.Workload;
import java.util.List;

/**
 * What the engine made of one workload. Immutable.
 *
 * @param workload   what was measured
 * @param lossless   its tool results with nothing left out
 * @param reversible its tool results as they go to a model that can call {@code headroom_retrieve}
 * @param decoded    of each tool result, whether its lossless form decodes to the original
 * @param findings   where the answers are in the reversible form; one finding a question, in order
 */
public record Measurement(
        Workload workload, Form lossless, Form reversible, List<Boolean> decoded, List<Finding> findings) {

    /**
     * Copies the lists.
     *
     * @param workload   what was measured
     * @param lossless   its tool results with nothing left out
     * @param reversible its tool results as they go to a model that can call {@code headroom_retrieve}
     * @param decoded    of each tool result, whether its lossless form decodes to the original
     * @param findings   where the answers are in the reversible form
     */
    public Measurement {
        decoded = List.copyOf(decoded);
        findings = List.copyOf(findings);
    }

    /**
     * The size of the tool results as the tools returned them, by the same counter as everything else.
     *
     * @return tokens
     */
    public long tokensBefore() {
        return lossless.report().totals().tokensBefore();
    }

    /**
     * How many tool results come back from their lossless form.
     *
     * @return at most as many as there are tool results
     */
    public int decodedResults() {
        return (int) decoded.stream().filter(Boolean::booleanValue).count();
    }

    /**
     * How many answers were found in one place.
     *
     * @param place the place
     * @return at most as many as there are questions
     */
    public int found(Place place) {
        return (int)
                findings.stream().filter(finding -> finding.place() == place).count();
    }

    /**
     * Whether nothing got lost.
     *
     * @return whether every lossless form decodes and every answer was found
     */
    public boolean passed() {
        return decodedResults() == decoded.size() && found(Place.NOWHERE) == 0;
    }
}
