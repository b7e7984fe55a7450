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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * JSON documents from a seed: tables as tools return them (counters, affixes, categories, derived and nested columns,
 * odd rows) full of keys and texts that resemble the marks of the table form. The same seed gives the same document.
 */
public final class RandomJson {

    private static final String[] KEYS = {
        "id",
        "name",
        "a",
        "b",
        "c",
        "value",
        "(key)",
        "x.y",
        "two words",
        "",
        "items",
        "children",
        "type",
        "url",
        "#",
        "@",
        "a[0]",
        "[]",
        "\u00e9",
        "k\\\"q",
        "-",
        "(value)",
        "some|thing",
        "k,",
        "{n}",
        "__proto__",
        "a@2",
        "$a",
        "per x"
    };

    private static final String[] WORDS = {
        "a",
        "b",
        "null",
        "true",
        "-",
        "+{x",
        "{y}",
        "}",
        "{",
        "=z",
        "#1",
        "A",
        "B",
        "C",
        "two words",
        " lead",
        "trail ",
        "x|y",
        "q\\\"q",
        "\\n",
        "\\u00e9",
        "\\\\",
        "\u00e9",
        "\u65e5\u672c",
        "\ud83d\ude00",
        "12",
        "007",
        "1e5",
        "$a",
        "$b/c",
        "~x",
        "a,b",
        "[z]",
        "per x",
        "columns: a",
        "every row:",
        "--",
        "in a[]:",
        "key:val",
        "_",
        "@3",
        "ALL",
        "\\u0000",
        "\\ud800",
        "-1",
        "0.5",
        "[headroom json: x]",
        "[3 rows]",
        "2 of 3",
        "!",
        "kinds of rows: A, B"
    };

    private static final String[] NUMBERS = {
        "0", "-0", "1.10", "1e400", "1E-400", "9223372036854775808", "0.30000000000000004", "1.0", "-7", "1e+2"
    };

    /** How the cells of a column come about. */
    private enum Column {
        COUNTER,
        COUNTER_IN_TEXT,
        PADDED_COUNTER,
        FEW_VALUES,
        FEW_TEXTS,
        TEXT_BETWEEN_AFFIXES,
        CONSTANT,
        DERIVED,
        TIME,
        NESTED_TABLE,
        RECORD,
        SINGLE_ELEMENT,
        ANYTHING
    }

    private static final List<Column> COLUMNS = List.of(Column.values());

    private final SplittableRandom random;

    private RandomJson(long seed) {
        random = new SplittableRandom(seed);
    }

    /**
     * The document of a seed: an object, an array or now and then a scalar.
     *
     * @param seed any number
     * @return minified or not, a few characters to a few thousand
     */
    public static String document(long seed) {
        return new RandomJson(seed).document();
    }

    /**
     * A table of a seed, as an array of objects.
     *
     * @param seed any number
     * @param rows how many rows
     * @return an array
     */
    public static String table(long seed, int rows) {
        return new RandomJson(seed).table(2, rows);
    }

