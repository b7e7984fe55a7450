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
package dev.headroom.engine.compress.table;

import dev.headroom.engine.internal.text.TextBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the columns of rows together to objects: knows for each two columns that follow each other in a row which braces
 * and names stand between their values.
 */
final class RowJson {

    /** Stands for the column before the first. */
    static final int NONE = -1;

    private static final List<String> NOTHING = List.of();

    private final List<ColumnSpec> columns;

    /** What stands between the column before and this one, the usual case; null until it is needed. */
    private final @Nullable String[] fromNeighbour;

    RowJson(TableSpec.Kind kind) {
        columns = kind.columns;
        fromNeighbour = new String[columns.size()];
    }

    /** Appends what stands before the value of a column, given the column whose value was appended last. */
    void open(int last, int column, TextBuffer json) {
        if (last != column - 1) {
            appendBetween(last, column, json);
            return;
        }
        String known = fromNeighbour[column];
        if (known == null) {
            TextBuffer between = new TextBuffer(0);
            appendBetween(last, column, between);
            known = between.toString();
            fromNeighbour[column] = known;
        }
        json.add(known);
    }

    /** Appends what stands behind the last value. */
    void close(int last, TextBuffer json) {
        if (last == NONE) {
            json.add("{}");
        } else if (!columns.get(last).path.isEmpty()) {
            appendClosing(columns.get(last).path, 0, json);
            json.add('}');
        }
    }

    private void appendBetween(int last, int column, TextBuffer json) {
        List<String> open = last == NONE ? NOTHING : columns.get(last).path;
        List<String> path = columns.get(column).path;
        if (last == NONE && !path.isEmpty()) {
            json.add('{');
        }
        int common = 0;
        int inner = path.size() - 1;
        while (common < inner && common < open.size() - 1 && path.get(common).equals(open.get(common))) {
            common++;
        }
        appendClosing(open, common, json);
        boolean first = last == NONE;
        for (int i = common; i <= inner; i++) {
            if (path.get(i).equals(ColumnSpec.ELEMENT)) {
                json.add('{');
            } else {
                json.add(first ? "\"" : ",\"");
                json.add(path.get(i));
                json.add("\":");
                boolean array = i < inner && path.get(i + 1).equals(ColumnSpec.ELEMENT);
                json.add(i == inner ? "" : array ? "[" : "{");
            }
            first = true;
        }
    }

    private static void appendClosing(List<String> open, int common, TextBuffer json) {
        for (int i = open.size() - 2; i >= common; i--) {
            boolean array =
                    !open.get(i).equals(ColumnSpec.ELEMENT) && open.get(i + 1).equals(ColumnSpec.ELEMENT);
            json.add(array ? ']' : '}');
        }
    }
}
