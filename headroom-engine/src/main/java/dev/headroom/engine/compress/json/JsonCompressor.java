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
package dev.headroom.engine.compress.json;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.rows.RowCompression;
import dev.headroom.engine.compress.rows.RowSource;
import dev.headroom.engine.compress.table.FormatException;
import dev.headroom.engine.compress.table.TableForm;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.embedded.OpenedJson;
import dev.headroom.engine.internal.embedded.TextMarks;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compresses JSON documents and NDJSON: the table form where it is shorter, JSON without white space otherwise, and a
 * selection of rows where rows may be left out. Strings that hold JSON are shown parsed where that is shorter, and the
 * first line says which. Every lexeme survives: {@code 1.10} stays {@code 1.10}, duplicate keys and escapes stay.
 * Stateless, thread-safe; linear in the text.
 */
public final class JsonCompressor implements Compressor {

    private static final String JSON = "json";
    private static final String NDJSON = "ndjson";
    private static final String NO_FINAL_NEWLINE = "ndjson; no final newline";

    /** Behind this, the format names the places where strings hold JSON. */
    private static final String OPENED = "; JSON strings shown parsed: ";

    /** Creates the compressor. */
    public JsonCompressor() {}

    @Override
    public String name() {
        return JSON;
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.JSON, ContentKind.NDJSON);
    }

    @Override
    public Compression compress(CompressionInput input) {
        try {
            boolean lines = input.kind() == ContentKind.NDJSON;
            RowSource source = lines ? lines(input.text()) : document(input.text());
            List<RowSource> readings = OpenedJson.of(source.tape(), lines)
                    .map(opened -> List.of(opened(opened, source), source))
                    .orElseGet(() -> List.of(source));
            return RowCompression.compress(input, readings);
        } catch (JsonSyntaxException e) {
            return Compression.unchanged(String.valueOf(e.getMessage()));
        }
    }

    private static RowSource document(String text) throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse(text);
        return new RowSource(tape, JSON, tape.minified(0), Optional::of);
    }

    private static RowSource lines(String text) throws JsonSyntaxException {
        JsonTape tape = JsonTape.parseSequence(text);
        String format = text.endsWith("\n") ? NDJSON : NO_FINAL_NEWLINE;
        String plain = joined(tape, format);
        return new RowSource(
                tape,
                format,
                plain,
                plain,
                json -> restored(json, format),
                Optional.of(elements(plain, tape.count(0))));
    }

    /** What is decoded of lines: the same values as one array. A line end stands between lines alone. */
    private static char[] elements(String lines, int count) {
        int end = lines.endsWith("\n") ? lines.length() - 1 : lines.length();
        char[] json = new char[end + 2];
        lines.getChars(0, end, json, 1);
        int at = 0;
        for (int between = 1; between < count; between++) {
            at = lines.indexOf('\n', at) + 1;
            json[at] = ',';
        }
        json[0] = '[';
        json[end + 1] = ']';
        return json;
    }

    /** The same data with the JSON in its strings parsed. */
    private static RowSource opened(OpenedJson opened, RowSource source) {
        JsonTape tape = opened.tape();
        String marks = opened.marks().toString();
        String format = source.format() + OPENED + marks;
        String json = source.format().equals(JSON) ? tape.minified(0) : elements(tape, "[", ",") + "]";
        return new RowSource(
                tape, format, source.plain(), TableForm.encodePlain(json, format), text -> restored(text, format));
    }

    private static String joined(JsonTape tape, String format) {
        return elements(tape, "", "\n") + (format.equals(NDJSON) ? "\n" : "");
    }

    private static String elements(JsonTape tape, String start, String between) {
        StringBuilder out = new StringBuilder(tape.source().length + 2).append(start);
        for (int row = 1; row < tape.size(); row = tape.next(row)) {
            tape.appendMinified(row, out.append(row > 1 ? between : ""));
        }
        return out.toString();
    }

    /** What decoded JSON was, given the format that the first line named. */
    private static Optional<String> restored(String json, String format) {
        try {
            int marks = format.indexOf(OPENED);
            if (marks >= 0) {
                Optional<String> closed = closed(json, format.substring(marks + OPENED.length()));
                return closed.isEmpty() ? closed : restored(closed.get(), format.substring(0, marks));
            }
            return switch (format) {
                case JSON -> Optional.of(json);
                case NDJSON, NO_FINAL_NEWLINE -> Optional.of(joined(JsonTape.parse(json), format));
                default -> Optional.empty();
            };
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> closed(String json, String marks) throws JsonSyntaxException {
        Optional<TextMarks> parsed = TextMarks.parse(marks);
        return parsed.isEmpty()
                ? Optional.empty()
                : OpenedJson.of(JsonTape.parse(json), parsed.get()).closed(0);
    }

    /**
     * Reads a table form of JSON or NDJSON back.
     *
     * @param text any text
     * @return JSON or NDJSON without white space between tokens; empty when the text is no such form
     */
    @Override
    public Optional<String> decode(String text) {
        Optional<String> format = TableForm.formatOf(text);
        if (format.isEmpty() || !(format.get().startsWith(JSON) || format.get().startsWith(NDJSON))) {
            return Optional.empty();
        }
        try {
            return restored(TableForm.decode(text), format.get());
        } catch (FormatException e) {
            return Optional.empty();
        }
    }
}
