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

import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import dev.headroom.engine.internal.json.JsonKind;
import java.util.List;
import java.util.Optional;

/**
 * A CSV, TSV or Markdown table as rows: the records below its header, whatever number of lines they take. Columns are
 * those of the header, and {@code row}, the row's number, unless the header has one of that name. In such a text every
 * cell is text, so what reads as a number is one, and an empty cell is an empty string as well as null.
 */
final class TableRowSource implements RowSource {

    private final DelimitedTable table;
    private final JsonRowSource cells;

    TableRowSource(DelimitedTable table) {
        this.table = table;
        this.cells = JsonRowSource.of(table.tape());
    }

    @Override
    public String unit() {
        return "row";
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public String heading() {
        return table.header();
    }

    @Override
    public String render(int row) {
        return table.row(row);
    }

    @Override
    public String searchText(int row) {
        return cells.searchText(row);
    }

    @Override
    public void collect(int row, ColumnPath column, List<Cell> into) {
        int first = into.size();
        cells.collect(row, column, into);
        for (int i = first; i < into.size(); i++) {
            into.set(i, typed(into.get(i)));
        }
    }

    private static Cell typed(Cell cell) {
        if (cell.kind() != JsonKind.STRING) {
            return cell;
        }
        String text = cell.text();
        if (text.isEmpty()) {
            return Cell.Blank.BLANK;
        }
        Optional<Decimal> number = Decimal.of(text);
        return number.isPresent() ? new Cell.Of(JsonKind.NUMBER, text) : cell;
    }

    @Override
    public List<String> columns() {
        return cells.columns();
    }

    @Override
    public String around() {
        return "";
    }
}
