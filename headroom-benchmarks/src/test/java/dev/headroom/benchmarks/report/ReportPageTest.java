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

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static final Machine MACHINE = new Machine(2, "Abacus 9", "Linux", "Some VM 17", LocalDate.of(2026, 3, 4));

    private static final Map<String, String> FLAT = Map.of("shape", "flat", "rows", "1000");

    @Test
    void tokensFidelityAndTimesOfOursAndOthersStandInOneTable() {
        List<Score> scores = List.of(
                Score.of("JsonShapesBenchmark.jacksonPass", 2_000_000, FLAT),
                Score.of("JsonShapesBenchmark.toon", 3_000_000, FLAT),
                Score.of("JsonShapesBenchmark.lossless", 9_000_000, FLAT));

        String page = ReportPage.of(scores, MACHINE, "run it");

        assertThat(page)
                .contains("run it", "2 cores of Abacus 9, Linux, Some VM 17, 2026-03-04.")
                .containsPattern("\\| flat \\| TOON \\| not tried \\| [0-9,]+ \\| [0-9.]+ % \\| 3.0 ms \\| 1.5 \\|")
                .containsPattern(
                        "\\| flat \\| minified JSON \\| decoded: the same \\| [0-9,]+ \\| [0-9.]+ % \\|  \\|  \\|")
                .containsPattern(
                        "\\| flat \\| Headroom, lossless \\| decoded: the same \\| [0-9,]+ \\| [0-9.]+ % \\| 9.0 ms \\| 4.5 \\|")
                .containsPattern("\\| flat \\| Headroom, reversible \\| decoded with the store: the same \\|")
                .doesNotContain(Form.DIFFERENT);
    }

    @Test
    void whatWasNotMeasuredHasNoSection() {
        String page = ReportPage.of(List.of(), MACHINE, "run it");

        assertThat(page).contains("## JSON\n").doesNotContain("## Text", "## Store", "## Conversations", "## Adapters");
    }

    @Test
    void textsStandBesideGzip() {
        Map<String, String> parameters = Map.of("kind", "grep", "characters", "4000");
        List<Score> scores = List.of(
                Score.of("TextBenchmark.gzip", 100_000, parameters),
                Score.of("TextBenchmark.lossless", 250_000, parameters));

        String page = ReportPage.of(scores, MACHINE, "run it");

        assertThat(page)
                .containsPattern(
                        "\\| grep \\| Headroom, lossless \\| decoded: the same \\|.*\\| 250 µs \\| 2.5 \\| 16 \\|");
    }

    @Test
    void outlinesStandBesideParsing() {
        Map<String, String> parameters = Map.of("language", "rs", "characters", "100000");
        List<Score> scores = List.of(
                Score.of("OutlineBenchmark.parse", 10_000_000, parameters),
                Score.of("OutlineBenchmark.outline", 29_000_000, parameters),
                Score.of("OutlineBenchmark.tight", 42_000_000, parameters));

        String page = ReportPage.of(scores, MACHINE, "run it");

        assertThat(page)
                .contains("## Outlines of source code", "more than 6.0 times parsing fails")
                .contains("| rs | a third | 100,000 | 10 ms | 29 ms | 2.9 | 3.4 |")
                .contains("| rs | a fifteenth | 100,000 | 10 ms | 42 ms | 4.2 | 2.4 |");
    }

    @Test
    void timesAreWrittenInTheUnitThatReadsWell() {
        assertThat(Numbers.time(12.34)).isEqualTo("12 ns");
        assertThat(Numbers.time(1_250)).isEqualTo("1.3 µs");
        assertThat(Numbers.time(2_500_000_000.0)).isEqualTo("2,500 ms");
    }
}
