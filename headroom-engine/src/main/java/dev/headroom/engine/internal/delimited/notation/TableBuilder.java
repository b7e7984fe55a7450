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

import dev.headroom.engine.internal.delimited.notation.DelimitedResult.Refused;
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.TapeWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Builds a table cell by cell: first the names, then the cells of each record, and behind each of these lines where it
 * stands in the text. For one use.
 */
public final class TableBuilder {

    /** How many times longer than the text its JSON may be; keeps long names over short cells from exploding. */
    private static final int MOST_GROWTH = 16;

    private static final int FREE_GROWTH = 65_536;

    /** How many characters the JSON may have; what is built from it in turn has to fit into a small heap. */
    private static final int MOST_CHARACTERS = 64_000_000;

    /** Around a cell: two quotes and a colon for its name, two quotes and a comma or brace for its value. */
    private static final long AROUND_A_CELL = 6;

    private final String text;
    private final List<char[]> names = new ArrayList<>();
    private final TapeWriter out;
    private int[] bounds = new int[64];
    private int bound;
    private int column;

    /**
     * Starts a table.
     *
     * @param text what it is read from
     * @param expectedLength about how long its JSON will be, in characters
     * @param records how many records there will be
     * @param columns how many cells each will have
     */
    public TableBuilder(String text, long expectedLength, int records, int columns) {
        this.text = text;
        long nodes = 1 + records * (1L + columns);
        out = new TapeWriter(
                (int) Math.min(expectedLength, MOST_CHARACTERS) + 2, (int) Math.min(nodes, MOST_CHARACTERS));
        out.openArray();
    }

    /** How long the JSON of a text will be, in characters, escapes left out; names are written once a record. */
    public static long expectedLength(int textLength, long records, long namesLength, int columns) {
        return textLength + records * (namesLength + AROUND_A_CELL * columns);
    }

    /** Why a text is not converted, if its JSON would be out of bounds. */
    public static Optional<String> refusal(int textLength, long expectedLength) {
        if (expectedLength > (long) MOST_GROWTH * textLength + FREE_GROWTH) {
            return Optional.of("names are far longer than the cells below them");
        }
        return expectedLength > MOST_CHARACTERS
                ? Optional.of("longer than " + MOST_CHARACTERS + " characters as JSON")
                : Optional.empty();
    }

    /** Adds a column name; all of them before the first cell. */
    public void name(CharSequence name) {
        names.add(JsonStrings.quote(name).toCharArray());
    }

    /** Adds the next cell as the literal that it is. */
    public void literal(int start, int end) {
        beforeCell();
        out.literal(text, start, end);
        afterCell();
    }

    /** Adds the next cell as a string. */
    public void string(String value) {
        beforeCell();
        out.string(value, 0, value.length());
        afterCell();
    }

    /** Adds the next cell as the string that stands there. */
    public void string(int start, int end) {
        beforeCell();
        out.string(text, start, end);
        afterCell();
    }

    /** Says where the header or the record that was just added stands, its line end left out. */
    public void endLine(int start, int end) {
        if (bound == bounds.length) {
            bounds = Arrays.copyOf(bounds, bound * 2);
        }
        bounds[bound++] = start;
        bounds[bound++] = end;
    }

    private void beforeCell() {
        if (column == 0) {
            out.openObject();
        }
        out.name(names.get(column));
    }

    private void afterCell() {
        column++;
        if (column == names.size()) {
            out.close();
            column = 0;
        }
    }

    /**
     * The table, if its writer gives the text back from it.
     *
     * @param style how the text is written
     * @param writer writes a text from records and a style
     * @return the table, or a refusal
     */
    public DelimitedResult finish(String style, BiFunction<TableTape, StyleItems, String> writer) {
        out.close();
        JsonTape tape = out.finish();
        return writer.apply(new TableTape(tape), StyleItems.parse(style)).equals(text)
                ? new DelimitedTable(text, tape, style, Arrays.copyOf(bounds, bound))
                : new Refused("quoting, padding or line ends are not regular");
    }
}
