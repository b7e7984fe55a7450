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

import dev.headroom.code.outline.FoldBuilder;
import dev.headroom.code.outline.Language;
import dev.headroom.code.outline.Outline;
import dev.headroom.code.outline.Outliner;
import dev.headroom.code.outline.Source;
import dev.headroom.code.tree.Captures.Definition;
import dev.headroom.code.tree.SyntaxTree.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Outlines of what tree-sitter parses. The tree is asked one query, so that what crosses from native code grows with
 * the number of definitions and comments and not with that of tokens.
 *
 * <p>Thread-safe: parser, tree and cursor are made for each call and freed at its end. Takes about twice the time of
 * parsing.
 */
public final class TreeOutliner implements Outliner {

    /** Longer code is not parsed. */
    private static final int LONGEST = 2_000_000;

    /** Code of which a larger part breaks the rules is in another language. */
    private static final int FAULTY_PERCENT = 20;

    private final Grammars grammars;

    TreeOutliner(Grammars grammars) {
        this.grammars = grammars;
    }

    /**
     * An outliner that loads the native library of a language when it first meets one.
     *
     * @return an outliner
     */
    public static TreeOutliner create() {
        return new TreeOutliner(Grammars.ofJars());
    }

    @Override
    public Optional<Outline> outline(Source source, Language language) {
        if (source.code().length() > LONGEST || !Plausibility.isPlausible(source, language)) {
            return Optional.empty();
        }
        return grammars.of(language).flatMap(grammar -> outline(source, language, grammar));
    }

    private static Optional<Outline> outline(Source source, Language language, Grammar grammar) {
        Optional<SyntaxTree> parsed = GradualParse.parse(source.code(), language, grammar);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        try (SyntaxTree tree = parsed.get()) {
            return tree.faults()
                    .filter(faults ->
                            covered(faults) * 100 <= (long) source.code().length() * FAULTY_PERCENT)
                    .map(faults -> outline(source, language, grammar, tree, starts(faults)));
        }
    }

    /** How many characters lie within some spans. */
    private static long covered(List<Span> spans) {
        long covered = 0;
        int behind = 0;
        for (Span span : spans) {
            covered += Math.max(0, span.end() - Math.max(behind, span.start()));
            behind = Math.max(behind, span.end());
        }
        return covered;
    }

    private static List<Integer> starts(List<Span> spans) {
        return spans.stream().map(Span::start).toList();
    }

    private static Outline outline(
            Source source, Language language, Grammar grammar, SyntaxTree tree, List<Integer> faults) {
        FoldBuilder builder = new FoldBuilder(source, language);
        Map<Span, int[]> spare = new HashMap<>();
        PythonBody python = new PythonBody(source);
        Captures found = Captures.of(tree, grammar, (span, node) -> {
            if (language.isIndented()) {
                python.spare(node).ifPresent(lines -> spare.put(span, lines));
            }
        });
        addDefinitions(found, source, language, builder, spare);
        addRest(found, source, builder);
        Statements statements = new Statements(tree, source, language);
        return builder.build(statements, faults);
    }

    private static void addDefinitions(
            Captures found, Source source, Language language, FoldBuilder builder, Map<Span, int[]> spare) {
        Set<Span> types = new HashSet<>();
        found.types.forEach(type -> types.add(type.whole()));
        Set<Span> bodies = new HashSet<>();
        List<Definition> definitions = Stream.concat(found.types.stream(), found.functions.stream())
                .sorted(Comparator.comparingInt(
                                (Definition definition) -> definition.whole().start())
                        .thenComparing(definition -> !definition.isNamed())
                        .thenComparingInt(definition -> -definition.whole().end()))
                .toList();
        for (Definition definition : definitions) {
            Span body = definition.body();
            if (body.start() >= 0 && !bodies.add(body)) {
                continue;
            }
            int symbol = definition.isNamed()
                    ? builder.symbol(
                            Names.of(
                                    source.code(),
                                    definition.name().start(),
                                    definition.name().end()),
                            definition.whole().start(),
                            definition.whole().end(),
                            !types.contains(definition.whole()))
                    : -1;
            if (body.start() >= 0 && language.isIndented()) {
                int[] lines = spare.get(body);
                if (lines != null) {
                    builder.bodyLines(lines[0], lines[1], symbol);
                }
            } else if (body.start() >= 0) {
                builder.body(body.start(), body.end(), symbol);
            }
        }
    }

    private static void addRest(Captures found, Source source, FoldBuilder builder) {
        Set<Span> comments = new HashSet<>(found.comments);
        ordered(found.comments).forEach(span -> builder.comment(span.start(), span.end()));
        ordered(found.docs).forEach(span -> builder.doc(span.start(), span.end()));
        ordered(found.imports).forEach(span -> builder.importing(span.start(), span.end()));
        ordered(found.data).forEach(span -> builder.data(span.start(), span.end()));
        for (Span unit : found.units) {
            boolean leads = comments.contains(unit) || source.code().startsWith("#[", unit.start());
            builder.unit(unit.start(), unit.end(), leads);
        }
    }

    private static List<Span> ordered(List<Span> spans) {
        List<Span> ordered = new ArrayList<>(spans);
        ordered.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        return ordered;
    }

    @Override
    public Optional<List<Integer>> faults(String code, Language language) {
        Optional<SyntaxTree> parsed = code.length() > LONGEST
                ? Optional.empty()
                : grammars.of(language).flatMap(grammar -> GradualParse.parse(code, language, grammar));
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        try (SyntaxTree tree = parsed.get()) {
            return tree.faults().map(TreeOutliner::starts);
        }
    }
}
