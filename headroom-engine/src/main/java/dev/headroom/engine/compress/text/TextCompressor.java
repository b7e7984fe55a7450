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
package dev.headroom.engine.compress.text;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.lines.LineCompression;
import dev.headroom.engine.compress.text.lossless.TextForm;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import java.util.Optional;
import java.util.Set;

/**
 * Compresses prose. The lossless form says once who speaks, notes and web addresses that come again and again, and
 * lines that come again as they are or quoted; and it puts hard-wrapped paragraphs on one line. It decodes byte for
 * byte. Over the budget, and where parts may be left out, sentences are chosen by the question; lines that are not
 * whole count as left out. Stateless, thread-safe; linear in the text but for a sort of the sentences.
 */
public final class TextCompressor implements Compressor {

    /** Creates the compressor. */
    public TextCompressor() {}

    @Override
    public String name() {
        return "text";
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.TEXT);
    }

    @Override
    public Compression compress(CompressionInput input) {
        TextLines lines = TextLines.of(input.text());
        return LineCompression.compress(input, lines.size(), new TextForms(input, lines));
    }

    /**
     * Reads a lossless form back.
     *
     * @param text any text
     * @return the original, byte for byte; empty when the text is no such form
     */
    @Override
    public Optional<String> decode(String text) {
        return TextForm.read(text);
    }
}
