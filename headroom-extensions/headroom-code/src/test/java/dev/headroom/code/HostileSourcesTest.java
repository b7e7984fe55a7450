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

import dev.headroom.code.outline.Language;
import dev.headroom.code.outline.Source;
import dev.headroom.code.tree.TreeOutliner;
import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sizes and nesting that no person writes. The work is bounded by counting; the time limits only stop a hanging test. */
@Timeout(120)
class HostileSourcesTest {

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
            return false;
        }
    };

    private static Compression compress(String text, String file) {
        return new CodeCompressor()
                .compress(CompressionInput.reversible(
                        text,
                        ContentKind.CODE,
                        new Origin("read", "{\"path\":\"" + file + "\"}", "overview"),
                        500,
                        QUICK));
    }

    @ParameterizedTest
    @EnumSource
    void nestingWithoutEndIsNoException(Language language) {
        String file = "x." + ending(language);

        for (String part :
                new String[] {"(", "{", "[", "{a:[(<\"'`", "if x:\n ", "/*", "fn f() {\n", "\u0000", "f(\"\"\""}) {
            assertThat(compress(part.repeat(1_000), file)).isNotNull();
        }
    }

    @Test
    void aVeryLongLineStays() {
        String table = "int table[] = {" + "1,".repeat(20_000) + "};\n";
        String text = functions(400) + table + functions(400);

        Compression form = compress(text, "x.c");

        assertThat(((Compressed) form).text()).contains(table);
    }

    @Test
    void signsOfDirectivesWithinAVeryLongLineAreReadOnce() {
        String comment = "/* " + "# ".repeat(600_000) + "*/\n";

        assertThat(compress(functions(400) + comment + functions(400), "x.c")).isNotNull();
    }

    @Test
    void functionsWithinFunctionsAreFollowedWithoutRecursion() {
        int depth = 3_000;
        String open = IntStream.range(0, depth)
                .mapToObj(i -> "function f" + i + "() {\n")
                .collect(Collectors.joining());
        String text = open + "}\n".repeat(depth);

        assertThat(compress(text, "x.js")).isNotNull();
    }

    @Test
    void largeFilesAreOutlinedByBraces() {
        String text = functions(40_000);
        assertThat(text.length()).isGreaterThan(2_000_000);

        Compressed form = (Compressed) compress(text, "x.c");

        assertThat(form.omission()).isPresent();
        assertThat(TreeOutliner.create().outline(Source.of(text), Language.C)).isEmpty();
    }

    private static String functions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "int f" + i + "(int x)\n{\n\tint y = x + " + i + ";\n\tuse(y);\n\treturn y;\n}\n\n")
                .collect(Collectors.joining());
    }

    private static String ending(Language language) {
        return switch (language) {
            case PYTHON -> "py";
            case JAVASCRIPT -> "js";
            case TYPESCRIPT -> "ts";
            case TSX -> "tsx";
            case JAVA -> "java";
            case GO -> "go";
            case RUST -> "rs";
            case C -> "c";
            case CPP -> "cpp";
            case BRACES -> "kt";
        };
    }
}
