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
package dev.headroom.accuracy.reading;

import dev.headroom.evals.workload.json.JsonStyle;
import dev.headroom.evals.workload.json.JsonText;
import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one table: objects within rows become columns with dotted names, lists are cells of JSON, and a field that a
 * row does not have is an empty cell.
 */
final class FlatTable {
    private final List<String> columns;
    private final List<Map<String, String>> rows;

    private FlatTable(List<String> columns, List<Map<String, String>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static FlatTable of(List<Row> rows) {
        Set<String> columns = new LinkedHashSet<>();
        List<Map<String, String>> flat = new ArrayList<>();
        for (Row row : rows) {
            Map<String, String> cells = new LinkedHashMap<>();
            flatten("", row, cells);
            columns.addAll(cells.keySet());
            flat.add(cells);
        }
        return new FlatTable(List.copyOf(columns), flat);
    }

    private static void flatten(String prefix, Row row, Map<String, String> cells) {
        for (Map.Entry<String, @Nullable Object> field : row.fields().entrySet()) {
            Object value = field.getValue();
            if (value instanceof Row nested) {
                flatten(prefix + field.getKey() + ".", nested, cells);
            } else {
                String text = value instanceof String string ? string : JsonText.write(value, JsonStyle.COMPACT);
                cells.put(prefix + field.getKey(), text);
            }
        }
    }

    /** Comma-separated values as RFC 4180 describes them, with line feeds. */
    String csv() {
        StringBuilder out = new StringBuilder(
                String.join(",", columns.stream().map(FlatTable::csvCell).toList()));
        for (Map<String, String> row : rows) {
            out.append('\n');
            out.append(String.join(
                    ",",
                    columns.stream()
                            .map(column -> csvCell(row.getOrDefault(column, "")))
                            .toList()));
        }
        return out.toString();
    }

    private static String csvCell(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** A table as GitHub's Markdown has it, without padding. */
    String markdown() {
        StringBuilder out = new StringBuilder(markdownLine(columns));
        out.append('\n')
                .append(markdownLine(columns.stream().map(column -> "---").toList()));
        for (Map<String, String> row : rows) {
            out.append('\n');
            out.append(markdownLine(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        }
        return out.toString();
    }

    private static String markdownLine(List<String> cells) {
        List<String> escaped =
                cells.stream().map(cell -> cell.replace("|", "\\|")).toList();
        return "| " + String.join(" | ", escaped) + " |";
    }
}
