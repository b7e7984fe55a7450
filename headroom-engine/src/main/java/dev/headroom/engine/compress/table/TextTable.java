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

import dev.headroom.engine.internal.delimited.notation.Cells;
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.List;
import java.util.Optional;

/**
 * The table form of cells that are text, for codecs outside of the engine that find tables in documents. What reads
 * as a JSON number or literal is shown without quotes, as in CSV. Stateless, thread-safe; linear in the text.
 */
public final class TextTable {

    private TextTable() {}

    /**
     * Writes rows of cells in the table form.
     *
     * @param columns names of columns, each once
     * @param rows the cells of each row, one for each column
     * @param format what the first line calls the table
     * @param options the encodings to use
     * @return the form, to be read and not decoded; empty when the rows are not worth it
     * @throws IllegalArgumentException when a row has not as many cells as there are columns
     */
    public static Optional<String> encode(
            List<String> columns, List<List<String>> rows, String format, TableOptions options) {
        StringBuilder json = new StringBuilder("[");
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " cells, but there are " + columns.size() + " columns");
            }
            json.append(json.length() > 1 ? "," : "");
            append(columns, row, json);
        }
        try {
            return TableForm.encode(JsonTape.parse(json.append(']').toString()), format, options.notForListings());
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    private static void append(List<String> columns, List<String> row, StringBuilder json) {
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            json.append(i == 0 ? '{' : ',');
            JsonStrings.appendQuoted(columns.get(i), json);
            json.append(':');
            if (Cells.isLiteral(cell, 0, cell.length())) {
                json.append(cell);
            } else {
                JsonStrings.appendQuoted(cell, json);
            }
        }
        json.append('}');
    }
}
