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

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.OptimizationRequest;
import dev.headroom.engine.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadroomMetricsTest {

    private static final int THREADS = 8;
    private static final int CALLS = 500;

    private final HeadroomMetrics metrics = new HeadroomMetrics();

    private static BlockReport block(String tool, int before, int after) {
        BlockReport.Outcome outcome = before == after ? BlockReport.Outcome.UNCHANGED : BlockReport.Outcome.LOSSLESS;
        return new BlockReport(0, 0, tool, "json", "json", outcome, before, after, List.of(), "", 7, false);
    }

    private static OptimizationReport report(BlockReport... blocks) {
        return OptimizationReport.of(List.of(blocks), "o200k_base", true);
    }

    @Test
    void addsUpRequestsAndTools() {
        OptimizationReport newest = report(block("search", 10, 10));
        metrics.onOptimized(report(block("search", 100, 20), block("search", 50, 50), block("logs", 200, 40)));
        metrics.onOptimized(newest);

        assertThat(metrics.requests()).isEqualTo(2);
        assertThat(metrics.tokensBefore()).isEqualTo(360);
        assertThat(metrics.tokensAfter()).isEqualTo(120);
        assertThat(metrics.tokensSaved()).isEqualTo(240);
        assertThat(metrics.savingsPercent()).isEqualTo(100.0 * 240 / 360);
        assertThat(metrics.lastReport()).containsSame(newest);
        assertThat(metrics.tools().keySet()).containsExactly("logs", "search");
        assertThat(metrics.tools().get("search")).isEqualTo(new HeadroomMetrics.Totals(2, 3, 160, 80, 21));
        assertThat(metrics.tools().get("logs").savingsPercent()).isEqualTo(80);
        assertThat(metrics.totals().blocks()).isEqualTo(4);
    }

    @Test
    void addsUpRetrievedTextsBesideToolResults() {
        metrics.onOptimized(report(block("search", 100, 20)));
        metrics.onPassages(new PassagesReport(5, 3, 1_000, 400));
        metrics.onPassages(new PassagesReport(1, 1, 100, 100));

        assertThat(metrics.passages()).isEqualTo(new HeadroomMetrics.Totals(2, 6, 1_100, 500, 0));
        assertThat(metrics.passages().tokensSaved()).isEqualTo(new PassagesReport(5, 3, 1_000, 400).tokensSaved());
        assertThat(metrics.tokensSaved()).isEqualTo(80);
    }

    @Test
    void startsAndStartsAgainAtZero() {
        assertThat(metrics.savingsPercent()).isZero();
        assertThat(metrics.lastReport()).isEmpty();

        metrics.onOptimized(report(block("search", 100, 20)));
        metrics.onPassages(new PassagesReport(5, 3, 1_000, 400));
        metrics.reset();

        assertThat(metrics.totals()).isEqualTo(new HeadroomMetrics.Totals(0, 0, 0, 0, 0));
        assertThat(metrics.passages()).isEqualTo(metrics.totals());
        assertThat(metrics.tools()).isEmpty();
        assertThat(metrics.lastReport()).isEmpty();
        assertThat(metrics.blocks("json", BlockReport.Outcome.LOSSLESS)).isZero();
    }

    @Test
    void tellsABoundedNumberOfToolsApart() {
        for (int i = 0; i < 600; i++) {
            metrics.onOptimized(report(block("tool-" + i, 10, 5)));
        }

        assertThat(metrics.tools()).hasSize(HeadroomMetrics.MOST_TOOLS + 1);
        assertThat(metrics.tools().get(HeadroomMetrics.OTHER_TOOLS).requests()).isEqualTo(100);
        assertThat(metrics.tools().values().stream()
                        .mapToLong(HeadroomMetrics.Totals::tokensSaved)
                        .sum())
                .isEqualTo(metrics.tokensSaved());
    }

    @Test
    void losesNothingWithManyThreads() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            String tool = "tool-" + t;
            threads.add(new Thread(() -> {
                for (int i = 0; i < CALLS; i++) {
                    metrics.onOptimized(report(block(tool, 10, 3), block("shared", 5, 5)));
                }
            }));
        }

        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        long calls = (long) THREADS * CALLS;
        assertThat(metrics.totals())
                .isEqualTo(new HeadroomMetrics.Totals(calls, 2 * calls, 15 * calls, 8 * calls, 14 * calls));
        assertThat(metrics.tools().get("shared").requests()).isEqualTo(calls);
        assertThat(metrics.blocks("json", BlockReport.Outcome.UNCHANGED)).isEqualTo(calls);
    }

    @Test
    void hearsAnEngine() {
        HeadroomEngine engine = HeadroomEngine.builder().listener(metrics).build();
        String rows = IntStream.range(0, 60)
                .mapToObj(i -> "{\"id\":" + i + ",\"level\":\"INFO\",\"service\":\"checkout\"}")
                .collect(Collectors.joining(",", "[", "]"));
        List<Message> messages = List.of(
                Message.user("q"), Message.toolCall("1", "search", "{}"), Message.toolResult("1", "search", rows));

        OptimizationReport report = engine.optimize(
                        OptimizationRequest.of(messages).model("gpt-4o"))
                .report();

        assertThat(metrics.lastReport()).contains(report);
        assertThat(metrics.tokensSaved())
                .isEqualTo(report.totals().tokensSaved())
                .isPositive();
        assertThat(metrics.tools()).containsOnlyKeys("search");
    }
}
