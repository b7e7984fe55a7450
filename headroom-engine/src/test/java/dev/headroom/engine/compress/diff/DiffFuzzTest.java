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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random diffs, whole and damaged; {@code -Dheadroom.fuzz.factor=10} tries ten times as many. */
class DiffFuzzTest {

    private static final int CASES = 800 * Integer.getInteger("headroom.fuzz.factor", 1);

    /** Four characters are a token. */
    private static final TokenCounter QUICK = new TokenCounter() {
        @Override
        public int count(String text) {
            return (text.length() + 3) / 4;
        }

        @Override
        public String name() {
            return "quick";
        }

        @Override
        public boolean exact() {
            return true;
        }
    };

    private final DiffCompressor compressor = new DiffCompressor();

    private Compression lossless(String text) {
        return compressor.compress(CompressionInput.lossless(text, ContentKind.DIFF, QUICK));
    }

    private Compression reversible(String text, String question, int budget) {
        return compressor.compress(
                CompressionInput.reversible(text, ContentKind.DIFF, Origin.asking(question), budget, QUICK));
    }

    private static String damaged(String text, long seed) {
        Random random = new Random(seed);
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0 && out.length() > 0; i--) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(4)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, "\r\n+-@= \\".charAt(random.nextInt(8)));
                case 2 -> out.setLength(at);
                default -> out.insert(at, out.substring(at, Math.min(out.length(), at + random.nextInt(200))));
            }
        }
        return out.toString();
    }

    @Test
    void everyDiffComesBackByteForByte() {
        int shortened = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            String text = seed % 2 == 0 ? RandomDiff.of(seed) : damaged(RandomDiff.of(seed), seed);

            if (lossless(text) instanceof Compressed form) {
                shortened++;
                assertThat(compressor.decode(form.text())).as("seed %d", seed).contains(text);
                assertThat(form.text()).as("seed %d", seed).doesNotEndWith("\n");
            }
        }
        assertThat(shortened).isGreaterThan(CASES * 9 / 10);
    }

    @Test
    void everyHunkOfASelectionIsAHunkOfTheDiffAndNoChangeIsLost() {
        int selections = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            String text = RandomDiff.of(seed);
            Compression form =
                    reversible(text, seed % 4 == 0 ? "What is File1.java for?" : "", 30 + (int) (seed % 900));

            if (form instanceof Compressed compressed && compressed.omission().isPresent()) {
                selections++;
                ShownDiff whole = ShownDiff.read(text);
                ShownDiff shown = ShownDiff.read(compressed.text());
                assertThat(whole.lines)
                        .as("seed %d\n%s\n%s", seed, text, compressed.text())
                        .containsAllEntriesOf(shown.lines);
                assertThat(shown.changed() + shown.named)
                        .as("seed %d\n%s\n%s", seed, text, compressed.text())
                        .isEqualTo(whole.changed());
                assertThat(compressor.decode(compressed.text())).isEmpty();
            }
        }
        assertThat(selections).isGreaterThan(CASES / 2);
    }

    @Test
    void omissionsAreExactAndEqualInputsGiveEqualForms() {
        for (long seed = 1; seed <= CASES; seed++) {
            String text = damaged(RandomDiff.of(seed), seed);

            Compression form = reversible(text, "", 400);

            assertThat(reversible(text, "", 400)).as("seed %d", seed).isEqualTo(form);
            if (form instanceof Compressed compressed && compressed.omission().isPresent()) {
                Omission omission = compressed.omission().get();
                TextLines lines = TextLines.of(text);
                assertThat(omission.total()).as("seed %d", seed).isEqualTo(lines.size());
                assertThat(compressed.text().lines().filter(line -> line.startsWith("+") || line.startsWith("-")))
                        .as("seed %d", seed)
                        .allSatisfy(line -> assertThat(text).contains(line));
            }
        }
    }

    @Test
    void damagedFormsAreRefusedOrReadButNeverThrow() {
        for (long seed = 1; seed <= CASES; seed++) {
            if (lossless(RandomDiff.of(seed)) instanceof Compressed form) {
                String damaged = damaged(form.text(), seed);

                compressor
                        .decode(damaged)
                        .ifPresent(original -> assertThat(lossless(original)).isEqualTo(Compression.lossless(damaged)));
            }
        }
    }
}
