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
package dev.headroom.engine.compress.listing;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.rows.RowCompression;
import dev.headroom.engine.compress.rows.RowSource;
import dev.headroom.engine.compress.table.FormatException;
import dev.headroom.engine.compress.table.TableForm;
import dev.headroom.engine.internal.delimited.columns.ColumnsText;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.Optional;

/** Columns in the shared table form; over the budget a selection of their rows. Pure. */
final class ColumnForms {

    private ColumnForms() {}

    static Compression compress(CompressionInput input, DelimitedTable table) {
        String style = table.style();
        JsonTape groups = table.grouped().orElse(table.tape());
        RowSource reading = RowSource.proven(groups, style, input.text());
        RowSource rows = table.grouped().isEmpty()
                ? reading
                : new RowSource(table.tape(), style, input.text(), json -> Optional.empty());
        return RowCompression.listing(input, reading, rows);
    }

    private static Optional<String> restored(String json, String style) {
        try {
            return Optional.of(ColumnsText.render(JsonTape.parse(json), style));
        } catch (JsonSyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reads a form back. */
    static Optional<String> decode(String form) {
        Optional<String> style = TableForm.formatOf(form);
        if (style.isEmpty()) {
            return Optional.empty();
        }
        try {
            return restored(TableForm.decode(form), style.get());
        } catch (FormatException e) {
            return Optional.empty();
        }
    }
}
