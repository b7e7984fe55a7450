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
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
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

    private final TextLines lines;
    private final String text;
    private final StringBuilder json;
    private int[] bounds = new int[64];
    private int bound;
    private boolean first;

    /** All rows, if they stand in groups: each with the name and the value that its group gives it. */
    private final StringBuilder flat = new StringBuilder();

    private String groupName = "";
    private String groupValue = "";
    private int rowStart;
    private @Nullable JsonTape tape;

    RowsBuilder(TextLines lines) {
        this.lines = lines;
        this.text = lines.text();
        this.json = new StringBuilder(text.length() * 2);
        add(0);
        add(0);
    }

    private void add(int offset) {
        bounds = bound < bounds.length ? bounds : Arrays.copyOf(bounds, bound * 2);
        bounds[bound++] = offset;
    }

    StringBuilder json() {
        return json;
    }

    void openArray() {
        json.append('[');
        first = true;
    }

    void closeArray() {
        json.append(']');
    }

    /** Says what the rows that follow get from the group they are in. */
    void group(String name, int from, int to) {
        groupName = JsonStrings.quote(name) + ":";
        groupValue = JsonStrings.quote(text.substring(from, to)) + ",";
    }

    /** Starts the row of a line. */
    void beginRow(int line) {
        json.append(first ? "" : ",");
        first = false;
        rowStart = json.length();
        add(lines.start(line));
        add(lines.end(line));
    }

    /** Ends a row. */
    void endRow() {
        if (groupName.isEmpty()) {
            return;
        }
        flat.append(flat.length() == 0 ? "[" : ",");
        boolean object = json.charAt(rowStart) == '{';
        if (object) {
            flat.append('{').append(groupName).append(groupValue);
        }
        flat.append(json, object ? rowStart + 1 : rowStart, json.length());
    }

    /** Appends a part of the text, as a number if it is one. */
    void cell(int from, int to) {
        if (Cells.isLiteral(text, from, to)) {
            json.append(text, from, to);
        } else {
            quoted(from, to);
        }
    }

    /** Appends a part of the text as a string. */
    void quoted(int from, int to) {
        JsonStrings.appendQuoted(text.substring(from, to), json);
    }

    /** Appends words as a string, with single blanks between them. */
    void words(int from, int to) {
        StringBuilder words = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            boolean again = text.charAt(i) == ' ' && i > from && text.charAt(i - 1) == ' ';
            words.append(again ? "" : text.charAt(i));
        }
        JsonStrings.appendQuoted(words, json);
    }

    /** The table, if its rows are those of the JSON and its writer gives the text back from it. */
    DelimitedResult finish(String style, BiFunction<JsonTape, StyleItems, String> writer) {
        try {
            if (tape == null) {
                tape = JsonTape.parse(json.toString());
            }
            if (!writer.apply(tape, StyleItems.parse(style)).equals(text)) {
                return new Refused("padding or line ends are not regular");
            }
            Optional<JsonTape> grouped = groupName.isEmpty() ? Optional.empty() : Optional.of(tape);
            JsonTape all =
                    grouped.isEmpty() ? tape : JsonTape.parse(flat.append(']').toString());
            return Rows.of(all).size() == bound / 2 - 1
                    ? DelimitedTable.of(text, all, style, Arrays.copyOf(bounds, bound), grouped)
                    : new Refused("too few lines to be rows");
        } catch (JsonSyntaxException e) {
            return new Refused("its JSON is not readable: " + e.getMessage());
        }
    }
}
