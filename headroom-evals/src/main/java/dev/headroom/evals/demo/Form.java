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

import dev.headroom.engine.report.OptimizationReport;
import java.util.List;

/**
 * How a workload's tool results go out under one fidelity. Immutable.
 *
 * @param texts  the text of each tool result, in order
 * @param report what the engine says of them; one block a tool result
 * @param nanos  how long the conversation took, counting tokens included: the median of some runs, in nanoseconds
 */
public record Form(List<String> texts, OptimizationReport report, long nanos) {

    /**
     * Copies the texts.
     *
     * @param texts  the text of each tool result, in order
     * @param report what the engine says of them; one block a tool result
     * @param nanos  how long the conversation took, in nanoseconds
     */
    public Form {
        texts = List.copyOf(texts);
    }

    /**
     * The size of what goes out: headers, receipts and markers included.
     *
     * @return tokens of all tool results
     */
    public long tokens() {
        return report.totals().tokensAfter();
    }
}
