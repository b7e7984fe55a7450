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

import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;

/**
 * A delimited text as JSON, and back. Every record becomes an object with the header's cells as names. A cell that is a
 * JSON number, {@code true}, {@code false} or {@code null} becomes that literal, every other cell (an empty one too) a
 * string. What JSON cannot hold - separator, quoting, padding, line ends - is described by a style of a few words.
 *
 * <pre>{@code
 * DelimitedText.parse("id;name\r\n1;Ann\r\n", DelimitedFormat.CSV)
 *     json():  [{"id":1,"name":"Ann"}]
 *     style(): csv; sep=semicolon; crlf
 * }</pre>
 *
 * <p>Immutable and thread-safe. Time and memory are linear in the text; texts whose JSON would be more than
 * 16 times as long, because of long names over short cells, or longer than 64,000,000 characters are refused.
 */
public final class DelimitedText implements DelimitedResult {

    private final String json;
    private final String style;

    private DelimitedText(String json, String style) {
        this.json = json;
        this.style = style;
    }

    /**
     * Reads a text. Whatever is returned as JSON has been written back and found equal to the text.
     *
     * @param text a header and at least one record
     * @param format what to read it as
     * @return a {@code DelimitedText}, or why there is none
     */
    public static DelimitedResult parse(String text, DelimitedFormat format) {
        return switch (format) {
            case CSV -> CsvReader.readCsv(text);
            case TSV -> CsvReader.readTsv(text);
            case MARKDOWN -> MarkdownReader.read(text);
        };
    }

    /**
     * Writes a text again.
     *
     * @param tape what {@link #json} says, with or without white space between its tokens
     * @param style the {@link #style} that belongs to it
     * @return the text that was parsed, byte for byte
     * @throws IllegalArgumentException when the style is not one of ours, or the JSON is not an array of objects that
     *     all have the same member names and only scalar values
     */
    public static String render(JsonTape tape, String style) {
        StyleItems items = StyleItems.parse(style);
        return switch (items.format()) {
            case CsvStyle.CSV, CsvStyle.TSV -> CsvWriter.write(new TableTape(tape), CsvStyle.of(items));
            case MarkdownStyle.MARKDOWN -> MarkdownWriter.write(new TableTape(tape), MarkdownStyle.of(items));
            default -> throw new IllegalArgumentException("style: unknown format '" + items.format() + "'");
        };
    }

    /** The draft if it gives the text back, a refusal otherwise. */
    static DelimitedResult verified(String json, String style, String text) {
        try {
            return render(JsonTape.parse(json), style).equals(text)
                    ? new DelimitedText(json, style)
                    : new Refused("quoting, padding or line ends are not regular");
        } catch (JsonSyntaxException e) {
            return new Refused("its JSON is not readable: " + e.getMessage());
        }
    }

    /** The records: a minified JSON array of objects, one a record, members in the order of the columns. */
    public String json() {
        return json;
    }

    /**
     * How the text is written: the format, and whatever differs from its usual form, separated by {@code "; "}; one
     * line without quotes. Examples: {@code csv}, {@code csv; sep=semicolon; quote all}, {@code markdown; padded;
     * align=l-r}.
     */
    public String style() {
        return style;
    }
}
