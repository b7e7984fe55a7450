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
package dev.headroom.engine.compress.diff;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.lines.LineCompression;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.diff.Diff;
import dev.headroom.engine.internal.diff.DiffParser;
import dev.headroom.engine.internal.text.TextBuffer;
import dev.headroom.engine.internal.text.TextMatch;
import java.util.Optional;
import java.util.Set;

/**
 * Compresses diffs. The lossless form says in one line what git says in four or more about a file, and leaves every
 * other line as it is:
 *
 * <pre>
 * diff --git a/src/Main.java b/src/Main.java      === src/Main.java (6c1f0e2..9d78b85)
 * index 6c1f0e2..9d78b85 100644                   @@ -3,7 +3,7 @@ class Main {
 * --- a/src/Main.java                         ->  ...
 * +++ b/src/Main.java
 * &#64;@ -3,7 +3,7 @@ class Main {
 * </pre>
 *
 * <p>Stateless, thread-safe; linear in the text.
 */
public final class DiffCompressor implements Compressor {

    /** Creates the compressor. */
    public DiffCompressor() {}

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.DIFF);
    }

    @Override
    public Compression compress(CompressionInput input) {
        Diff diff = DiffParser.parse(input.text());
        if (diff.files() == 0) {
            return Compression.unchanged("no files of a diff");
        }
        Optional<String> lossless = lossless(diff);
        if (!input.mayOmit()) {
            return lossless.map(Compression::lossless).orElseGet(() -> Compression.unchanged("no shorter form"));
        }
        DiffForms forms = new DiffForms(input, diff, lossless);
        return LineCompression.compress(input, forms.units(), forms);
    }

    private static Optional<String> lossless(Diff diff) {
        return DiffForm.write(diff).filter(form -> says(form, diff.text()));
    }

    private static boolean says(String form, String text) {
        TextMatch match = new TextMatch(text);
        return FormHeader.read(form)
                        .filter(header -> DiffForm.read(form, header, match))
                        .isPresent()
                && match.isSame();
    }

    /**
     * Reads a form of a diff back. Only what this codec writes is read: the original is compressed again and compared.
     *
     * @param text any text
     * @return the original, byte for byte; empty when the text is no lossless form of this codec
     */
    @Override
    public Optional<String> decode(String text) {
        return FormHeader.read(text).flatMap(header -> read(text, header)).filter(original -> {
            Diff diff = DiffParser.parse(original);
            return diff.files() > 0 && lossless(diff).filter(text::equals).isPresent();
        });
    }

    private static Optional<String> read(String form, FormHeader header) {
        TextBuffer original = new TextBuffer(form.length() * 2);
        return DiffForm.read(form, header, original) ? Optional.of(original.toString()) : Optional.empty();
    }
}
