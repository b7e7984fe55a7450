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
package dev.headroom.engine.compress.listing;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.lines.LineCompression;
import dev.headroom.engine.compress.lines.LineForms;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.detect.TextTables;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import dev.headroom.engine.internal.listing.Guides;
import dev.headroom.engine.internal.listing.ListingShape;
import dev.headroom.engine.internal.text.LineFrame;
import dev.headroom.engine.internal.text.SampleLines;
import dev.headroom.engine.internal.text.TextLines;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compresses listings, from which they come back byte for byte: paths and trees as an outline in which a directory is
 * said once, columns in the shared table form. Over the budget, and where something may be left out, it keeps a
 * selection of lines, or of rows where there are columns. Stateless, thread-safe; linear in the text.
 */
public final class ListingCompressor implements Compressor {

    private static final String NO_LISTING = "no paths, tree or columns";

    /** Creates the compressor. */
    public ListingCompressor() {}

    @Override
    public String name() {
        return "listing";
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.LISTING);
    }

    @Override
    public Compression compress(CompressionInput input) {
        if (TextTables.read(input.text(), input.kind()) instanceof DelimitedTable table) {
            return ColumnForms.compress(input, table);
        }
        List<String> sample = SampleLines.of(input.text());
        Optional<ListingShape.Found> found = ListingShape.of(sample);
        TextLines lines = TextLines.of(input.text());
        Optional<LineFrame> frame = LineFrame.of(lines);
        if (found.isEmpty() || frame.isEmpty()) {
            return Compression.unchanged(found.isEmpty() ? NO_LISTING : "lines end in different ways or are very long");
        }
        Optional<? extends LineForms> forms = switch (found.get().shape()) {
            case PATHS -> Optional.of(new PathForms(input, lines, frame.get()));
            case TREE -> drawn(input, lines, frame.get(), Guides.of(sample));
            case SECTIONS ->
                ListedTree.read(lines)
                        .map(nodes -> new TreeForms(input, nodes, lines.size(), Optional.empty(), frame.get()));
            case COLUMNS, HISTORY, ONE_LINE_HISTORY, GRAPH -> Optional.empty();
        };
        return forms.isPresent()
                ? LineCompression.compress(input, lines.size(), forms.get())
                : Compression.unchanged(NO_LISTING);
    }

    private static Optional<TreeForms> drawn(
            CompressionInput input, TextLines lines, LineFrame frame, Optional<Guides> guides) {
        return guides.flatMap(style -> DrawnTree.read(lines, style))
                .map(nodes -> new TreeForms(input, nodes, lines.size(), guides, frame));
    }

    /**
     * Reads a lossless form back.
     *
     * @param text any text
     * @return the original; empty when the text is no form of this codec
     */
    @Override
    public Optional<String> decode(String text) {
        return PathForms.decode(text).or(() -> TreeForms.decode(text)).or(() -> ColumnForms.decode(text));
    }
}
