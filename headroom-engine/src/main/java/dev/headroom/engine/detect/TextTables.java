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
package dev.headroom.engine.detect;

import dev.headroom.engine.internal.delimited.DelimitedFormat;
import dev.headroom.engine.internal.delimited.DelimitedText;
import dev.headroom.engine.internal.delimited.columns.ColumnsText;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import java.util.Optional;

/**
 * Reads the texts that are tables. Compression and retrieval both decide here whether a text is one and which rows it
 * has, so the row numbers of a marker are those that retrieval knows. Stateless, thread-safe; linear in the text.
 */
public final class TextTables {

    private TextTables() {}

    /**
     * Reads a text as what it was found to be.
     *
     * @param text any text
     * @param kind its kind
     * @return the table, or why it is none
     */
    public static DelimitedResult read(String text, ContentKind kind) {
        return switch (kind) {
            case CSV -> DelimitedText.parse(text, DelimitedFormat.CSV);
            case TSV -> DelimitedText.parse(text, DelimitedFormat.TSV);
            case MARKDOWN_TABLE -> DelimitedText.parse(text, DelimitedFormat.MARKDOWN);
            case LISTING -> ColumnsText.read(text);
            default -> new DelimitedResult.Refused("no table in text");
        };
    }

    /**
     * Finds out whether a text is a table, and reads it.
     *
     * @param text any text
     * @return the table; empty when the text is none
     */
    public static Optional<DelimitedTable> find(String text) {
        return read(text, ContentDetector.detect(text).kind()) instanceof DelimitedTable table
                ? Optional.of(table)
                : Optional.empty();
    }
}
