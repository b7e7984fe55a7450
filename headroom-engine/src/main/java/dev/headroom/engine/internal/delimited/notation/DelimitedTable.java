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

import dev.headroom.engine.internal.json.JsonTape;
import java.util.Optional;

/**
 * A text that is a table: its records as JSON, where each of them stands in the text, and how the text is written. It
 * has been written back from JSON and style and found equal to the text. Immutable and thread-safe.
 */
public final class DelimitedTable implements DelimitedResult {

    private final String text;
    private final JsonTape tape;
    private final String style;
    private final int[] bounds;
    private final Optional<JsonTape> grouped;

    /** Takes the bounds of header and records, start and end in turn. */
    DelimitedTable(String text, JsonTape tape, String style, int[] bounds) {
        this(text, tape, style, bounds, Optional.empty());
    }

    private DelimitedTable(String text, JsonTape tape, String style, int[] bounds, Optional<JsonTape> grouped) {
        this.text = text;
        this.tape = tape;
        this.style = style;
        this.bounds = bounds;
        this.grouped = grouped;
    }

    /**
     * A table of a format without a header, or one whose records stand in groups. The caller has written it back and
     * compared.
     *
     * @param text the text
     * @param tape its records, each of which says which group it is in
     * @param style how the text is written
     * @param bounds start and end of the header and of each record, in turn; not copied
     * @param grouped the records in their groups, if there are any
     * @return the table
     */
    public static DelimitedTable of(
            String text, JsonTape tape, String style, int[] bounds, Optional<JsonTape> grouped) {
        return new DelimitedTable(text, tape, style, bounds, grouped);
    }

    /** The records in the groups they stand in; then the style belongs to these and not to {@link #tape}. */
    public Optional<JsonTape> grouped() {
        return grouped;
    }

    /** The records: a minified JSON array of objects, one a record, members in the order of the columns. */
    public JsonTape tape() {
        return tape;
    }

    /**
     * How the text is written: the format, and whatever differs from its usual form, separated by {@code "; "}; one
     * line without quotes. Examples: {@code csv}, {@code csv; sep=semicolon; quote all}, {@code markdown; padded;
     * align=l-r}.
     */
    public String style() {
        return style;
    }

    /** The names of the columns as they stand in the text, without line end. */
    public String header() {
        return text.substring(bounds[0], bounds[1]);
    }

    /** How many records there are; the header is none. */
    public int size() {
        return bounds.length / 2 - 1;
    }

    /**
     * A record as it stands in the text, without line end; quoted cells may hold line ends.
     *
     * @param row which one, counted from 0
     * @return the record
     */
    public String row(int row) {
        return text.substring(bounds[2 * row + 2], bounds[2 * row + 3]);
    }
}
