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
import dev.headroom.engine.compress.text.lossless.TextForm;
import dev.headroom.engine.compress.text.selection.TextSelection;
import dev.headroom.engine.internal.text.TextLines;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms of one text. Not thread-safe. */
final class TextForms implements LineForms {

    private final CompressionInput input;
    private final TextLines lines;
    private @Nullable TextSelection selection;

    TextForms(CompressionInput input, TextLines lines) {
        this.input = input;
        this.lines = lines;
    }

    @Override
    public Optional<String> lossless() {
        return TextForm.write(input.text());
    }

    @Override
    public LineRanking ranking() {
        return selection().ranking(input.origin(), input.budgetTokens());
    }

    @Override
    public String selection(BitSet kept) {
        return selection().write(kept);
    }

    @Override
    public BitSet wholeLines(BitSet kept) {
        return selection().wholeLines(kept);
    }

    private TextSelection selection() {
        TextSelection made = selection == null ? TextSelection.of(lines) : selection;
        selection = made;
        return made;
    }
}
