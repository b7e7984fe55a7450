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

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a document taken apart into columns. Nested objects become dotted names; the elements of a nested array
 * share one column; an array that is a row itself has a column a position. Rows that are nested in rows are not part
 * of them. Linear in the nodes; nesting deeper than {@value #DEEPEST} levels and columns beyond {@value #MOST} are
 * not looked into.
 *
 * @param rows how many rows there are
 * @param list the columns, in the order they first come
 * @param complete whether every scalar of the rows is a cell of a column
 */
record Columns(int rows, List<Column> list, boolean complete) {

    private static final int DEEPEST = 8;
    private static final int MOST = 8192;
    private static final int MOST_POSITIONS = 16;

    static Columns read(JsonTape tape, Rows rows) {
        Reader reader = new Reader(tape, rows);
        for (int row = 0; row < rows.size(); row++) {
            reader.read(row);
        }
        return new Columns(rows.size(), List.copyOf(reader.columns), reader.complete);
    }

    /** Whether a node is an array of rows that stand within another row. */
    static boolean holdsRows(JsonTape tape, Rows rows, int node) {
        return tape.kind(node) == JsonKind.ARRAY && tape.count(node) > 0 && rows.indexOf(node + 1) >= 0;
    }

    /** A place within a row: a member name, or the elements of an array. */
    private static final class Field {
        final String path;
        final int index;
        final @Nullable Field array;
        final List<Field> members = new ArrayList<>();

        /** Of each member a node of its name. */
        final Ints samples = new Ints();

        final Map<String, Field> byName = new HashMap<>();

        @Nullable
        Field element;

        @Nullable
        Column column;

        int expected;

        Field(String path, int index, @Nullable Field array) {
            this.path = path;
            this.index = index;
            this.array = array;
        }

        String member(String name) {
            return path.isEmpty() ? name : path + "." + name;
        }
    }

    private static final class Reader {
        final List<Column> columns = new ArrayList<>();
        private final JsonTape tape;
        private final Rows rows;
        private final Field root = new Field("", 0, null);
        private boolean complete = true;
        private int fields;
        private int row;

        Reader(JsonTape tape, Rows rows) {
            this.tape = tape;
            this.rows = rows;
        }

        void read(int number) {
            row = number;
            int node = rows.node(number);
            if (tape.kind(node) == JsonKind.ARRAY) {
                complete = false;
                readPositions(node);
            } else {
                visit(root, node, 0);
            }
        }

        private void readPositions(int array) {
            int position = 0;
            for (int child = array + 1; child < tape.next(array); child = tape.next(child)) {
                String name = position < MOST_POSITIONS ? "[" + position + "]" : "[" + MOST_POSITIONS + "+]";
                Field field = root.byName.computeIfAbsent(name, key -> new Field(key, 0, null));
                visit(field, child, 1);
                position++;
            }
        }

        /** Recursion is bounded by {@link #DEEPEST}. */
        private void visit(Field field, int node, int depth) {
            JsonKind kind = tape.kind(node);
            if (!kind.isContainer() || tape.count(node) == 0) {
                column(field).add(row, node);
            } else if (depth == DEEPEST) {
                complete = false;
                column(field).addOpaque(row);
            } else if (kind == JsonKind.OBJECT) {
                field.expected = 0;
                for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                    visitMember(field, child, depth);
                }
            } else if (!holdsRows(tape, rows, node)) {
                Field element = element(field);
                for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                    visit(element, child, depth + 1);
                }
            }
        }

        private void visitMember(Field field, int child, int depth) {
            Field member = member(field, child);
            if (member != null) {
                visit(member, child, depth + 1);
            }
        }

        /** Members mostly come in the order of the row before, so the expected one is compared first. */
        private @Nullable Field member(Field field, int node) {
            int expected = field.expected;
            if (expected < field.members.size() && tape.sameName(field.samples.get(expected), node)) {
                field.expected++;
                return field.members.get(expected);
            }
            String written = tape.name(node);
            Field known = field.byName.get(written);
            if (known == null && fields < MOST) {
                fields++;
                known = new Field(
                        field.member(JsonStrings.unescape(tape.source(), tape.nameStart(node), tape.nameEnd(node))),
                        field.members.size(),
                        null);
                field.byName.put(written, known);
                field.members.add(known);
                field.samples.add(node);
            }
            if (known == null) {
                complete = false;
            } else {
                field.expected = known.index + 1;
            }
            return known;
        }

        private static Field element(Field field) {
            Field element = field.element;
            if (element == null) {
                element = new Field(field.path + "[]", 0, field);
                field.element = element;
            }
            return element;
        }

        /** Elements that are scalars, and the empty array itself, are cells of the array's own column. */
        private Column column(Field field) {
            Field named = field;
            while (named.array != null) {
                named = named.array;
            }
            Column column = named.column;
            if (column == null) {
                column = new Column(named.path.isEmpty() ? "value" : named.path, tape);
                columns.add(column);
                named.column = column;
            }
            return column;
        }
    }
}
