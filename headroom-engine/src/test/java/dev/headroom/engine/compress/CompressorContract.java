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
import dev.headroom.engine.compress.table.Encoding;
import dev.headroom.engine.compress.table.TableOptions;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Compressor} promises. Extend it, give samples, and the promises are tested. */
public abstract class CompressorContract {

    private static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");

    private static final List<String> FOREIGN = List.of(
            "",
            " ",
            "\n",
            "hello",
            "{",
            "[1, 2",
            "[[[[[[",
            "\u0000",
            "\uD800",
            "\uFEFF[]",
            "a,b\n\"1",
            "| a |\n|---|\n",
            "[headroom ",
            "[headroom json: {} = cell]",
            "[headroom json: {} = cell]\n[9999999999 rows]\n",
            "[headroom: rows 1-2 of 3 left out; nothing is lost: headroom_retrieve(ref=\"aaaaaaaaaaaaaaaaaaaa\")]");

    /** The codec under test. */
    protected abstract Compressor compressor();

    /** Texts of its kinds, at least one of which gets shorter. */
    protected abstract Map<String, ContentKind> samples();

    /**
     * What decoding a form of a text has to give.
     *
     * @param text a sample
     * @return the text itself, or its form without insignificant white space
     */
    protected abstract String decoded(String text);

    @Test
    void hasANameOfOneLowerCaseWord() {
        assertThat(compressor().name()).matches("[a-z]{1,20}");
    }

    @Test
    void hasKindsAndSamplesOfEachThatItShortens() {
        assertThat(compressor().kinds()).isNotEmpty();
        assertThat(samples().values()).containsAll(compressor().kinds());
        assertThat(samples()).anySatisfy((text, kind) -> {
            CompressionInput input = CompressionInput.reversible(text, kind, Origin.asking("42"), 300, COUNTER);
            assertThat(List.of(compress(text, kind), compressor().compress(input)))
                    .hasAtLeastOneElementOfType(Compressed.class);
        });
    }

    @Test
    void losslessFormsDecodeToTheOriginal() {
        samples().forEach((text, kind) -> {
            if (compress(text, kind) instanceof Compressed form) {
                assertThat(form.fidelity()).isEqualTo(Fidelity.LOSSLESS);
                Optional<String> read = compressor().decode(form.text());
                assertThat(read.orElse(form.text())).isEqualTo(decoded(text));
            }
        });
    }

    @Test
    void formsWithOmissionsAreNotTakenForLosslessOnes() {
        samples().forEach((text, kind) -> {
            CompressionInput input = CompressionInput.reversible(text, kind, Origin.asking("42"), 300, COUNTER);
            if (compressor().compress(input) instanceof Compressed form
                    && form.omission().isPresent()) {
                assertThat(form.omission().get().count())
                        .isLessThan(form.omission().get().total());
                assertThat(compressor().decode(form.text())).isEmpty();
            }
        });
    }

    @Test
    void equalInputsGiveEqualResults() {
        samples().forEach((text, kind) -> {
            CompressionInput input = CompressionInput.reversible(text, kind, Origin.asking("42"), 300, COUNTER);
            CompressionInput again = CompressionInput.reversible(
                    String.valueOf(text.toCharArray()), kind, Origin.asking("42"), 300, COUNTER);
            assertThat(compressor().compress(again)).isEqualTo(compressor().compress(input));
        });
    }

    @Test
    void anotherInstanceGivesTheSame() {
        Compressor other = compressor();
        samples().forEach((text, kind) -> {
            CompressionInput input = CompressionInput.reversible(text, kind, Origin.asking("42"), 300, COUNTER);
            assertThat(other.compress(input)).isEqualTo(compressor().compress(input));
        });
    }

    @Test
    void aLosslessFormHasNoMoreTokensThanWhatItDecodesTo() {
        samples().forEach((text, kind) -> {
            if (compress(text, kind) instanceof Compressed form) {
                assertThat(COUNTER.count(form.text()))
                        .as(form.text())
                        .isLessThanOrEqualTo(COUNTER.count(decoded(text)));
            }
        });
    }

    @Test
    void whatWasReadBackComesBackAgain() {
        samples().keySet().forEach(text -> assertThat(decoded(decoded(text))).isEqualTo(decoded(text)));
        samples().forEach((text, kind) -> {
            if (compress(decoded(text), kind) instanceof Compressed form) {
                Optional<String> read = compressor().decode(form.text());
                assertThat(read.orElse(form.text())).isEqualTo(decoded(text));
            }
        });
    }

    @Test
    void everyEncodingCanBeSwitchedOff() {
        for (Encoding encoding : Encoding.values()) {
            CompressionOptions without =
                    new CompressionOptions(TableOptions.defaults().without(encoding));
            samples().forEach((text, kind) -> {
                CompressionInput input =
                        new CompressionInput(text, kind, Origin.UNKNOWN, false, Integer.MAX_VALUE, COUNTER, without);
                if (compressor().compress(input) instanceof Compressed form) {
                    assertThat(compressor().decode(form.text()).orElse(form.text()))
                            .as("without %s", encoding)
                            .isEqualTo(decoded(text));
                }
            });
        }
    }

    @Test
    void textThatIsNotOfItsKindIsNoException() {
        for (ContentKind kind : compressor().kinds()) {
            for (String text : FOREIGN) {
                if (compress(text, kind) instanceof Compressed form) {
                    assertThat(form.omission()).isEmpty();
                }
            }
        }
    }

    @Test
    void textThatItDidNotWriteDoesNotDecode() {
        for (String text : FOREIGN) {
            assertThat(compressor().decode(text)).isEmpty();
        }
        samples().keySet().forEach(text -> assertThat(compressor().decode(text)).isEmpty());
    }

    private Compression compress(String text, ContentKind kind) {
        return compressor().compress(CompressionInput.lossless(text, kind, COUNTER));
    }
}
