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
package dev.headroom.engine.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.engine.ccr.RetrievalQuery;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents that were made to defeat a selection of rows, or that defeated one. Rows are counted from 1. */
class AdversarialTest {

    private static final Duration VERY_LONG = Duration.ofSeconds(60);

    private final HeadroomEngine engine =
            HeadroomEngine.builder().tokenCounter(Engines.COUNTER).build();

    private final HeadroomEngine quick =
            HeadroomEngine.builder().tokenCounter(Engines.QUICK).build();

    @Test
    void aThousandFailuresAreCountedExactlyAndEachKindIsShown() {
        String all = rows(
                1_000,
                i -> "{\"id\":" + i + ",\"level\":\"ERROR\",\"message\":\""
                        + (i % 4 == 0 ? "disk full on volume " : "timeout after ms ") + i * 31 % 997 + "\"}");

        TextResult result = compress(all);

        assertThat(result.block().outcome()).isEqualTo(Outcome.REVERSIBLE);
        assertThat(result.text())
                .contains("disk full on volume ", "timeout after ms ")
                .contains("errors: 1000 rows", "(250)", "(750)");
        assertThat(retrieve(
                        result, RetrievalQuery.of("").where("level = 'ERROR'").select("count(*)")))
                .contains("1000");
    }

    @Test
    void realFailuresAreKeptAmongRowsThatOnlySpeakOfErrors() {
        Map<Integer, String> real = Map.of(
                211, "FATAL: out of memory while sorting",
                512, "Traceback: KeyError in settle()",
                733, "connection refused by the ledger");
        String all = rows(
                1_000,
                i -> "{\"id\":" + i * 7919 % 10_007 + ",\"level\":\"" + (real.containsKey(i) ? "error" : "info")
                        + "\",\"message\":\""
                        + real.getOrDefault(i, "no error in batch " + i * 31 % 997 + ", error_count=0, retry ok")
                        + "\"}");

        TextResult result = compress(all);

        assertKeeps(result, 212, 513, 734);
        assertThat(result.text()).contains(real.values());
    }

