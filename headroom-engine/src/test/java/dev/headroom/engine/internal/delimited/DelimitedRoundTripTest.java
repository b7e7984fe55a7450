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
package dev.headroom.engine.internal.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties over generated and mutated tables; a seed stands in the name of each case. */
class DelimitedRoundTripTest {

    private static final int CASES = 3_000;
    private static final String[] WORDS = {
        "",
        "a",
        "Ann",
        "x y",
        "1",
        "-2.50",
        "1e9",
        "007",
        "true",
        "null",
        "Null",
        "a,b",
        "a;b",
        "p|q",
        "say \"hi\"",
        "l1\nl2",
        "\t",
        " ",
        "\u00e9",
        "\ud83d\ude00",
        "-",
        "\\",
        "NA",
        "2024-05-01",
        "99999999999999999999",
        "c\r\nd"
    };
    private static final String NOISE = "\"\",;|\n\r\t ab1-:\\.\u0000";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRegularlyQuotedTextComesBack(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            boolean all = random.nextBoolean();
            char separator = ",;|\t".charAt(random.nextInt(4));
            List<List<String>> records = records(random);
            String text = csv(records, separator, all, random.nextBoolean() ? "\r\n" : "\n");

            DelimitedResult result = DelimitedText.parse(text, DelimitedFormat.CSV);

            assertThat(result).as("seed %s, case %s", seed, i).isInstanceOf(DelimitedTable.class);
            assertThat(cells((DelimitedTable) result)).isEqualTo(records.subList(1, records.size()));
        }
    }

    @ParameterizedTest
    @EnumSource(DelimitedFormat.class)
    void whatIsNotRefusedComesBack(DelimitedFormat format) throws JsonSyntaxException {
        Random random = new Random(7);
        int converted = 0;
        for (int i = 0; i < 4 * CASES; i++) {
            String text = mutated(start(format), random);

            if (DelimitedText.parse(text, format) instanceof DelimitedTable table) {
                converted++;
                assertThat(DelimitedText.render(JsonTape.parse(table.tape().lexeme(0)), table.style()))
                        .as("seed 7, case %s", i)
                        .isEqualTo(text);
                assertThat(table.style()).doesNotContain("\n");
            }
        }
        assertThat(converted).isGreaterThan(CASES / 10);
    }

    private static String start(DelimitedFormat format) {
        return switch (format) {
            case CSV -> "id,name,\"x,y\"\n1,Ann,\"a \"\"b\"\"\"\n2,,3.5\n3,Cy,true\n";
            case TSV -> "id\tname\n1\tAnn\n2\tB\"n\n3\t\n";
            case MARKDOWN -> "|id|name|\n|---|:---:|\n|1|Ann|\n|200|a\\|bc|\n";
        };
    }

    private static String mutated(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int edits = random.nextInt(4); edits >= 0; edits--) {
            int at = random.nextInt(out.length() + 1);
            char noise = NOISE.charAt(random.nextInt(NOISE.length()));
            switch (random.nextInt(3)) {
                case 0 -> out.insert(at, noise);
                case 1 -> out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(3)));
                default -> out.append(out, Math.min(at, out.length()), out.length());
            }
        }
        return out.toString();
    }

    private static List<List<String>> records(Random random) {
        int columns = 2 + random.nextInt(4);
        int count = 2 + random.nextInt(5);
        List<List<String>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> record = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                // A second separator in the first line would be tried before the real one.
                record.add(i == 0 ? "n" + column : WORDS[random.nextInt(WORDS.length)]);
            }
            records.add(record);
        }
        return records;
    }

    private static String csv(List<List<String>> records, char separator, boolean all, String lineEnd) {
        StringBuilder out = new StringBuilder();
        for (List<String> record : records) {
            for (int column = 0; column < record.size(); column++) {
                String cell = record.get(column);
                boolean special = cell.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
                out.append(column > 0 ? String.valueOf(separator) : "");
                out.append(all || special ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
            }
            out.append(lineEnd);
        }
        return out.toString();
    }

    private static List<List<String>> cells(DelimitedTable table) {
        try {
            JsonTape tape = JsonTape.parse(table.tape().lexeme(0));
            List<List<String>> rows = new ArrayList<>();
            for (int row = 1; row < tape.next(0); row = tape.next(row)) {
                assertThat(tape.kind(row)).isEqualTo(JsonKind.OBJECT);
                List<String> cells = new ArrayList<>();
                for (int cell = row + 1; cell < tape.next(row); cell = tape.next(cell)) {
                    cells.add(tape.text(cell));
                }
                rows.add(cells);
            }
            return rows;
        } catch (JsonSyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
