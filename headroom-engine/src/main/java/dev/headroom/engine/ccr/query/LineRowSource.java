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

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.text.TextLines;
import java.util.List;

/**
 * A text as lines. A line ends before {@code \n} or {@code \r\n}; a line break at the very end starts no further line.
 * The columns are {@code line}, its number, and {@code text}.
 */
final class LineRowSource implements RowSource {

    private final TextLines lines;

    LineRowSource(String text) {
        this.lines = TextLines.of(text);
    }

    @Override
    public String unit() {
        return "line";
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public String render(int row) {
        return lines.line(row);
    }

    @Override
    public String searchText(int row) {
        return render(row);
    }

    @Override
    public void collect(int row, ColumnPath column, List<Cell> into) {
        if (column.steps().size() == 1) {
            switch (column.first()) {
                case "text" -> into.add(new Cell.Of(JsonKind.STRING, render(row)));
                case "line", "row" -> into.add(Cell.Of.number(row + 1L));
                default -> {}
            }
        }
    }

    @Override
    public List<String> columns() {
        return List.of("line", "text");
    }

    @Override
    public String around() {
        return "";
    }
}
