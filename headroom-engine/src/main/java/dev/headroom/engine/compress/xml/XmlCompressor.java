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
package dev.headroom.engine.compress.xml;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.lines.LineCompression;
import dev.headroom.engine.compress.rows.RowCompression;
import dev.headroom.engine.compress.rows.RowSource;
import dev.headroom.engine.compress.table.FormatException;
import dev.headroom.engine.compress.table.TableForm;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.internal.xml.XmlDocument;
import dev.headroom.engine.internal.xml.XmlText;
import dev.headroom.engine.internal.xml.XmlText.Reading;
import java.util.Optional;
import java.util.Set;

/**
 * Compresses documents of XML whose elements repeat - reports, feeds, lists of records - in the shared table form, from
 * which they come back byte for byte. Over the budget, and where parts may be left out, a document that is mostly such
 * elements becomes a selection of them, any other one a selection of its lines. Stateless, thread-safe; linear in the
 * text. Nothing outside of the text is ever looked at: entities stay as they are written.
 */
public final class XmlCompressor implements Compressor {

    private static final String XML = "xml";

    /** Creates the compressor. */
    public XmlCompressor() {}

    @Override
    public String name() {
        return XML;
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.XML);
    }

    @Override
    public Compression compress(CompressionInput input) {
        Reading reading = XmlText.read(input.text());
        if (reading.document().isPresent() && reading.document().get().isTable()) {
            return RowCompression.compress(input, source(reading.document().get(), input.text()));
        }
        Compression lossless = lossless(input.withoutOmission(), reading);
        if (!input.mayOmit()) {
            return lossless;
        }
        TextLines lines = TextLines.of(input.text());
        Optional<String> form =
                lossless instanceof Compressed compressed ? Optional.of(compressed.text()) : Optional.empty();
        Compression result = LineCompression.compress(input, lines.size(), new XmlLines(lines, form, input.origin()));
        return result instanceof Compressed ? result : lossless;
    }

    private static Compression lossless(CompressionInput input, Reading reading) {
        return reading.document().isPresent()
                ? RowCompression.compress(input, source(reading.document().get(), input.text()))
                : Compression.unchanged(reading.refusal());
    }

    /** The text is known to come back from this JSON, so it is enough that the form gives that again. */
    private static RowSource source(XmlDocument document, String text) {
        String json = new String(document.tape().source());
        return new RowSource(
                document.tape(),
                document.style(),
                text,
                decoded -> decoded.equals(json) ? Optional.of(text) : Optional.empty());
    }

    /**
     * Reads a table form of XML back.
     *
     * @param text any text
     * @return the original, byte for byte; empty when the text is no such form
     */
    @Override
    public Optional<String> decode(String text) {
        Optional<String> style = TableForm.formatOf(text);
        if (style.isEmpty() || !(style.get().equals(XML) || style.get().startsWith(XML + ";"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(XmlText.write(TableForm.decode(text), style.get()));
        } catch (FormatException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
