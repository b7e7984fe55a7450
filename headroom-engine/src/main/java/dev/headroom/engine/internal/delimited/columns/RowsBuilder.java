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
package dev.headroom.engine.internal.delimited.columns;

import dev.headroom.engine.internal.delimited.notation.Cells;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult.Refused;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import dev.headroom.engine.internal.json.TapeWriter;
import dev.headroom.engine.internal.text.TextLines;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Builds the JSON of lines that are rows: as one array, and, where they stand in groups, with an array for each group
 * too. For one text.
 */
final class RowsBuilder {

    private static final char[] ENTRIES = name("entries");

    private final TextLines lines;
    private final String text;
    private final TapeWriter json;
    private int[] bounds = new int[64];
    private int bound;

    /** All rows, if they stand in groups: each with the value that its group gives it. */
    private final @Nullable TapeWriter flat;

    private final char[] groupName;
    private int groupFrom;
    private int groupTo;
    private @Nullable JsonTape tape;
    private @Nullable JsonTape all;

    /** Of rows that do not stand in groups. */
    RowsBuilder(TextLines lines) {
        this(lines, new char[0]);
    }

    /**
     * Of rows that stand in groups.
     *
     * @param groupName what the text is called that every row gets from its group, as {@link #name} gives it
     */
    RowsBuilder(TextLines lines, char[] groupName) {
        this.lines = lines;
        this.text = lines.text();
        this.groupName = groupName;
        int length = (int) Math.min(Integer.MAX_VALUE / 4, text.length() * 5L / 2);
        this.json = new TapeWriter(length, text.length() / 7);
        this.flat = groupName.length == 0 ? null : new TapeWriter(length, text.length() / 7);
        add(0);
        add(0);
        json.openArray();
        if (flat != null) {
            flat.openArray();
        }
    }

    private void add(int offset) {
        bounds = bound < bounds.length ? bounds : Arrays.copyOf(bounds, bound * 2);
        bounds[bound++] = offset;
    }

    /** A name as it is written before a value. */
    static char[] name(String name) {
        return JsonStrings.quote(name).toCharArray();
    }

    /** Opens a group, whose rows get a part of the text from it. */
    void openGroup(int from, int to) {
        groupFrom = from;
        groupTo = to;
        json.openObject();
        json.name(groupName);
        json.string(text, from, to);
    }

    /** Says something of the group that was opened. */
    void ofGroup(char[] name, int from, int to) {
        json.name(name);
        cell(json, from, to);
    }

    /** Opens the rows of a group. */
    void openRows() {
        json.name(ENTRIES);
        json.openArray();
    }

    /** Closes a group and its rows. */
    void closeGroup() {
        json.close();
        json.close();
    }

    /** Adds a line that is a text and not an object. */
    void text(int line) {
        bounds(line);
        string(lines.start(line), lines.end(line));
    }

    /** Starts the object of a line. */
    void openRow(int line) {
        bounds(line);
        json.openObject();
        if (flat != null) {
            flat.openObject();
            flat.name(groupName);
            flat.string(text, groupFrom, groupTo);
        }
    }

    private void bounds(int line) {
        add(lines.start(line));
        add(lines.end(line));
    }

    /** Ends an object. */
    void closeRow() {
        json.close();
        if (flat != null) {
            flat.close();
        }
    }

    /** Names the member that follows. */
    void member(char[] name) {
        json.name(name);
        if (flat != null) {
            flat.name(name);
        }
    }

    /** Adds a part of the text, as a number if it is one. */
    void cell(int from, int to) {
        cell(json, from, to);
        if (flat != null) {
            cell(flat, from, to);
        }
    }

    private void cell(TapeWriter writer, int from, int to) {
        if (Cells.isLiteral(text, from, to)) {
            writer.literal(text, from, to);
        } else {
            writer.string(text, from, to);
        }
    }

    /** Adds a part of the text as a string. */
    void string(int from, int to) {
        json.string(text, from, to);
        if (flat != null) {
            flat.string(text, from, to);
        }
    }

    /** Adds words as a string, with single blanks between them. */
    void words(int from, int to) {
        if (isSpaced(from, to)) {
            string(from, to);
            return;
        }
        StringBuilder words = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != ' ' || i == from || text.charAt(i - 1) != ' ') {
                words.append(text.charAt(i));
            }
        }
        String single = words.toString();
        json.string(single, 0, single.length());
        if (flat != null) {
            flat.string(single, 0, single.length());
        }
    }

    private boolean isSpaced(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (text.charAt(i) == ' ' && text.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    /** The table, if its rows are those of the JSON and its writer gives the text back from it. */
    DelimitedResult finish(String style, BiFunction<JsonTape, StyleItems, String> writer) {
        JsonTape read = tape();
        if (!writer.apply(read, StyleItems.parse(style)).equals(text)) {
            return new Refused("padding or line ends are not regular");
        }
        JsonTape rows = all == null ? read : all;
        Optional<JsonTape> grouped = all == null ? Optional.empty() : Optional.of(read);
        return Rows.of(rows).size() == bound / 2 - 1
                ? DelimitedTable.of(text, rows, style, Arrays.copyOf(bounds, bound), grouped)
                : new Refused("too few lines to be rows");
    }

    private JsonTape tape() {
        JsonTape read = tape;
        if (read == null) {
            json.close();
            read = json.finish();
            tape = read;
            if (flat != null) {
                flat.close();
                all = flat.finish();
            }
        }
        return read;
    }
}
