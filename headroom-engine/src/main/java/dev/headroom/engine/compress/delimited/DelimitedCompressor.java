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

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.rows.RowCompression;
import dev.headroom.engine.compress.rows.RowSource;
import dev.headroom.engine.compress.table.FormatException;
import dev.headroom.engine.compress.table.TableForm;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.detect.TextTables;
import dev.headroom.engine.internal.delimited.DelimitedText;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.Optional;
import java.util.Set;

/**
 * Compresses CSV, TSV and Markdown tables in the shared table form, from which they come back byte for byte; over the
 * budget, and where rows may be left out, a selection of their rows. Rows are the records below the header, whatever
 * number of lines they take. Stateless, thread-safe; linear in the text.
 */
public final class DelimitedCompressor implements Compressor {

    /** Creates the compressor. */
    public DelimitedCompressor() {}

    @Override
    public String name() {
        return "delimited";
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.CSV, ContentKind.TSV, ContentKind.MARKDOWN_TABLE);
    }

    @Override
    public Compression compress(CompressionInput input) {
        DelimitedResult result = TextTables.read(input.text(), input.kind());
        if (result instanceof DelimitedResult.Refused refused) {
            return Compression.unchanged(refused.reason());
        }
        DelimitedTable table = (DelimitedTable) result;
        return RowCompression.compress(input, RowSource.proven(table.tape(), table.style(), input.text()));
    }

    private static Optional<String> restored(String json, String style) {
        try {
            return Optional.of(DelimitedText.render(JsonTape.parse(json), style));
        } catch (JsonSyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a table form of a delimited text back.
     *
     * @param text any text
     * @return the original, byte for byte; empty when the text is no such form
     */
    @Override
    public Optional<String> decode(String text) {
        Optional<String> style = TableForm.formatOf(text);
        if (style.isEmpty()) {
            return Optional.empty();
        }
        try {
            return restored(TableForm.decode(text), style.get());
        } catch (FormatException e) {
            return Optional.empty();
        }
    }
}
