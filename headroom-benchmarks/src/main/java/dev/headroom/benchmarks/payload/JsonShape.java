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
package dev.headroom.benchmarks.payload;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/** An array of objects whose rows are alike in one of the ways in which tools' rows are. */
enum JsonShape {
    /** The same seven scalar columns in each row. */
    FLAT {
        @Override
        String row(int i, SplittableRandom random) {
            return "{\"id\": " + (10_000 + i) + ", \"name\": \"" + pick(NAMES, random) + " " + pick(FAMILIES, random)
                    + "\", \"team\": \"" + pick(TEAMS, random) + "\", \"active\": " + (random.nextInt(5) > 0)
                    + ", \"score\": " + decimal(random) + ", \"logins\": " + random.nextInt(900)
                    + ", \"joined\": \"" + day(random) + "\"}";
        }
    },
    /** Objects within objects, and arrays of objects within those. */
    NESTED {
        @Override
        String row(int i, SplittableRandom random) {
            StringJoiner lines = new StringJoiner(", ", "[", "]");
            for (int line = 1 + random.nextInt(3); line > 0; line--) {
                lines.add("{\"sku\": \"SKU-" + random.nextInt(500) + "\", \"quantity\": " + (1 + random.nextInt(9))
                        + ", \"price\": " + decimal(random) + "}");
            }
            return "{\"order\": " + (70_000 + i) + ", \"customer\": {\"name\": \"" + pick(NAMES, random) + " "
                    + pick(FAMILIES, random) + "\", \"address\": {\"city\": \"" + pick(CITIES, random)
                    + "\", \"code\": \"" + (10_000 + random.nextInt(80_000)) + "\"}}, \"lines\": " + lines
                    + ", \"state\": \"" + pick(STATES, random) + "\"}";
        }
    },
    /** Of thirty possible columns four are there, each time others. */
    SPARSE {
        @Override
        String row(int i, SplittableRandom random) {
            StringJoiner row = new StringJoiner(", ", "{", "}").add("\"id\": " + i);
            for (int column = random.nextInt(8); column < 30; column += 1 + random.nextInt(14)) {
                row.add("\"option_" + column + "\": "
                        + (column % 3 == 0 ? "\"" + pick(STATES, random) + "\"" : random.nextInt(1_000)));
            }
            return row.toString();
        }
    },
    /** Three kinds of events with some columns in common. */
    SEMI_UNIFORM {
        @Override
        String row(int i, SplittableRandom random) {
            String head = "{\"event\": " + i + ", \"at\": \"" + day(random) + "\", \"user\": \"" + pick(NAMES, random);
            return head
                    + switch (random.nextInt(3)) {
                        case 0 ->
                            "\", \"type\": \"login\", \"address\": \"10.0." + random.nextInt(4) + "."
                                    + random.nextInt(256) + "\"}";
                        case 1 ->
                            "\", \"type\": \"payment\", \"amount\": " + decimal(random)
                                    + ", \"currency\": \"EUR\", \"method\": {\"kind\": \"card\", \"last4\": \""
                                    + (1_000 + random.nextInt(9_000)) + "\"}}";
                        default ->
                            "\", \"type\": \"view\", \"path\": \"/articles/" + random.nextInt(2_000) + "\", \"ms\": "
                                    + random.nextInt(4_000) + "}";
                    };
        }
    },
    /** Log rows with messages that repeat and a nested object of two fields. */
    LOG {
        @Override
        String row(int i, SplittableRandom random) {
            return LogRows.row(i, random);
        }
    };

    private static final String[] NAMES = {"Ada", "Bruno", "Chiara", "Dmitri", "Elif", "Farid", "Grete", "Hiro", "Ines"
    };
    private static final String[] FAMILIES = {"Abel", "Brandt", "Costa", "Duarte", "Eriksen", "Fontaine", "Greco"};
    private static final String[] TEAMS = {"billing", "search", "platform", "mobile"};
    private static final String[] CITIES = {"Lisbon", "Graz", "Tartu", "Ghent", "Split", "Turku"};
    private static final String[] STATES = {"open", "paid", "shipped", "returned"};

    static JsonShape named(String name) {
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    abstract String row(int i, SplittableRandom random);

    /** Rows as most serializers of tools write them, with a space behind commas and colons. */
    String json(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringJoiner all = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < rows; i++) {
            all.add(row(i, random));
        }
        return all.toString();
    }

    private static String pick(String[] of, SplittableRandom random) {
        return of[random.nextInt(of.length)];
    }

    private static String decimal(SplittableRandom random) {
        return random.nextInt(1, 900) + "." + random.nextInt(10, 100);
    }

    private static String day(SplittableRandom random) {
        return String.format(Locale.ROOT, "2025-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
