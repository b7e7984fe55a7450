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
package dev.headroom.code.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.code.outline.Language;
import dev.headroom.code.outline.Source;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSParser;
import org.treesitter.TSTree;

/**
 * The work on text that is no code, counted in what the parser reports and reads. The time limit only stops a hanging
 * test: without the bounds, some of these texts take minutes.
 */
@Timeout(120)
class ParseBoundTest {

    /** Reports for all beginnings of a text; code of 100,000 characters gives about a thousand. */
    private static final int MOST_REPORTS = 200;

    private static final int LENGTH = 100_000;

    private static final List<String> PATTERNS = List.of(
            "(", "{", "[", "<<<<", "a(", "1 ", "a b c ", "& ", "* ", "{a:[(<\"'`", "=> ", "case ", "</a>", "?:");

    private static final TreeOutliner OUTLINER = TreeOutliner.create();

    @ParameterizedTest
    @EnumSource(names = "BRACES", mode = EnumSource.Mode.EXCLUDE)
    void textThatIsNoCodeIsNotParsedFar(Language language) {
        Grammar grammar = Grammars.ofJars().of(language).orElseThrow();

        for (String pattern : PATTERNS) {
            String line = pattern.repeat(60 / pattern.length() + 1) + "\n";
            String text = line.repeat(LENGTH / line.length());

            assertThat(Beginnings.areCode(text, grammar)
                            && SyntaxTree.parse(text, grammar)
                                    .flatMap(SyntaxTree::faults)
                                    .isPresent())
                    .as("lines of %s as %s", pattern, language)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "BRACES", mode = EnumSource.Mode.EXCLUDE)
    void wordsAndTokensInAnyOrderAreNoCode(Language language) {
        String text = shuffled(new Random(language.name().length()));

        assertThat(OUTLINER.outline(Source.of(text), language)).isEmpty();
    }

    @Test
    void whatIsNoCodeIsGivenUpAfterItsBeginning() {
        Grammar grammar = Grammars.ofJars().of(Language.JAVASCRIPT).orElseThrow();
        String text = "alpha beta gamma delta epsilon zeta eta theta\n".repeat(LENGTH / 46);

        assertThat(Beginnings.areCode(text, grammar)).isFalse();
        assertThat(reports(text.substring(0, 2_500), grammar)).isLessThan(MOST_REPORTS);
    }

    @Test
    void aParserThatReadsOnAndOnIsStopped() {
        ParseBound bound = new ParseBound("x".repeat(LENGTH));
        byte[] buffer = new byte[ParseBound.CHUNK];

        int reads = 0;
        while (bound.read(buffer, 0) > 0) {
            reads++;
        }

        assertThat(reads).isLessThanOrEqualTo(40 + 16 * (2 * LENGTH / ParseBound.CHUNK + 1));
        assertThat(bound.isExceeded()).isTrue();
    }

    @Test
    void continuedLinesThatAreReadToTheEndAgainAndAgainAreNotParsed() {
        Grammar grammar = Grammars.ofJars().of(Language.PYTHON).orElseThrow();

        assertThat(SyntaxTree.parse("\\\n".repeat(LENGTH / 2), grammar)).isEmpty();
    }

    private static int reports(String code, Grammar grammar) {
        int[] reports = {0};
        try (TSParser parser = new TSParser()) {
            parser.setLanguage(grammar.language());
            ParseBound bound = new ParseBound(code);
            TSTree tree = parser.parseWithOptions(
                    new byte[ParseBound.CHUNK],
                    null,
                    (buffer, offset, position) -> bound.read(buffer, offset),
                    TSInputEncoding.TSInputEncodingUTF16LE,
                    state -> {
                        reports[0]++;
                        return bound.stops(state);
                    });
            if (tree != null) {
                tree.close();
            }
        }
        return reports[0];
    }

    private static String shuffled(Random random) {
        List<String> tokens = List.of(
                "if", "(", ")", "{", "}", "x", "=", "==", "1", "for", ";", ",", "<", ">", "->", "class", "def", "fn",
                "[", "]", ":", "return", "&", "*", "async", "import", "@", "the", "quick");
        StringBuilder out = new StringBuilder();
        while (out.length() < LENGTH) {
            out.append(tokens.get(random.nextInt(tokens.size()))).append(random.nextInt(12) == 0 ? '\n' : ' ');
        }
        return out.toString();
    }
}
