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
package dev.headroom.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.engine.report.PassagesReport;
import dev.headroom.engine.report.RetrievalReport;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeadroomMeterBinderTest {

    private final HeadroomMetrics metrics = new HeadroomMetrics();

    private static BlockReport block(String tool, int before, int after) {
        BlockReport.Outcome outcome = before == after ? BlockReport.Outcome.UNCHANGED : BlockReport.Outcome.LOSSLESS;
        return new BlockReport(0, 0, tool, "json", "json", outcome, before, after, List.of(), "", 7, false);
    }

    private static OptimizationReport report(BlockReport... blocks) {
        return OptimizationReport.of(List.of(blocks), "o200k_base", true);
    }

    @Test
    void givesItsSumsToMicrometer() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new HeadroomMeterBinder(metrics, Tags.of("model", "gpt-4o")).bindTo(registry);

        metrics.onOptimized(report(block("search", 100, 20), block("logs", 50, 50)));
        metrics.onPassages(new PassagesReport(5, 3, 1_000, 400));

        assertThat(registry.get("headroom.passages.tokens")
                        .tag("stage", "before")
                        .functionCounter()
                        .count())
                .isEqualTo(1_000);
        assertThat(registry.get("headroom.passages.tokens")
                        .tag("stage", "after")
                        .functionCounter()
                        .count())
                .isEqualTo(400);
        assertThat(registry.get("headroom.tokens")
                        .tag("stage", "before")
                        .functionCounter()
                        .count())
                .isEqualTo(150);
        assertThat(registry.get("headroom.tokens")
                        .tag("stage", "after")
                        .functionCounter()
                        .count())
                .isEqualTo(70);
        assertThat(registry.get("headroom.blocks")
                        .tags("kind", "json", "outcome", "lossless", "model", "gpt-4o")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("headroom.optimize").functionTimer().count()).isEqualTo(1);
        assertThat(registry.get("headroom.optimize").functionTimer().totalTime(TimeUnit.MICROSECONDS))
                .isEqualTo(14);
        assertThat(registry.find("headroom.blocks").tagKeys("tool").meters()).isEmpty();
    }

    @Test
    void needsNoFurtherTags() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();

        new HeadroomMeterBinder(metrics).bindTo(registry);

        assertThat(registry.get("headroom.tokens").functionCounters()).hasSize(2);
    }

    @Test
    void countsRetrievalsByOutcome() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new HeadroomMeterBinder(metrics).bindTo(registry);

        metrics.onRetrieved(new RetrievalReport("found", 3, 3, 20));
        metrics.onRetrieved(new RetrievalReport("found", 1, 1, 20));
        metrics.onRetrieved(new RetrievalReport("expired", 0, 0, 5));

        assertThat(registry.get("headroom.retrievals")
                        .tag("outcome", "found")
                        .functionCounter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("headroom.retrievals")
                        .tag("outcome", "expired")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
    }
}
