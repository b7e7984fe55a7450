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

/** Measurements of sensors in the notations of tables: comma-separated, one JSON object a line, Markdown. */
final class DelimitedRows {

    private static final String[] SITES = {"north hall", "south hall", "cold store", "roof"};
    private static final String[] STATES = {"ok", "ok", "ok", "ok", "drift", "offline"};

    private DelimitedRows() {}

    private record Reading(int number, String site, String state, String value, int battery) {

        static Reading of(int number, SplittableRandom random) {
            return new Reading(
                    number,
                    SITES[random.nextInt(SITES.length)],
                    STATES[random.nextInt(STATES.length)],
                    String.format(Locale.ROOT, "%.2f", 15 + random.nextInt(1_200) / 100.0),
                    random.nextInt(101));
        }

        String csv() {
            return number + "," + site + "," + state + "," + value + "," + battery + "\n";
        }

        String ndjson() {
            return "{\"sensor\":" + number + ",\"site\":\"" + site + "\",\"state\":\"" + state + "\",\"celsius\":"
                    + value + ",\"battery\":" + battery + "}\n";
        }

        String markdown() {
            return "| " + number + " | " + site + " | " + state + " | " + value + " | " + battery + " |\n";
        }
    }

    static String csv(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder out = new StringBuilder("sensor,site,state,celsius,battery\n");
        for (int i = 0; i < rows; i++) {
            out.append(Reading.of(i, random).csv());
        }
        return out.toString();
    }

    static String ndjson(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            out.append(Reading.of(i, random).ndjson());
        }
        return out.toString();
    }

    static String markdown(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder out = new StringBuilder("| sensor | site | state | celsius | battery |\n|---|---|---|---|---|\n");
        for (int i = 0; i < rows; i++) {
            out.append(Reading.of(i, random).markdown());
        }
        return out.toString();
    }
}
