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
package dev.headroom.engine.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What one call of the engine did. Counts cover the blocks that may be compressed, usually the tool results; what
 * people and the model wrote is not counted, because it never changes. Immutable, thread-safe, without content.
 *
 * @param totals the sums over all blocks
 * @param blocks one report for each block that may be compressed, in the order of the request
 * @param counter the vocabulary that counted, such as {@code o200k_base}
 * @param exact whether that is the vocabulary of the model; false means the counts are an estimate
 * @param warnings what went wrong beside the blocks, such as a listener that failed; usually empty
 */
public record OptimizationReport(
        Totals totals, List<BlockReport> blocks, String counter, boolean exact, List<String> warnings) {

    /** Copies the lists. */
    public OptimizationReport {
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }

    /**
     * Sums over blocks.
     *
     * @param blocks how many blocks may be compressed
     * @param lossless how many of them go out in a form that says everything
     * @param reversible how many of them go out with parts left out
     * @param fromMemo how many of them were remembered
     * @param tokensBefore their tokens
     * @param tokensAfter the tokens of what goes out
     * @param micros how long it took altogether, in microseconds
     */
    public record Totals(
            int blocks, int lossless, int reversible, int fromMemo, long tokensBefore, long tokensAfter, long micros) {

        /**
         * The sums of some blocks.
         *
         * @param blocks the blocks
         * @return their sums
         */
        public static Totals of(List<BlockReport> blocks) {
            int lossless = 0;
            int reversible = 0;
            int fromMemo = 0;
            long before = 0;
            long after = 0;
            long micros = 0;
            for (BlockReport block : blocks) {
                lossless += block.outcome() == BlockReport.Outcome.LOSSLESS ? 1 : 0;
                reversible += block.outcome() == BlockReport.Outcome.REVERSIBLE ? 1 : 0;
                fromMemo += block.fromMemo() ? 1 : 0;
                before += block.tokensBefore();
                after += block.tokensAfter();
                micros += block.micros();
            }
            return new Totals(blocks.size(), lossless, reversible, fromMemo, before, after, micros);
        }

        /** How many tokens fewer go out; never negative. */
        public long tokensSaved() {
            return tokensBefore - tokensAfter;
        }

        /** The share of tokens saved, from 0 to 1; 0 when there were none. */
        public double savedShare() {
            return tokensBefore == 0 ? 0 : (double) tokensSaved() / tokensBefore;
        }

        /** The share of blocks that were remembered, from 0 to 1; 0 when there were none. */
        public double memoHitRate() {
            return blocks == 0 ? 0 : (double) fromMemo / blocks;
        }
    }

    /**
     * A report whose totals are computed.
     *
     * @param blocks one report for each block
     * @param counter the vocabulary that counted
     * @param exact whether that is the vocabulary of the model
     * @return the report, without warnings
     */
    public static OptimizationReport of(List<BlockReport> blocks, String counter, boolean exact) {
        return new OptimizationReport(Totals.of(blocks), blocks, counter, exact, List.of());
    }

    /**
     * The same report with one more warning.
     *
     * @param warning what went wrong; without content
     * @return the report
     */
    public OptimizationReport withWarning(String warning) {
        List<String> more = new ArrayList<>(warnings);
        more.add(warning);
        return new OptimizationReport(totals, blocks, counter, exact, more);
    }
}
