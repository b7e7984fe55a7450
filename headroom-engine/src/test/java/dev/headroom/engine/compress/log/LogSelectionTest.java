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
package dev.headroom.engine.compress.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogSelectionTest {

    private static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");

    private static Compressed select(String log, String question, int budget) {
        CompressionInput input =
                CompressionInput.reversible(log, ContentKind.LOG, Origin.asking(question), budget, COUNTER);
        Compressed form = (Compressed) new LogCompressor().compress(input);
        assertThat(form.omission()).as(form.text()).isPresent();
        return form;
    }

    private static String lines(int count, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String noise(int i) {
        return "10:" + (10 + i / 60 % 50) + ":" + (10 + i % 50) + " INFO order " + i * 7_919 % 100_000 + " of customer "
                + i * 31 % 977 + " shipped from store " + i % 13;
    }

    @Test
    void everyDifferentErrorAndWarningIsShownWithHowOftenItComes() {
        String log = lines(
                600,
                i -> i % 50 == 20
                        ? "10:00:00 ERROR payment " + i + " declined by the bank"
                        : i == 333
                                ? "10:00:00 ERROR index shop_orders is corrupt"
                                : i % 100 == 45 ? "10:00:00 WARN cache is " + i / 10 + " percent full" : noise(i));

        String form = select(log, "", 400).text();

        assertThat(form)
                .contains(" x12: ")
                .contains("payment 20 declined by the bank")
                .contains("334: ")
                .contains("index shop_orders is corrupt")
                .contains(" x6: ")
                .contains("cache is 4 percent full")
                .contains("\nof 600 lines report errors: 13, warnings: 6");
    }

    @Test
    void whatOnlySeemsToBeAnErrorIsNone() {
        String log =
                lines(400, i -> i % 2 == 0 ? noise(i) : "10:00:00 INFO checked " + i + " rows, 0 errors, failed=0");

        assertThat(select(log, "", 300).text()).contains("\nof 400 lines report errors: 0, warnings: 0");
    }

    @Test
    void aStackTraceIsShownWholeOnceAndReferredToAfterwards() {
        String log = lines(
                500,
                i -> i == 100 || i == 300
                        ? "10:00:00 ERROR " + (i == 100 ? "ledger closed" : "refund of order lost")
                                + "\njava.lang.IllegalStateException: closed\n\tat shop.Ledger.append(Ledger.java:88)\n"
                                + "\tat shop.Main.main(Main.java:12)\nCaused by: java.io.IOException: disk is full\n\t... 1 more"
                        : noise(i));

        String form = select(log, "", 500).text();

        assertThat(form)
                .contains("ledger closed", "refund of order lost", "Caused by: java.io.IOException: disk is full")
                .contains("\n\tat shop.Ledger.append(Ledger.java:88)\n\tat shop.Main.main(Main.java:12)\n")
                .contains("\n[headroom: below it the trace of line 102 again]\n");
        assertThat(form.split("Ledger.java:88", -1)).hasSize(2);
    }

    @Test
    void linesThatSumUpARunAreShownAndThoseAroundAFailure() {
        String log = lines(300, i -> "tests/test_" + i % 7 + ".py::test_" + i + " PASSED [ " + i / 3 + "%]")
                + "tests/test_a.py::test_total FAILED [100%]\n\n____ test_total ____\n\n    def test_total():\n"
                + ">       assert total() == 8\nE       assert 7 == 8\n\ntests/test_a.py:14: AssertionError\n"
                + "==== 1 failed, 300 passed in 0.42s ====\n";

        String form = select(log, "Which tests failed?", 500).text();

        assertThat(form)
                .contains("tests/test_a.py::test_total FAILED [100%]")
                .contains("\n>       assert total() == 8\nE       assert 7 == 8\n")
                .contains("tests/test_a.py:14: AssertionError")
                .contains("==== 1 failed, 300 passed in 0.42s ====");
    }

    @Test
    void linesThatSumUpARunStayHoweverLittleRoomThereIs() {
        String log = lines(200, LogSelectionTest::noise) + "==== 300 passed, 2 skipped in 0.42s ====\n"
                + lines(200, LogSelectionTest::noise);

        assertThat(select(log, "", 120).text()).contains("201: ").contains("==== 300 passed, 2 skipped in 0.42s ====");
    }

    @Test
    void allLinesOfRareErrorsAreShownWhereThereIsRoom() {
        String log = lines(500, i -> i % 120 == 60 ? "10:00:00 ERROR node-" + i + " does not answer" : noise(i));

        String form = select(log, "", 400).text();

        assertThat(form).contains("node-60", "node-180", "node-300", "node-420");
    }

    @Test
    void linesThatTheQuestionAsksForAreShown() {
        String log = lines(800, LogSelectionTest::noise);
        String wanted = log.lines().skip(555).findFirst().orElseThrow();
        String order = wanted.replaceAll(".*order (\\d+) .*", "$1");

        String form = select(log, "What happened to order " + order + "?", 400).text();

        assertThat(form).contains("\n556").contains(order);
    }

    @Test
    void firstAndLastLineAreShown() {
        String log = "10:00:00 INFO the very first words\n" + lines(500, LogSelectionTest::noise)
                + "11:00:00 INFO nothing comes behind this\n";

        assertThat(select(log, "", 300).text()).contains("the very first words", "nothing comes behind this");
    }

    @Test
    void messagesThatAreNotShownAreCountedInTheReceipt() {
        String log = lines(900, i -> switch (i % 9) {
            case 0 -> "10:00:00 INFO heart beats at " + i;
            case 1 -> "10:00:00 INFO queue " + i * 3 + " drained";
            default -> noise(i);
        });

        String form = select(log, "", 150).text();

        assertThat(form).containsAnyOf(" x700: ", "700x order {} of customer {} shipped from store {}");
        assertThat(form).containsAnyOf(" x100: ", "100x heart beats at {}");
        assertThat(form).containsAnyOf(" x100: ", "100x queue {} drained");
    }

    @Test
    void codesForColoursAndProgressAreNotShown() {
        String log = LogSamples.build(150);

        String form = select(log, "", 300).text();

        assertThat(form)
                .doesNotContain("\u001b", "Progress 12 kB")
                .contains("colour codes and overwritten text are not shown")
                .contains("[ERROR] BasketTest.adds:31 expected: <3> but was: <4>")
                .contains("BUILD FAILURE");
    }

    @Test
    void whatIsLeftOutIsNamedExactly() {
        String log = LogSamples.application(400, 7);
        Compressed form = select(log, "", 400);

        Omission omission = form.omission().orElseThrow();

        assertThat(omission.unit()).isEqualTo(Omission.Unit.LINES);
        assertThat(omission.total()).isEqualTo((int) log.lines().count());
        assertThat(Selections.kept(form.text()).keySet()).containsExactlyElementsOf(Selections.notIn(omission));
    }

    @Test
    void everyLineThatIsShownIsALineOfTheLog() {
        for (String log : List.of(
                LogSamples.application(500, 3),
                LogSamples.system(500, 3),
                LogSamples.access(300, 3),
                LogSamples.application(300, 5).replace("\n", "\r\n"))) {
            Selections.kept(select(log, "ledger", 500).text())
                    .forEach((number, line) -> assertThat(line)
                            .isEqualTo(log.lines().skip(number - 1L).findFirst().orElseThrow()));
        }
    }

    @Test
    void tooManyDifferentErrorsAreBounded() {
        String log = lines(5_000, i -> "10:00:00 ERROR " + word(i) + " " + word(i * 31) + " " + word(i * 17));

        String form = select(log, "", 500).text();

        assertThat(COUNTER.count(form)).isLessThan(3_500);
        assertThat(form).contains("\nof 5000 lines report errors: 5000, warnings: 0");
    }

    private static String word(int i) {
        return IntStream.range(0, 5)
                .mapToObj(digit -> String.valueOf((char) ('a' + ((i >> (2 * digit)) & 15))))
                .collect(Collectors.joining());
    }

    @Test
    void aSelectionIsNoLosslessForm() {
        String form = select(LogSamples.application(400, 7), "", 400).text();

        assertThat(new LogCompressor().decode(form)).isEmpty();
        assertThat(form).startsWith("[headroom log, ");
    }
}
