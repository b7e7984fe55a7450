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

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.ccr.RetrievalQuery;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases in which compressors of this kind are known to fail: shapes ignored, best rows lost, silent changes. */
class ExtraCasesTest {

    private final HeadroomEngine engine = Engines.create();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "456;\"order_id\":\"ORD-456\"",
                "order ORD-456;\"order_id\":\"ORD-456\"",
                "ERROR boom;\"message\":\"boom in worker\"",
                "customer-77@example.com;\"mail\":\"customer-77@example.com\""
            })
    void aShortQueryFindsTheRow(String query, String expected) {
        String orders = rows(
                600,
                i -> "{\"order_id\":\"ORD-" + i + "\",\"level\":\"" + (i == 321 ? "ERROR" : "INFO")
                        + "\",\"message\":\"" + (i == 321 ? "boom in worker" : "handled " + i * 7 % 601)
                        + "\",\"mail\":\"customer-"
                        + i + "@example.com\"}");
        String ref =
                Engines.reversible(engine, orders, "").block().leftOut().get(0).ref();

        String answer =
                engine.retrieve(RetrievalQuery.of(ref).query(query).limit(1)).text();

        assertThat(answer).contains(expected);
    }

    @Test
    void minifiedJsonWithoutAnySpaceIsCompressed() {
        String text =
                rows(250, i -> "{\"id\":" + i * 7 % 1_009 + ",\"level\":\"INFO\",\"host\":\"web-" + i % 3 + "\"}");

        assertThat(text).doesNotContain(" ").hasSizeGreaterThan(10_000);
        assertSaves(text, 60);
    }

    @Test
    void arraysWithinAnObjectAreCompressed() {
        String list = rows(60, i -> "{\"id\":" + i * 7 % 1_009 + ",\"level\":\"INFO\",\"host\":\"web-" + i % 3 + "\"}");

        assertSaves("{\"total\":60,\"cursor\":null,\"data\":{\"items\":" + list + "},\"took\":1.50}", 50);
    }

    @Test
    void arraysOfTextsAndNumbersAreCompressedOrLeftAlone() {
        String paths =
                rows(80, i -> "\"src/main/java/com/example/shop/part" + i % 9 + "/Class" + i * 31 % 997 + ".java\"");
        String numbers = rows(80, i -> i * 31 % 997 + ".25");

        assertSaves(paths, 25);
        assertThat(engine.compress(numbers).block().kind()).isEqualTo("json");
        assertComesBack(numbers);
    }

    @Test
    void mapsFromIdsToRecordsAreTablesWithTheirKeys() {
        String map = IntStream.range(0, 60)
                .mapToObj(i -> "\"node-" + i * 31 % 997 + "\":{\"up\":true,\"load\":" + i * 7 % 101 + ",\"zone\":\"z"
                        + i % 3 + "\"}")
                .collect(Collectors.joining(",", "{", "}"));

        String form = assertSaves(map, 40);

        assertThat(form).contains("node-31", "node-930");
    }

    @Test
    void arraysWithinKeptRowsAreCompressedToo() {
        String orders = rows(
                40,
                i -> "{\"order\":\"O-" + i * 31 % 997 + "\",\"lines\":"
                        + rows(
                                5,
                                j -> "{\"sku\":\"S-" + (i * j * 7 % 101) + "\",\"quantity\":" + (1 + j)
                                        + ",\"unit\":\"piece\"}")
                        + "}");

        TextResult result =
                engine.compress(TextRequest.of(orders).retrievalAvailable(true).options(Engines.options(500)));

        assertThat(result.block().outcome()).isEqualTo(Outcome.REVERSIBLE);
        assertThat(result.text())
                .doesNotContain("\"sku\"")
                .doesNotContain("piece,")
                .contains("in lines[]:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"distance", "latency_ms", "rank", "error_distance", "p99"})
    void smallestAndLargestAreBothInTheReceiptWhicheverIsBetter(String field) {
        String hits = rows(
                300,
                i -> "{\"name\":\"place " + i * 31 % 997 + "\",\"" + field + "\":" + (50 + i * 7 % 300)
                        + (i % 5 == 0 ? ".5" : ".25") + "}");

        TextResult result =
                engine.compress(TextRequest.of(hits).retrievalAvailable(true).options(Engines.options(400)));

        assertThat(result.block().outcome()).isEqualTo(Outcome.REVERSIBLE);
        assertThat(result.text()).contains(field + ": min 50.5, ").contains("max 349.25");
    }

    @Test
    void aSortedListKeepsItsFirstRowsWhicheverWayItIsSorted() {
        IntFunction<String> nearest = i -> "{\"place\":\"p" + i * 31 % 997 + "\",\"distance\":" + (i * i + 3) + "}";
        IntFunction<String> best = i -> "{\"place\":\"p" + i * 31 % 997 + "\",\"score\":" + (90_000 - i * i) + "}";

        for (IntFunction<String> row : List.of(nearest, best)) {
            TextResult result = engine.compress(TextRequest.of(rows(300, row))
                    .retrievalAvailable(true)
                    .origin(Origin.asking("Which place is best?"))
                    .options(Engines.options(400)));

            assertThat(Shown.leftOut(result.text()).nextSetBit(1))
                    .as(result.text())
                    .isGreaterThan(2);
            assertThat(Shown.leftOut(result.text()).get(300)).isFalse();
        }
    }

    @Test
    void removingWhiteSpaceIsCalledLosslessAndLeavesNoMarker() {
        String pretty = "{\n  \"name\": \"widget\",\n  \"note\": \"a  b\",\n  \"sizes\": [\n    1,\n    2\n  ]\n}";

        TextResult result = Engines.reversible(engine, pretty, "");

        assertThat(result.text()).isEqualTo("{\"name\":\"widget\",\"note\":\"a  b\",\"sizes\":[1,2]}");
        assertThat(result.block().outcome()).isEqualTo(Outcome.LOSSLESS);
        assertThat(result.block().leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "1e400", "-0", "12345678901234567890", "0.1e-7", "1E5"})
    void lexemesAndDuplicateKeysSurvive(String number) {
        assertComesBack(rows(30, i -> "{\"a\":" + number + ",\"b\":" + i + ",\"a\":" + number + "}"));
        assertComesBack(rows(30, i -> "{\"a\":" + (i % 4 == 0 ? number : i) + ",\"b\":[" + number + "," + i + "]}"));
        assertComesBack(rows(30, i -> i % 2 == 0 ? number : "\"" + number + "\""));
    }

    @Test
    void aNewQuestionLeavesEarlierMessagesAsTheyWereSent() {
        List<Message> messages = new ArrayList<>();
        List<Message> sent = List.of();
        for (int turn = 0; turn < 6; turn++) {
            messages.add(Message.user("Question " + turn + ": what about E-" + turn * 1_111 + "?"));
            messages.add(Message.toolCall("c" + turn, "search", "{\"turn\":" + turn + "}"));
            messages.add(Message.toolResult("c" + turn, "search", new ToolOutputs(turn).logs(120)));

            List<Message> now = Engines.reversible(Engines.create(), messages).messages();

            assertThat(now.subList(0, sent.size())).isEqualTo(sent);
            sent = now;
        }
    }

    /** Checks that a text gets shorter by so many percent of its tokens and comes back; gives its form. */
    private String assertSaves(String text, int percent) {
        TextResult result = engine.compress(text);
        double saved = 100.0 * result.block().tokensSaved() / result.block().tokensBefore();
        assertThat(saved).as(result.text()).isGreaterThan(percent);
        assertComesBack(text);
        return result.text();
    }

    private void assertComesBack(String text) {
        assertThat(engine.decode(engine.compress(text).text())).isEqualTo(new DecodeResult.Original(text));
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining(",", "[", "]"));
    }
}
