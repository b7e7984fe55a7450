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

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of a table, one a line, nested rows indented below; {@link HeadingWriter} writes the heading. */
final class TableWriter {

    private final Table table;
    private final JsonTape tape;
    private final StringBuilder out;
    private final char delimiter;
    final boolean labelled;
    final boolean silent;

    /** Whether rows hold rows, of this table or of another. */
    private final boolean nests;

    private final List<RowWriter> shapes = new ArrayList<>();
    private final List<TableWriter> nested = new ArrayList<>();

    TableWriter(Table table, StringBuilder out) {
        this.table = table;
        this.tape = table.tape();
        this.out = out;
        this.delimiter = Delimiters.cheapest(table);
        this.silent = isSilent(table);
        this.labelled = !silent && isLabelled(table);
        this.nests = table.columns.stream().anyMatch(column -> column.nested != null);
        for (Rules rules : table.shapes) {
            shapes.add(new RowWriter(rules, out, delimiter));
        }
        for (Table child : table.nested) {
            nested.add(new TableWriter(child, out));
        }
    }

    /** Whether the rows follow from the heading alone, so that none needs a line. */
    private static boolean isSilent(Table table) {
        if (table.shapes.size() != 1 || table.keyed || table.isSelection()) {
            return false;
        }
        Rules only = table.shapes.get(0);
        boolean complete = only.rows() == table.rows.size();
        return complete && !only.showsAnything() && !only.hasExceptions();
    }

    private static boolean isLabelled(Table table) {
        boolean counts = table.shapes.stream().anyMatch(Rules::counts);
        boolean nothingShown = table.shapes.stream().anyMatch(rules -> !rules.showsAnything());
        return table.isSelection() || counts || (nothingShown && !table.keyed);
    }

    void writeHeading() {
        HeadingWriter heading = new HeadingWriter(table, this, out, delimiter);
        heading.write();
        for (TableWriter child : nested) {
            if (child.table.rows.size() == 0) {
                continue;
            }
            out.append(HeadingWriter.IN).append(child.table.label).append(":\n");
            child.writeHeading();
        }
    }

    /** Writes the kept rows of one array (or keyed object). */
    void writeRows(int array, int depth) {
        if (silent) {
            return;
        }
        for (int row = array + 1; row < tape.next(array); row = tape.next(row)) {
            if (table.keepsRow(row)) {
                writeRow(table.indexOf(row), row, depth);
            }
        }
    }

    private void writeRow(int index, int node, int depth) {
        out.append(" ".repeat(depth));
        int shape = table.shapeOf(index);
        if (shape < 0) {
            out.append(tape.kind(node) == JsonKind.OBJECT ? "" : Syntax.ODD);
            tape.appendMinified(node, out);
            out.append('\n');
            return;
        }
        int start = out.length();
        if (table.shapes.size() > 1) {
            out.append(HeadingWriter.kind(shape)).append(delimiter);
        }
        if (labelled) {
            out.append(table.number(index)).append(delimiter);
        }
        if (table.keyed) {
            appendKey(node);
        }
        shapes.get(shape).write(index, start);
        out.append('\n');
        if (nests) {
            writeNested(index, depth);
        }
    }

    private void appendKey(int node) {
        String name = tape.name(node);
        if (Syntax.isBarePart(name, 0, name.length(), delimiter)) {
            out.append(name);
        } else {
            out.append('"').append(name).append('"');
        }
        out.append(delimiter);
    }

    private void writeNested(int index, int depth) {
        int[] columns = table.signature(index);
        for (int i = 0; i < columns.length; i++) {
            Table child = table.columns.get(columns[i]).nested;
            int node = table.cell(index, i);
            if (child != null && tape.kind(node) == JsonKind.ARRAY) {
                TableWriter writer = child == table ? this : nested.get(table.nested.indexOf(child));
                writer.writeRows(node, depth + 1);
            }
        }
    }
}
