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
package dev.headroom.engine.compress.select;

import static dev.headroom.engine.compress.select.Sample.format;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorRowsTest {

    private static Sample oddRow(String usual, String odd) {
        return Sample.rows(60, i -> i == 33 ? odd : usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\":\"ERROR\"}|{\"level\":\"INFO\"}",
                "{\"level\":\"fatal\"}|{\"level\":\"info\"}",
                "{\"level\":\"E\"}|{\"level\":\"I\"}",
                "{\"level\":50}|{\"level\":30}",
                "{\"severity\":\"Critical\"}|{\"severity\":\"Notice\"}",
                "{\"status\":\"failed\"}|{\"status\":\"passed\"}",
                "{\"status\":\"TIMED_OUT\"}|{\"status\":\"DONE\"}",
                "{\"status\":500}|{\"status\":200}",
                "{\"status\":\"503 Service Unavailable\"}|{\"status\":\"200 OK\"}",
                "{\"status\":{\"phase\":\"CrashLoopBackOff\"}}|{\"status\":{\"phase\":\"Running\"}}",
                "{\"reason\":\"OOMKilled\"}|{\"reason\":\"Completed\"}",
                "{\"STATUS\":\"ImagePullBackOff\"}|{\"STATUS\":\"Running\"}",
                "{\"STATUS\":\"NotReady\"}|{\"STATUS\":\"Ready\"}",
                "{\"STATUS\":\"Exited (1) 2 hours ago\"}|{\"STATUS\":\"Exited (0) 2 hours ago\"}",
                "{\"STATUS\":\"Restarting (137) 5 seconds ago\"}|{\"STATUS\":\"Up 2 hours (healthy)\"}",
                "{\"READY\":\"1/2\"}|{\"READY\":\"2/2\"}",
                "{\"Use%\":\"91%\"}|{\"Use%\":\"9%\"}",
                "{\"state\":\"unhealthy\"}|{\"state\":\"healthy\"}",
                "{\"result\":\"FAILURE\"}|{\"result\":\"SUCCESS\"}",
                "{\"outcome\":\"denied\"}|{\"outcome\":\"allowed\"}",
                "{\"conclusion\":\"failure\"}|{\"conclusion\":\"success\"}",
                "{\"exit_code\":137}|{\"exit_code\":0}",
                "{\"exitCode\":\"1\"}|{\"exitCode\":\"0\"}",
                "{\"http_status\":502}|{\"http_status\":404}",
                "{\"statusCode\":500}|{\"statusCode\":204}",
                "{\"response\":{\"status\":599}}|{\"response\":{\"status\":301}}",
                "{\"ok\":false}|{\"ok\":true}",
                "{\"success\":\"false\"}|{\"success\":\"true\"}",
                "{\"healthy\":false}|{\"healthy\":true}",
                "{\"is_error\":true}|{\"is_error\":false}",
                "{\"failed\":true}|{\"failed\":false}",
                "{\"timed_out\":true}|{\"timed_out\":false}",
                "{\"error\":\"boom\"}|{\"error\":null}",
                "{\"error\":\"boom\"}|{\"error\":\"\"}",
                "{\"error\":{\"code\":7,\"message\":\"x\"}}|{\"error\":null}",
                "{\"errors\":[\"x\"]}|{\"errors\":[]}",
                "{\"errors\":[{\"message\":\"x\"}]}|{\"errors\":[]}",
                "{\"errorMessage\":\"disk\"}|{\"errorMessage\":\"none\"}",
                "{\"error_code\":\"PG-1\"}|{\"error_code\":0}",
                "{\"stack_trace\":\"at Main\"}|{\"stack_trace\":null}",
                "{\"exception\":\"E\"}|{\"other\":\"E\"}",
                "{\"error_count\":3}|{\"error_count\":0}",
                "{\"failed\":2}|{\"failed\":0}",
                "{\"type\":\"error\"}|{\"type\":\"info\"}",
                "{\"a\":{\"b\":{\"status\":\"error\"}}}|{\"a\":{\"b\":{\"status\":\"ok\"}}}",
                "{\"steps\":[{\"name\":\"build\",\"conclusion\":\"failure\"}]}"
                        + "|{\"steps\":[{\"name\":\"build\",\"conclusion\":\"success\"}]}",
                "{\"message\":\"Unhandled exception in worker\"}|{\"message\":\"Request served\"}",
                "{\"msg\":\"java.lang.OutOfMemoryError: heap\"}|{\"msg\":\"Request served\"}",
                "{\"log\":\"connection refused\"}|{\"log\":\"connection accepted\"}",
                "\"panic: index out of range\"|\"goroutine started\""
            })
    void judgesARowByTheMeaningOfItsFields(String oddAndUsual) {
        String[] pair = oddAndUsual.split("\\|", 2);

        assertThat(oddRow(pair[1], pair[0]).kept("error")).containsExactly(33);
    }

    @Test
    void whatIsCompletedNeedNotBeReady() {
        Sample pods = Sample.rows(
                60,
                i -> i == 20
                        ? "{\"READY\":\"0/1\",\"STATUS\":\"Completed\"}"
                        : i == 33
                                ? "{\"READY\":\"0/1\",\"STATUS\":\"Running\"}"
                                : "{\"READY\":\"1/1\",\"STATUS\":\"Running\"}");

        assertThat(pods.kept("error")).containsExactly(33);
    }

    @Test
    void aColumnOfPercentagesDoesNotSayThatNoMessageReportsAnError() {
        Sample rows = Sample.rows(
                60,
                i -> i == 33
                        ? "{\"usage\":\"40%\",\"message\":\"write failed\"}"
                        : "{\"usage\":\"40%\",\"message\":\"written\"}");

        assertThat(rows.kept("error")).containsExactly(33);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":null}",
                "{\"error\":\"\"}",
                "{\"error\":\"none\"}",
                "{\"error\":false}",
                "{\"errors\":[]}",
                "{\"errors\":{}}",
                "{\"error_count\":0}",
                "{\"message\":\"error_count=0\"}",
                "{\"message\":\"0 errors, 0 failures\"}",
                "{\"message\":\"no errors found\"}",
                "{\"message\":\"finished without failure\"}",
                "{\"message\":\"error: null\"}",
                "{\"message\":\"{\\\"error\\\": null, \\\"ok\\\": true}\"}",
                "{\"message\":\"errors: []\"}",
                "{\"message\":\"terror in a mirror\"}",
                "{\"message\":\"error handling improved\"}",
                "{\"message\":\"an error-free run\"}",
                "{\"error_rate\":0.01}",
                "{\"error_budget\":99.5}",
                "{\"max_errors\":10}",
                "{\"error_page\":\"/404.html\"}",
                "{\"mirror\":\"x\",\"terror\":\"y\"}",
                "{\"status\":\"open\",\"title\":\"Crash: it failed with an error\"}",
                "{\"status\":404}",
                "{\"type\":\"object\"}"
            })
    void whatOnlyMentionsErrorsIsNone(String row) {
        Sample rows = Sample.rows(500, i -> row);

        assertThat(rows.kept("error")).isEmpty();
        assertThat(rows.ranked().required()).isLessThanOrEqualTo(6);
    }

    @Test
    void threeRealErrorsAreKeptAmongAHundredBenignOnes() {
        Sample rows = Sample.rows(103, i -> switch (i) {
            case 20, 50, 80 -> format("{\"id\":%d,\"message\":\"Disk %d failed: I/O error\"}", i, i);
            default -> format("{\"id\":%d,\"message\":\"Batch %d done, error_count=0, no errors\"}", i, i);
        });

        assertThat(rows.kept("error")).containsExactly(20, 50, 80);
    }

    @Test
    void threeRealErrorsAreKeptWhenAStatusTellsThemFromBenignWords() {
        Sample rows = Sample.rows(103, i -> switch (i) {
            case 20, 50, 80 -> format("{\"id\":%d,\"status\":\"error\",\"message\":\"it broke\"}", i);
            default -> format("{\"id\":%d,\"status\":\"ok\",\"message\":\"error handler %d failed over\"}", i, i);
        });

        assertThat(rows.kept("error")).containsExactly(20, 50, 80);
    }

    @Test
    void aLevelOutranksTheWordsOfAMessage() {
        Sample rows = Sample.rows(100, i -> "{\"level\":\"INFO\",\"message\":\"retry after failed attempt, error 7\"}");

        assertThat(rows.kept("error")).isEmpty();
    }

    @Test
    void anErrorFieldThatIsAlwaysNullOutranksTheWordsOfAMessage() {
        Sample rows = Sample.rows(
                100, i -> format("{\"error\":null,\"message\":\"%s\"}", i == 7 ? "retry of a failed step" : "step"));

        assertThat(rows.kept("error")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error",
                "exception",
                "failed",
                "failure",
                "critical",
                "fatal",
                "crash",
                "panic",
                "abort",
                "timeout",
                "denied",
                "rejected"
            })
    void everyWordOfFailureCountsWhereNoFieldTells(String word) {
        Sample rows = Sample.rows(
                200, i -> format("{\"n\":%d,\"message\":\"job %s today\"}", i, i == 90 ? "had " + word : "went well"));

        assertThat(rows.kept("error in message")).containsExactly(90);
    }

    @Test
    void wordsThatManyMessagesHoldReportNoError() {
        Sample rows = Sample.rows(100, i -> format("{\"text\":\"%s\"}", i % 3 == 0 ? "it failed" : "it went well"));

        assertThat(rows.kept("error")).isEmpty();
    }

    @Test
    void capitalsOfALogLevelCountInUpToHalfOfTheMessages() {
        Sample lines = Sample.strings(100, i -> (i % 4 == 0 ? "ERROR disk " : "INFO disk ") + i);

        assertThat(lines.kept("error")).hasSize(1);
        assertThat(lines.receipt()).anyMatch(line -> line.startsWith("errors: 25 rows"));
    }

    @Test
    void sevenErrorsOfAThousandAreAllKept() {
        List<Integer> places = List.of(5, 47, 123, 456, 500, 789, 999);
        Sample rows = Sample.rows(
                1_000,
                i -> format(
                        "{\"id\":%d,\"level\":\"%s\",\"text\":\"step %d\"}",
                        i, places.contains(i) ? "error" : "info", i));

        assertThat(rows.kept("error")).isEqualTo(places);
    }

    @Test
    void aThousandErrorsOfOneKindNeedOneRowAndAnExactCount() {
        Sample rows = Sample.rows(
                1_000, i -> format("{\"id\":%d,\"level\":\"ERROR\",\"message\":\"Timeout after %d ms\"}", i, 30 * i));

        assertThat(rows.kept("error")).hasSize(1);
        assertThat(rows.receipt()).contains("errors: 1000 rows: Timeout after # ms (1000)");
    }

    @Test
    void ofTooManyErrorsOneOfEachKindIsKept() {
        String[] kinds = {"disk full on %d", "no route to %d", "token %d expired"};
        Sample rows = Sample.rows(
                900, i -> format("{\"id\":%d,\"level\":\"error\",\"message\":\"%s\"}", i, format(kinds[i % 3], i)));

        RowRanking ranking = rows.ranked();

        assertThat(Sample.kept(ranking, "error")).extracting(row -> row % 3).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(rows.receipt())
                .contains("errors: 900 rows: disk full on # (300), no route to # (300), token # expired (300)");
    }

    @Test
    void aThousandDifferentErrorsAreBoundedButAllCounted() {
        Sample rows = Sample.rows(1_000, i -> format("{\"level\":\"ERROR\",\"message\":\"%s broke\"}", word(i)));

        assertThat(rows.kept("error")).hasSize(40);
        assertThat(rows.receipt())
                .anyMatch(line -> line.matches("errors: 1000 rows: .* and \\d+ other kinds in \\d+ rows"));
        assertThat(counted(rows.receipt().get(0))).isEqualTo(1_000);
    }

    @Test
    void fatalErrorsAreShownBeforeOthers() {
        Sample rows = Sample.rows(
                1_000,
                i -> format("{\"level\":\"%s\",\"message\":\"%s broke\"}", i == 777 ? "FATAL" : "ERROR", word(i)));

        assertThat(rows.kept("error").get(0)).isEqualTo(777);
    }

    @Test
    void howManyErrorsAreFewIsAnOption() {
        Sample rows = Sample.rows(
                100, i -> format("{\"level\":\"%s\",\"message\":\"%s broke\"}", i < 30 ? "ERROR" : "INFO", word(i)));

        RowRanking few = rows.ranked(SelectionOptions.builder().maxErrorKinds(5).build());
        RowRanking all = rows.ranked(
                SelectionOptions.builder().maxErrors(30).maxErrorKinds(5).build());

        assertThat(Sample.kept(few, "error")).hasSize(5);
        assertThat(Sample.kept(all, "error"))
                .isEqualTo(IntStream.range(0, 30).boxed().toList());
    }

    /** A different word of letters for each number. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("kind");
        for (int rest = number; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.append('x').toString();
    }

    private static int counted(String line) {
        int sum = 0;
        java.util.regex.Matcher counts =
                java.util.regex.Pattern.compile("\\((\\d+)\\)|in (\\d+) rows").matcher(line);
        while (counts.find()) {
            sum += Integer.parseInt(counts.group(1) == null ? counts.group(2) : counts.group(1));
        }
        return sum;
    }
}
