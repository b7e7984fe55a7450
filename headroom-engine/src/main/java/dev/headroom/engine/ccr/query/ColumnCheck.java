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
package dev.headroom.engine.ccr.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells a model about the columns of a content: which there are, and what they hold. */
final class ColumnCheck {

    private static final int MAX_NAMES = 40;
    private static final int MAX_NAME_CHARACTERS = 2_000;
    private static final int MAX_VALUES = 8;
    private static final int MAX_DISTINCT = 10_000;
    private static final int MAX_COLUMNS = 3;

    private ColumnCheck() {}

    /** Refuses columns that no row has, naming those there are. */
    static void requirePresent(RowSource source, List<ColumnPath> columns) throws QueryException {
        Set<List<ColumnPath.Step>> checked = new HashSet<>();
        for (ColumnPath column : columns) {
            if (checked.add(column.steps()) && !isPresent(source, column)) {
                throw new QueryException("no column '" + QueryException.shown(column.text()) + "'; columns are "
                        + names(source, column) + " (text goes in single quotes)");
            }
        }
    }

    private static boolean isPresent(RowSource source, ColumnPath column) {
        List<Cell> found = new ArrayList<>(1);
        for (int row = 0; row < source.size(); row++) {
            source.collect(row, column, found);
            if (!found.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String names(RowSource source, ColumnPath asked) {
        List<String> names = source.columns();
        List<String> shown = new ArrayList<>(names);
        if (names.size() > MAX_NAMES) {
            String wanted = asked.text().toLowerCase(Locale.ROOT);
            shown.sort((one, other) -> Boolean.compare(isLike(other, wanted), isLike(one, wanted)));
        }
        StringBuilder out = new StringBuilder();
        int count = 0;
        while (count < Math.min(MAX_NAMES, shown.size()) && out.length() < MAX_NAME_CHARACTERS) {
            out.append(count == 0 ? "" : ", ").append(QueryException.shown(shown.get(count++)));
        }
        return out + (count < shown.size() ? " and " + (shown.size() - count) + " more" : "");
    }

    private static boolean isLike(String name, String wanted) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains(wanted) || wanted.contains(lower);
    }

    /** What the first few columns hold, the most frequent values first: why a condition may match nothing. */
    static String values(RowSource source, List<ColumnPath> columns) {
        Map<String, ColumnPath> byText = new LinkedHashMap<>();
        columns.forEach(column -> byText.putIfAbsent(column.text(), column));
        StringBuilder out = new StringBuilder();
        byText.values().stream()
                .limit(MAX_COLUMNS)
                .forEach(column -> out.append("; ")
                        .append(QueryException.shown(column.text()))
                        .append(" holds ")
                        .append(valuesOf(source, column)));
        return out.toString();
    }

    private static String valuesOf(RowSource source, ColumnPath column) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < source.size() && counts.size() < MAX_DISTINCT; row++) {
            cells.clear();
            source.collect(row, column, cells);
            for (Cell cell : cells) {
                cell.elements().forEach(value -> counts.merge(QueryException.shown(value.json()), 1, Integer::sum));
            }
        }
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        List<String> shown = entries.stream()
                .limit(MAX_VALUES)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
        int more = entries.size() - shown.size();
        return String.join(", ", shown) + (more > 0 ? " and " + more + " other values" : "");
    }
}
