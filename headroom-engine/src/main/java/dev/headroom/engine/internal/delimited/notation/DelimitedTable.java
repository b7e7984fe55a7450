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

/**
 * A text that is a table: its records as JSON, where each of them stands in the text, and how the text is written. It
 * has been written back from JSON and style and found equal to the text. Immutable and thread-safe.
 */
public final class DelimitedTable implements DelimitedResult {

    private final String text;
    private final JsonTape tape;
    private final String style;
    private final int[] bounds;

    /** Takes the bounds of header and records, start and end in turn. */
    DelimitedTable(String text, JsonTape tape, String style, int[] bounds) {
        this.text = text;
        this.tape = tape;
        this.style = style;
        this.bounds = bounds;
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
