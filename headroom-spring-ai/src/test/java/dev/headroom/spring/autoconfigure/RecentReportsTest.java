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
package dev.headroom.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.OptimizationReport;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentReportsTest {

    private final AtomicLong seconds = new AtomicLong();
    private final RecentReports reports = new RecentReports(() -> Instant.ofEpochSecond(seconds.incrementAndGet()));

    @Test
    void keepsTheNewestOnes() {
        for (int i = 0; i < RecentReports.MOST + 5; i++) {
            reports.onOptimized(report(i));
        }

        List<RecentReports.Dated> kept = reports.newestFirst();

        assertThat(kept).hasSize(RecentReports.MOST);
        assertThat(kept.get(0).report()).isEqualTo(report(RecentReports.MOST + 4));
        assertThat(kept.get(0).at()).isEqualTo(Instant.ofEpochSecond(RecentReports.MOST + 5));
        assertThat(kept.get(RecentReports.MOST - 1).report()).isEqualTo(report(5));
    }

    @Test
    void keepsNoCallsWithoutToolResults() {
        reports.onOptimized(OptimizationReport.of(List.of(), "o200k_base", true));

        assertThat(reports.newestFirst()).isEmpty();
    }

    private static OptimizationReport report(int tokens) {
        BlockReport block = new BlockReport(
                0,
                0,
                "search_logs",
                "json",
                "",
                BlockReport.Outcome.UNCHANGED,
                tokens,
                tokens,
                List.of(),
                "",
                1,
                false);
        return OptimizationReport.of(List.of(block), "o200k_base", true);
    }
}
