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
package dev.headroom.engine.internal.delimited.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import dev.headroom.engine.internal.delimited.notation.TableTape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnTextTest {

    private static DelimitedTable table(String text) {
        DelimitedResult result = DrawnText.read(text);
        assertThat(result).as(text).isInstanceOf(DelimitedTable.class);
        DelimitedTable table = (DelimitedTable) result;
        StyleItems style = StyleItems.parse(table.style());
        assertThat(DrawnText.write(new TableTape(table.tape()), style)).isEqualTo(text);
        return table;
    }

    private static String json(DelimitedTable table) {
        return table.tape().minified(0);
    }

    @Test
    void readsAResultOfPsql() {
        DelimitedTable table = table(" id | name \n----+------\n  1 | Ann\n 12 | Bo\n(2 rows)\n\n");

        assertThat(json(table)).isEqualTo("[{\"id\":1,\"name\":\"Ann\"},{\"id\":12,\"name\":\"Bo\"}]");
        assertThat(table.style()).isEqualTo("drawn; below=-+; align=rl; open rows; tail=(2 rows)\\n");
        assertThat(table.header()).isEqualTo(" id | name ");
        assertThat(table.row(1)).isEqualTo(" 12 | Bo");
    }

    @Test
    void readsAResultOfMysql() {
        DelimitedTable table = table("""
            +----+-------+
            | id | state |
            +----+-------+
            |  7 | NULL  |
            | 12 | open  |
            +----+-------+
            2 rows in set (0.00 sec); "fine" \\n

            """);

        assertThat(json(table)).isEqualTo("[{\"id\":7,\"state\":\"NULL\"},{\"id\":12,\"state\":\"open\"}]");
        assertThat(table.style()).startsWith("drawn; top=+-++; below=+-++; bottom=+-++; align=rl; tail=");
    }

    @Test
    void readsABoxWithTypesBelowTheNames() {
        DelimitedTable table = table("""
            \u250C\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u252C\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2510
            \u2502  id   \u2502  name   \u2502
            \u2502 int32 \u2502 varchar \u2502
            \u251C\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u253C\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2524
            \u2502     1 \u2502 Ann     \u2502
            \u2502    12 \u2502         \u2502
            \u2514\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2534\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2518
            """);

        assertThat(json(table)).isEqualTo("[{\"id\":1,\"name\":\"Ann\"},{\"id\":12,\"name\":\"\"}]");
        assertThat(table.style()).contains("types=\u2502 int32 \u2502 varchar \u2502");
    }

    @Test
    void cellsMayHoldBars() {
        assertThat(json(table(" a   | b \n-----+---\n x|y | 1\n z   | 2\n"))).contains("\"x|y\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "----\n",
                "a | b\n",
                " a | b \n---+---\n",
                " a | b \n---+---\n 1 | 2\n 1 + 2\n 3 | 4\n",
                " a | b \n---+--+\n 1 | 2\n",
                "Title\n=====\ntext\n",
                "| a | b |\n|---|---|\n| 1 | 2 |\n",
                "+---+\n| a |\n+---+\n| 1\n+---+\n",
                "+---+\n| a |\n+---+\n|1  |\n+---+\n",
                "++++\n|a|\n++++\n",
                " a | b \n---+---\n 1 | 2\n\n\n\n\n\n\n",
                "+-+-+\n| | |\n+-+-+\n| | |\n"
            })
    void refusesWhatIsNotDrawnRegularly(String text) {
        assertThat(DrawnText.read(text)).isInstanceOf(DelimitedResult.Refused.class);
    }

    @Test
    void neverReturnsATableThatIsNotDrawnAgainByteForByte() {
        SplittableRandom random = new SplittableRandom(7);
        int tables = 0;
        for (int i = 0; i < 3_000; i++) {
            String text = Drawing.random(random);
            String changed = i % 3 == 0 ? text : Drawing.damaged(text, random);
            if (DrawnText.read(changed) instanceof DelimitedTable) {
                table(changed);
                tables++;
            }
        }

        assertThat(tables).isBetween(1_000, 2_900);
    }

    @Test
    void readsEveryTableThatIsDrawnRegularly() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 500; i++) {
            table(Drawing.random(random));
        }
    }

    /** Draws tables as programs do. */
    private static final class Drawing {

        private static final List<String> BOXES =
                List.of("+-++", "\u250C\u2500\u252C\u2510", "\u256D\u2500\u252C\u256E");
        private static final String CELLS = "abcdef 0123456789.,;|\"\\\u00E9";

        static String random(SplittableRandom random) {
            int columns = random.nextInt(2, 6);
            List<List<String>> rows = new ArrayList<>();
            rows.add(names(columns));
            for (int row = random.nextInt(1, 12); row > 0; row--) {
                rows.add(cells(random, columns));
            }
            int[] widths = new int[columns];
            rows.forEach(row -> {
                for (int column = 0; column < columns; column++) {
                    widths[column] = Math.max(widths[column], row.get(column).length());
                }
            });
            boolean[] right = new boolean[columns];
            for (int column = 0; column < columns; column++) {
                widths[column] += random.nextInt(4) == 0 ? random.nextInt(4) : 0;
                right[column] = random.nextBoolean();
            }
            return draw(rows, widths, right, random.nextInt(4), random.nextBoolean());
        }

        private static String draw(List<List<String>> rows, int[] widths, boolean[] right, int kind, boolean ruled) {
            String glyphs = kind == 3 ? "" : BOXES.get(kind);
            String bar = kind == 1 || kind == 2 ? "\u2502" : "|";
            List<String> lines = new ArrayList<>();
            String rule = rule(widths, glyphs);
            for (int row = 0; row < rows.size(); row++) {
                StringBuilder line = new StringBuilder(glyphs.isEmpty() ? "" : bar);
                for (int column = 0; column < widths.length; column++) {
                    String cell = rows.get(row).get(column);
                    String room = " ".repeat(widths[column] - cell.length());
                    boolean toTheRight = row > 0 && right[column];
                    line.append(column == 0 ? "" : bar).append(' ');
                    line.append(toTheRight ? room + cell : cell + room).append(' ');
                }
                lines.add(line + (glyphs.isEmpty() ? "" : bar));
                if (row == 0 || (ruled && row + 1 < rows.size() && !glyphs.isEmpty())) {
                    lines.add(rule);
                }
            }
            if (!glyphs.isEmpty()) {
                lines.add(0, rule);
                lines.add(rule);
            }
            lines.add("(" + (rows.size() - 1) + " rows)");
            return String.join("\n", lines) + "\n";
        }

        private static String rule(int[] widths, String glyphs) {
            List<String> parts = new ArrayList<>();
            for (int width : widths) {
                parts.add((glyphs.isEmpty() ? "-" : glyphs.substring(1, 2)).repeat(width + 2));
            }
            return glyphs.isEmpty()
                    ? String.join("+", parts)
                    : glyphs.charAt(0) + String.join(glyphs.substring(2, 3), parts) + glyphs.charAt(3);
        }

        private static List<String> names(int columns) {
            List<String> names = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                names.add("name_" + column);
            }
            return names;
        }

        private static List<String> cells(SplittableRandom random, int columns) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                StringBuilder cell = new StringBuilder();
                for (int i = random.nextInt(12); i > 0; i--) {
                    cell.append(CELLS.charAt(random.nextInt(CELLS.length())));
                }
                cells.add(cell.toString().strip());
            }
            return cells;
        }

        /** Changes, removes or adds a character somewhere. */
        static String damaged(String text, SplittableRandom random) {
            StringBuilder out = new StringBuilder(text);
            int at = random.nextInt(out.length());
            switch (random.nextInt(3)) {
                case 0 -> out.setCharAt(at, CELLS.charAt(random.nextInt(CELLS.length())));
                case 1 -> out.deleteCharAt(at);
                default -> out.insert(at, " \n|-+".charAt(random.nextInt(5)));
            }
            return out.toString();
        }
    }
}
