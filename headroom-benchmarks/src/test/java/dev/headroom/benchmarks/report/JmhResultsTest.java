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
package dev.headroom.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JmhResultsTest {

    @Test
    void theFastestIterationOfAllForksCounts() throws IOException {
        List<Score> scores = JmhResults.parse(run("avgt", "us/op", "[[3.5, 2.5], [4.0, 2.75]]"));

        assertThat(scores).containsExactly(Score.of("Some.lossless", 2_500, Map.of("shape", "flat", "rows", "1000")));
    }

    @Test
    void operationsASecondBecomeTheTimeOfOne() throws IOException {
        List<Score> scores = JmhResults.parse(run("thrpt", "ops/s", "[[200.0, 250.0]]"));

        assertThat(scores).singleElement().extracting(Score::nanos).isEqualTo(4_000_000.0);
    }

    @Test
    void ofSampledCallsTheMedianCounts() throws IOException {
        List<Score> scores = JmhResults.parse(run("sample", "us/op", "[[0]]"));

        assertThat(scores).singleElement().extracting(Score::nanos).isEqualTo(7_000.0);
    }

    @Test
    void aFileWithoutRunsHasNoScores() throws IOException {
        assertThat(JmhResults.parse("[]")).isEmpty();
    }

    @Test
    void whatIsNoTimeOrNotOfJmhIsAnError() {
        assertThatThrownBy(() -> JmhResults.parse("{}")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> JmhResults.parse(run("ss", "us/op", "[[1]]")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mode ss");
        assertThatThrownBy(() -> JmhResults.parse(run("avgt", "apples/op", "[[1]]")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("apples/op");
        assertThatThrownBy(() -> JmhResults.parse(run("avgt", "us/op", "[]")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no iterations");
    }

    private static String run(String mode, String unit, String iterations) {
        return """
                [{"jmhVersion": "1.37", "benchmark": "dev.headroom.benchmarks.engine.Some.lossless", "mode": "%s",
                  "jvmArgs": ["-Xmx1g"], "forks": 1,
                  "params": {"rows": "1000", "shape": "flat"},
                  "primaryMetric": {"score": 3.1, "scoreConfidence": [2.0, 4.0],
                    "scorePercentiles": {"0.0": 1.0, "50.0": 7.0, "100.0": 90.0},
                    "scoreUnit": "%s", "rawData": %s},
                  "secondaryMetrics": {"megabytes": {"score": 9.0, "rawData": [[9.0]]}}}]
                """.formatted(mode, unit, iterations);
    }
}
