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

import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.lines.LineForms;
import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.compress.lines.LineUnits;
import dev.headroom.engine.internal.diff.Diff;
import dev.headroom.engine.relevance.ExactTerms;
import java.util.BitSet;
import java.util.Optional;

/** The forms of one diff. Not thread-safe. */
final class DiffForms implements LineForms {

    /** The part of the budget that the context of what the question names may take. */
    private static final double FOR_CONTEXT = 0.3;

    private final CompressionInput input;
    private final Diff diff;
    private final Optional<String> lossless;
    private final LineUnits units;
    private final ExactTerms asked;
    private final DiffBlocks blocks;

    DiffForms(CompressionInput input, Diff diff, Optional<String> lossless) {
        this.input = input;
        this.diff = diff;
        this.lossless = lossless;
        this.units = LineUnits.of(diff.text());
        this.asked = ExactTerms.of(input.origin().question());
        this.blocks = DiffBlocks.find(diff, asked);
    }

    int units() {
        return units.size();
    }

    @Override
    public Optional<String> lossless() {
        return lossless;
    }

    @Override
    public LineRanking ranking() {
        return DiffRanking.of(diff, blocks, units, asked, (int) (input.budgetTokens() * FOR_CONTEXT));
    }

    @Override
    public String selection(BitSet kept) {
        return SelectionWriter.write(diff, blocks, units, kept);
    }

    /** Of a hunk that is not shown whole the header is written anew, so the original's counts as left out. */
    @Override
    public BitSet wholeLines(BitSet kept) {
        BitSet lines = units.lines(kept);
        BitSet whole = (BitSet) kept.clone();
        for (Diff.Hunk hunk : diff.hunks()) {
            int end = lines.nextClearBit(hunk.line());
            if (end < diff.lines() && diff.hunk(end) == diff.hunk(hunk.line())) {
                whole.clear(units.first(hunk.line()));
            }
        }
        return whole;
    }
}
