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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.engine.report.OptimizationListener;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.engine.report.PassagesReport;
import dev.headroom.engine.report.RetrievalReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllListenersTest {

    private static final OptimizationReport REPORT = OptimizationReport.of(List.of(), "characters", true);

    @Test
    void tellsThoseBehindAListenerThatFails() {
        HeadroomMetrics metrics = new HeadroomMetrics();
        OptimizationListener first = failing("first");
        OptimizationListener second = failing("second");
        AllListeners all = new AllListeners(List.of(first, second, metrics));

        assertThatThrownBy(() -> all.onOptimized(REPORT))
                .hasMessage("first")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .satisfies(next -> assertThat(next).hasMessage("second")));
        assertThat(metrics.requests()).isEqualTo(1);
    }

    @Test
    void tellsRetrievals() {
        HeadroomMetrics metrics = new HeadroomMetrics();

        new AllListeners(List.of(OptimizationListener.NONE, metrics))
                .onRetrieved(new RetrievalReport("found", 1, 1, 10));

        assertThat(metrics.retrievals()).containsEntry("found", 1L);
    }

    @Test
    void tellsWhatRetrievedTextsSave() {
        HeadroomMetrics metrics = new HeadroomMetrics();

        new AllListeners(List.of(OptimizationListener.NONE, metrics)).onPassages(new PassagesReport(2, 1, 100, 50));

        assertThat(metrics.passages().tokensSaved()).isEqualTo(50);
    }

    @Test
    void letsTheEngineReportTheFailure() {
        HeadroomEngine engine = HeadroomEngine.builder()
                .listener(new AllListeners(List.of(failing("the listener's words"))))
                .build();

        assertThat(engine.compress(new LogTool(50).searchLogs("")).report().warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("listener"));
    }

    private static OptimizationListener failing(String message) {
        return report -> {
            throw new IllegalStateException(message);
        };
    }
}
