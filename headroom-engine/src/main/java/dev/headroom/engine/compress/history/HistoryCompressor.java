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
package dev.headroom.engine.compress.history;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.lines.LineCompression;
import dev.headroom.engine.compress.lines.LineForms;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.listing.ListingShape;
import dev.headroom.engine.internal.text.LineFrame;
import dev.headroom.engine.internal.text.SampleLines;
import dev.headroom.engine.internal.text.TextLines;
import java.util.Optional;
import java.util.Set;

/**
 * Compresses the output of {@code git log}, with {@code --stat} or {@code --name-status} or without: authors, dates,
 * the paths of files and lines that come again in messages are said once, and everything comes back byte for byte.
 * Over the budget, and where something may be left out, it keeps the first commits, the subjects of others, and what
 * is asked for; of a log with its graph the commits and their subjects. Stateless, thread-safe; linear in the text.
 */
public final class HistoryCompressor implements Compressor {

    private static final String NO_LOG = "no log of commits";

    /** Creates the compressor. */
    public HistoryCompressor() {}

    @Override
    public String name() {
        return "history";
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.LISTING);
    }

    @Override
    public Compression compress(CompressionInput input) {
        Optional<ListingShape.Found> found = ListingShape.of(SampleLines.of(input.text()));
        if (found.isEmpty()) {
            return Compression.unchanged(NO_LOG);
        }
        TextLines lines = TextLines.of(input.text());
        Optional<? extends LineForms> forms = switch (found.get().shape()) {
            case HISTORY -> LineFrame.of(lines).flatMap(frame -> history(input, lines, frame));
            case ONE_LINE_HISTORY -> Optional.of(new OneLineForms(input, lines));
            case GRAPH -> Optional.of(new GraphForms(input, lines));
            case PATHS, TREE, SECTIONS, COLUMNS -> Optional.empty();
        };
        return forms.isPresent()
                ? LineCompression.compress(input, lines.size(), forms.get())
                : Compression.unchanged(NO_LOG);
    }

    private static Optional<HistoryForms> history(CompressionInput input, TextLines lines, LineFrame frame) {
        Commits commits = Commits.of(lines);
        return commits.list().isEmpty() ? Optional.empty() : Optional.of(new HistoryForms(input, commits, frame));
    }

    /**
     * Reads a lossless form back.
     *
     * @param text any text
     * @return the original; empty when the text is no form of this codec
     */
    @Override
    public Optional<String> decode(String text) {
        return HistoryReader.read(text);
    }
}