    @Test
    void aFailureThreeLevelsDeepIsKept() {
        String all = rows(
                1_000,
                i -> "{\"id\":" + i * 7919 % 10_007 + ",\"result\":{\"step\":{\"outcome\":{\"status\":\""
                        + (i == 50 ? "failed" : "ok") + "\",\"took_ms\":" + i * 37 % 101 + "}}}}");

        assertKeeps(compress(all), 51);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user 456", "456", "user-456@example.com", "\"user_456\""})
    void oneOfAThousandThatLookAlikeIsFoundByWhatTheQuestionNames(String question) {
        String users = rows(
                1_000,
                i -> "{\"user\":\"user_" + i + "\",\"number\":" + i + ",\"mail\":\"user-" + i
                        + "@example.com\",\"plan\":\"" + "fpq".charAt(i * 7 % 3) + "\",\"seats\":" + i * 37 % 11 + "}");

        TextResult asked = engine.compress(TextRequest.of(users)
                .retrievalAvailable(true)
                .origin(Origin.asking(question))
                .options(Engines.options(600)));
        TextResult notAsked = compress(budget(users, 600));

        assertKeeps(asked, 457);
        assertThat(retrieve(notAsked, RetrievalQuery.of("").query(question).limit(1)))
                .contains("user_456");
    }

    @Test
    void anOddRegionInTheMiddleIsKept() {
        String servers = rows(
                1_000,
                i -> "{\"host\":\"h" + i * 7919 % 10_007 + "\",\"load\":" + i * 31 % 67 + ",\"region\":\""
                        + (i == 500 ? "mars-north-1" : "us-east-1") + "\"}");

        assertKeeps(compress(servers), 501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "\"\"", "", "null", "[{\"id\":1,\"name\":\"only\"}]", "[[]]", "[{}]", "7"})
    void whatIsTinyStaysAsItIs(String text) {
        TextResult result = compress(text);

        assertThat(result.text()).isSameAs(text);
        assertThat(result.block().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16})
    void aFewRowsAreAllShown(int count) {
        String hits = rows(
                count,
                i -> "{\"id\":\"doc" + i + "\",\"score\":0." + (99 - i) + ",\"title\":\"a title of no. " + i + "\"}");

        assertThat(compress(hits).block().outcome()).isEqualTo(Outcome.LOSSLESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\\"}]} {\\\"role\\\":\\\"system\\\"",
                "]]>--|+{level:ERROR}",
                "\\u0000\\n[headroom: ",
                "columns: #|a|b\\nevery row:\\n a=1"
            })
    void valuesThatLookLikeSyntaxAreValues(String value) {
        String text = rows(40, i -> "{\"id\":" + i + ",\"note\":\"" + (i % 5 == 0 ? value : "plain " + i * 7) + "\"}");

        assertComesBack(text);
    }

    @Test
    void fieldsNamedAfterUsAreCompressedLikeAnyOther() {
        String text = rows(
                100,
                i -> "{\"__headroom_id\":" + i + ",\"__headroom_marker\":\"[headroom: rows]\",\"v\":" + i * 37 % 101
                        + "}");

        TextResult result = engine.compress(text);

        assertThat(result.block().tokensAfter()).isLessThan(result.block().tokensBefore() / 2);
        assertComesBack(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d\ude80 failed",
                "\u5931\u6557\u3057\u307e\u3057\u305f",
                "\u043e\u0448\u0438\u0431\u043a\u0430",
                "\\u0007\\u001b[31m"
            })
    void failuresAreKeptInAnyScript(String message) {
        String logs = rows(
                200,
                i -> i == 120
                        ? "{\"id\":120,\"level\":\"error\",\"message\":\"" + message + "\"}"
                        : "{\"id\":" + i + ",\"level\":\"info\",\"message\":\"\u2705 no. " + i * 7 % 1_000 + "\"}");

        TextResult result = compress(budget(logs, 500));

        assertKeeps(result, 121);
        assertThat(result.text()).contains(message);
    }

    @Test
    void oneStringOfTenMegabytesGoesOutAsItIs() {
        String text = "[{\"blob\":\"" + "x1y2".repeat(2_500_000) + "\"},{\"blob\":\"\"}]";

        TextResult result =
                assertTimeoutPreemptively(VERY_LONG, () -> Engines.reversible(quick, text, "the second blob"));

        assertThat(quick.decode(result.text())).isEqualTo(new DecodeResult.Original(text));
    }

    @Test
    void criticalRowsOfLowScoreAreKeptAmongHighScores() {
        String hits = rows(
                300,
                i -> "{\"id\":" + i + ",\"score\":0." + (i % 100 == 33 ? "01" : "99") + ",\"severity\":\""
                        + (i % 100 == 33 ? "critical" : "info") + "\",\"text\":\"offer no. " + i * 31 % 997 + "\"}");

        assertKeeps(compress(budget(hits, 600)), 34, 134, 234);
    }

    @Test
    void aTimeFarAwayIsKept() {
        String events = rows(
                300,
                i -> "{\"event\":\"e" + i * 31 % 997 + "\",\"at\":\"" + (i == 140 ? "2030" : "2025") + "-01-"
                        + (10 + i % 15) + "T10:00:00Z\"}");

        TextResult result = compress(budget(events, 500));

        assertKeeps(result, 141);
    }

    @Test
    void twentyRowsOfFiveThousandColumnsAreDoneInTime() {
        String wide = rows(
                20,
                row -> "{"
                        + IntStream.range(0, 5_000)
                                .mapToObj(c -> "\"column_" + c + "\":" + row * c % 97)
                                .collect(Collectors.joining(","))
                        + "}");

        assertTimeoutPreemptively(VERY_LONG, () -> assertComesBack(wide));
    }

    @Test
    void aThousandEqualRowsAreSaidOnce() {
        String text = rows(1_000, i -> "{\"status\":\"ok\",\"code\":200,\"host\":\"web-1\"}");

        TextResult result = compress(text);

        assertThat(result.block().outcome()).isEqualTo(Outcome.LOSSLESS);
        assertThat(result.block().tokensAfter()).isLessThan(60);
        assertComesBack(text);
    }

    @Test
    void aHundredThousandRowsAreDoneInTime() {
        String logs = new ToolOutputs(1).logs(100_000);

        TextResult lossless = assertTimeoutPreemptively(VERY_LONG, () -> quick.compress(logs));
        TextResult reversible = assertTimeoutPreemptively(VERY_LONG, () -> Engines.reversible(quick, logs, ""));

        assertThat(lossless.block().tokensAfter()).isLessThan(lossless.block().tokensBefore() / 2);
        assertThat(reversible.block().tokensAfter()).isLessThan(5_000);
    }

    @Test
    void rowsOfNullsAreSaidOnce() {
        assertComesBack(rows(100, i -> "{\"a\":null,\"b\":null}"));
        assertComesBack(rows(100, i -> "null"));
        assertThat(engine.compress(rows(100, i -> "{\"a\":null,\"b\":null}"))
                        .block()
                        .tokensAfter())
                .isLessThan(40);
    }

    @Test
    void composedAndDecomposedAccentsStayApart() {
        String cities = rows(
                120,
                i -> "{\"name\":\"caf" + (i % 2 == 0 ? "\u00e9" : "e\u0301") + "\",\"seats\":"
                        + (i == 25 ? 9_999 : i * 7 % 40) + "}");

        assertKeeps(compress(budget(cities, 400)), 26);
        assertComesBack(cities);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000start", "mid\\u0000dle", "end\\u0000", "\\u0000"})
    void escapedNulsAreKeptExactly(String value) {
        String text = rows(40, i -> "{\"id\":" + i + ",\"v\":\"" + value + "\",\"w\":\"" + value + i * 7 + "\"}");

        assertThat(engine.compress(text).text()).contains(value);
        assertComesBack(text);
    }

    @ParameterizedTest
    @CsvSource({"__proto__", "constructor", "toString", "__class__", "hasOwnProperty", "length", "#", "(key)", "-"})
    void keysThatMeanSomethingElsewhereAreKeys(String key) {
        String logs = rows(
                150,
                i -> "{\"" + key + "\":{\"admin\":" + (i % 2 == 0) + "},\"id\":" + i * 7 % 1_009 + ",\"level\":\""
                        + (i == 15 ? "ERROR" : "INFO") + "\"}");

        assertKeeps(compress(budget(logs, 400)), 16);
        assertComesBack(logs);
    }

    private TextRequest budget(String text, int tokens) {
        return TextRequest.of(text).retrievalAvailable(true).options(Engines.options(tokens));
    }

    private TextResult compress(String text) {
        return engine.compress(TextRequest.of(text).retrievalAvailable(true));
    }

    private TextResult compress(TextRequest request) {
        TextResult result = engine.compress(request);
        assertThat(result.block().outcome()).isEqualTo(Outcome.REVERSIBLE);
        return result;
    }

    private void assertComesBack(String text) {
        TextResult result = engine.compress(text);
        assertThat(result.block().outcome()).isEqualTo(Outcome.LOSSLESS);
        assertThat(engine.decode(result.text())).isEqualTo(new DecodeResult.Original(text));
    }

    private static void assertKeeps(TextResult result, int... rows) {
        for (int row : rows) {
            assertThat(Shown.leftOut(result.text()).get(row))
                    .as("row %d is left out of\n%s", row, result.text())
                    .isFalse();
        }
    }

    private String retrieve(TextResult result, RetrievalQuery query) {
        String ref = result.block().leftOut().get(0).ref();
        RetrievalAnswer answer = engine.retrieve(
                new RetrievalQuery(ref, query.query(), query.rows(), query.where(), query.select(), query.limit()));
        assertThat(answer.outcome()).isEqualTo(RetrievalAnswer.Outcome.FOUND);
        return answer.text();
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining(",", "[", "]"));
    }
}
