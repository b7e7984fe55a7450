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
import java.util.Optional;

/**
 * The table form: a JSON document written so that what its rows have in common is said once. A document looks like
 * this:
 *
 * <pre>
 * [headroom json: {} = cell, - = no such key]
 * {"total":3,"items":[3 rows]}
 * every row:
 *  level@2=INFO
 * columns: #|timestamp=2024-12-15T{}Z|service
 * 1|00:00:00|api-gateway
 * 2|01:01:00|auth
 * 3|02:02:00|auth|+{level:ERROR}
 * </pre>
 *
 * <p>The first line names the format of the source and explains the marks that occur. The second is the document around
 * the rows, as JSON; it is left out when the rows are the whole document. Then come the tables: what holds for every
 * row, look-ups, codes, the columns, and a line a row; rows that break a rule say so in a last cell {@code +{..}}, rows
 * of another kind stand as JSON. {@link #decode} gives back the JSON without white space, every lexeme as it was.
 *
 * <p>Stateless and thread-safe. Both directions are linear in the text (sorting of columns aside).
 */
public final class TableForm {

    /** What the first line of every form starts with. */
    public static final String OPENING = "[headroom ";

    private TableForm() {}

    /**
     * Writes a document with all its rows.
     *
     * @param tape the document
     * @param format what the source is, for the first line: {@code json}, or a word with parameters after a semicolon
     * @param options the encodings to use
     * @return the form; empty when the document has no rows that are worth a table
     */
    public static Optional<String> encode(JsonTape tape, String format, TableOptions options) {
        return new DocumentWriter(tape, options, null).write(format);
    }

    /**
     * Writes a document with some of its rows, each under its number. The result is to be read, not decoded.
     *
     * @param tape the document
     * @param format as in {@link #encode}
     * @param options the encodings to use
     * @param choice which rows to write
     * @return the form; empty when the document has no rows that are worth a table
     */
    public static Optional<String> encodeSelection(
            JsonTape tape, String format, TableOptions options, RowChoice choice) {
        return new DocumentWriter(tape, options, choice).write(format);
    }

    /**
     * Writes a document without any table: a first line, then JSON without white space.
     *
     * @param json the document, without white space between tokens
     * @param format as in {@link #encode}; worth a line of its own only if it says what the JSON does not
     * @return the form, which {@link #decode} reads
     */
    public static String encodePlain(String json, String format) {
        return OPENING + format + ": as JSON]\n" + json;
    }

    /**
     * The format that the first line of a form names.
     *
     * @param text any text
     * @return the format; empty when the text is no form
     */
    public static Optional<String> formatOf(String text) {
        if (!text.startsWith(OPENING)) {
            return Optional.empty();
        }
        int line = text.indexOf('\n');
        int end = line < 0 ? -1 : text.lastIndexOf(": ", line);
        return end < OPENING.length() ? Optional.empty() : Optional.of(text.substring(OPENING.length(), end));
    }

    /**
     * Reads a form back.
     *
     * @param text what {@link #encode} wrote
     * @return the document as JSON without white space
     * @throws FormatException when the text is no form, or one with rows left out
     */
    public static String decode(String text) throws FormatException {
        return new DocumentReader(text, 2 * text.length()).read().toString();
    }

    /**
     * Whether {@link #decode} gives some JSON.
     *
     * @param text what {@link #encode} wrote
     * @param json JSON without white space
     * @return whether the form can be read and says exactly this
     */
    public static boolean decodesTo(String text, char[] json) {
        try {
            return new DocumentReader(text, json.length + 1).read().isSame(json);
        } catch (FormatException e) {
            return false;
        }
    }
}
