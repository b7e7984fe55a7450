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

import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.lines.LineForms;
import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.internal.prose.ProseLines;
import dev.headroom.engine.internal.text.TextLines;
import java.util.BitSet;
import java.util.Optional;

/** The forms of one text. Not thread-safe. */
final class TextForms implements LineForms {

    private final CompressionInput input;
    private final TextLines lines;
    private final Supply<char[]> text;
    private final Supply<ProseLines> prose;
    private final Supply<Pieces> pieces;
    private final Supply<String> receipt;

    TextForms(CompressionInput input, TextLines lines) {
        this.input = input;
        this.lines = lines;
        this.text = new Supply<>(() -> input.text().toCharArray());
        this.prose = new Supply<>(() -> ProseLines.of(lines, text.get()));
        this.pieces = new Supply<>(() -> Pieces.of(lines, prose.get(), text.get()));
        this.receipt = new Supply<>(() -> Receipt.of(lines, prose.get(), text.get()));
    }

    @Override
    public Optional<String> lossless() {
        return FormWriter.write(input.text())
                .filter(form ->
                        FormReader.read(form).filter(input.text()::equals).isPresent());
    }

    @Override
    public LineRanking ranking() {
        return PieceRanking.of(prose.get(), pieces.get(), text.get(), input.origin(), input.budgetTokens());
    }

    @Override
    public String selection(BitSet kept) {
        return writer(kept).write(receipt.get());
    }

    @Override
    public BitSet wholeLines(BitSet kept) {
        return writer(kept).wholeLines();
    }

    private SelectionWriter writer(BitSet kept) {
        return new SelectionWriter(lines, prose.get(), pieces.get(), text.get(), kept);
    }
}
