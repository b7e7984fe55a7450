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
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatiosTest {

    private static final Map<String, String> SMALL = Map.of("rows", "100", "shape", "flat");
    private static final Map<String, String> LARGE = Map.of("rows", "10000", "shape", "flat");

    @Test
    void aTimeIsComparedWithTheYardstickOfTheSameParameters() {
        List<Score> scores = List.of(
                Score.of("JsonShapesBenchmark.jacksonPass", 10, SMALL),
                Score.of("JsonShapesBenchmark.jacksonPass", 1_000, LARGE),
                Score.of("JsonShapesBenchmark.lossless", 50, SMALL),
                Score.of("JsonShapesBenchmark.lossless", 7_000, LARGE));

        assertThat(Ratios.ours(scores))
                .containsOnly(
                        entry("JsonShapesBenchmark.lossless rows=100 shape=flat", 5.0),
                        entry("JsonShapesBenchmark.lossless rows=10000 shape=flat", 7.0));
    }

    @Test
    void aMachineOfHalfTheSpeedHasTheSameRatios() {
        List<Score> fast = List.of(
                Score.of("TextBenchmark.gzip", 300, Map.of("kind", "diff")),
                Score.of("TextBenchmark.lossless", 450, Map.of("kind", "diff")));
        List<Score> slow = fast.stream()
                .map(score -> Score.of(score.benchmark(), 2 * score.nanos(), score.parameters()))
                .toList();

        assertThat(RegressionCheck.complaints(Ratios.watched(fast), Ratios.ours(slow)))
                .isEmpty();
        assertThat(Ratios.ours(slow)).containsOnly(entry("TextBenchmark.lossless kind=diff", 1.5));
    }

    @Test
    void neitherPeersNorYardsticksNorWhatHasNoYardstickAreHeld() {
        List<Score> scores = List.of(
                Score.of("JsonShapesBenchmark.jacksonPass", 10, SMALL),
                Score.of("JsonShapesBenchmark.toon", 50, SMALL),
                Score.of("JsonShapesBenchmark.minified", 50, SMALL),
                Score.of("JsonShapesBenchmark.lossless", 50, LARGE),
                Score.of("OverheadBenchmark.wrappedShortChat", 50, Map.of()));

        assertThat(Ratios.ours(scores)).isEmpty();
    }

    @Test
    void whatCostsNothingBesideItsYardstickIsMeasuredButNotWatched() {
        List<Score> scores = List.of(
                Score.of("StoreBenchmark.gzip", 1_000, Map.of()),
                Score.of("StoreBenchmark.get", 9, Map.of()),
                Score.of("StoreBenchmark.put", 10, Map.of()));

        assertThat(Ratios.ours(scores)).containsOnlyKeys("StoreBenchmark.get", "StoreBenchmark.put");
        assertThat(Ratios.watched(scores)).containsOnlyKeys("StoreBenchmark.put");
    }
}
