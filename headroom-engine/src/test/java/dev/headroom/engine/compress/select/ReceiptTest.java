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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.engine.token.TokenCounters;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReceiptTest {

    @Test
    void countsTheValuesOfACategory() {
        Sample rows = Sample.rows(100, i -> format("{\"level\":\"%s\"}", i == 67 ? "FATAL" : "INFO"));

        assertThat(rows.receipt()).containsExactly("level: INFO (99), FATAL (1)");
    }

    @Test
    void namesTheMostFrequentOfManyValuesAndCountsTheRest() {
        Sample rows = Sample.rows(300, i -> format("{\"path\":\"/page/%s\"}", i < 100 ? "home" : "p" + i % 100));

        List<String> receipt = rows.receipt(new ReceiptOptions(400, 20));

        assertThat(receipt).containsExactly("path: /page/home (100) and 100 other values in 200 rows");
    }

    @Test
    void statesNumbersExactly() {
        Sample rows = Sample.of("[{\"v\":1.10},{\"v\":2},{\"v\":0.1},{\"v\":0.2},{\"v\":-3},{\"v\":1e3},{\"v\":7}]");

        assertThat(rows.receipt()).containsExactly("v: min -3, mean ~143.914, max 1e3, sum 1007.40");
    }

    @Test
    void tellsLargeWholeNumbersApart() {
        Sample rows = Sample.rows(
                10,
                i -> format(
                        "{\"v\":%s}",
                        switch (i) {
                            case 3 -> "9223372036854775807";
                            case 5 -> "9223372036854775808";
                            case 6 -> "-9223372036854775808";
                            default -> Integer.toString(i);
                        }));

        assertThat(rows.receipt().get(0))
                .startsWith("v: min -9223372036854775808, ")
                .contains(", max 9223372036854775808, sum 9223372036854775838");
    }

    @Test
    void numbersOfEndlessDigitsHaveNoSum() {
        Sample rows = Sample.of("[{\"v\":1e400},{\"v\":1e-400},{\"v\":2},{\"v\":3},{\"v\":5},{\"v\":6},{\"v\":8}]");

        assertThat(rows.receipt()).containsExactly("v: min 1e-400, max 1e400");
    }

    @Test
    void aNumberThatIsNoneIsAValueBesideTheNumbers() {
        Sample rows =
                Sample.rows(50, i -> format("{\"v\":%s}", i == 4 ? "\"n/a\"" : i == 5 ? "null" : "\"" + i + ".50\""));

        assertThat(rows.receipt())
                .containsExactly("v: min 0.50, mean ~25.8333, max 49.50, sum 1240.00; n/a (1), null (1)");
    }

    @Test
    void addsUpNoScoresAndNoCodes() {
        Sample rows =
                Sample.rows(60, i -> format("{\"score\":0.%d,\"status_code\":%d}", 11 + i, i % 2 == 0 ? 200 : 404));

        assertThat(rows.receipt())
                .containsExactly("score: min 0.11, mean ~0.405, max 0.70", "status_code: 200 (30), 404 (30)");
    }

    @Test
    void namesTheFirstAndTheLastTime() {
        Sample rows = Sample.of("[{\"at\":\"2025-03-01T00:00:00+02:00\"},{\"at\":\"2025-02-28T23:00:00Z\"},"
                + "{\"at\":\"2025-02-28T21:59:59.999Z\"},{\"at\":null},{\"at\":\"2025-02-28T22:30:00Z\"}]");

        assertThat(rows.receipt())
                .containsExactly("at: from 2025-02-28T21:59:59.999Z to 2025-02-28T23:00:00Z; null (1)");
    }

    @Test
    void countsAbsentNullEmptyAndTheirNamesApart() {
        Sample rows = Sample.rows(60, i -> switch (i % 6) {
            case 0 -> "{\"a\":\"x\",\"b\":1}";
            case 1 -> "{\"a\":null,\"b\":1}";
            case 2 -> "{\"a\":\"\",\"b\":1}";
            case 3 -> "{\"a\":\"null\",\"b\":1}";
            case 4 -> "{\"a\":\"absent\",\"b\":1}";
            default -> "{\"b\":1}";
        });

        assertThat(rows.receipt())
                .contains("a: x (10), null (10), \"\" (10), \"null\" (10), \"absent\" (10), absent (10)");
    }

    @Test
    void quotesAValueThatCouldBeMisread() {
        Sample rows = Sample.rows(40, i -> i % 2 == 0 ? "{\"a\":\"1, 2 (3)\"}" : "{\"a\":\"7\\n8\"}");

        assertThat(rows.receipt()).containsExactly("a: \"1, 2 (3)\" (20), \"7\\n8\" (20)");
    }

    @Test
    void valuesThatDifferInEscapesOnlyAreOneValue() {
        Sample rows = Sample.of("[{\"a\":\"A\"},{\"a\":\"\\u0041\"},{\"a\":\"A\"},{\"a\":\"b\"},{\"a\":\"b\"}]");

        assertThat(rows.receipt()).containsExactly("a: A (3), b (2)");
    }

    @Test
    void countsTheElementsOfLists() {
        Sample rows = Sample.rows(
                30, i -> format("{\"labels\":[%s]}", i % 3 == 0 ? "" : i % 3 == 1 ? "\"bug\"" : "\"bug\",\"docs\""));

        assertThat(rows.receipt()).containsExactly("labels (by element): bug (20), [] (10), docs (10)");
    }

    @Test
    void namesNestedColumnsByDots() {
        Sample rows = Sample.rows(40, i -> format("{\"meta\":{\"geo\":{\"zone\":\"z%d\"}},\"ok\":true}", i % 2));

        assertThat(rows.receipt()).containsExactly("all 40 rows: ok = true", "meta.geo.zone: z0 (20), z1 (20)");
    }

    @Test
    void namesTheKeptRowThatAloneHasSomeKeys() {
        Sample rows = Sample.rows(
                100, i -> i == 67 ? "{\"level\":\"FATAL\",\"code\":\"PG-1\",\"fix\":\"x\"}" : "{\"level\":\"INFO\"}");

        assertThat(rows.receipt()).containsExactly("only row 68: code, fix", "level: INFO (99), FATAL (1)");
    }

    @Test
    void saysLittleOfIdsAndText() {
        Sample rows = Sample.rows(
                100,
                i -> format(
                        "{\"id\":\"req-%d\",\"number\":%d,\"text\":\"request %d of client %d came\",\"user\":\"u%d\"}",
                        i, 1_000 + i, i, i, i % 60));

        assertThat(rows.receipt())
                .containsExactly(
                        "number: 100 distinct, min 1000, max 1099",
                        "user: 60 distinct",
                        "different in every row: id, text");
    }

    @Test
    void claimsNoDifferenceInEveryRowOfAListThatHappensToHaveAsManyValues() {
        Sample rows = Sample.of("[{\"t\":[\"a long text 1\",\"a long text 2\"]},{\"t\":[\"a long text 3\"]},"
                + "{\"t\":[\"a long text 4\"]},{\"t\":[\"a long text 1\"]}]");

        assertThat(rows.receipt()).containsExactly("t (by element): 4 distinct");
    }

    @Test
    void namesNoKeptRowWhenOthersHoldWhatIsNotLookedInto() {
        String deep = "[".repeat(12) + "1" + "]".repeat(12);
        Sample rows =
                Sample.rows(100, i -> format("{\"n\":\"x\",\"a\":%s}", i == 0 ? "5" : i % 9 == 0 ? deep : "null"));

        assertThat(rows.receipt()).noneMatch(line -> line.startsWith("only row"));
    }

    @Test
    void mostUrgentLinesComeFirstWhenNotAllFit() {
        Sample rows = Sample.rows(
                200,
                i -> format(
                        "{\"note\":\"some words about %d\",\"size\":%d,\"kind\":\"k%d\",\"level\":\"%s\"}",
                        i % 90, i * i, i % 40, i % 2 == 0 ? "info" : "warn"));

        assertThat(rows.receipt(new ReceiptOptions(12, 100))).containsExactly("level: info (100), warn (100)");
        assertThat(rows.receipt(new ReceiptOptions(0, 100))).isEmpty();
        assertThat(rows.receipt(new ReceiptOptions(40, 100)))
                .containsExactly("size: min 0, mean ~13233.5, max 39601, sum 2646700", "level: info (100), warn (100)");
    }

    @Test
    void staysWithinItsBudget() {
        Sample rows = Sample.rows(500, i -> {
            StringBuilder row = new StringBuilder("{");
            for (int column = 0; column < 60; column++) {
                row.append(format("\"column_%d\":\"value %d\",", column, i % (column + 2)));
            }
            return row.append("\"end\":1}").toString();
        });

        for (int budget : new int[] {100, 400, 1_000}) {
            String receipt = String.join("\n", rows.receipt(new ReceiptOptions(budget, 100)));

            assertThat(TokenCounters.forModel("gpt-4o").count(receipt)).isLessThanOrEqualTo((int) (budget * 1.15));
        }
    }

    @Test
    void oneRowNeedsNoReceipt() {
        assertThat(Sample.of("[{\"a\":1}]").receipt()).isEmpty();
        assertThat(Sample.of("[]").receipt()).isEmpty();
    }

    @Test
    void refusesTheRankingOfOtherRows() {
        Sample one = Sample.of("[{\"a\":1},{\"a\":2}]");
        Sample other = Sample.of("[{\"a\":1},{\"a\":2},{\"a\":3}]");

        assertThatThrownBy(() -> Receipt.lines(one.tape(), one.rows(), other.ranked(), ReceiptOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ranking");
    }

    @Test
    void refusesImpossibleOptions() {
        assertThatThrownBy(() -> new ReceiptOptions(-1, 10)).hasMessage("maxTokens -1 must be at least 0");
        assertThatThrownBy(() -> new ReceiptOptions(1, 0)).hasMessage("maxTokensPerLine 0 must be at least 1");
        assertThatThrownBy(() -> SelectionOptions.builder().maxErrorKinds(0).build())
                .hasMessage("maxErrorKinds 0 must be at least 1");
        assertThatThrownBy(() -> SelectionOptions.builder().maxSignals(-1).build())
                .hasMessage("maxSignals -1 must be at least 0");
    }
}
