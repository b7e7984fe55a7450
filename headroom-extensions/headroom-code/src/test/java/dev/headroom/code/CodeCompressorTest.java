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
package dev.headroom.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.code.CodeOptions.Outlines;
import dev.headroom.code.Sources.Sample;
import dev.headroom.code.outline.Language;
import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.CompressorContract;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeCompressorTest {

    private static final Sample RUST = Sources.sample(Language.RUST);

    private static Compression compress(CodeOptions options, String question, int budget) {
        return CodeCompressor.with(options).compress(Sources.reversible(RUST.text(), question, budget));
    }

    @Test
    void codeThatFitsItsBudgetStaysAsItIs() {
        int tokens = Sources.COUNTER.count(RUST.text());

        assertThat(compress(CodeOptions.defaults(), "What functions are there?", tokens))
                .isInstanceOf(Unchanged.class);
        assertThat(compress(CodeOptions.defaults(), "What functions are there?", tokens - 1))
                .isInstanceOf(Compressed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fix the bug in quoted()",
                "Please add escapes to quoted text",
                "Can you review this file?",
                "Refactor the scanner so that it borrows.",
                "write tests for Scanner"
            })
    void codeThatIsToBeChangedOrReviewedStaysAsItIs(String question) {
        assertThat(compress(CodeOptions.defaults(), question, 500)).isInstanceOf(Unchanged.class);
    }

    @Test
    void outlinesCanBeAskedForWhateverTheQuestion() {
        Compression form = compress(CodeOptions.of(Outlines.ALWAYS), "Fix the bug in next_token", 100_000);

        assertThat(((Compressed) form).omission()).isPresent();
    }

    @Test
    void outlinesCanBeSwitchedOff() {
        assertThat(compress(CodeOptions.of(Outlines.NEVER), "What functions are there?", 100))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void optionsNeedAChoice() {
        assertThatThrownBy(() -> CodeOptions.of(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void nothingIsLeftOutWhereNothingMayBe() {
        CompressionInput input = RUST.input().withoutOmission();

        assertThat(new CodeCompressor().compress(input)).isInstanceOf(Unchanged.class);
    }

    @Test
    void whatFitsTheQuestionStaysWhileThereIsRoom() {
        Compression form = compress(CodeOptions.defaults(), "Where is f64::NAN given back?", 1_050);

        assertThat(((Compressed) form).text()).contains("digits.parse().unwrap_or(f64::NAN)");
    }

    @Test
    void importsAndCommentsGoBeforeDeclarations() {
        String form = ((Compressed) compress(CodeOptions.defaults(), "", 520)).text();

        assertThat(form)
                .doesNotContain("/// Takes characters as long as they fit.")
                .contains("pub struct Scanner<'a> {");
    }

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Compressor.class)).hasAtLeastOneElementOfType(CodeCompressor.class);
    }

    @ParameterizedTest
    @EnumSource(names = "BRACES", mode = EnumSource.Mode.EXCLUDE)
    void samplesAreFoundToBeCodeWithAndWithoutNumbers(Language language) {
        String text = Sources.sample(language).text();

        assertThat(ContentDetector.detect(text).kind()).isEqualTo(ContentKind.CODE);
        assertThat(ContentDetector.detect(Sources.numbered(text, 1)).kind()).isEqualTo(ContentKind.CODE);
        assertThat(ContentDetector.detect(Sources.numbered(text, 95, "%5d\u2192"))
                        .kind())
                .isEqualTo(ContentKind.CODE);
        assertThat(ContentDetector.detect(Sources.numbered(text, 1, "%d: ")).kind())
                .isEqualTo(ContentKind.CODE);
    }

    @Nested
    class Contract extends CompressorContract {

        @Override
        protected Compressor compressor() {
            return new CodeCompressor();
        }

        @Override
        protected Map<String, ContentKind> samples() {
            return Sources.SAMPLES.stream()
                    .map(Sample::text)
                    .flatMap(text -> Stream.of(text, Sources.numbered(text, 1)))
                    .collect(Collectors.toMap(text -> text, text -> ContentKind.CODE));
        }

        @Override
        protected String decoded(String text) {
            return text;
        }

        @Test
        void numberedCodeIsWrittenAsTheEngineDoes() {
            String text = Sources.numbered(RUST.text(), 1);

            Compressed form = (Compressed)
                    new CodeCompressor().compress(CompressionInput.lossless(text, ContentKind.CODE, Sources.COUNTER));

            assertThat(form.fidelity()).isEqualTo(Fidelity.LOSSLESS);
            assertThat(new CodeCompressor().decode(form.text())).contains(text);
        }
    }
}
