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
package dev.headroom.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.code.Sources.Sample;
import dev.headroom.code.outline.Source;
import dev.headroom.engine.compress.Compression.Compressed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as the reading tools of agents show them, with a number in front of each line. */
class NumberedReadTest {

    private static final List<String> FORMATS = List.of("%6d\t", "%5d\u2192", "%d: ", "%4d | ", "%d|");

    static List<Sample> samples() {
        return Sources.SAMPLES;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theCodeIsReadWithoutItsNumbers(Sample sample) {
        for (String format : FORMATS) {
            Source source = Source.of(Sources.numbered(sample.text(), 7, format));

            assertThat(source.code()).as(format).isEqualTo(sample.text());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void linesThatStayKeepTheirNumbers(Sample sample) {
        String text = Sources.numbered(sample.text(), 1);

        Compressed form = Sources.outline(new CodeCompressor(), Sources.reversible(text, sample.question(), 500));

        List<String> lines = text.lines().toList();
        assertThat(Sources.body(form)
                        .lines()
                        .filter(line -> Sources.ranges(line).isEmpty()))
                .allSatisfy(line -> assertThat(lines.get(number(line) - 1)).isEqualTo(line));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void commentLinesNameTheLinesOfTheText(Sample sample) {
        String text = Sources.numbered(sample.text(), 1, "%5d\u2192");

        Compressed form = Sources.outline(new CodeCompressor(), Sources.reversible(text, sample.question(), 500));

        Map<Integer, Integer> leftOut = new TreeMap<>();
        form.omission().get().leftOut().forEach(range -> leftOut.put(range.first(), range.last()));
        assertThat(Sources.ranges(form.text())).isEqualTo(leftOut);
        assertThat(form.text().lines().findFirst().orElseThrow()).doesNotContain("not as numbered");
    }

    @Test
    void aReadThatStartsInTheMiddleSaysHowItsLinesAreCounted() {
        String text = Sources.numbered(Sources.SAMPLES.get(0).text(), 501);

        String form = Sources.outline(new CodeCompressor(), Sources.reversible(text, "Give an overview", 800))
                .text();

        assertThat(form.lines().findFirst().orElseThrow())
                .contains("counted from the top of this text, not as numbered");
        assertThat(form).contains("   501\t\"\"\"Reads orders").contains("# lines 2-5 left out");
    }

    @Test
    void linesAroundTheNumberedOnesStay() {
        String numbered = Sources.numbered(Sources.SAMPLES.get(4).text(), 1);
        String text = "/src/cache/cache.go\n" + numbered + "\n(End of file - total 117 lines)\n";

        String form = Sources.outline(new CodeCompressor(), Sources.reversible(text, "Give an overview", 700))
                .text();

        assertThat(form.lines().skip(1).findFirst()).contains("/src/cache/cache.go");
        assertThat(form).endsWith("\n(End of file - total 117 lines)\n").contains("// lines ");
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(0, 6).strip());
    }
}
