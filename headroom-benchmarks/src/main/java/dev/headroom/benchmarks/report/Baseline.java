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
package dev.headroom.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A file of ratios, one a line: the ratio, a tab, the name of the measurement. Lines that start with # are comments. */
final class Baseline {

    private static final String HEAD =
            "# Times as multiples of the yardstick in the same run; written by BenchmarkReport.";

    private Baseline() {}

    /**
     * Reads a baseline.
     *
     * @throws IOException if it cannot be read or a line is not a ratio and a name
     */
    static SortedMap<String, Double> read(Path file) throws IOException {
        SortedMap<String, Double> ratios = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                ratios.put(line.substring(line.indexOf('\t') + 1), ratio(line));
            }
        }
        return ratios;
    }

    private static double ratio(String line) throws IOException {
        int tab = line.indexOf('\t');
        try {
            return Double.parseDouble(line.substring(0, Math.max(0, tab)));
        } catch (NumberFormatException e) {
            throw new IOException("not a ratio, a tab and a name: " + line, e);
        }
    }

    /**
     * Writes a baseline.
     *
     * @param machine of what machine it is
     * @throws IOException if it cannot be written
     */
    static void write(Path file, Map<String, Double> ratios, String machine) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD, "# " + machine));
        ratios.forEach((name, ratio) -> lines.add(String.format(Locale.ROOT, "%.3f\t%s", ratio, name)));
        Files.write(file, lines);
    }
}
