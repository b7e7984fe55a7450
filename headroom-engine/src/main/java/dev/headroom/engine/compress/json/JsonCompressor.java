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
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.Optional;
import java.util.Set;

/**
 * Compresses JSON documents and NDJSON: the table form where it is shorter, JSON without white space otherwise, and a
 * selection of rows where rows may be left out. Every lexeme survives: {@code 1.10} stays {@code 1.10}, duplicate keys
 * and escapes stay. Stateless, thread-safe; linear in the text.
 */
public final class JsonCompressor implements Compressor {

    private static final String JSON = "json";
    private static final String NDJSON = "ndjson";
    private static final String NO_FINAL_NEWLINE = "ndjson; no final newline";

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
            RowSource source = input.kind() == ContentKind.NDJSON ? lines(input.text()) : document(input.text());
            return RowCompression.compress(input, source);
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
        boolean finalNewline = text.endsWith("\n");
        String plain = joined(tape, finalNewline);
        return new RowSource(
                tape, finalNewline ? NDJSON : NO_FINAL_NEWLINE, plain, json -> restored(json, finalNewline));
    }

    private static String joined(JsonTape tape, boolean finalNewline) {
        StringBuilder out = new StringBuilder(tape.source().length);
        for (int row = 1; row < tape.size(); row = tape.next(row)) {
            tape.appendMinified(row, out.append(row > 1 ? "\n" : ""));
        }
        return out.append(finalNewline ? "\n" : "").toString();
    }

    private static Optional<String> restored(String json, boolean finalNewline) {
        try {
            return Optional.of(joined(JsonTape.parse(json), finalNewline));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
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
        if (format.isEmpty()) {
            return Optional.empty();
        }
        try {
            return switch (format.get()) {
                case JSON -> Optional.of(TableForm.decode(text));
                case NDJSON -> restored(TableForm.decode(text), true);
                case NO_FINAL_NEWLINE -> restored(TableForm.decode(text), false);
                default -> Optional.empty();
            };
        } catch (FormatException e) {
            return Optional.empty();
        }
    }
}
