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
package dev.headroom.engine.compress.lines;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import java.util.BitSet;
import java.util.Optional;

/**
 * Takes the lossless form of a text of lines if it fits the budget, otherwise as many of its best lines as do.
 *
 * <p>Writes a selection at most {@value #MOST_ATTEMPTS} times. Pure and stateless.
 */
public final class LineCompression {

    /** Fewer lines, or pieces of lines, than this are never thinned out. */
    private static final int FEWEST = 12;

    private static final int MOST_ATTEMPTS = 6;

    /** What the marker line takes, about, and what each range of lines in it adds. */
    private static final int TOKENS_OF_MARKER = 35;

    private static final int TOKENS_OF_RANGE = 4;

    private record Attempt(BitSet wholeLines, String text, int tokens) {}

    private final CompressionInput input;
    private final LineForms forms;
    private final int lines;

    private LineCompression(CompressionInput input, LineForms forms, int lines) {
        this.input = input;
        this.forms = forms;
        this.lines = lines;
    }

    /**
     * Compresses one block.
     *
     * @param input the block and what may influence the result
     * @param lines how many lines it has, as {@link dev.headroom.engine.internal.text.TextLines} counts them
     * @param forms its forms
     * @return the shorter text, or why there is none
     */
    public static Compression compress(CompressionInput input, int lines, LineForms forms) {
        return new LineCompression(input, forms, lines).compress();
    }

    private Compression compress() {
        Optional<String> lossless = forms.lossless();
        if (input.mayOmit()) {
            int tokens = input.counter().count(lossless.orElse(input.text()));
            Optional<Attempt> selection = tokens > input.budgetTokens() ? select(tokens) : Optional.empty();
            if (selection.isPresent()) {
                Omission omission = Omission.allBut(Omission.Unit.LINES, selection.get().wholeLines, lines);
                return Compression.reversible(selection.get().text, omission);
            }
        }
        return lossless.map(Compression::lossless).orElseGet(() -> Compression.unchanged("no shorter form"));
    }

    private Optional<Attempt> select(int losslessTokens) {
        LineRanking ranking = forms.ranking();
        return ranking.size() < FEWEST
                ? Optional.empty()
                : fill(ranking, losslessTokens)
                        .filter(attempt -> attempt.tokens < losslessTokens && isSelection(attempt.wholeLines));
    }

    /** Whether some lines are shown, and others are not. */
    private boolean isSelection(BitSet wholeLines) {
        return !wholeLines.isEmpty() && wholeLines.cardinality() < lines;
    }

    /** Keeps as many lines as fit, but always the required ones: a search between the most that fit and the rest. */
    private Optional<Attempt> fill(LineRanking ranking, int losslessTokens) {
        int room = input.budgetTokens();
        int required = Math.max(1, ranking.required());
        int least = required;
        int tooMany = ranking.size();
        Optional<Attempt> best = Optional.empty();
        int count = Math.max(least, (int) ((long) ranking.size() * room / losslessTokens));
        for (int i = 0; i < MOST_ATTEMPTS && least <= count && count < tooMany; i++) {
            int whole = Math.max(required, ranking.whole(count));
            Attempt attempt = attempt(ranking, whole);
            boolean fits = attempt.tokens <= room;
            if (fits || whole == required) {
                best = Optional.of(attempt);
            }
            if (fits && attempt.tokens * 10L >= room * 9L) {
                return best;
            }
            least = fits ? count + 1 : least;
            tooMany = fits ? tooMany : whole;
            count = Math.max(least, Math.min(tooMany - 1, next(count, attempt.tokens, room)));
        }
        return best.isPresent() || required >= ranking.size() ? best : Optional.of(attempt(ranking, required));
    }

    private static int next(int count, int tokens, int room) {
        long scaled = (long) count * room / Math.max(1, tokens);
        return (int) Math.min(Integer.MAX_VALUE, tokens > room ? scaled * 9 / 10 : scaled);
    }

    private Attempt attempt(LineRanking ranking, int count) {
        BitSet kept = new BitSet(ranking.size());
        for (int i = 0; i < count; i++) {
            kept.set(ranking.line(i));
        }
        String text = forms.selection(kept);
        BitSet wholeLines = forms.wholeLines(kept);
        return new Attempt(wholeLines, text, input.counter().count(text) + tokensOfMarker(wholeLines));
    }

    private static int tokensOfMarker(BitSet kept) {
        int runs = 0;
        for (int line = kept.nextSetBit(0); line >= 0; line = kept.nextSetBit(kept.nextClearBit(line))) {
            runs++;
        }
        return TOKENS_OF_MARKER + TOKENS_OF_RANGE * runs;
    }
}
