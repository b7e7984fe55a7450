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
package dev.headroom.engine.compress.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a listing shows that is too long to be shown whole. */
class SearchSelectionTest {

    private static Compressed select(String text, String question, int budget) {
        return (Compressed) new SearchCompressor()
                .compress(CompressionInput.reversible(
                        text, ContentKind.SEARCH, Origin.asking(question), budget, TokenCounters.forModel("gpt-4o")));
    }

    /** So many files with one match more each. */
    private static String listing(int files) {
        return IntStream.range(0, files)
                .boxed()
                .flatMap(file -> IntStream.rangeClosed(0, file % 20)
                        .mapToObj(i -> "service/src/com/acme/part" + file / 10 + "/File" + file + ".java:"
                                + (i * 13 + 3) + ":    total = total.plus(part" + i + ", " + file + ");\n"))
                .collect(Collectors.joining());
    }

    @Test
    void everyFileIsNamedWithItsMatchesAndOneOfThem() {
        String form = select(listing(30), "", 1_500).text();

        for (int file = 0; file < 30; file++) {
            assertThat(form).containsPattern("#.*File" + file + "\\.java \\(" + (file % 20 + 1) + "\\)\n\\d+:");
        }
        assertThat(form).startsWith("[headroom search: ").contains("of 265 matches shown, all 30 files named");
    }

    @Test
    void itKeepsToTheBudget() {
        Compressed form = select(listing(60), "", 1_500);

        assertThat(TokenCounters.forModel("gpt-4o").count(form.text())).isBetween(900, 1_500);
    }

