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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;

/**
 * The work on text that is no code, counted in what the parser reports and reads. The time limit only stops a hanging
 * test: without the bounds, some of these texts take minutes.
 */
@Timeout(120)
class ParseBoundTest {

    /** Reports for text that is none from its beginning on; code of 100,000 characters gives more than a thousand. */
    private static final int MOST_REPORTS = 800;

    private static final int REPORTS_PER_THOUSAND = 60;

    private static final int LENGTH = 100_000;

    private static final List<String> PATTERNS = List.of(
            "(", "{", "[", "<<<<", "a(", "1 ", "a b c ", "& ", "* ", "{a:[(<\"'`", "=> ", "case ", "</a>", "?:");

    private static final Grammars GRAMMARS = Grammars.ofJars();

    private static final TreeOutliner OUTLINER = new TreeOutliner(GRAMMARS);

    @ParameterizedTest
    @EnumSource(names = "BRACES", mode = EnumSource.Mode.EXCLUDE)
    void textThatIsNoCodeIsNotParsedFar(Language language) {
        for (String pattern : PATTERNS) {
            String text = lines(pattern, LENGTH);

            try (GradualParse parse = new GradualParse(text, language)) {
                assertThat(parse.parse(grammar(language)))
                        .as("lines of %s as %s", pattern, language)
                        .isEmpty();
                assertThat(parse.given())
                        .as("lines of %s as %s", pattern, language)
                        .isLessThan(LENGTH / 2);
                assertThat(parse.reports()).isLessThan(MOST_REPORTS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "BRACES", mode = EnumSource.Mode.EXCLUDE)
    void whatGoesOnAsSomethingElseIsGivenUpSoonBehindTheCode(Language language) {
        String code = code(language).repeat(LENGTH / code(language).length());
        List<String> others = List.of(
                lines("alpha beta gamma delta ", LENGTH),
                lines("{a:[(<", LENGTH),
                shuffled(new Random(language.name().length())));

        for (String other : others) {
            try (GradualParse parse = new GradualParse(code + other, language)) {
                assertThat(parse.parse(grammar(language))).isEmpty();
                assertThat(parse.given())
                        .as(other.substring(0, 20))
                        .isBetween(code.length(), code.length() + LENGTH / 2);
                assertThat(parse.reports()).isLessThan(REPORTS_PER_THOUSAND * parse.given() / 1_000);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "BRACES", mode = EnumSource.Mode.EXCLUDE)
    void codeIsParsedToTheEndAsItWouldBeAtOnce(Language language) {
        String code = code(language).repeat(4);

        try (GradualParse parse = new GradualParse(code, language);
                SyntaxTree tree = parse.parse(grammar(language)).orElseThrow();
                TSParser parser = new TSParser()) {
            parser.setLanguage(grammar(language).language());
            TSTree atOnce = new ParseBound(code, 0).parse(parser, null);
            assertThat(atOnce).isNotNull();
            try (SyntaxTree whole = new SyntaxTree(atOnce, code.length())) {
                assertThat(nodes(tree)).isEqualTo(nodes(whole));
            }
            assertThat(parse.reports()).isLessThan(REPORTS_PER_THOUSAND * code.length() / 1_000);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "BRACES", mode = EnumSource.Mode.EXCLUDE)
    void aLongTableOfNumbersIsCode(Language language) {
        String numbers = "  1000001, 2200022, 3330333, 4444444,\n".repeat(300);
        String table = switch (language) {
            case PYTHON -> "TABLE = [\n" + numbers + "]\n";
            case JAVASCRIPT, TYPESCRIPT, TSX -> "const table = [\n" + numbers + "];\n";
            case JAVA -> "class Table {\n int[] table = {\n" + numbers + "};\n}\n";
            case GO -> "package table\nvar table = []int{\n" + numbers + "}\n";
            case RUST -> "const TABLE: [i32; 2000] = [\n" + numbers + "];\n";
            default -> "int table[] = {\n" + numbers + "};\n";
        };

        assertThat(OUTLINER.faults(code(language) + table + code(language), language))
                .hasValueSatisfying(faults -> assertThat(faults).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = "BRACES", mode = EnumSource.Mode.EXCLUDE)
    void wordsAndTokensInAnyOrderAreNoCode(Language language) {
        String text = shuffled(new Random(language.name().length()));

        assertThat(OUTLINER.outline(Source.of(text), language)).isEmpty();
    }

    @Test
    void aParserThatReadsOnAndOnIsStopped() {
        ParseBound bound = new ParseBound("x".repeat(LENGTH), 0);
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
        assertThat(GradualParse.parse("\\\n".repeat(LENGTH / 2), Language.PYTHON, grammar(Language.PYTHON)))
                .isEmpty();
    }

    private static Grammar grammar(Language language) {
        return GRAMMARS.of(language).orElseThrow();
    }

    private static String lines(String pattern, int length) {
        String line = pattern.repeat(60 / pattern.length() + 1) + "\n";
        return line.repeat(length / line.length());
    }

    /** All nodes of a tree in order, with their places. */
    private static List<String> nodes(SyntaxTree tree) {
        List<String> nodes = new ArrayList<>();
        Deque<TSNode> rest = new ArrayDeque<>(List.of(tree.root()));
        while (!rest.isEmpty()) {
            TSNode node = rest.pop();
            nodes.add(node.getType() + " " + node.getStartByte() + "-" + node.getEndByte());
            for (int i = 0; i < node.getChildCount(); i++) {
                rest.push(node.getChild(i));
            }
        }
        return nodes;
    }

    private static String code(Language language) {
        String name = switch (language) {
            case PYTHON -> "shop.py";
            case JAVASCRIPT -> "queue.js";
            case TYPESCRIPT -> "grid.ts";
            case TSX -> "board.tsx";
            case JAVA -> "Ledger.java";
            case GO -> "cache.go";
            case RUST -> "tokens.rs";
            case C -> "ring.c";
            case CPP -> "matrix.cpp";
            case BRACES -> throw new IllegalArgumentException("no sample is in " + language);
        };
        try (InputStream in = ParseBoundTest.class.getResourceAsStream("/outlines/" + name + ".input")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
