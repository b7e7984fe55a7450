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
package dev.headroom.engine.compress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every codec of lines promises for texts from a seed, whole and damaged. Extend it, give texts, and the promises
 * are tested; {@code -Dheadroom.fuzz.factor=10} tries ten times as many. A failure names its seed.
 */
public abstract class FuzzContract {

    private static final int FACTOR = Integer.getInteger("headroom.fuzz.factor", 1);

    /** Counts quickly. */
    protected static final TokenCounter QUICK = new QuickCounter();

    /** The codec under test. */
    protected abstract Compressor compressor();

    /** The kind that its texts are given as. */
    protected abstract ContentKind kind();

    /** A text from a seed, as a tool would print it. */
    protected abstract String text(long seed);

    /** Pieces that mean something in such texts or in forms of them. */
    protected abstract List<String> pieces();

    /**
     * Checks that a selection shows lines of a text only.
     *
     * @param text the original, which may be damaged
     * @param selection what is shown of it
     * @param kept the rows or lines that count as shown, counted from 0
     * @param whole whether the text is as {@link #text} gave it
     */
    protected abstract void assertShown(String text, Compressed selection, List<Integer> kept, boolean whole);

    /** How many texts are tried. */
    protected int cases() {
        return 800;
    }

    /** Of so many texts in a hundred there has to be a shorter form. */
    protected int leastShortened() {
        return 60;
    }

    /** Of so many texts in a hundred there has to be a selection. */
    protected int leastSelected() {
        return 25;
    }

    /** What is asked about two of three texts. */
    protected String question() {
        return "";
    }

    /** The budget of selections in tokens. */
    protected int budget(long seed) {
        return 30 + (int) (seed % 300);
    }

    /** Whether each selection shows at least one line whole. */
    protected boolean keepsALine() {
        return true;
    }

    /** Whether nothing decodes but what the codec writes of some text. */
    protected boolean readsOnlyWhatItWrites() {
        return false;
    }

    @Test
    void everyTextComesBackByteForByte() {
        int shortened = 0;
        for (long seed = 1; seed <= (long) FACTOR * cases(); seed++) {
            String text = wholeOrDamaged(seed);

            Compression form = lossless(text);

            if (form instanceof Compressed compressed) {
                shortened++;
                Optional<String> read = compressor().decode(compressed.text());
                assertThat(read).as("seed %d\n%s", seed, compressed.text()).contains(text);
            }
        }
        assertThat(shortened * 100L).isGreaterThanOrEqualTo((long) leastShortened() * FACTOR * cases());
    }

    @Test
    void aSelectionShowsLinesOfTheTextAndItsOmissionIsExact() {
        int selections = 0;
        for (long seed = 1; seed <= (long) FACTOR * cases(); seed++) {
            String text = wholeOrDamaged(seed);

            Compression form = reversible(text, seed);

            if (form instanceof Compressed compressed && compressed.omission().isPresent()) {
                selections++;
                assertExact(text, compressed, seed);
            }
        }
        assertThat(selections * 100L).isGreaterThanOrEqualTo((long) leastSelected() * FACTOR * cases());
    }

    private void assertExact(String text, Compressed selection, long seed) {
        Omission omission = selection.omission().orElseThrow();
        if (omission.unit() == Omission.Unit.LINES) {
            assertThat(omission.total())
                    .as("seed %d", seed)
                    .isEqualTo(TextLines.of(text).size());
        }
        int most = omission.total() - (keepsALine() ? 1 : 0);
        assertThat(omission.count()).as("seed %d", seed).isLessThanOrEqualTo(most);
        assertThat(compressor().decode(selection.text())).as("seed %d", seed).isEmpty();
        try {
            assertShown(text, selection, kept(omission), isWhole(seed));
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + "\n" + selection.text() + "\nof\n" + text, e);
        }
    }

    /** The rows or lines that an omission does not name, counted from 0. */
    private static List<Integer> kept(Omission omission) {
        List<Integer> kept = new ArrayList<>();
        int next = 1;
        for (Omission.Range range : omission.leftOut()) {
            for (; next < range.first(); next++) {
                kept.add(next - 1);
            }
            next = range.last() + 1;
        }
        for (; next <= omission.total(); next++) {
            kept.add(next - 1);
        }
        return kept;
    }

    @Test
    void equalTextsGiveEqualForms() {
        for (long seed = 1; seed <= (long) FACTOR * cases(); seed += 3) {
            String text = wholeOrDamaged(seed);
            String again = String.valueOf(text.toCharArray());

            assertThat(reversible(again, seed)).as("seed %d", seed).isEqualTo(reversible(text, seed));
            assertThat(lossless(again)).as("seed %d", seed).isEqualTo(lossless(text));
        }
    }

    @Test
    void damagedFormsAreReadOrRefusedButNeverThrow() {
        for (long seed = 1; seed <= (long) FACTOR * cases(); seed++) {
            if (lossless(text(seed)) instanceof Compressed form) {
                String damaged = Damage.of(form.text(), pieces(), seed);

                Optional<String> read = compressor().decode(damaged);

                if (readsOnlyWhatItWrites() && read.isPresent()) {
                    assertThat(lossless(read.get())).as("seed %d", seed).isEqualTo(Compression.lossless(damaged));
                }
            }
        }
    }

    private String wholeOrDamaged(long seed) {
        return isWhole(seed) ? text(seed) : Damage.of(text(seed), pieces(), seed);
    }

    /** Of five texts two stay whole. */
    private static boolean isWhole(long seed) {
        return seed % 5 < 2;
    }

    /** The lossless form of a text. */
    protected final Compression lossless(String text) {
        return compressor().compress(CompressionInput.lossless(text, kind(), QUICK));
    }

    private Compression reversible(String text, long seed) {
        Origin origin = Origin.asking(seed % 3 == 0 ? "" : question());
        return compressor().compress(CompressionInput.reversible(text, kind(), origin, budget(seed), QUICK));
    }
}
