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
package dev.headroom.evals.fidelity.result;

import java.util.List;

/**
 * What a run of the suite found. Immutable.
 *
 * @param source   what was measured: a folder, or the built-in workloads
 * @param model    the model whose tokens are counted
 * @param counter  the vocabulary that counts them
 * @param exact    whether the counts are exact
 * @param payloads every payload, in the order of the source
 * @param kinds    the sums by kind, largest first
 * @param total    the sum over all kinds
 */
public record FidelityReport(
        String source,
        String model,
        String counter,
        boolean exact,
        List<PayloadResult> payloads,
        List<KindSummary> kinds,
        KindSummary total) {

    /**
     * Copies the lists.
     *
     * @param source   what was measured
     * @param model    the model whose tokens are counted
     * @param counter  the vocabulary that counts them
     * @param exact    whether the counts are exact
     * @param payloads every payload
     * @param kinds    the sums by kind
     * @param total    the sum over all kinds
     */
    public FidelityReport {
        payloads = List.copyOf(payloads);
        kinds = List.copyOf(kinds);
    }

    /**
     * The verdict.
     *
     * @return whether no guarantee is broken
     */
    public boolean passed() {
        return total.breaches() == 0;
    }
}
