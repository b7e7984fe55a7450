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

import dev.headroom.engine.internal.json.JsonStrings;
import java.util.ArrayList;
import java.util.List;

/** Writes what is selected of a row. */
final class RowWriter {

    private RowWriter() {}

    /** The row as a query selects it: whole, or the selected columns as a JSON object; absent columns are left out. */
    static String write(RowSource source, int row, Selection selection) {
        if (selection.items().isEmpty()) {
            return source.render(row);
        }
        List<String> values = new ArrayList<>(selection.items().size());
        for (Selection.Item item : selection.items()) {
            values.add(item.column().map(column -> value(source, row, column)).orElse(""));
        }
        return object(selection.items(), values);
    }

    /** A JSON object of the selected items; items without a value are left out. */
    static String object(List<Selection.Item> items, List<String> values) {
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                out.append(out.length() == 1 ? "" : ",");
                JsonStrings.appendQuoted(items.get(i).label(), out);
                out.append(':').append(values.get(i));
            }
        }
        return out.append('}').toString();
    }

    /** What a column holds in a row, as JSON; several values as an array; empty when it is absent. */
    static String value(RowSource source, int row, ColumnPath column) {
        List<Cell> cells = new ArrayList<>(1);
        source.collect(row, column, cells);
        if (cells.size() <= 1) {
            return cells.isEmpty() ? "" : cells.get(0).json();
        }
        StringBuilder out = new StringBuilder("[");
        for (Cell cell : cells) {
            out.append(out.length() == 1 ? "" : ",").append(cell.json());
        }
        return out.append(']').toString();
    }
}
