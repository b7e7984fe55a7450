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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows taken together by their plain columns, with the aggregates of each group. Every matching row is counted; the
 * largest group comes first unless another order is asked for, groups of the same size in order of appearance.
 *
 * @param lines one group a line, as a JSON object
 * @param notes what the aggregates leave aside, if anything
 */
record Groups(List<String> lines, List<String> notes) {

    private static final int MAX_NOTES = 3;

    Groups {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** Groups rows, of which there is at least one. */
    static Groups of(RowSource source, int[] rows, Selection selection) throws QueryException {
        Map<List<String>, Group> groups = new LinkedHashMap<>();
        for (int row : rows) {
            List<String> key = new ArrayList<>();
            for (Selection.Item item : selection.items()) {
                if (item.isPlain()) {
                    key.add(value(source, row, item));
                }
            }
            groups.computeIfAbsent(key, absent -> new Group(selection.items(), row))
                    .add(source, row);
        }
        List<Group> sorted = sorted(source, List.copyOf(groups.values()), selection);
        List<String> lines = new ArrayList<>(sorted.size());
        sorted.forEach(group -> lines.add(group.line(source, selection.items())));
        return new Groups(lines, notes(sorted, selection.items()));
    }

    private static String value(RowSource source, int row, Selection.Item item) {
        return item.column().map(column -> RowWriter.value(source, row, column)).orElse("");
    }

    private static List<Group> sorted(RowSource source, List<Group> groups, Selection selection) {
        if (!selection.order().isEmpty()) {
            return SortKey.sorted(groups, selection.order(), (group, item) -> group.cell(source, item));
        }
        List<Group> largestFirst = new ArrayList<>(groups);
        largestFirst.sort(Comparator.comparingLong((Group group) -> group.rows).reversed());
        return largestFirst;
    }

    private static List<String> notes(List<Group> groups, List<Selection.Item> items) {
        List<String> notes = new ArrayList<>();
        for (Selection.Item item : items) {
            long leftAside = 0;
            for (Group group : groups) {
                Aggregate aggregate = group.aggregates.get(item);
                leftAside += aggregate == null ? 0 : aggregate.leftAside();
            }
            if (leftAside > 0 && notes.size() < MAX_NOTES) {
                notes.add(QueryException.shown(item.canonical()) + " leaves " + leftAside
                        + " values aside that are not numbers");
            }
        }
        return notes;
    }

    /** The rows that share their plain columns. */
    private static final class Group {
        final Map<Selection.Item, Aggregate> aggregates = new LinkedHashMap<>();
        final int firstRow;
        long rows;

        Group(List<Selection.Item> items, int firstRow) {
            this.firstRow = firstRow;
            for (Selection.Item item : items) {
                if (!item.isPlain()) {
                    aggregates.put(item, new Aggregate(item));
                }
            }
        }

        void add(RowSource source, int row) throws QueryException {
            rows++;
            for (Aggregate aggregate : aggregates.values()) {
                aggregate.add(source, row);
            }
        }

        Optional<Cell> cell(RowSource source, Selection.Item item) {
            Aggregate aggregate = aggregates.get(item);
            if (aggregate != null) {
                return aggregate.result();
            }
            List<Cell> cells = new ArrayList<>(1);
            item.column().ifPresent(column -> source.collect(firstRow, column, cells));
            return cells.stream().findFirst();
        }

        String line(RowSource source, List<Selection.Item> items) {
            List<String> values = new ArrayList<>(items.size());
            for (Selection.Item item : items) {
                Aggregate aggregate = aggregates.get(item);
                values.add(
                        aggregate == null
                                ? value(source, firstRow, item)
                                : aggregate.result().map(Cell::json).orElse("null"));
            }
            return RowWriter.object(items, values);
        }
    }
}
