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

import dev.headroom.code.outline.Language;
import dev.headroom.code.outline.Outline;
import dev.headroom.code.outline.Outliner;
import dev.headroom.code.outline.Source;
import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sample sources, at least one for each language, and what tests do with them. */
final class Sources {

    static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");

    /** The samples with a question about each and the tokens that its outline may take. */
    static final List<Sample> SAMPLES = List.of(
            new Sample("shop.py", Language.PYTHON, "How is the order module organised?", 700),
            new Sample("Ledger.java", Language.JAVA, "How does Ledger.book split entries?", 800),
            new Sample("queue.js", Language.JAVASCRIPT, "What does `drain` do with a failed job?", 500),
            new Sample("grid.ts", Language.TYPESCRIPT, "What classes and functions are there?", 500),
            new Sample("cache.go", Language.GO, "How does Close() work?", 600),
            new Sample("tokens.rs", Language.RUST, "What functions are there?", 800),
            new Sample("ring.c", Language.C, "Explain ring_write()", 700),
            new Sample("matrix.cpp", Language.CPP, "Which functions throw?", 600),
            new Sample("board.tsx", Language.TSX, "How is the board organised?", 700),
            new Sample("notes.jsx", Language.JAVASCRIPT, "Where are notes sorted by line?", 500));

    /**
     * A sample.
     *
     * @param name the name of its file
     * @param language its language
     * @param question what is asked
     * @param budget the most tokens its outline should take
     */
    record Sample(String name, Language language, String question, int budget) {

        String text() {
            return resource(name + ".input");
        }

        CompressionInput input() {
            return reversible(text(), question, budget);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** An outliner that can read nothing, as on a machine without the native libraries. */
    static final Outliner NO_TREES = new Outliner() {
        @Override
        public Optional<Outline> outline(Source source, Language language) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Integer>> faults(String code, Language language) {
            return Optional.empty();
        }
    };

    private Sources() {}

    static Sample sample(Language language) {
        return SAMPLES.stream()
                .filter(sample -> sample.language() == language)
                .findFirst()
                .orElseThrow();
    }

    static CompressionInput reversible(String text, String question, int budget) {
        return CompressionInput.reversible(text, ContentKind.CODE, Origin.asking(question), budget, COUNTER);
    }

    static Compressed outline(CodeCompressor codec, CompressionInput input) {
        Compression compression = codec.compress(input);
        if (compression instanceof Compressed form && form.omission().isPresent()) {
            return form;
        }
        throw new AssertionError("no outline: " + compression);
    }

    /** The form without its first line. */
    static String body(Compressed form) {
        return form.text().substring(form.text().indexOf('\n') + 1);
    }

    /** As {@code cat -n} writes it. */
    static String numbered(String text, int first) {
        return numbered(text, first, "%6d\t");
    }

    static String numbered(String text, int first, String format) {
        StringBuilder out = new StringBuilder();
        int number = first;
        for (String line : text.split("(?<=\n)", -1)) {
            if (!line.isEmpty()) {
                out.append(String.format(format, number++)).append(line);
            }
        }
        return out.toString();
    }

    /** The comment lines of a form, by the first of the lines that they stand for. */
    static Map<Integer, Integer> ranges(String form) {
        Map<Integer, Integer> ranges = new TreeMap<>();
        form.lines().forEach(line -> {
            String text = line.strip();
            int from = text.startsWith("// line") ? 7 : text.startsWith("# line") ? 6 : -1;
            if (from > 0 && text.endsWith(" left out")) {
                String[] numbers = text.substring(text.indexOf(' ', from) + 1, text.length() - 9)
                        .split("-", -1);
                ranges.put(Integer.valueOf(numbers[0]), Integer.valueOf(numbers[numbers.length - 1]));
            }
        });
        return ranges;
    }

    static String resource(String name) {
        try (InputStream in = Sources.class.getResourceAsStream("/outlines/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path sourceOf(String name) {
        return Path.of("src", "test", "resources", "outlines", name);
    }
}
