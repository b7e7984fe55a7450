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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.report.BlockReport.LeftOut;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptimizationReportTest {

    @Test
    void addsUpItsBlocks() {
        OptimizationReport report = OptimizationReport.of(
                List.of(
                        block(Outcome.UNCHANGED, 100, 100, false),
                        block(Outcome.LOSSLESS, 300, 100, true),
                        block(Outcome.REVERSIBLE, 600, 50, true),
                        block(Outcome.REVERSIBLE, 0, 0, false)),
                "o200k_base",
                true);

        OptimizationReport.Totals totals = report.totals();
        assertThat(totals).isEqualTo(new OptimizationReport.Totals(4, 1, 2, 2, 1_000, 250, 40));
        assertThat(totals.tokensSaved()).isEqualTo(750);
        assertThat(totals.savedShare()).isEqualTo(0.75);
        assertThat(totals.memoHitRate()).isEqualTo(0.5);
    }

    @Test
    void sharesOfNothingAreZero() {
        OptimizationReport.Totals totals =
                OptimizationReport.of(List.of(), "", false).totals();

        assertThat(totals.savedShare()).isZero();
        assertThat(totals.memoHitRate()).isZero();
    }

    @Test
    void warningsAreAdded() {
        OptimizationReport report = OptimizationReport.of(List.of(), "", false);

        OptimizationReport warned = report.withWarning("one").withWarning("two");

        assertThat(warned.warnings()).containsExactly("one", "two");
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void aBlockSaysWhatItSaved() {
        assertThat(block(Outcome.LOSSLESS, 300, 100, false).tokensSaved()).isEqualTo(200);
        assertThat(Outcome.REVERSIBLE.word()).isEqualTo("reversible");
    }

    private static BlockReport block(Outcome outcome, int before, int after, boolean fromMemo) {
        List<LeftOut> leftOut =
                outcome == Outcome.REVERSIBLE ? List.of(new LeftOut("rows", 1, 2, "abcdefghijklmnopqrst")) : List.of();
        return new BlockReport(0, 0, "tool", "json", "json", outcome, before, after, leftOut, "", 10, fromMemo);
    }
}
