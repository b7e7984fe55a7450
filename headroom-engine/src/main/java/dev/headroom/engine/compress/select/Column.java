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
package dev.headroom.engine.compress.select;

import dev.headroom.engine.internal.json.JsonTape;

/**
 * The cells of one column over all rows, in row order. A row can have several cells when the column lies in an array;
 * a row without the key has none.
 */
final class Column {

    /** The value of a cell that nests too deep to be looked into. */
    static final int OPAQUE = -1;

    private final String name;
    private final ValueTable values;
    private final Ints rowOfCell = new Ints();
    private final Ints valueOfCell = new Ints();
    private int presentRows;
    private int opaqueCells;

    Column(String name, JsonTape tape) {
        this.name = name;
        this.values = new ValueTable(tape);
    }

    /** The dotted name: {@code metadata.region}, {@code steps[].status}. */
    String name() {
        return name;
    }

    ValueTable values() {
        return values;
    }

    void add(int row, int node) {
        count(row);
        valueOfCell.add(values.add(node));
    }

    void addOpaque(int row) {
        count(row);
        valueOfCell.add(OPAQUE);
        opaqueCells++;
    }

    private void count(int row) {
        presentRows += rowOfCell.last() == row ? 0 : 1;
        rowOfCell.add(row);
    }

    int cells() {
        return rowOfCell.size();
    }

    int row(int cell) {
        return rowOfCell.get(cell);
    }

    /** The number of the cell's value in {@link #values}, or {@link #OPAQUE}. */
    int value(int cell) {
        return valueOfCell.get(cell);
    }

    /** How many rows have the column. */
    int presentRows() {
        return presentRows;
    }

    int opaqueCells() {
        return opaqueCells;
    }

    /** Whether a row has more than one cell. */
    boolean isRepeated() {
        return cells() > presentRows;
    }
}
