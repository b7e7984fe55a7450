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
package dev.headroom.accuracy;

import dev.headroom.accuracy.metric.ToolCallMatch.Made;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model made of one case, with one of the two contexts.
 *
 * @param answer       its text; empty if there is none
 * @param calls        the tools it called instead, {@code headroom_retrieve} excepted
 * @param error        what failed, in one line; empty if nothing did. An answer of a failed arm is worth nothing
 * @param score        how right it is, 0 to 1, by the metric that decides the case
 * @param metrics      all metrics that fit the case, by name, each 0 to 1
 * @param inputTokens  as the provider counted them, all requests together; 0 if it does not say
 * @param outputTokens likewise
 * @param requests     how often the model was asked, retrievals included
 * @param retrievals   how often it called {@code headroom_retrieve}
 */
public record ArmResult(
        String answer,
        List<Made> calls,
        String error,
        double score,
        Map<String, Double> metrics,
        long inputTokens,
        long outputTokens,
        int requests,
        int retrievals) {

    /** The arm of a case that nobody was asked. */
    public static final ArmResult NOT_ASKED = new ArmResult("", List.of(), "", 0, Map.of(), 0, 0, 0, 0);

    /** Copies list and map; the map is sorted by name. */
    public ArmResult {
        calls = List.copyOf(calls);
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    }

    /** Whether it failed. */
    public boolean failed() {
        return !error.isEmpty();
    }
}
