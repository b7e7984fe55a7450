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
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.CompressorContract;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogCompressorTest {

    private static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");

    private final LogCompressor compressor = new LogCompressor();

    @Nested
    class Contract extends CompressorContract {

        @Override
        protected Compressor compressor() {
            return new LogCompressor();
        }

        @Override
        protected Map<String, ContentKind> samples() {
            return Map.of(
                    LogSamples.application(120, 1),
                    ContentKind.LOG,
                    LogSamples.system(90, 2),
                    ContentKind.LOG,
                    LogSamples.access(80, 3),
                    ContentKind.LOG,
                    LogSamples.build(20),
                    ContentKind.LOG,
                    LogSamples.application(60, 4).replace("\n", "\r\n"),
                    ContentKind.LOG,
                    "10:00:00 INFO one line",
                    ContentKind.LOG,
                    LogSamples.settings(60),
                    ContentKind.UNKNOWN);
        }

        @Override
        protected String decoded(String text) {
            return text;
        }
    }

    private String form(String log) {
        CompressionInput input = CompressionInput.lossless(log, ContentKind.LOG, COUNTER);
        return ((Compressed) compressor.compress(input)).text();
    }

    private void assertComesBack(String log) {
        CompressionInput input = CompressionInput.lossless(log, ContentKind.LOG, COUNTER);
        if (compressor.compress(input) instanceof Compressed compressed) {
            assertThat(compressor.decode(compressed.text())).contains(log);
        }
    }

    private static String repeat(String line, int times) {
        return (line + "\n").repeat(times);
    }

    @Test
    void aLogTakesLessThanHalf() {
        for (String log : new String[] {
            LogSamples.application(300, 1), LogSamples.system(300, 1), LogSamples.access(300, 1), LogSamples.build(60)
        }) {
            assertThat(COUNTER.count(form(log))).isLessThan(COUNTER.count(log) / 2);
        }
    }

    @Test
    void aPatternSaysWhatLinesHaveInCommonAndALineItsValues() {
        String log = "";
        for (int i = 0; i < 30; i++) {
            log += "10:00:" + (10 + i) + " INFO order " + (7_000 + i * 37) + " shipped from the north store\n";
        }

        String form = form(log);

        assertThat(form)
                .startsWith("[headroom log: ")
                .contains("A={time} INFO order {} shipped from the north store\n")
                .contains("[30 lines]\n10:00:10 A 7000\n11 A 7037\n12 A 7074\n")
                .contains("\n19 A 7333\n20 A 7370\n");
    }

    @Test
    void aTimeIsWrittenAsFarAsItChanged() {
        String[] times = {
            "2026-03-02 10:00:58.1",
            "2026-03-02 10:00:58.1",
            "2026-03-02 10:00:59.25",
            "2026-03-02 10:01:00.3",
            "2026-03-03 10:01:00.3"
        };
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            log.append(times[Math.min(i, 4)])
                    .append(" INFO the very same words all over again ")
                    .append(i * 61)
                    .append('\n');
        }

        String form = form(log.toString());

        assertThat(form)
                .contains(
                        "\n2026-03-02 10:00:58.1 A 0\nA 61\n59.25 A 122\n10:01:00.3 A 183\n2026-03-03 10:01:00.3 A 244\nA 305\n");
        assertComesBack(log.toString());
    }

    @Test
    void aValueThatComesAgainIsSaidOnce() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            String user = "user-" + i / 5 * 3 + "x";
            log.append("10:00:00 INFO login of ")
                    .append(user)
                    .append(" from the web ")
                    .append(i)
                    .append('\n');
            log.append("10:00:00 INFO session for ").append(user).append(" was opened at the gate\n");
        }

        String form = form(log.toString());

        assertThat(form).contains("was opened at the gate").contains("{=").contains(" = ");
        assertComesBack(log.toString());
    }

    @Test
    void longValuesThatComeOftenGetLetters() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String path = i % 3 == 0
                    ? "/srv/shop/releases/current/basket.jar"
                    : "/srv/shop/releases/old/ledger" + i % 2 + ".jar";
            log.append("10:00:00 INFO loaded ")
                    .append(path)
                    .append(" in ")
                    .append(i * 17)
                    .append(" ms\n");
        }

        String form = form(log.toString());

        assertThat(form)
                .contains("loaded /srv/shop/releases/{path} in", "{path}:\n a=current/basket.jar\n", "\nA b 17\n");
        assertComesBack(log.toString());
    }

    @Test
    void addressesAreNeverLetters() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            log.append("10:00:00 INFO request of 203.0.113.")
                    .append(i * 7 % 3)
                    .append(" took ")
                    .append(i * 17)
                    .append(" ms\n");
        }

        String form = form(log.toString());

        assertThat(form).doesNotContain("{ip}:").contains(" 203.0.113.1 ").contains(" 203.0.113.2 ");
    }

    @Test
    void aLineThatIsRepeatedIsCounted() {
        String log = "10:00:00 INFO waiting for the database to answer\n".repeat(9) + "10:00:01 INFO done\n";

        String form = form(log);

        assertThat(form).contains("[x8]\n");
        assertComesBack(log);
    }

    @Test
    void aStackTraceStandsOnceAndIsReferredTo() {
        String form = form(LogSamples.application(200, 1));

        assertThat(form.split("Ledger.java:88", -1)).hasSize(2);
        assertThat(form)
                .contains("[block 1 starts]\njava.lang.IllegalStateException")
                .contains("[block 1 again]\n");
    }

    @Test
    void aBlockThatIsRepeatedUpToTheEndIsCounted() {
        String block = """
            Checking the north store for parcels
              every shelf was looked at twice
              nothing is missing there today
              the next check is on Monday
            """;

        String form = form(LogSamples.application(40, 1) + block.repeat(4));

        assertThat(form).endsWith("[block 1 ends]\n[block 1 again, 3 times]\n");
        assertComesBack(block.repeat(4));
    }

    @Test
    void linesThatComeOnceStayVerbatim() {
        String log = LogSamples.application(60, 1) + "a line of its own, 7 of it\n";

        assertThat(form(log)).contains("\na line of its own, 7 of it");
    }

    @Test
    void codesForColoursBecomeOneSignEach() {
        String form = form(LogSamples.build(30));

        assertThat(form)
                .doesNotContain("\u001b")
                .contains("[marks: \u00a7=\\r ")
                .contains("\\e[1;34m");
    }

    @Test
    void lineBreaksOfOneKindAreSaidOnce() {
        String form = form(LogSamples.application(60, 1).replace("\n", "\r\n"));

        assertThat(form).contains("[marks: \\n=\\r\\n]\n").doesNotContain("\r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "A 1",
                "AB 1 2",
                "12 A 1",
                "10:00:00 A",
                "' A",
                "[x4]",
                "[block 1 starts]",
                "[block 1 again]",
                "[3 lines]",
                "[marks: \u00a7=\\r]",
                "{path}:",
                " a=b",
                "",
                " ",
                "\t",
                "A=",
                "{{}",
                "{..}",
                "[headroom log: ]",
                "\u001b[31m",
                "\u001b[",
                "\u00a7\u00b6",
                "a\rb\r",
                "\u0000",
                "\ud800",
                "Mar  2 10:00:00 A 1"
            })
    void linesThatLookLikeOursComeBack(String line) {
        String log = LogSamples.application(80, 1);
        int middle = log.indexOf('\n', log.length() / 2) + 1;

        assertComesBack(line + "\n" + log);
        assertComesBack(log + line);
        assertComesBack(log.substring(0, middle) + line + "\n" + log.substring(middle));
        assertComesBack(log.replace("accepted", line.isBlank() || line.indexOf('\r') >= 0 ? "x" : line));
        assertComesBack(repeat(line, 50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "\n", "\n\n\n", "\r\n", "\r\r\r", "no log at all, just words", "\u001b", "[x4]\n[x4]\n"
            })
    void shortAndStrangeTextsAreNoException(String text) {
        assertComesBack(text);
    }

    @Test
    void textWithNothingInCommonStaysAsItIs() {
        String text = "alpha beta\ngamma delta, epsilon\nzeta (eta) theta\n";

        assertThat(compressor.compress(CompressionInput.lossless(text, ContentKind.LOG, COUNTER)))
                .isInstanceOf(Unchanged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[headroom log: x]\nA={time} a\n[1 lines]\nA\n",
                "[headroom log: x]\nA={} a\n[1 lines]\nA\n",
                "[headroom log: x]\nA={=v} a\n[1 lines]\nA\n",
                "[headroom log: x]\nA={v} a\n[1 lines]\nA =\n",
                "[headroom log: x]\nA={v} a\n[2 lines]\nA 1\n",
                "[headroom log: x]\nA={v a\n[1 lines]\nA 1\n",
                "[headroom log: x]\n A={v} a\n[1 lines]\nA 1\n",
                "[headroom log: x]\nA=a {v}\n B=c\n[1 lines]\nB 1\n",
                "[headroom log: x]\nabc=a\n[1 lines]\nA 1\n",
                "[headroom log: x]\nA=a\n{v}:\nb\n[1 lines]\nA\n",
                "[headroom log: x]\nA=a\n{v}:\n B=b\n[1 lines]\nA\n",
                "[headroom log: x]\nA={v} {w}\n[1 lines]\nA 1\n",
                "[headroom log: x]\nA=a\n[1 lines]\nA 1\n",
                "[headroom log: x]\nA={v} b\n[1 lines]\nA \"1\n",
                "[headroom log: x]\n[1 lines]\n[x3]\n",
                "[headroom log: x]\n[2 lines]\na\n[x0]\n",
                "[headroom log: x]\n[2 lines]\na\n[xa]\n",
                "[headroom log: x]\n[2 lines]\na\n[block 1 again]\n",
                "[headroom log: x]\n[2 lines]\n[block 1 starts]\na\n[block 1 again]\n",
                "[headroom log: x]\n[1 lines]\n[block 1 starts]\na\n[block 1 starts]\n",
                "[headroom log: x]\n[1 lines]\n[block 1 ends]\na\n",
                "[headroom log: x]\n[1 lines]\n[block a starts]\na\n",
                "[headroom log: x]\n[99999999999 lines]\na\n",
                "[headroom log: x]\n[0 lines]\n",
                "[headroom log: x]\n[1 rows]\na\n",
                "[headroom log: x]\n[marks: a=\\r]\n[1 lines]\na\n",
                "[headroom log: x]\n[marks: \u00a7=b]\n[1 lines]\na\n",
                "[headroom log: x]\n",
                "[headroom log: x",
                "[headroom log, 1 of 2 lines: x]\n1: a\n"
            })
    void brokenFormsAreNotRead(String form) {
        assertThat(compressor.decode(form)).isEmpty();
    }

    @Test
    void aFormThatWouldUnfoldWithoutEndIsNotUnfolded() {
        StringBuilder form =
                new StringBuilder("[headroom log: x]\n[999999999 lines]\n[block 1 starts]\naaaaaaaaaaaaaaaaaaaaaaaa\n");
        for (int block = 1; block < 30; block++) {
            form.append("[block ")
                    .append(block)
                    .append(" ends]\n[block ")
                    .append(block + 1)
                    .append(" starts]\n");
            form.append("[block ").append(block).append(" again, 999 times]\n");
        }

        assertThat(compressor.decode(form.toString())).isEmpty();
        assertThat(compressor.decode("[headroom log: x]\n[999999999 lines]\naaa\n[x999999998]\n"))
                .isEmpty();
    }
}
