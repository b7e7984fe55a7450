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
import dev.headroom.engine.internal.json.JsonTape;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the columns of rows as dotted names that a query can use. Looks at a bounded number of values. */
final class ColumnNames {

    private static final int MAX_NAMES = 10_000;
    private static final int MAX_VALUES = 500_000;
    private static final int MAX_DEPTH = 8;

    private final JsonTape tape;
    private final int[] rowArrays;
    private final Set<String> names = new LinkedHashSet<>();
    private int values;

    ColumnNames(JsonTape tape, int[] rowArrays) {
        this.tape = tape;
        this.rowArrays = rowArrays;
    }

    void add(String name) {
        names.add(name);
    }

    /** Adds what an object holds, nested objects as dotted names. */
    void addMembers(int row) {
        visit(row, "", 0);
    }

    List<String> list() {
        return List.copyOf(names);
    }

    private void visit(int node, String path, int depth) {
        if (values > MAX_VALUES || names.size() > MAX_NAMES) {
            return;
        }
        values++;
        boolean descend = depth < MAX_DEPTH && Arrays.binarySearch(rowArrays, node) < 0;
        JsonKind kind = tape.kind(node);
        if (kind == JsonKind.OBJECT && descend && tape.count(node) > 0) {
            for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                String name = QueryLexer.writeName(ColumnPath.name(tape, child));
                visit(child, path.isEmpty() ? name : path + "." + name, depth + 1);
            }
        } else if (kind == JsonKind.ARRAY && descend && holdsObjects(node)) {
            for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                visit(child, path, depth + 1);
            }
        } else if (!path.isEmpty()) {
            names.add(path);
        }
    }

    private boolean holdsObjects(int array) {
        return tape.count(array) > 0 && tape.kind(array + 1) == JsonKind.OBJECT;
    }
}
