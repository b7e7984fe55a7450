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
package dev.headroom.benchmarks.code;

import dev.headroom.benchmarks.payload.SourceFiles;
import dev.headroom.code.CodeCompressor;
import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.treesitter.TSLanguage;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterRust;
import org.treesitter.TreeSitterTsx;

/**
 * Outlines of source code beside parsing the same source once. An outline is language, parsing, choice, and parsing
 * again what is left; four characters count as a token.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class OutlineBenchmark {

    private static final long SEED = 7;

    private static final TokenCounter QUICK = new TokenCounter() {
        @Override
        public int count(String text) {
            return text.length() / 4;
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

    /** The ending of the file. */
    @Param({"java", "py", "rs", "tsx"})
    public String language = "";

    /** At least how many characters the source has. */
    @Param({"10000", "100000", "1000000"})
    public int characters;

    private final CodeCompressor codec = new CodeCompressor();

    private String text = "";
    private TSLanguage grammar = new TreeSitterJava();

    /** Makes the source, and looks that it is outlined at all. */
    @Setup
    public void setUp() {
        text = SourceFiles.of(language, characters, SEED);
        grammar = switch (language) {
            case "py" -> new TreeSitterPython();
            case "rs" -> new TreeSitterRust();
            case "tsx" -> new TreeSitterTsx();
            default -> new TreeSitterJava();
        };
        if (!(outline() instanceof Compressed form) || form.fidelity() != Fidelity.REVERSIBLE) {
            throw new IllegalStateException("a source in " + language + " is not outlined");
        }
    }

    /** The yardstick: tree-sitter reads the source. */
    @Benchmark
    public int parse() {
        try (TSParser parser = new TSParser()) {
            parser.setLanguage(grammar);
            try (TSTree tree = parser.parseString(null, text)) {
                return tree.getRootNode().getChildCount();
            }
        }
    }

    /** Signatures, with the bodies that fit into a third of the source. */
    @Benchmark
    public Compression outline() {
        return compress(text.length() / 12);
    }

    /** A budget into which not even all signatures fit. */
    @Benchmark
    public Compression tight() {
        return compress(text.length() / 60);
    }

    private Compression compress(int budget) {
        Origin origin =
                new Origin("read_file", "{\"path\":\"src/depot." + language + "\"}", "How is the depot organised?");
        return codec.compress(CompressionInput.reversible(text, ContentKind.CODE, origin, budget, QUICK));
    }
}
