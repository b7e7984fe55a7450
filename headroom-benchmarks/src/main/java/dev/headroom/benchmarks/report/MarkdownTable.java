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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of a Markdown page. Mutable and not thread-safe. */
final class MarkdownTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final int texts;

    /**
     * Starts a table.
     *
     * @param texts how many of the first columns are texts; the others are numbers and stand at the right
     */
    MarkdownTable(int texts, String... titles) {
        this.texts = texts;
        rows.add(List.of(titles));
    }

    MarkdownTable row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("a row has " + cells.length + " cells, the table "
                    + rows.get(0).size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    @Override
    public String toString() {
        String rule = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> column < texts ? "---" : "--:")
                .collect(Collectors.joining("|", "|", "|"));
        List<String> lines = new ArrayList<>(rows.stream()
                .map(row -> row.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .toList());
        lines.add(1, rule);
        return String.join("\n", lines);
    }
}