    @Test
    void whatIsShownAreTheLinesThatTheOmissionDoesNotName() {
        String text = listing(30);

        Compressed form = select(text, "", 1_200);

        List<String> kept =
                Selected.keptLines(TextLines.of(text), form.omission().orElseThrow());
        List<String> shown = Selected.shownLines(form.text());
        assertThat(shown).hasSameSizeAs(kept);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(kept.get(i)).endsWith(":" + shown.get(i));
        }
    }

    @Test
    void matchesThatTheQuestionNamesAreShown() {
        String text = listing(40).replace("total.plus(part7, 33)", "audit.recordOverflow(33)");

        assertThat(select(text, "Who calls recordOverflow?", 1_200).text()).contains("audit.recordOverflow(33)");
        assertThat(select(text, "", 1_200).text()).doesNotContain("recordOverflow");
    }

    @Test
    void aFileThatTheQuestionNamesIsShownBeforeOthers() {
        String form = select(listing(40), "What is in File39.java?", 1_200).text();

        int start = form.indexOf("File39.java");
        assertThat(form.substring(start)
                        .lines()
                        .filter(line -> line.matches("\\d+:.*"))
                        .count())
                .isEqualTo(20);
    }

    @Test
    void usesAreShownBeforeImportsAndComments() {
        String text =
                IntStream.range(0, 40).mapToObj(i -> """
                                src/com/acme/F%d.java:3:import com.acme.Money;
                                src/com/acme/F%d.java:9: * a Money of
                                src/com/acme/F%d.java:20:    Money price = price(%d);
                                """.replace("%d", "" + i)).collect(Collectors.joining());

        String form = select(text, "Where is Money used?", 970).text();

        assertThat(form).contains("20:    Money price = price(39);").doesNotContain("import");
    }

    @Test
    void filesWithoutRoomForTheirNamesAreCountedByFolder() {
        String form = select(listing(600), "", 1_500).text();

        assertThat(form).contains("all 600 files counted");
        assertThat(sum("\\((\\d+)\\)\n", form) + sum(" (\\d+) match(?:es)? in ", form))
                .isEqualTo(30 * 210);
        assertThat(form.lines().filter(line -> line.matches("##? .*\\(\\d+\\)")).count()
                        + sum(" in (\\d+) files?\n", form))
                .isEqualTo(600);
    }

    @Test
    void largestCountsAreShownAndTheOthersSummedUp() {
        String text = IntStream.range(0, 300)
                .mapToObj(i -> "app/part" + i / 20 + "/file" + i + ".rb:" + (i == 150 ? 999 : i % 7) + "\n")
                .collect(Collectors.joining());

        String form = select(text, "", 600).text();

        assertThat(form).contains("file150.rb:999\n").contains("of 300 counts");
        int all = IntStream.range(0, 300).map(i -> i == 150 ? 999 : i % 7).sum();
        assertThat(sum("\\.rb:(\\d+)\n", form) + sum(" (\\d+) match(?:es)? in ", form))
                .isEqualTo(all);
    }

    @Test
    void everyDistinctErrorOfACompilerStays() {
        String text = IntStream.range(0, 200)
                .mapToObj(i -> "src/a" + i % 9 + ".c:" + (i + 1) + ":5: "
                        + (i % 25 == 24 ? "error: unknown type name 'type" + i + "'" : "warning: unused variable 'x'")
                        + "\n  " + i + " | int x = 0;\n    |     ^\n")
                .collect(Collectors.joining());

        String form = select(text, "", 700).text();

        for (int i = 24; i < 200; i += 25) {
            assertThat(form).contains((i + 1) + ":5: error: unknown type name 'type" + i + "'\n");
        }
        assertThat(form).contains("of 200 messages (errors: 8, warnings: 192) shown, all 9 files named");
        assertThat(form).contains("    |     ^\n");
    }

    @Test
    void contextComesBehindAllMatches() {
        String text = IntStream.range(0, 60)
                .mapToObj(i -> "src/a.c-%1-  before\nsrc/a.c:%2:  call(%2);\nsrc/a.c-%3-  after\n--\n"
                        .replace("%1", "" + (i * 9 + 1))
                        .replace("%2", "" + (i * 9 + 2))
                        .replace("%3", "" + (i * 9 + 3)))
                .collect(Collectors.joining());

        String form = select(text, "", 900).text();

        assertThat(form.lines().filter(line -> line.matches("\\d+:  call.*")).count())
                .isEqualTo(60);
        assertThat(form).contains("60 of 60 matches").contains("N-context");
    }

    @Test
    void equalMatchesOfAFileAreOneLineAndThoseOfAnotherFileAreNot() {
        String text = IntStream.range(0, 120)
                .mapToObj(i ->
                        "src/a.c:" + (i + 1) + ":" + (i % 40 == 7 ? "  lock(queue);" : "  call(" + i + ");") + "\n")
                .collect(Collectors.joining("", "", "src/b.c:200:  lock(queue);\n"));

        Compressed form = select(text, "Who calls lock(queue)?", 400);

        assertThat(form.text())
                .contains("\n8,48,88:  lock(queue);\n")
                .contains("src/b.c (1)\n200:  lock(queue);\n")
                .contains(", 3,8:match in lines 3 and 8");
        assertThat(Selected.shownLines(form.text()))
                .hasSameSizeAs(
                        Selected.keptLines(TextLines.of(text), form.omission().orElseThrow()));
    }

    @Test
    void anErrorThatComesAgainStandsBehindThoseThatAreNew() {
        String text = IntStream.range(0, 200)
                .mapToObj(i -> "src/a" + i % 5 + ".c:" + (i + 1) + ":5: error: "
                        + (i % 50 == 40 ? "no member named 'm" + i + "'" : "unknown type name 'size'") + "\n")
                .collect(Collectors.joining());

        String form = select(text, "", 250).text();

        assertThat(form).contains("'m40'", "'m90'", "'m140'", "'m190'", "unknown type name 'size'");
    }

    @Test
    void ofContextThatOfTheBetterMatchIsShown() {
        String text = IntStream.range(0, 90)
                .mapToObj(i -> "src/a.c-" + (i * 4 + 1) + "-  before " + i + "\nsrc/a.c:" + (i * 4 + 2) + ":  "
                        + (i == 70 ? "return parseHeader(line);" : "call(" + i + ");") + "\nsrc/a.c-" + (i * 4 + 3)
                        + "-  after " + i + "\n--\n")
                .collect(Collectors.joining());

        String form = select(text, "Where is parseHeader called?", 1_200).text();

        assertThat(form).contains("281-  before 70\n282:  return parseHeader(line);\n283-  after 70\n");
        assertThat(form).contains("90 of 90 matches").doesNotContain("after 80");
    }

    @Test
    void aFileWithoutAFolderIsAskedForByItsName() {
        String text = listing(40)
                + IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> ".env:" + i * 3 + ":VALUE_" + i + "=total\n")
                        .collect(Collectors.joining());

        assertThat(select(text, "What is set in `.env`?", 1_200).text()).contains("VALUE_1=", "VALUE_7=", "VALUE_12=");
        assertThat(select(text, "", 1_200).text()).doesNotContain("VALUE_12=");
    }

    @Test
    void foldersOfFilesThatAreNotNamedTakeAThirdOfTheBudgetAtMost() {
        String text = IntStream.range(0, 900)
                .mapToObj(i ->
                        "services/" + "abcdefghi".charAt(i % 9) + "/module" + i / 9 + "/src/File.java:7:  total();\n")
                .collect(Collectors.joining());

        String form = select(text, "", 1_500).text();

        assertThat(form.lines().filter(line -> line.matches(".* match(es)? in \\d+ files?")))
                .hasSizeBetween(1, 1_500 / 3 / 18);
    }

    @Test
    void aVeryLongLineIsCutAndSaysSo() {
        String text = listing(12) + "web/bundle.min.js:1:" + "var total=total+plus;".repeat(3_000) + "\n";

        String form = select(text, "What does bundle.min.js do?", 4_500).text();

        assertThat(form).contains("bundle.min.js (1)\n");
        assertThat(form).containsPattern("\n1:var total=.* \\[headroom: the first [0-9]+ of 63002 characters]\n");
    }

    @Test
    void noticesOfTheToolAreKept() {
        String text = listing(40) + "Binary file service/lib/core.bin matches\n";

        assertThat(select(text, "", 1_200).text()).contains("\nBinary file service/lib/core.bin matches\n");
    }

    private static int sum(String pattern, String text) {
        int sum = 0;
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            sum += Integer.parseInt(matcher.group(1));
        }
        return sum;
    }
}
