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

import dev.headroom.code.CodeOptions.Outlines;
import dev.headroom.code.lexical.LexicalOutliner;
import dev.headroom.code.outline.Language;
import dev.headroom.code.outline.Outline;
import dev.headroom.code.outline.Outliner;
import dev.headroom.code.outline.Source;
import dev.headroom.code.plan.Question;
import dev.headroom.code.tree.TreeOutliner;
import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.code.EditIntent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Outlines source code that is over its budget. What stays: imports, types with their fields, constants, top-level
 * statements, signatures, the first line of every comment, all of a remark such as TODO, and the whole bodies of the
 * functions that the question names, that fit it best or that are called most. In place of every other body stands one
 * comment line with the numbers of its lines, under which they can be fetched:
 *
 * <pre>
 * [headroom outline of Rust code: 3 of 3 function bodies left out; ...]
 * use std::path::PathBuf;
 *
 * impl Config {
 *     pub fn load(path: &amp;PathBuf) -&gt; Result&lt;Self&gt; {
 *         // lines 41-58 left out
 *     }
 * </pre>
 *
 * <p>Lines that stay are verbatim and in order, and the outline parses where the source does: it is parsed again, and
 * bodies come back where that is not so. Python, JavaScript and TypeScript with and without JSX, Java, Go, Rust, C and C++ are read by
 * tree-sitter; where its native library cannot be loaded, for files of more than two million characters and for other
 * languages with braces, functions are told by braces and indentation.
 *
 * <p>Code stays whole where nothing may be left out, where it fits its budget, and where the question asks to edit, fix
 * or review ({@link EditIntent} lists the words); {@link CodeOptions} can say otherwise. Then it is written as the
 * engine's own codec does, which thins out line numbers.
 *
 * <p>Thread-safe. An outline takes some three times as long as parsing alone, which is 1 to 4 MB a second.
 */
public final class CodeCompressor implements Compressor {

    private static final Compressor WHOLE = new dev.headroom.engine.compress.code.CodeCompressor();

    private final CodeOptions options;
    private final Outliner trees;
    private final Outliner lexical = new LexicalOutliner();

    /** A codec of the default options; for the service loader. */
    public CodeCompressor() {
        this(CodeOptions.defaults(), TreeOutliner.create());
    }

    CodeCompressor(CodeOptions options, Outliner trees) {
        this.options = options;
        this.trees = trees;
    }

    /**
     * A codec of some options, for {@code HeadroomEngine.builder().compressor(..)}.
     *
     * @param options what may be done
     * @return the codec
     */
    public static CodeCompressor with(CodeOptions options) {
        return new CodeCompressor(options, TreeOutliner.create());
    }

    @Override
    public String name() {
        return "outline";
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.CODE);
    }

    @Override
    public Compression compress(CompressionInput input) {
        Compression whole = WHOLE.compress(input.withoutOmission());
        if (!input.mayOmit() || options.outlines() == Outlines.NEVER) {
            return whole;
        }
        boolean asked = options.outlines() == Outlines.ALWAYS;
        if (!asked && EditIntent.isIn(input.origin().question())) {
            return whole;
        }
        int tokens = input.counter().count(whole instanceof Compressed form ? form.text() : input.text());
        if (!asked && tokens <= input.budgetTokens()) {
            return whole;
        }
        return outline(input)
                .filter(outline -> OutlineAttempts.isWorthIt(outline, tokens, input))
                .orElse(whole);
    }

    private Optional<Compression> outline(CompressionInput input) {
        Source source = Source.of(input.text());
        Question question = Question.of(input.origin().question());
        List<Language> languages = LanguageGuess.of(source.code(), input.origin());
        Optional<Outline> outline = bestParsed(source, languages);
        if (outline.isPresent()) {
            return new OutlineAttempts(input, source, trees::faults).write(outline.get(), question);
        }
        return languages.stream().findFirst().flatMap(language -> byBraces(input, source, language, question));
    }

    /** The outline in the language of which the source breaks the fewest rules; in the first that it does not break. */
    private Optional<Outline> bestParsed(Source source, List<Language> languages) {
        Optional<Outline> best = Optional.empty();
        for (Language language : languages) {
            Optional<Outline> outline = trees.outline(source, language);
            if (outline.isPresent() && faults(outline) < faults(best)) {
                best = outline;
            }
            if (faults(best) == 0) {
                return best;
            }
        }
        return best;
    }

    private static int faults(Optional<Outline> outline) {
        return outline.map(found -> found.faults().size()).orElse(Integer.MAX_VALUE);
    }

    /** What is left out by braces still has to parse no worse, where the whole can be parsed. */
    private Optional<Compression> byBraces(
            CompressionInput input, Source source, Language language, Question question) {
        Optional<List<Integer>> faults = allFaults(source.code(), language);
        return lexical.outline(source, language)
                .flatMap(found -> faults.map(all -> new OutlineAttempts(input, source, this::allFaults)
                                .write(found.withFaults(all), question))
                        .orElseGet(() -> new OutlineAttempts(input, source, lexical::faults).write(found, question)));
    }

    private Optional<List<Integer>> allFaults(String code, Language language) {
        return trees.faults(code, language)
                .flatMap(parsed -> lexical.faults(code, language)
                        .map(paired -> Stream.concat(parsed.stream(), paired.stream())
                                .sorted()
                                .toList()));
    }

    /**
     * Reads a form back in which only line numbers are missing.
     *
     * @param text any text
     * @return the original; empty also for outlines, whose originals are in the store
     */
    @Override
    public Optional<String> decode(String text) {
        return WHOLE.decode(text);
    }
}
