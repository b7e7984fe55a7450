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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the rows of a table: a key, or a key of a nested object. The tree of fields is grown by {@link Schema}
 * from all rows; then each field is given a {@link Use}.
 */
final class Field {

    /** How the values at a field are written. */
    enum Use {
        /** A cell holds the whole value. */
        CELL,
        /** The value is an object in every row that has it: its members are columns. */
        MEMBERS,
        /** Objects become columns; rows in which the value is something else have a cell for it. */
        CELL_OR_MEMBERS,
        /** The value is an array of exactly one object in every row: that object's members are columns. */
        SINGLE,
        /** The value is an array of objects: they become indented rows. */
        NESTED
    }

    final @Nullable Field parent;
    final String name;
    private final List<Field> members = new ArrayList<>();
    private final Map<String, Field> byName = new HashMap<>();
    private final int index;
    private int expected;

    /** A node of this name. */
    private int sample;

    Use use = Use.CELL;
    int objects;
    int emptyObjects;
    int arrays;
    int scalars;
    int minElements = Integer.MAX_VALUE;
    int maxElements;
    int elements;
    int nonObjectElements;

    /** Whether the elements are rows of which some may be left out. */
    boolean holdsRows;

    /** The field that the elements of this array are rows of, once it is {@link Use#NESTED} or {@link Use#SINGLE}. */
    @Nullable
    Field element;

    /** Nested rows whose array has the name of the array they stand in belong to that table. */
    @Nullable
    Table nested;

    /** The row in which the field was met last, counted from 1. */
    int lastRow;

    /** The column of this field's cells, numbered within the table; -1 without one. */
    int column = -1;

    Field(@Nullable Field parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The member of a node's name; rows of one kind ask in the same order, so the next member is tried first. */
    Field member(JsonTape tape, int node) {
        if (expected < members.size() && tape.sameName(members.get(expected).sample, node)) {
            return members.get(expected++);
        }
        String key = tape.name(node);
        Field known = byName.get(key);
        if (known == null) {
            known = new Field(this, key, members.size());
            known.sample = node;
            members.add(known);
            byName.put(key, known);
        }
        expected = known.index + 1;
        return known;
    }

    /** To be called before the members of another object are asked for. */
    void restart() {
        expected = 0;
    }

    /** Whether this is the one element of an array rather than a key. */
    boolean isElement() {
        return parent != null && parent.element == this;
    }

    List<Field> members() {
        return members;
    }
}
