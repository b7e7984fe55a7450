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

import dev.headroom.engine.model.Origin;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RowSelectionTest {

    private static final String[] SERVICES = {"api-gateway", "user-service", "inventory", "auth"};

    private static String request(int i) {
        return format(
                "{\"timestamp\":\"2024-12-15T%02d:%02d:00Z\",\"level\":\"INFO\",\"service\":\"%s\",\"message\":"
                        + "\"Request processed successfully - latency=%dms\",\"request_id\":\"req-%06d\","
                        + "\"status_code\":200}",
                i % 24, i % 60, SERVICES[i % 4], 50 + i % 100, i);
    }

    private static String needle(int i) {
        return i != 67
                ? request(i)
                : "{\"timestamp\":\"2024-12-15T03:47:23Z\",\"level\":\"FATAL\",\"service\":\"payment-gateway\","
                        + "\"message\":\"Connection pool exhausted - max_connections=100 exceeded\","
                        + "\"error_code\":\"PG-5523\",\"resolution\":\"Increase max_connections to 500\","
                        + "\"affected_transactions\":1847}";
    }

    @Test
    void keepsTheNeedleAndLittleElse() {
        Sample logs = Sample.rows(100, RowSelectionTest::needle);

        RowRanking ranking = logs.asked("Search the production logs for the root cause of last night's outage");

        assertThat(Sample.required(ranking)).contains(67).hasSizeLessThanOrEqualTo(6);
        assertThat(ranking.reason(67)).isEqualTo("error in level");
    }

    @Test
    void ranksEveryRowOnce() {
        Sample logs = Sample.rows(1_000, RowSelectionTest::needle);

        int[] order = logs.ranked().order();

        assertThat(IntStream.of(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, 1_000).toArray());
    }

    @Test
    void theSameDocumentIsRankedTheSame() {
        Random random = new Random(5);
        Sample rows = Sample.rows(
                500,
                i -> format(
                        "{\"a\":%d,\"b\":\"%s\",\"c\":%s}", random.nextInt(9), SERVICES[i % 4], random.nextDouble()));

        RowRanking first = rows.asked("Which a has auth?");
        RowRanking second = rows.asked("Which a has auth?");

        assertThat(second.order()).isEqualTo(first.order());
        assertThat(second.required()).isEqualTo(first.required());
    }

    @Test
    void keepsTheFirstTwoAndTheLastTwoRows() {
        Sample logs = Sample.rows(300, RowSelectionTest::request);

        assertThat(logs.required()).contains(0, 1, 298, 299);
        assertThat(logs.ranked().reason(0)).isEqualTo("first");
        assertThat(logs.ranked().reason(299)).isEqualTo("last");
    }

    @Test
    void edgeRowsAreAnOption() {
        Sample logs = Sample.rows(300, RowSelectionTest::request);

        RowRanking none = logs.ranked(SelectionOptions.builder().edgeRows(0).build());
        RowRanking five = logs.ranked(SelectionOptions.builder().edgeRows(5).build());

        assertThat(Sample.kept(none, "first")).isEmpty();
        assertThat(Sample.kept(five, "first")).containsExactly(0, 1, 2, 3, 4);
        assertThat(Sample.kept(five, "last")).containsExactly(295, 296, 297, 298, 299);
    }

    @Test
    void aThousandIdenticalRowsNeedFewOfThem() {
        Sample rows = Sample.rows(1_000, i -> "{\"status\":\"ok\",\"value\":42}");

        assertThat(rows.ranked().required()).isLessThanOrEqualTo(15);
    }

    @Test
    void rowsOfNullsAreRanked() {
        Sample rows = Sample.rows(100, i -> "{\"a\":null,\"b\":null}");

        assertThat(rows.ranked().order()).hasSize(100);
        assertThat(rows.ranked().required()).isLessThanOrEqualTo(15);
        assertThat(Sample.rows(100, i -> "null").ranked().order()).hasSize(100);
    }

    @Test
    void keysThatOtherLanguagesReserveAreOrdinaryKeys() {
        Sample rows = Sample.rows(
                30,
                i -> format(
                        "{\"__proto__\":{\"x\":%d},\"constructor\":%d,\"toString\":\"f\",\"__class__\":\"C\",\"level\":\"%s\"}",
                        i, i, i == 15 ? "error" : "info"));

        assertThat(rows.kept("error")).containsExactly(15);
    }

    @Test
    void composedAndDecomposedAccentsAreTwoValues() {
        Sample rows = Sample.rows(50, i -> format("{\"place\":\"%s\",\"n\":1}", i == 25 ? "cafe\u0301" : "caf\u00e9"));

        assertThat(rows.kept("rare place")).containsExactly(25);
        assertThat(rows.receipt()).contains("place: caf\u00e9 (49), cafe\u0301 (1)");
    }

    @Test
    void criticalRowsOfALowScoreAreKeptAmongSpamOfAHighOne() {
        Sample rows = Sample.rows(
                100,
                i -> i % 40 == 10
                        ? "{\"title\":\"CRITICAL: disk failure\",\"priority\":\"P0\",\"score\":0.01}"
                        : format("{\"title\":\"Weekly offer number %d\",\"priority\":\"P3\",\"score\":0.99}", i));

        assertThat(rows.required()).contains(10, 50, 90);
    }

    @Test
    void whatDoesNotStandOutIsShownByOneRowOfEachKindFirst() {
        String[] messages = {"cache refreshed", "session issued for user %d", "clean-up of %d records finished"};
        Sample logs = Sample.rows(
                600,
                i -> format(
                        "{\"n\":%d,\"level\":\"info\",\"message\":\"%s\"}",
                        i, format(messages[i < 580 ? i % 2 : 2], i)));

        RowRanking ranking =
                logs.ranked(SelectionOptions.builder().edgeRows(0).maxSignals(0).build());
        List<Integer> next = IntStream.of(ranking.order()).limit(3).boxed().toList();

        assertThat(ranking.required()).isZero();
        assertThat(next).anyMatch(row -> row < 580 && row % 2 == 0);
        assertThat(next).anyMatch(row -> row < 580 && row % 2 == 1);
        assertThat(next).anyMatch(row -> row >= 580);
        assertThat(ranking.reason(next.get(0))).isEqualTo("representative");
    }

    @Test
    void representativesAreSpreadOverTheDocument() {
        Sample rows = Sample.rows(64, i -> format("{\"id\":\"id-%05x\"}", i * 7919));

        RowRanking ranking =
                rows.ranked(SelectionOptions.builder().edgeRows(0).maxSignals(0).build());

        assertThat(IntStream.of(ranking.order()).limit(4)).containsExactly(0, 32, 16, 48);
    }

    @Test
    void rowsMayBeScalarsOrArraysOrOfAllKinds() {
        Sample strings = Sample.strings(200, i -> i == 77 ? "ERROR disk full" : "INFO request " + i + " served");
        Sample numbers = Sample.rows(200, i -> i == 77 ? "9999" : Integer.toString(40 + i % 7));
        Sample arrays = Sample.rows(200, i -> format("[%d,\"%s\",%d]", i, "ok", i == 77 ? 9999 : 40 + i % 7));
        Sample mixed = Sample.rows(200, i -> i == 77 ? "{\"error\":\"boom\"}" : i % 2 == 0 ? "1" : "[true,null]");

        assertThat(strings.required()).contains(77);
        assertThat(numbers.required()).contains(77);
        assertThat(arrays.required()).contains(77);
        assertThat(mixed.required()).contains(77);
    }

    @Test
    void rowsWithinRowsAreNotPartOfThem() {
        Sample tree = Sample.of("{\"name\":\"root\",\"children\":[{\"name\":\"a\",\"status\":\"ok\",\"children\":["
                + "{\"name\":\"b\",\"status\":\"failed\"},{\"name\":\"c\",\"status\":\"ok\"}]},"
                + "{\"name\":\"d\",\"status\":\"ok\"},{\"name\":\"e\",\"status\":\"ok\"}]}");

        RowRanking ranking = tree.ranked(SelectionOptions.builder().edgeRows(0).build());

        assertThat(tree.rows().size()).isEqualTo(5);
        assertThat(Sample.kept(ranking, "error")).containsExactly(1);
    }

    @Test
    void oneRowAndNoRowAreRanked() {
        assertThat(Sample.of("[{\"a\":1}]").ranked().order()).containsExactly(0);
        assertThat(Sample.of("{\"a\":1}").ranked().order()).isEmpty();
        assertThat(Sample.of("[]").ranked().required()).isZero();
    }

    @Test
    void signalsAreBoundedAndCanBeSwitchedOff() {
        Random random = new Random(3);
        Sample rows = Sample.rows(
                2_000,
                i -> format(
                        "{\"a\":%s,\"b\":%s,\"c\":%s,\"d\":%s,\"e\":%s}",
                        Math.exp(4 * random.nextGaussian()),
                        Math.exp(4 * random.nextGaussian()),
                        Math.exp(4 * random.nextGaussian()),
                        Math.exp(4 * random.nextGaussian()),
                        Math.exp(4 * random.nextGaussian())));

        assertThat(rows.ranked().required()).isBetween(10, 28);
        assertThat(rows.ranked(SelectionOptions.builder().maxSignals(3).build()).required())
                .isEqualTo(7);
    }

    @Test
    void argumentsOfTheCallSteerAsTheQuestionDoes() {
        Sample users = Sample.rows(500, i -> format("{\"user\":\"u-%d\",\"plan\":\"free\",\"limit\":100}", i));

        RowRanking ranking = RowSelection.rank(
                users.tape(),
                users.rows(),
                new Origin("search_users", "{\"user\":\"u-321\",\"limit\":100}", "Who is it?"),
                SelectionOptions.defaults());

        assertThat(Sample.kept(ranking, "question")).containsExactly(321);
    }
}
