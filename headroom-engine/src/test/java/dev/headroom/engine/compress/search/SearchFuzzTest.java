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
package dev.headroom.engine.compress.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random listings of all styles; {@code -Dheadroom.fuzz.factor=10} tries ten times as many. */
class SearchFuzzTest {

    private static final int CASES = 1_500 * Integer.getInteger("headroom.fuzz.factor", 1);

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

    private final SearchCompressor compressor = new SearchCompressor();

    @Test
    void everyListingComesBackByteForByte() {
        int shortened = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            String text = RandomListing.of(seed);

            Compression form = compressor.compress(CompressionInput.lossless(text, ContentKind.SEARCH, QUICK));

            if (form instanceof Compressed compressed) {
                shortened++;
                assertThat(compressor.decode(compressed.text()))
                        .as("seed %d", seed)
                        .contains(text);
                assertThat(compressed.text()).as("seed %d", seed).doesNotEndWith("\n");
            }
        }
        assertThat(shortened).isGreaterThan(CASES * 3 / 4);
    }

    @Test
    void everyLineOfASelectionIsALineOfTheListingAndTheOmissionIsExact() {
        int selections = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            String text = RandomListing.of(seed) + RandomListing.of(seed + 6) + RandomListing.of(seed + 12);
            CompressionInput input = CompressionInput.reversible(
                    text, ContentKind.SEARCH, Origin.asking("Who makes the call?"), 120, QUICK);

            Compression form = compressor.compress(input);

            assertThat(compressor.compress(input)).as("seed %d", seed).isEqualTo(form);
            if (form instanceof Compressed compressed && compressed.omission().isPresent()) {
                selections++;
                Omission omission = compressed.omission().get();
                TextLines lines = TextLines.of(text);
                assertThat(omission.total()).as("seed %d", seed).isEqualTo(lines.size());
                List<String> kept = Selected.keptLines(lines, omission);
                assertThat(Selected.shownLines(compressed.text()))
                        .as("seed %d\n%s", seed, compressed.text())
                        .allSatisfy(shown -> assertThat(kept).anyMatch(line -> line.endsWith(shown)));
                assertThat(compressor.decode(compressed.text())).isEmpty();
            }
        }
        assertThat(selections).isGreaterThan(CASES / 4);
    }

    @Test
    void damagedFormsAreRefusedOrReadButNeverThrow() {
        for (long seed = 1; seed <= CASES; seed++) {
            String text = RandomListing.of(seed);
            if (compressor.compress(CompressionInput.lossless(text, ContentKind.SEARCH, QUICK))
                    instanceof Compressed form) {
                int at = (int) (seed * 7919 % form.text().length());
                String damaged = form.text().substring(0, at)
                        + "#:,-\\\n7".charAt((int) (seed % 7))
                        + form.text().substring(at + (int) (seed % 2));

                compressor
                        .decode(damaged)
                        .ifPresent(original -> assertThat(compressor.compress(
                                        CompressionInput.lossless(original, ContentKind.SEARCH, QUICK)))
                                .isEqualTo(Compression.lossless(damaged)));
            }
        }
    }
}
