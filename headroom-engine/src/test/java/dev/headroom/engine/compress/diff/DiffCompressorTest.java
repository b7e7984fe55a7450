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
package dev.headroom.engine.compress.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.CompressorContract;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.token.TokenCounters;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCompressorTest {

    private static final String HEAD = "diff --git a/x.c b/x.c\nindex 1..2 100644\n--- a/x.c\n+++ b/x.c\n";

    private final DiffCompressor compressor = new DiffCompressor();

    private String form(String text) {
        Compression form = compressor.compress(
                CompressionInput.lossless(text, ContentKind.DIFF, TokenCounters.forModel("gpt-4o")));
        assertThat(form).isInstanceOf(Compressed.class);
        String shorter = ((Compressed) form).text();
        assertThat(compressor.decode(shorter)).contains(text);
        return shorter;
    }

    private static String body(String form) {
        return form.substring(form.indexOf('\n') + 1);
    }

    @Test
    void onlyTheHeadersOfFilesAreSaidShorter() {
        String hunk =
                "@@ -1,3 +1,3 @@ int f()\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n";

        String form = form(HEAD + hunk + "diff --git a/y.c b/y.c\nold mode 100644\nnew mode 100755\n");

        assertThat(form)
                .isEqualTo("[headroom diff: === path (old..new) stands for the lines diff --git, index, --- and +++]\n"
                        + "=== x.c (1..2)\n" + hunk + "=== y.c (mode 100644 -> 100755)");
    }

    @Test
    void headersThatCannotBeSaidShorterStayAsTheyAre() {
        String svn = "Index: x.c\n" + "=".repeat(67)
                + "\n--- x.c\t(revision 1)\n+++ x.c\t(working copy)\n@@ -1 +1 @@\n-a\n+b\n";

        assertThat(body(form(svn + HEAD + "@@ -1 +1 @@\n-a\n+b\n")))
                .isEqualTo(svn.replace("\n=", "\n==") + "=== x.c (1..2)\n@@ -1 +1 @@\n-a\n+b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@@ -1 +1 @@\r\n-a\r\n+b\r\n",
                "@@ -1 +1 @@\n-a\r\n+b\n",
                "@@ -1 +1 @@\n-a\n+b",
                "@@ -1 +1 @@\n-a\n+b\n\n",
                "@@ -1 +1 @@\n-a\n+b\n\n\n=== x (1..2)\n==== y\n===\n=====\n",
                "@@ -1,9 +1,9 @@\n-a\n+b\ndiff --git ",
                "@@ -1 +1 @@\n-\u0000\uD800\n+\t \n",
                "@@ -1 +1 @@\n--- a/x.c\n+++ b/x.c\n",
                "GIT binary patch\nliteral 3\nKcmZ\n\n"
            })
    void everyByteComesBack(String rest) {
        assertThat(form(HEAD + rest)).contains("=== x.c (1..2)");
        form(HEAD + HEAD.replace("\n", "\r\n") + rest);
    }

    @Test
    void otherPrefixesOfPathsAreSaidInTheFirstLine() {
        String text = HEAD + "@@ -1 +1 @@\n-a\n+b\n";

        assertThat(form(text.replace("a/", "i/").replace("b/", "w/"))).contains("prefixes are i/ and w/]");
        assertThat(form(text.replace("a/", "").replace("b/", "")))
                .contains("no prefixes]")
                .contains("\n=== x.c (1..2)\n");
    }

    @Test
    void changedFormsAreNotRead() {
        String form = form(HEAD + "@@ -1 +1 @@\n-a\n+b\n");

        assertThat(compressor.decode(form.replace("(1..2)", "(1..2"))).isEmpty();
        assertThat(compressor.decode(form.replace("(1..2)", "(1..2, odd, more)")))
                .isEmpty();
        assertThat(compressor.decode(form.substring(0, form.indexOf("@@")))).isNotEqualTo(compressor.decode(form));
    }

    @Test
    void textWithoutFilesIsUnchanged() {
        Compression form = compressor.compress(
                CompressionInput.lossless("no diff\nat all\n", ContentKind.DIFF, TokenCounters.forModel("gpt-4o")));

        assertThat(form).isEqualTo(new Unchanged("no files of a diff"));
    }

    @Test
    void hugeAndHostileDiffsCostNoMoreThanTheyAreLong() {
        form(HEAD + "@@ -1 +1 @@\n-" + "x".repeat(1_000_000) + "\n+" + "(".repeat(1_000_000) + "\n");
        form(HEAD.repeat(20_000));
        form(HEAD + "diff --git a/x b/x\n" + "index 1..2\n".repeat(100_000));
        form(HEAD + "@@ -1,200000 +1,200000 @@\n" + "-\n".repeat(100_000) + "+\n".repeat(100_000));
        form("diff --git a/" + " b/".repeat(100_000) + "\n" + HEAD.replace("x.c", "y.c"));
    }

    @Nested
    class Contract extends CompressorContract {

        @Override
        protected Compressor compressor() {
            return new DiffCompressor();
        }

        @Override
        protected Map<String, ContentKind> samples() {
            return Map.of(
                    files("""
                                            diff --git a/src/File%1$d.java b/src/File%1$d.java
                                            index 12%1$d..34 100644
                                            --- a/src/File%1$d.java
                                            +++ b/src/File%1$d.java
                                            @@ -1,3 +1,3 @@ class
                                             a
                                            -b%1$d
                                            +c%1$d
                                             d
                                            """), ContentKind.DIFF,
                    files("""
                                            diff --cc src/File%1$d.java
                                            index 12%1$d,34..56
                                            --- a/src/File%1$d.java
                                            +++ b/src/File%1$d.java
                                            @@@ -1,2 -1,2 +1,2 @@@ class
                                              a
                                            - b%1$d
                                             -c
                                            ++d%1$d
                                            """), ContentKind.DIFF,
                    files("""
                            diff --git a/src/File%1$d.java b/lib/File%1$d.java\r
                            similarity index 100%%\r
                            rename from src/File%1$d.java\r
                            rename to lib/File%1$d.java\r
                            """), ContentKind.DIFF);
        }

        @Override
        protected String decoded(String text) {
            return text;
        }

        private static String files(String format) {
            return IntStream.range(0, 40)
                    .mapToObj(i -> String.format(Locale.ROOT, format, i))
                    .collect(Collectors.joining());
        }
    }
}
