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
package dev.headroom.engine.internal.delimited.notation;

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A tape read as records: checked on creation, then handed out cell by cell in row order. Immutable. */
public final class TableTape {

    /** Takes the cells of a table as parts of an array of characters, row by row. */
    @FunctionalInterface
    public interface CellVisitor {

        /**
         * Takes a cell.
         *
         * @param column the column, from 0
         * @param source holds what the cell says
         * @param from where that starts
         * @param to the offset behind it
         * @param string whether it is a string and not a number or another literal
         */
        void cell(int column, char[] source, int from, int to, boolean string);
    }

    private final JsonTape tape;
    private final List<String> names = new ArrayList<>();

    /**
     * Reads a tape as records.
     *
     * @throws IllegalArgumentException when it is not an array of objects that all have the same member names and only
     *     scalar values
     */
    public TableTape(JsonTape tape) {
        this.tape = tape;
        require(tape.kind(0) == JsonKind.ARRAY && tape.count(0) > 0, "not an array of at least one record");
        int first = 1;
        require(tape.kind(first) == JsonKind.OBJECT && tape.count(first) > 0, "record 0 is not an object with members");
        for (int row = first, number = 0; row < tape.next(0); row = tape.next(row), number++) {
            check(row, first, number);
        }
        for (int cell = first + 1; cell < tape.next(first); cell = tape.next(cell)) {
            names.add(JsonStrings.unescape(tape.source(), tape.nameStart(cell), tape.nameEnd(cell)));
        }
    }

    private void check(int row, int first, int number) {
        if (tape.kind(row) != JsonKind.OBJECT || tape.count(row) != tape.count(first)) {
            throw otherMembers(number);
        }
        int model = first + 1;
        for (int cell = row + 1; cell < tape.next(row); cell = tape.next(cell), model++) {
            if (tape.kind(cell).isContainer()) {
                throw new IllegalArgumentException("json: record " + number + " holds an object or array");
            }
            if (!tape.sameName(cell, model)) {
                throw otherMembers(number);
            }
        }
    }

    private static IllegalArgumentException otherMembers(int number) {
        return new IllegalArgumentException("json: record " + number + " has other members than record 0");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("json: " + otherwise);
        }
    }

    /** The columns. */
    public List<String> names() {
        return Collections.unmodifiableList(names);
    }

    /** How many columns there are. */
    public int columns() {
        return names.size();
    }

    /** Enough room for the text, most often. */
    public int roughLength() {
        return tape.source().length;
    }

    /** Hands out every cell, row by row. */
    public void forEachCell(CellVisitor visitor) {
        char[] source = tape.source();
        int end = tape.next(0);
        for (int row = 1; row < end; row = tape.next(row)) {
            int column = 0;
            int behind = tape.next(row);
            for (int cell = row + 1; cell < behind; cell++) {
                boolean string = tape.kind(cell) == JsonKind.STRING;
                int from = tape.start(cell) + (string ? 1 : 0);
                int to = tape.end(cell) - (string ? 1 : 0);
                if (tape.isEscaped(cell)) {
                    char[] said = tape.text(cell).toCharArray();
                    visitor.cell(column++, said, 0, said.length, true);
                } else {
                    visitor.cell(column++, source, from, to, string);
                }
            }
        }
    }
}
