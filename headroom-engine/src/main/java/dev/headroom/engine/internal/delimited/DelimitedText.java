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
package dev.headroom.engine.internal.delimited;

import dev.headroom.engine.internal.delimited.csv.CsvText;
import dev.headroom.engine.internal.delimited.markdown.MarkdownText;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import dev.headroom.engine.internal.delimited.notation.TableTape;
import dev.headroom.engine.internal.json.JsonTape;

/**
 * Texts that are tables, as JSON, and back. Every record becomes an object with the header's cells as names. A cell
 * that is a JSON number, {@code true}, {@code false} or {@code null} becomes that literal, every other cell (an empty
 * one too) a string. What JSON cannot hold - separator, quoting, padding, line ends - is described by a style of a few
 * words.
 *
 * <pre>{@code
 * DelimitedText.parse("id;name\r\n1;Ann\r\n", DelimitedFormat.CSV)
 *     tape():  [{"id":1,"name":"Ann"}]
 *     style(): csv; sep=semicolon; crlf
 * }</pre>
 *
 * <p>Stateless and thread-safe. Time and memory are linear in the text; texts whose JSON would be more than 16 times as
 * long, because of long names over short cells, or longer than 64,000,000 characters are refused.
 */
public final class DelimitedText {

    private DelimitedText() {}

    /**
     * Reads a text. Whatever is returned as a table has been written back and found equal to the text.
     *
     * @param text a header and at least one record
     * @param format what to read it as
     * @return a table, or why there is none
     */
    public static DelimitedResult parse(String text, DelimitedFormat format) {
        return switch (format) {
            case CSV -> CsvText.readCsv(text);
            case TSV -> CsvText.readTsv(text);
            case MARKDOWN -> MarkdownText.read(text);
        };
    }

    /**
     * Writes a text again.
     *
     * @param tape the records of a {@link DelimitedTable}, with or without white space between their tokens
     * @param style the style that belongs to them
     * @return the text that was parsed, byte for byte
     * @throws IllegalArgumentException when the style is not one of ours, or the JSON is not an array of objects that
     *     all have the same member names and only scalar values
     */
    public static String render(JsonTape tape, String style) {
        StyleItems items = StyleItems.parse(style);
        if (CsvText.FORMATS.contains(items.format())) {
            return CsvText.write(new TableTape(tape), items);
        }
        if (MarkdownText.FORMAT.equals(items.format())) {
            return MarkdownText.write(new TableTape(tape), items);
        }
        throw new IllegalArgumentException("style: unknown format '" + items.format() + "'");
    }
}
