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

import dev.headroom.code.Sources.Sample;
import dev.headroom.code.tree.TreeOutliner;
import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.internal.text.TextLines;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that are cut, garbled or written otherwise: whatever comes, lines stay verbatim and ranges exact. */
class OutlinePropertiesTest {

    private static final int ROUNDS = 24;

    private static final List<String> SNIPPETS = List.of(
            "}",
            "{",
            "(",
            ")",
            "\"",
            "'",
            "`",
            "/*",
            "*/",
            "//",
            "#",
            "\"\"\"",
            "\\",
            "\t",
            "\r",
            "\u0000",
            "\uD800",
            "\uFEFF",
            "日本語 = '🙂'",
            "🦀",
            "é",
            "TODO",
            "// FIXME ü\n",
            "\r\n",
            "\n\n",
            "r#\"",
            "=> {",
            "def x(",
            "</a>");

    private static final TreeOutliner TREES = TreeOutliner.create();

    private static final List<CodeCompressor> CODECS =
            List.of(new CodeCompressor(), new CodeCompressor(CodeOptions.defaults(), Sources.NO_TREES));

    static List<Sample> samples() {
        return Sources.SAMPLES;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void garbledSourcesKeepTheirLines(Sample sample) {
        Random random = new Random(sample.name().hashCode());
        for (int i = 0; i < ROUNDS; i++) {
            String text = garbled(sample.text(), random);
            for (CodeCompressor codec : CODECS) {
                check(codec, text, sample.question(), 80 + random.nextInt(800));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cutSourcesKeepTheirLines(Sample sample) {
        Random random = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            int from = random.nextInt(sample.text().length() / 2);
            int to = from + random.nextInt(sample.text().length() - from);
            for (CodeCompressor codec : CODECS) {
                check(codec, sample.text().substring(from, to), sample.question(), 60 + random.nextInt(300));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void lineBreaksOfWindowsAndMixedTabsStay(Sample sample) {
        String text = sample.text().replace("\n", "\r\n").replaceFirst("\r\n    ", "\r\n\t");
        for (CodeCompressor codec : CODECS) {
            String form = check(codec, text, sample.question(), sample.budget());

            assertThat(form.lines().count()).isLessThan(text.lines().count());
            assertThat(form.substring(form.indexOf('\n') + 1).replace("\r\n", ""))
                    .doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void outlinesOfGarbledSourcesHaveNoMoreFaults(Sample sample) {
        Random random = new Random(11);
        for (int i = 0; i < ROUNDS / 2; i++) {
            String text = garbled(sample.text(), random);
            Compression form = CODECS.get(0).compress(Sources.reversible(text, sample.question(), 300));
            if (form instanceof Compressed outline && outline.omission().isPresent()) {
                Optional<List<Integer>> before = TREES.faults(text, sample.language());

                before.ifPresent(faults -> assertThat(TREES.faults(Sources.body(outline), sample.language()))
                        .hasValueSatisfying(left -> assertThat(left).hasSizeLessThanOrEqualTo(faults.size())));
            }
        }
    }

    private static String garbled(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(out.length());
            if (random.nextBoolean()) {
                out.insert(at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            } else {
                out.delete(at, Math.min(out.length(), at + random.nextInt(60)));
            }
        }
        return out.toString();
    }

    /** Compresses twice, and rebuilds what should be there from the omission; gives the form, or the text. */
    private static String check(CodeCompressor codec, String text, String question, int budget) {
        CompressionInput input = Sources.reversible(text, question, budget);
        Compression form = codec.compress(input);

        assertThat(codec.compress(Sources.reversible(String.valueOf(text.toCharArray()), question, budget)))
                .isEqualTo(form);
        if (!(form instanceof Compressed outline) || outline.omission().isEmpty()) {
            return text;
        }
        assertThat(withoutCommentLines(Sources.body(outline)))
                .isEqualTo(kept(text, outline.omission().get()));
        assertThat(codec.decode(outline.text())).isEmpty();
        return outline.text();
    }

    private static String kept(String text, Omission omission) {
        TextLines lines = TextLines.of(text);
        StringBuilder out = new StringBuilder();
        int line = 0;
        for (Omission.Range range : omission.leftOut()) {
            out.append(text, at(lines, line), at(lines, range.first() - 1));
            line = range.last();
        }
        return out.append(text, at(lines, line), text.length()).toString();
    }

    private static int at(TextLines lines, int line) {
        return line == lines.size() ? lines.text().length() : lines.start(line);
    }

    private static String withoutCommentLines(String body) {
        StringBuilder out = new StringBuilder();
        for (String line : body.split("(?<=\n)", -1)) {
            out.append(Sources.ranges(line).isEmpty() ? line : "");
        }
        return out.toString();
    }
}
