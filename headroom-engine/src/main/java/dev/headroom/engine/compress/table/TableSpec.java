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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as its heading describes it. */
final class TableSpec {

    final String arrayName;
    final boolean keyed;
    final List<Kind> kinds = new ArrayList<>();
    final Map<String, TableSpec> nested = new HashMap<>();
    int rowsRead;

    TableSpec(String arrayName, boolean keyed) {
        this.arrayName = arrayName;
        this.keyed = keyed;
    }

    /** One kind of row. */
    static final class Kind {
        /** All columns in the order of the keys. */
        final List<ColumnSpec> columns = new ArrayList<>();

        /** Those that rows show, in the order of the cells. */
        final List<ColumnSpec> shown = new ArrayList<>();

        final Map<String, ColumnSpec> byName = new HashMap<>();
        char delimiter = '|';
        boolean labelled;
        boolean silent;

        /** Whether a column holds rows of their own. */
        boolean hasNestedRows;

        ColumnSpec column(String name) throws FormatException {
            ColumnSpec column = byName.get(name);
            if (column == null) {
                throw new FormatException("unknown column");
            }
            return column;
        }
    }

    /** The rows within a column of nested rows: of another table, or of this one when the array has its name. */
    @Nullable
    TableSpec nestedIn(ColumnSpec column) {
        String last = column.path.get(column.path.size() - 1);
        return !arrayName.isEmpty() && last.equals(arrayName) ? this : nested.get(column.shown);
    }
}
