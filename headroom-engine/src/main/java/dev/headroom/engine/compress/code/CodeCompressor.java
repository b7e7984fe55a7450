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
package dev.headroom.engine.compress.code;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.code.EditIntent;
import dev.headroom.engine.internal.code.NumberedLines;
import dev.headroom.engine.internal.text.TextLines;
import java.util.Optional;
import java.util.Set;

/**
 * Writes source code whose lines a tool has numbered with every tenth number only. The numbers are a quarter to two
 * fifths of the tokens of such a text, and nine in ten follow from the one before:
 *
 * <pre>
 * [headroom code: lines 1-84 are numbered, but only the first and every 10th here: 6 wide, then a tab]
 *      1  use anyhow::Result;
 * use std::path::PathBuf;
 * ...
 *     10      pub filters: FilterConfig,
 * }
 * </pre>
 *
 * <p>Code without numbers stays as it is: nothing in it repeats that a shorter form could say once and be read as well.
 * So does code of which a change or a review is asked ({@link EditIntent}), because that is where line numbers are
 * used. Stateless and thread-safe; one pass to write, one to check.
 */
public final class CodeCompressor implements Compressor {

    /** A codec for source code. */
    public CodeCompressor() {}

    @Override
    public String name() {
        return "code";
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.CODE);
    }

    @Override
    public Compression compress(CompressionInput input) {
        if (EditIntent.isIn(input.origin().question())) {
            return Compression.unchanged("the question asks to change or review code");
        }
        TextLines lines = TextLines.of(input.text());
        Optional<NumberedLines> numbered = NumberedLines.find(lines);
        if (numbered.isEmpty()) {
            return Compression.unchanged("code without line numbers has no shorter lossless form");
        }
        String form = SparseNumbers.write(lines, numbered.get());
        if (input.counter().count(form) >= input.counter().count(input.text())) {
            return Compression.unchanged("too few numbered lines");
        }
        return decode(form).filter(input.text()::equals).isPresent()
                ? Compression.lossless(form)
                : Compression.unchanged("line numbers that no rule gives back");
    }

    @Override
    public Optional<String> decode(String text) {
        return SparseNumbers.read(text);
    }
}
