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
package dev.headroom.evals.fidelity.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The Markdown table of a folder that says of each file which tool returned it and what the user had asked. */
final class ReadmeTable {

    /**
     * A row.
     *
     * @param tool     the tool, empty if unknown
     * @param question what the user asked, empty if nothing
     */
    record Entry(String tool, String question) {
        static final Entry UNKNOWN = new Entry("", "");
    }

    private ReadmeTable() {}

    /** Reads the first table with a column {@code file}; empty when there is none, or no such file. */
    static Map<String, Entry> read(Path file) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (!Files.isRegularFile(file)) {
            return entries;
        }
        List<String> names = List.of();
        for (String line : Files.readAllLines(file)) {
            List<String> cells = line.startsWith("|") ? cells(line) : List.of();
            if (names.isEmpty()) {
                List<String> lower = cells.stream()
                        .map(cell -> cell.toLowerCase(Locale.ROOT))
                        .toList();
                names = lower.contains("file") ? lower : names;
            } else if (cells.isEmpty()) {
                break;
            } else {
                entries.put(
                        cell(cells, names, "file"),
                        new Entry(cell(cells, names, "tool"), cell(cells, names, "question")));
            }
        }
        return entries;
    }

    private static String cell(List<String> cells, List<String> names, String name) {
        int at = names.indexOf(name);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1).split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.strip().replace("\\|", "|"));
        }
        return cells;
    }
}
