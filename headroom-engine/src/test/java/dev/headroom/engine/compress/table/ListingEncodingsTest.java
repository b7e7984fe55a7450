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
package dev.headroom.engine.compress.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that refer to the one above, and cells that are a letter with a number. */
class ListingEncodingsTest {

    private static final List<String> PODS = List.of(
            "cart-api-7d9f6c5b8d-2lq8x",
            "cart-api-7d9f6c5b8d-9xw2m",
            "cart-api-7d9f6c5b8d-jt4wr",
            "ledger-5c8d7f6b4-k2v7p");

    private static String form(String json) throws JsonSyntaxException, FormatException {
        JsonTape tape = JsonTape.parse(json);
        String form = TableForm.encode(tape, "columns", TableOptions.defaults()).orElseThrow();
        assertThat(TableForm.decode(form)).isEqualTo(tape.minified(0));
        return form;
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void theBeginningOfANameIsSaidOnceForRowsBelowEachOther() throws Exception {
        String form = form(rows(
                12,
                i -> "{\"NAME\":\"" + PODS.get(i / 3) + (i % 3) + "\",\"AGE\":\"" + (i / 3) + "d4h\",\"NOTE\":\"n"
                        + i * i + "\"}"));

        assertThat(form).contains("~ = as above (at the end left out): ").contains("NAME to its last -");
        assertThat(form).contains("\ncart-api-7d9f6c5b8d-2lq8x0 ").contains("\n~2lq8x1 ");
    }

    @Test
    void cellsAtTheEndOfARowAreLeftOutWhereTheyAreAsAbove() throws Exception {
        String form = form(rows(20, i -> "{\"ID\":\"x" + i * 7 % 20 + "\",\"AGE\":\"" + i / 5 + " days ago\"}"));

        assertThat(form).contains("AGE\n").contains("\n7\n");
    }

    @Test
    void aCellThatStartsWithTheMarkIsQuoted() throws Exception {
        List<String> folders = List.of("~/a long one", "/srv", "~");

        String form = form(rows(
                48, i -> "{\"ID\":" + i * i + ",\"DIR\":\"" + folders.get(i / 4 % 3) + "\",\"N\":" + i * i % 7 + "}"));

        assertThat(form).contains("~ = as above").contains("\"~\"").contains("\"~/a long one\"");
    }

    @Test
    void aNumberThatATextSaysTwiceIsSaidOnce() throws Exception {
        String form =
                form(rows(8, i -> "{\"NAME\":\"web" + i * i + "\",\"PORTS\":\"" + published("80" + i * 7) + "\"}"));

        assertThat(form)
                .contains("A80 puts 80 for {} in PORTS: A=\"0.0.0.0:{}->{}/tcp, :::{}->{}/tcp\"")
                .contains("A8049");
    }

    private static String published(String port) {
        return "0.0.0.0:" + port + "->" + port + "/tcp, :::" + port + "->" + port + "/tcp";
    }

    @Test
    void aCellThatLooksLikeALetterWithANumberIsQuoted() throws Exception {
        String form = form(rows(9, i -> {
            String port = "90" + i * 7;
            String ports = "0.0.0.0:" + port + "->" + port + "/tcp, :::" + port + "->" + port + "/tcp";
            return "{\"NAME\":\"web" + i * i + "\",\"PORTS\":\"" + (i == 4 ? "A80" : ports) + "\"}";
        }));

        assertThat(form).contains("A80 puts 80 for {}").contains("\"A80\"").contains("A9049");
    }

    @Test
    void bothCanBeSwitchedOff() throws Exception {
        String json = rows(
                12, i -> "{\"NAME\":\"" + PODS.get(i / 3) + i + "\",\"PORTS\":\"" + published("80" + i + i) + "\"}");
        TableOptions without = TableOptions.defaults().without(Encoding.ABOVE).without(Encoding.PATTERNS);

        String form = TableForm.encode(JsonTape.parse(json), "columns", without).orElseThrow();

        assertThat(form).doesNotContain("~").doesNotContain("A80 puts");
        assertThat(form(json)).contains("A80 puts");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void whateverStandsInTheCellsComesBack(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> pieces = List.of(
                "~",
                "-",
                "cart",
                "a.b",
                "/x/",
                "\\\\",
                "\\\"",
                "12",
                "0.0.0.0:8080",
                " ",
                "",
                "A80",
                "{}",
                "|",
                "\\u0041",
                "true");
        String[] last = {"", "", ""};
        StringBuilder json = new StringBuilder();

        for (int row = 0; row < 60; row++) {
            json.append(row == 0 ? "[{" : ",{");
            for (int column = 0; column < last.length; column++) {
                if (random.nextInt(3) == 0) {
                    last[column] = IntStream.range(0, random.nextInt(5))
                            .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                            .collect(Collectors.joining());
                }
                String cell = last[column] + (random.nextInt(3) == 0 ? "-" + random.nextInt(9) : "");
                json.append(column == 0 ? "" : ",")
                        .append("\"c")
                        .append(column)
                        .append("\":\"")
                        .append(cell)
                        .append('"');
            }
            json.append('}');
        }

        form(json.append(']').toString());
    }
}
