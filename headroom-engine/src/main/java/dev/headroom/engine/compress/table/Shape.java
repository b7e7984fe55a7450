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

import dev.headroom.engine.internal.json.JsonTape;
import java.util.Arrays;
import java.util.List;

/** Rows of a table that have the same columns in the same order; a cell may be absent. */
final class Shape {

    final Table table;

    /** The columns in the order of the keys. */
    final List<Field> columns;

    /** Indices into the table's rows. */
    final int[] rows;

    /** Tape nodes by column, then by row of this shape; -1 where the row lacks the key. */
    final int[][] cells;

    Shape(Table table, List<Field> columns, int[] rows) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.cells = cells(table, this.columns, rows);
    }

    private static int[][] cells(Table table, List<Field> columns, int[] rows) {
        int[] position = new int[table.columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            position[columns.get(i).column] = i;
        }
        int[][] cells = new int[columns.size()][rows.length];
        for (int[] column : cells) {
            Arrays.fill(column, -1);
        }
        for (int r = 0; r < rows.length; r++) {
            int[] signature = table.signature(rows[r]);
            for (int i = 0; i < signature.length; i++) {
                cells[position[signature[i]]][r] = table.cell(rows[r], i);
            }
        }
        return cells;
    }

    int size() {
        return rows.length;
    }

    JsonTape tape() {
        return table.tape();
    }
}