    private String document() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> table(2, 1 + random.nextInt(14));
            case 2 ->
                "{\"total\": 3, \"items\": " + table(2, 1 + random.nextInt(12)) + ",\n \"more\":" + table(1, 3) + "}";
            case 3 -> map();
            case 4 -> "[" + table(1, 3) + "," + table(1, 4) + "," + (one(2) ? "[]" : table(1, 1)) + "]";
            case 5 -> tree(3);
            case 6 -> list();
            default -> value(4);
        };
    }

    private String map() {
        StringBuilder out = new StringBuilder("{");
        int members = 3 + random.nextInt(5);
        for (int i = 0; i < members; i++) {
            out.append(i > 0 ? "," : "")
                    .append('"')
                    .append(word())
                    .append(one(3) ? "" : i)
                    .append("\":");
            out.append("{\"id\":")
                    .append(i)
                    .append(",\"name\":")
                    .append(value(1))
                    .append('}');
        }
        return out.append('}').toString();
    }

    private String tree(int depth) {
        StringBuilder out = new StringBuilder("{\"name\":\"").append(word()).append("\",\"size\":");
        out.append(random.nextInt(100)).append(",\"children\":[");
        int children = depth == 0 ? 0 : random.nextInt(4);
        for (int i = 0; i < children; i++) {
            out.append(i > 0 ? "," : "").append(tree(depth - 1));
        }
        return out.append("]}").toString();
    }

    private String list() {
        StringBuilder out = new StringBuilder("[");
        int elements = random.nextInt(16);
        int kind = random.nextInt(4);
        for (int i = 0; i < elements; i++) {
            out.append(i > 0 ? ", " : "");
            out.append(kind == 0 ? number() : kind == 1 ? text(word() + i) : kind == 2 ? pair(i) : value(2));
        }
        return out.append(']').toString();
    }

    private String pair(int i) {
        return "[" + (1_700_000_000 + 60 * i) + "," + random.nextInt(50) + ".5]";
    }

    private String table(int depth, int rows) {
        int columns = 1 + random.nextInt(7);
        List<String> keys = new ArrayList<>();
        List<Cells> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            keys.add(KEYS[random.nextInt(KEYS.length)]);
            cells.add(new Cells(depth));
        }
        StringBuilder out = new StringBuilder("[");
        for (int row = 0; row < rows; row++) {
            out.append(row > 0 ? "," : "").append(one(25) ? value(depth) : row(row, keys, cells));
        }
        return out.append(']').toString();
    }

    private String row(int row, List<String> keys, List<Cells> cells) {
        StringBuilder out = new StringBuilder("{");
        String previous = "x";
        for (int i = 0; i < keys.size(); i++) {
            String cell = one(30) ? value(1) : cells.get(i).at(row, previous);
            boolean bare = cell.startsWith("\"") && cell.length() > 2;
            previous = bare ? cell.substring(1, cell.length() - 1) : previous;
            if (!one(14)) {
                out.append(out.length() > 1 ? "," : "");
                out.append('"').append(keys.get(i)).append("\":").append(cell);
            }
        }
        return out.append('}').toString();
    }

    /** The cells of one column. */
    private final class Cells {
        private final Column column = COLUMNS.get(random.nextInt(COLUMNS.size()));
        private final int start = random.nextInt(1_200);
        private final int step = random.nextInt(9) - 3;
        private final String before = word();
        private final String behind = one(2) ? word() : "";
        private final List<String> few = new ArrayList<>();
        private final int depth;

        Cells(int depth) {
            this.depth = depth;
            int values = 1 + random.nextInt(4);
            for (int i = 0; i < values; i++) {
                few.add(
                        column == Column.FEW_TEXTS
                                ? text(word() + " a longer text that comes again " + i)
                                : value(depth));
            }
        }

        String at(int row, String previous) {
            long count = start + (long) row * step;
            return switch (column) {
                case COUNTER -> Long.toString(count);
                case COUNTER_IN_TEXT -> text(before + count + behind);
                case PADDED_COUNTER -> text(before + String.format(Locale.ROOT, "%05d", Math.abs(count)));
                case FEW_VALUES, FEW_TEXTS -> few.get(random.nextInt(few.size()));
                case TEXT_BETWEEN_AFFIXES -> text(before + word() + behind);
                case CONSTANT -> few.get(0);
                case DERIVED -> text(before + "/" + previous + "/" + behind);
                case TIME -> text(String.format(Locale.ROOT, "2025-01-%02dT00:00:00Z", 1 + row % 28));
                case NESTED_TABLE -> depth > 0 ? table(depth - 1, random.nextInt(4)) : number();
                case RECORD -> "{\"host\":" + text(word()) + ",\"port\":" + (8_000 + random.nextInt(3)) + "}";
                case SINGLE_ELEMENT -> "[{\"k\":" + random.nextInt(9) + ",\"t\":" + text(word()) + "}]";
                case ANYTHING -> value(depth);
            };
        }
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 14 : 11)) {
            case 0 -> "null";
            case 1 -> one(2) ? "true" : "false";
            case 2 -> Integer.toString(random.nextInt(1_000));
            case 3, 4 -> number();
            case 5, 6 -> text(word());
            case 7 -> text(word() + " " + word());
            case 8 -> "\"\"";
            case 9 -> text("https://api.example.com/" + word() + "/" + random.nextInt(50));
            case 10 -> text("{\\\"id\\\":" + random.nextInt(5) + "}");
            case 11 -> array(depth - 1);
            default -> object(depth - 1);
        };
    }

    private String array(int depth) {
        StringBuilder out = new StringBuilder("[");
        int elements = random.nextInt(4);
        for (int i = 0; i < elements; i++) {
            out.append(i > 0 ? "," : "").append(value(depth));
        }
        return out.append(']').toString();
    }

    private String object(int depth) {
        StringBuilder out = new StringBuilder("{");
        int members = random.nextInt(5);
        for (int i = 0; i < members; i++) {
            out.append(i > 0 ? ", " : "")
                    .append('"')
                    .append(KEYS[random.nextInt(KEYS.length)])
                    .append("\": ");
            out.append(value(depth));
        }
        return out.append('}').toString();
    }

    private String number() {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private static String text(String inside) {
        return '"' + inside + '"';
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }
}
