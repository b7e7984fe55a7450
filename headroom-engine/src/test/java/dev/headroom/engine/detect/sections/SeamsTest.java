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
package dev.headroom.engine.detect.sections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.detect.sections.Span.Kind;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeamsTest {

    private static final String JSON = "{\"items\": [" + "{\"id\": 1, \"name\": \"a [b] {c}\"}, ".repeat(12) + "1]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$ ls -l src",
                "$ ./gradlew test",
                "dev@web-1:~/app$ git status",
                "root@web-1:/# cat x",
                "PS C:\\work> dir",
                "```json",
                "```",
                "~~~",
                "==> a/b.log <==",
                "=== stderr ===",
                "<stdout>",
                "</stdout>",
                "<file path=\"a.txt\">"
            })
    void linesThatPartOutputsAreSeparators(String line) {
        String text = "above\n" + line + "\nbelow\n";

        assertThat(parts(text)).containsExactly("above\n", line + "\n", "below\n");
        assertThat(Seams.of(text).get(1).kind()).isEqualTo(Kind.SEPARATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$ 12.50 was paid",
                "$HOME is set",
                "costs $ a lot",
                "mail a@b.example for more",
                "```inline``` code",
                "`a`",
                "=======",
                "====== 3 failed, 2 passed ======",
                "=== RUN   TestLedger",
                "<b>bold</b> text",
                "<br/>",
                "<a> <b>",
                "<- arrow",
                "# heading",
                "> quote",
                "PS: one more thing",
                ""
            })
    void otherLinesAreNot(String line) {
        assertThat(parts("above\n" + line + "\nbelow\n")).hasSize(1);
    }

    @Test
    void tablesInColumnsArePartedByTheEmptyLinesAroundThem() {
        String pods = "NAME    READY   AGE\npod/a   1/1     2d\n";
        String services = "NAME        TYPE        PORT(S)\nservice/a   ClusterIP   80/TCP\n";

        assertThat(parts(pods + "\n" + services)).containsExactly(pods, "\n", services);
        assertThat(parts("Usage:\n\n" + pods + "\nTotal: 1\n\nend\n"))
                .containsExactly("Usage:\n", "\n", pods, "\n", "Total: 1\n\nend\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME AGE SIZE", "NAME   AGE", "Name   Age   Size", "FAILED   two   3", "A   B   12", ""})
    void otherLinesBehindAnEmptyOneStartNoTable(String line) {
        assertThat(parts("above\n\n" + line + "\nbelow\n")).hasSize(1);
    }

    @Test
    void jsonIsCutOutWithTheLineBreakBehindIt() {
        String text = "before\n" + JSON + "\nafter\n";

        assertThat(parts(text)).containsExactly("before\n", JSON + "\n", "after\n");
        assertThat(Seams.of(text)).extracting(Span::kind).containsExactly(Kind.REST, Kind.JSON, Kind.REST);
    }

    @Test
    void jsonBehindOtherTextOfItsLineIsCutOutWhereItStarts() {
        String text = "12:00 INFO [main] sent: " + JSON + "\n12:01 INFO done\n";

        assertThat(parts(text)).containsExactly("12:00 INFO [main] sent: ", JSON + "\n", "12:01 INFO done\n");
    }

    @Test
    void jsonLinesAreOnePiece() {
        String lines = "{\"id\": 7, \"message\": \"request took 20 ms\"}\n".repeat(20);

        assertThat(parts("started\n" + lines + "stopped")).containsExactly("started\n", lines, "stopped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"short\": 1}", "[1] a note", "{\"open\": [1, 2", "{\"a\": oops}", "if (x) {\n  y();\n}"})
    void smallOrBrokenJsonStaysWhereItIs(String piece) {
        assertThat(parts("before\n" + piece + "\nafter\n")).hasSize(1);
    }

    @Test
    void jsonWithMoreOnItsLineIsNoPart() {
        assertThat(parts("before\n" + JSON + " and more\nafter\n")).hasSize(1);
    }

    @Test
    void partsCoverAnyTextWithoutAGap() {
        String[] pieces = {
            "a line\n", "$ cmd\n", "\n", JSON, JSON + "\n", "```\n", "<x>\n", "{\"a\":", "]}\n", "\r\n", "\u0000"
        };
        for (long seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }

            assertThat(String.join("", parts(text.toString())))
                    .as("seed %d", seed)
                    .isEqualTo(text.toString());
            assertThat(Seams.of(text.toString()))
                    .allSatisfy(span -> assertThat(span.length()).isPositive());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[\n", "{\"a\":[\n", "[{\"a\":1,\n", "x {\"a\" y\n", "{\"a\": \"b\"} {\n"})
    void openBracketsOnEveryLineTakeLinearTime(String line) {
        String text = line.repeat(300_000);

        assertThat(parts(text)).isNotEmpty();
    }

    private static List<String> parts(String text) {
        return Seams.of(text).stream()
                .map(span -> text.substring(span.from(), span.to()))
                .toList();
    }
}
