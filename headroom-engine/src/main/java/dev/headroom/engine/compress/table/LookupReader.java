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

import dev.headroom.engine.compress.table.TableSpec.Kind;
import dev.headroom.engine.internal.text.TextBuffer;
import java.util.List;

/**
 * The lines of a look-up: what the rows show of the key, then the values of the columns it determines.
 *
 * @param key the name of the column that determines the others
 * @param columns the columns it determines
 * @param lines a line for each of its values
 */
record LookupReader(String key, List<ColumnSpec> columns, List<String> lines) {

    void readInto(Kind kind) throws FormatException {
        ColumnSpec keyColumn = kind.column(key);
        for (String line : lines) {
            int at = Cells.endOfCell(line, 0, kind.delimiter);
            String cell = line.substring(0, at);
            String code = cell.length() == 1 ? keyColumn.codes.get(cell.charAt(0)) : null;
            String shown = code == null ? cell : code;
            for (ColumnSpec column : columns) {
                column.key = keyColumn;
                TextBuffer json = new TextBuffer(0);
                at = Cells.readValue(line, at + 1, kind.delimiter, json);
                column.lookup.put(shown, json.toString());
            }
        }
    }
}
