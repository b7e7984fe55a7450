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
package dev.headroom.engine.compress.delimited;

import dev.headroom.engine.internal.json.JsonStrings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes records as a JSON array of objects, cell by cell. For one use. */
final class JsonRows {

    /** How many times longer than the text its JSON may be; keeps long names over short cells from exploding. */
    private static final int MOST_GROWTH = 16;

    private static final int FREE_GROWTH = 65_536;

    /** How many characters the JSON may have; what is built from it in turn has to fit into a small heap. */
    private static final int MOST_CHARACTERS = 64_000_000;

    /** Around a cell: two quotes and a colon for its name, two quotes and a comma or brace for its value. */
    private static final long AROUND_A_CELL = 6;

    private final List<String> names = new ArrayList<>();
    private final StringBuilder out;
    private int column;

    /** Starts an array of about a known length. */
    JsonRows(long expectedLength) {
        out = new StringBuilder((int) Math.min(expectedLength, MOST_CHARACTERS) + 2).append('[');
    }

    /** How long the JSON of a text will be, in characters, escapes left out; names are written once a record. */
    static long expectedLength(int textLength, long records, long namesLength, int columns) {
        return textLength + records * (namesLength + AROUND_A_CELL * columns);
    }

    /** Why a text is not converted, if its JSON would be out of bounds. */
    static Optional<String> refusal(int textLength, long expectedLength) {
        if (expectedLength > (long) MOST_GROWTH * textLength + FREE_GROWTH) {
            return Optional.of("names are far longer than the cells below them");
        }
        return expectedLength > MOST_CHARACTERS
                ? Optional.of("longer than " + MOST_CHARACTERS + " characters as JSON")
                : Optional.empty();
    }

    /** Adds a column name; all of them before the first cell. */
    void name(CharSequence name) {
        names.add(JsonStrings.quote(name) + ":");
    }

    /** Adds the next cell as the literal that it is. */
    void literal(CharSequence text, int start, int end) {
        beforeCell();
        out.append(text, start, end);
        afterCell();
    }

    /** Adds the next cell as a string. */
    void string(CharSequence text) {
        beforeCell();
        JsonStrings.appendQuoted(text, out);
        afterCell();
    }

    private void beforeCell() {
        if (column == 0) {
            out.append(out.length() == 1 ? "{" : ",{");
        } else {
            out.append(',');
        }
        out.append(names.get(column));
    }

    private void afterCell() {
        column++;
        if (column == names.size()) {
            out.append('}');
            column = 0;
        }
    }

    /** The whole array. */
    String finish() {
        return out.append(']').toString();
    }
}
