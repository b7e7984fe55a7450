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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The elements of all arrays at one place of a document, taken apart: which fields they have, which cells each row
 * holds, and which rows are of one shape. Filled in passes: {@link #grow} over all rows, {@link #settle}, {@link #add}
 * over all rows again, {@link #finish}.
 */
final class Table {

    final String arrayName;

    /** The column of the outer table that this table's rows are nested in; empty for an outermost table. */
    final String label;

    final boolean keyed;
    private final int level;
    private final Uses uses;
    final Field root = new Field(null, "", 0);
    final List<Field> columns = new ArrayList<>();
    final List<Table> nested = new ArrayList<>();
    final IntList rows = new IntList();
    final List<Rules> shapes = new ArrayList<>();
    private int[] shapeOfRow = new int[0];
    private int[] positionOfRow = new int[0];
    private final JsonTape tape;
    private final TableOptions options;
    private final @Nullable RowChoice choice;
    private final IntList cells = new IntList();
    private final IntList cellStarts = new IntList();
    private final IntList signatureOfRow = new IntList();
    private final List<int[]> signatures = new ArrayList<>();
    private final Map<List<Integer>, Integer> signatureIds = new HashMap<>();
    private final IntList current = new IntList();

    /** The row behind the one that was asked for last. */
    private int asked;

    /** Whether the row at hand can be said by columns at all. */
    private boolean saidByColumns;

    /**
     * @param arrayName the key under which the arrays stand; empty without one
     * @param keyed whether the rows are the members of objects, each under a name of its own
     * @param label the column of the outer table that holds the arrays; empty without one
     * @param level how many tables this one is nested in
     */
    Table(
            JsonTape tape,
            TableOptions options,
            @Nullable RowChoice choice,
            String arrayName,
            boolean keyed,
            String label,
            int level) {
        this.tape = tape;
        this.options = options;
        this.choice = choice;
        this.arrayName = arrayName;
        this.keyed = keyed;
        this.label = label;
        this.level = level;
        this.uses = new Uses(options, level);
    }

    /** First pass: learns the fields of the rows of one array (or keyed object). */
    void grow(int array) {
        for (int row = array + 1; row < tape.next(array); row = tape.next(row)) {
            if (keeps(row)) {
                grow(root, row);
            }
        }
    }

    private boolean keeps(int row) {
        return choice == null || choice.keeps(row);
    }

    private void grow(Field field, int node) {
        JsonKind kind = tape.kind(node);
        if (kind == JsonKind.OBJECT) {
            field.objects++;
            field.emptyObjects += tape.count(node) == 0 ? 1 : 0;
            growMembers(field, node);
        } else if (kind == JsonKind.ARRAY) {
            field.arrays++;
            growElements(field, node);
        } else {
            field.scalars++;
        }
    }

    private void growMembers(Field field, int node) {
        field.restart();
        for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
            if (field.members().size() > Uses.MOST_MEMBERS) {
                return;
            }
            grow(field.member(tape, child), child);
        }
    }

    private void growElements(Field field, int node) {
        int count = tape.count(node);
        field.minElements = Math.min(field.minElements, count);
        field.maxElements = Math.max(field.maxElements, count);
        field.elements += count;
        for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
            if (tape.kind(child) != JsonKind.OBJECT) {
                field.nonObjectElements++;
            }
            field.holdsRows |= choice != null && choice.number(child) > 0;
        }
        if (field.nonObjectElements > 0 || count == 0) {
            return;
        }
        Field element = elementOf(field);
        for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
            if (keeps(child)) {
                grow(element, child);
            }
        }
    }

    private Field elementOf(Field field) {
        if (isFolded(field)) {
            return root;
        }
        if (field.element == null) {
            field.element = new Field(field, "[0]", 0);
        }
        return field.element;
    }

    /** Nested arrays of the same name are rows of this very table, as in a tree. */
    private boolean isFolded(Field field) {
        return !arrayName.isEmpty() && field.name.equals(arrayName);
    }

    /** Decides how each field is used and numbers the columns. */
    void settle() {
        settle(root);
    }

    private void settle(Field field) {
        field.use = uses.of(field, isFolded(field));
        switch (field.use) {
            case CELL -> addColumn(field);
            case NESTED -> {
                addColumn(field);
                if (!isFolded(field)) {
                    field.nested = new Table(tape, options, choice, field.name, false, Names.shown(field), level + 1);
                    nested.add(field.nested);
                } else {
                    field.nested = this;
                }
            }
            case CELL_OR_MEMBERS -> {
                addColumn(field);
                field.members().forEach(this::settle);
            }
            case MEMBERS -> field.members().forEach(this::settle);
            case SINGLE -> elementOf(field).members().forEach(this::settle);
        }
    }

    private void addColumn(Field field) {
        field.column = columns.size();
        columns.add(field);
    }

    /** Second pass: takes the rows of one array (or keyed object) apart, nested rows of the same table included. */
    void add(int array) {
        for (int row = array + 1; row < tape.next(array); row = tape.next(row)) {
            if (keeps(row)) {
                addRow(row);
            }
        }
    }

    private void addRow(int row) {
        rows.add(row);
        current.clear();
        int start = cells.size();
        cellStarts.add(start);
        saidByColumns = true;
        collect(root, row);
        if (!saidByColumns) {
            markOdd(row);
        }
        signatureOfRow.add(signature());
        if (saidByColumns) {
            addNestedRows(start);
        }
    }

    /** Columns cannot say the same key twice, for one; a signature with a column twice fits no shape. */
    private void markOdd(int row) {
        for (int i = 0; i < 2; i++) {
            current.add(0);
            cells.add(row);
        }
    }

    private void collect(Field field, int node) {
        JsonKind kind = tape.kind(node);
        boolean unexpected = field.use == Field.Use.NESTED && kind != JsonKind.ARRAY && kind != JsonKind.NULL;
        if (field.lastRow == rows.size() || unexpected) {
            saidByColumns = false;
        }
        field.lastRow = rows.size();
        boolean isObject = kind == JsonKind.OBJECT;
        if (field.use == Field.Use.SINGLE) {
            collectMembers(elementOf(field), node + 1);
        } else if (field.use == Field.Use.MEMBERS
                || (field.use == Field.Use.CELL_OR_MEMBERS && isObject && tape.count(node) > 0)) {
            collectMembers(field, node);
        } else {
            current.add(field.column);
            cells.add(node);
        }
    }

    private void collectMembers(Field field, int node) {
        field.restart();
        for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
            collect(field.member(tape, child), child);
        }
    }

    private int signature() {
        int previous = signatureOfRow.size() == 0 ? -1 : signatureOfRow.get(signatureOfRow.size() - 1);
        if (previous >= 0 && current.endsWith(0, signatures.get(previous))) {
            return previous;
        }
        int[] columnsOfRow = current.toArray();
        List<Integer> key = Arrays.stream(columnsOfRow).boxed().toList();
        return signatureIds.computeIfAbsent(key, k -> {
            signatures.add(columnsOfRow);
            return signatures.size() - 1;
        });
    }

    private void addNestedRows(int start) {
        int end = cells.size();
        int[] columnsOfRow = signatures.get(signatureOfRow.get(signatureOfRow.size() - 1));
        for (int i = start; i < end; i++) {
            Table target = columns.get(columnsOfRow[i - start]).nested;
            if (target == this && tape.kind(cells.get(i)) == JsonKind.ARRAY) {
                add(cells.get(i));
            }
        }
    }

    /** Third: sorts the rows into shapes, chooses their rules, and fills the nested tables. */
    void finish() {
        List<Shape> found = Shapes.of(this, options);
        shapeOfRow = new int[rows.size()];
        Arrays.fill(shapeOfRow, -1);
        positionOfRow = new int[rows.size()];
        for (int i = 0; i < found.size(); i++) {
            int[] rowsOfShape = found.get(i).rows;
            for (int position = 0; position < rowsOfShape.length; position++) {
                shapeOfRow[rowsOfShape[position]] = i;
                positionOfRow[rowsOfShape[position]] = position;
            }
            shapes.add(Rules.choose(found.get(i), options));
        }
        nested.forEach(table -> forEachArrayOf(table, table::grow));
        nested.forEach(Table::settle);
        nested.forEach(table -> forEachArrayOf(table, table::add));
        nested.forEach(Table::finish);
    }

    private void forEachArrayOf(Table table, IntConsumer action) {
        for (int row = 0; row < rows.size(); row++) {
            int[] columnsOfRow = signature(row);
            for (int i = 0; i < columnsOfRow.length && shapeOfRow[row] >= 0; i++) {
                int node = cell(row, i);
                if (columns.get(columnsOfRow[i]).nested == table && tape.kind(node) == JsonKind.ARRAY) {
                    action.accept(node);
                }
            }
        }
    }

    /** The shape of a row and its rules; -1 for an odd row. */
    int shapeOf(int row) {
        return shapeOfRow[row];
    }

    /** Whether some row is written as JSON because it fits no shape. */
    boolean hasOddRows() {
        return Arrays.stream(shapeOfRow).anyMatch(shape -> shape < 0);
    }

    /** Where a row stands among the rows of its shape. */
    int positionInShape(int row) {
        return positionOfRow[row];
    }

    /**
     * The index of a row by its tape node. Rows are met in document order, so their nodes ascend; they are mostly asked
     * for in that order too.
     */
    int indexOf(int node) {
        if (asked < rows.size() && rows.get(asked) == node) {
            return asked++;
        }
        asked = search(node) + 1;
        return asked - 1;
    }

    private int search(int node) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle) < node) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The columns that a row has, in its own order. */
    int[] signature(int row) {
        return signatures.get(signatureOfRow.get(row));
    }

    int signatureId(int row) {
        return signatureOfRow.get(row);
    }

    List<int[]> signatures() {
        return signatures;
    }

    /** The tape node of the i-th cell of a row. */
    int cell(int row, int i) {
        return cells.get(cellStarts.get(row) + i);
    }

    JsonTape tape() {
        return tape;
    }

    TableOptions options() {
        return options;
    }

    boolean keepsRow(int node) {
        return keeps(node);
    }

    /** Whether the rows are numbered for retrieval because others are left out. */
    boolean isSelection() {
        return choice != null && rows.size() > 0 && choice.number(rows.get(0)) > 0;
    }

    /** The number of a row, counted from 1. */
    int number(int row) {
        return choice != null && isSelection() ? choice.number(rows.get(row)) : row + 1;
    }
}
