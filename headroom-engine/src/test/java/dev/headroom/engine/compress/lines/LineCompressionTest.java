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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.compress.QuickCounter;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineCompressionTest {

    /** Lines of forty characters, ten tokens, of which later ones are worth more. */
    private static class Forms implements LineForms {

        private final int size;
        private final int required;
        private final BitSet joined = new BitSet();
        private int selections;

        Forms(int size, int required) {
            this.size = size;
            this.required = required;
        }

        @Override
        public Optional<String> lossless() {
            return Optional.of("x".repeat(size * 40));
        }

        @Override
        public LineRanking ranking() {
            int[] order = IntStream.range(0, size).map(i -> size - 1 - i).toArray();
            return new LineRanking(order, required, joined);
        }

        @Override
        public String selection(BitSet kept) {
            selections++;
            return kept.stream()
                    .mapToObj(line -> String.format(Locale.ROOT, "%39d\n", line))
                    .collect(Collectors.joining());
        }
    }

    private static Compression compress(Forms forms, int budget) {
        CompressionInput input = CompressionInput.reversible(
                "y".repeat(forms.size * 50), ContentKind.LOG, Origin.UNKNOWN, budget, new QuickCounter());
        return LineCompression.compress(input, forms.size, forms);
    }

    private static int kept(Compression form) {
        Omission omission = ((Compressed) form).omission().orElseThrow();
        assertThat(omission.leftOut()).containsExactly(new Omission.Range(1, omission.count()));
        return omission.total() - omission.count();
    }

    @Test
    void whatFitsTheBudgetIsNotThinnedOut() {
        Forms forms = new Forms(100, 0);

        assertThat(compress(forms, 1_000)).isEqualTo(Compression.lossless("x".repeat(4_000)));
        assertThat(compress(forms, 999)).isNotEqualTo(Compression.lossless("x".repeat(4_000)));
    }

    @Test
    void theBestLinesThatFitWithTheirMarkerAreKept() {
        for (int budget = 100; budget < 950; budget += 50) {
            Forms forms = new Forms(100, 0);

            int kept = kept(compress(forms, budget));

            assertThat(kept * 10 + 35 + 4).isBetween(budget * 8 / 10, budget);
            assertThat(forms.selections).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void linesThatHaveToStayDoWhateverTheBudget() {
        assertThat(kept(compress(new Forms(100, 40), 100))).isEqualTo(40);
        assertThat(kept(compress(new Forms(100, 95), 900))).isEqualTo(95);
        assertThat(kept(compress(new Forms(100, 0), 1))).isEqualTo(1);
    }

    @Test
    void linesThatBelongTogetherStayOrGoTogether() {
        Forms forms = new Forms(100, 5);
        forms.joined.set(21, 60);

        assertThat(kept(compress(forms, 500))).isEqualTo(20);
        assertThat(kept(compress(forms, 700))).isBetween(60, 66);
    }

    @Test
    void fewLinesAreNeverThinnedOut() {
        assertThat(compress(new Forms(11, 0), 60)).isEqualTo(Compression.lossless("x".repeat(440)));
        assertThat(kept(compress(new Forms(12, 0), 60))).isPositive();
    }

    @Test
    void aSelectionOfAllLinesOrOfNoneOrThatIsNotShorterIsNone() {
        Compression lossless = Compression.lossless("x".repeat(4_000));
        Forms pieces = new Forms(100, 0) {
            @Override
            public BitSet wholeLines(BitSet kept) {
                return new BitSet();
            }
        };
        Forms tooLong = new Forms(100, 0) {
            @Override
            public String selection(BitSet kept) {
                return "z".repeat(4_000);
            }
        };

        assertThat(compress(new Forms(100, 100), 500)).isEqualTo(lossless);
        assertThat(compress(pieces, 500)).isEqualTo(lossless);
        assertThat(compress(tooLong, 500)).isEqualTo(lossless);
    }

    @Test
    void whereNothingMayBeLeftOutTheLosslessFormGoesOut() {
        CompressionInput input = CompressionInput.lossless("y".repeat(50), ContentKind.LOG, new QuickCounter());
        Forms none = new Forms(100, 0) {
            @Override
            public Optional<String> lossless() {
                return Optional.empty();
            }
        };

        assertThat(LineCompression.compress(input, 100, new Forms(100, 0)))
                .isEqualTo(Compression.lossless("x".repeat(4_000)));
        assertThat(LineCompression.compress(input, 100, none)).isEqualTo(new Unchanged("no shorter form"));
        assertThat(kept(compress(none, 500))).isBetween(36, 46);
    }
}
