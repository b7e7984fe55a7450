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
package dev.headroom.engine.compress.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.CompressorContract;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.token.TokenCounters;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchCompressorTest {

    private final SearchCompressor compressor = new SearchCompressor();

    private String form(String text) {
        Compression form = compressor.compress(
                CompressionInput.lossless(text, ContentKind.SEARCH, TokenCounters.forModel("gpt-4o")));
        assertThat(form).isInstanceOf(Compressed.class);
        String shorter = ((Compressed) form).text();
        assertThat(compressor.decode(shorter)).contains(text);
        return shorter;
    }

    private static String body(String form) {
        return form.substring(form.indexOf('\n') + 1);
    }

    @Test
    void aPathIsSaidOnceAndItsLinesStandBelow() {
        String form = form("src/a.c:3:one\nsrc/a.c:9:two: 2\ndoc/b.md:1:three\n");

        assertThat(form)
                .isEqualTo("[headroom search: grep -n by file, # file, N:match]\n"
                        + "# src/a.c\n3:one\n9:two: 2\n# doc/b.md\n1:three");
    }

    @Test
    void matchesOfDifferentLinesAreNeverFused() {
        String text =
                "app.py:476:settings({\napp.py:497:settings({\napp.py:535:settings({a: 1})\napp.py:536:settings({\n";

        assertThat(body(form(text))).isEqualTo("# app.py\n476,497,536:settings({\n535:settings({a: 1})");
    }

    @Test
    void equalLinesOfDifferentFilesStayApart() {
        assertThat(body(form("a.c:1:x\nb.c:1:x\nb.c:2:x\n"))).isEqualTo("# a.c\n1:x\n# b.c\n1,2:x");
    }

    @Test
    void contextKeepsItsOperatorAndGroupsTheirSeparator() {
        String text =
                "src/a-1-b.c-10-before\nsrc/a-1-b.c:11:match\nsrc/a-1-b.c-12-after: 5\n--\nsrc/a-1-b.c:20:again\n";

        assertThat(body(form(text))).isEqualTo("# src/a-1-b.c\n10-before\n11:match\n12-after: 5\n--\n20:again");
    }

    @Test
    void contextIsNotFoldedSinceItBelongsToItsMatch() {
        String text = "a.c:1:x\na.c-2-}\na.c:3:x\na.c-4-}\n";

        assertThat(body(form(text))).isEqualTo("# a.c\n1:x\n2-}\n3:x\n4-}");
    }

    @Test
    void theNameOfAFunctionIsShownWithItsMatch() {
        String text = "src/a.c=5=int f()\n--\nsrc/a.c:9:  x();\nsrc/b.c=1=int g()\n--\nsrc/b.c:7:  x();\n";

        assertThat(body(form(text)))
                .isEqualTo("# a.c\n5=int f()\n--\n9:  x();\n# b.c\n1=int g()\n--\n7:  x();".replace("# ", "# src/"));
    }

    @Test
    void windowsDrivesAndColonsInTextArePartOfWhatTheyWere() {
        String text = "C:\\a b\\x.cs:3:http://h:80/ 12:30\nC:\\a b\\x.cs:7:C:\\t:9:\nC:\\a b\\y.cs:1:a\n";

        assertThat(body(form(text)))
                .isEqualTo("# C:\\a b\\x.cs\n3:http://h:80/ 12:30\n7:C:\\t:9:\n# C:\\a b\\y.cs\n1:a");
    }

    @Test
    void foldersOfNeighboursAreSaidOnceAndWhatAllStartWithInTheFirstLine() {
        String text = """
                        v1:src/main/app/web/A.java:1:x
                        v1:src/main/app/web/B.java:1:x
                        v1:src/main/app/web/sub/C.java:1:x
                        v1:doc/long/folder/x.md:1:x
                        v1:doc/long/folder/y.md:2:x
                        """;

        String form = form(text);

        assertThat(form).startsWith("[headroom search: ").contains("; paths start with v1:]\n");
        assertThat(body(form))
                .isEqualTo("# src/main/app/web/\n## A.java\n1:x\n## B.java\n1:x\n## sub/C.java\n1:x\n"
                        + "# doc/long/folder/\n## x.md\n1:x\n## y.md\n2:x");
    }

    @Test
    void aFolderIsSaidAgainBehindAFileThatIsNotInIt() {
        String folder = "service/src/main/java/com/acme/web/";
        String first = folder + "A.java:1:x\n" + folder + "B.java:1:x\n" + folder + "C.java:1:x\n";
        String second = folder + "D.java:1:x\n" + folder + "E.java:1:x\n" + folder + "F.java:1:x\n";

        assertThat(body(form(first + "Makefile:3:y\n" + second)))
                .isEqualTo("# " + folder + "\n## A.java\n1:x\n## B.java\n1:x\n## C.java\n1:x\n# Makefile\n3:y\n# "
                        + folder + "\n## D.java\n1:x\n## E.java\n1:x\n## F.java\n1:x");
    }

    @Test
    void groupsWithoutNumbersKeepTheirSeparator() {
        String text = "src/a.c:match\nsrc/a.c-behind\n--\nsrc/a.c:again\nsrc/a.c---\n--\nsrc/b.c:other\n";

        assertThat(body(form(text))).isEqualTo("# src/a.c\n:match\n-behind\n--\n:again\n---\n--\n# src/b.c\n:other");
    }

    @Test
    void linesOfNoFileStayInPlaceAndLookAlikesAreMarked() {
        String text = "a.c:1:x\nBinary file b.o matches\n# 12\n7:odd\n\\back\n\na.c:2:y\n";

        assertThat(body(form(text))).isEqualTo("# a.c\n1:x\nBinary file b.o matches\n\\# 12\n\\7:odd\n\\\\back\n\n2:y");
    }

    @Test
    void headingsOfRipgrepKeepTheirEmptyLines() {
        String text = "src/x/a.rs\n3:a\n9-b\n\nsrc/x/b.rs\n4:c\n8:c\n20:d\n";

        String form = form(text);

        assertThat(form).contains("; an empty line between files");
        assertThat(body(form)).isEqualTo("# src/x/a.rs\n3:a\n9-b\n# src/x/b.rs\n4,8:c\n20:d");
    }

    @Test
    void countsAreGroupedByFolder() {
        String text = "app/models/a.rb:1\napp/models/b.rb:0\napp/models/c.rb:20\n";

        assertThat(body(form(text))).isEqualTo("# \na.rb:1\nb.rb:0\nc.rb:20".replaceFirst("# \n", ""));
    }

    @Test
    void numbersOutOfOrderAreNotFoldedBecauseTheyWouldComeBackSorted() {
        assertThat(body(form("a.c:9:x\na.c:3:x\na.c:4:y\n"))).isEqualTo("# a.c\n9:x\n3:x\n4:y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.c:1:x\r\na.c:2:y\r\n",
                "a.c:1:x\r\na.c:2:y",
                "a.c:1:x\r\na.c:2:y\n",
                "a.c:1:x\na.c:2:y\n\n\n",
                "a.c:1:\ta\t \na.c:2:\u0000\na.c:3:\uD800\r\r\na.c:4:",
                "a.c:01:x\na.c:02:x\na.c:3:x\n",
                "a.c:1:x\na.c:1:x\na.c:1:x\n",
                "a.c:999999999:x\na.c:1000000000:x\na.c:5:x\na.c:6:y\n",
                "a.c-1-x\na.c:2:y\nb.c:2:y\na.c:2:y\na.c:3:y\n",
                "./a/b.c:---\n./a/b.c:--\n./a/b.c--\n./a/b.c:x\n"
            })
    void everyByteComesBack(String text) {
        assertThat(form(text)).isNotBlank();
    }

    @Test
    void aFormWithoutItsLastLineOrWithAnotherHeaderIsNotRead() {
        String form = form("a.c:1:x\na.c:2:y\na.c:3:x\n");

        assertThat(compressor.decode(form.replace("1,3:x", "3,1:x"))).isEmpty();
        assertThat(compressor.decode(form.replace("N:match", "N:text"))).isEmpty();
        assertThat(compressor.decode(form + "\n")).isEmpty();
    }

    @Test
    void textWithoutPlacesIsUnchanged() {
        Compression form = compressor.compress(CompressionInput.lossless(
                "only words\nin two lines\n", ContentKind.SEARCH, TokenCounters.forModel("gpt-4o")));

        assertThat(form).isEqualTo(new Unchanged("no places in files"));
    }

    @Test
    void hugeAndHostileListingsCostNoMoreThanTheyAreLong() {
        String line = "a/b.c:1:" + "x".repeat(1_000_000) + "\n";
        String brackets = "(1):".repeat(100_000) + "\na.c:1:x\na.c:2:y\n";
        String colons = "a:".repeat(200_000) + "\na.c:1:x\na.c:2:y\n";
        String equal =
                IntStream.range(0, 50_000).mapToObj(i -> "a.c:" + i + ":x\n").collect(Collectors.joining());
        String files = IntStream.range(0, 50_000)
                .mapToObj(i -> "a/" + i + "/b.c:1:x\n")
                .collect(Collectors.joining());

        assertThat(form(line + line).length()).isLessThan(2_001_000);
        form(brackets);
        form(colons);
        assertThat(form(equal).length()).isLessThan(equal.length() * 9 / 10);
        assertThat(form(files).length()).isLessThan(files.length() + 200);
    }

    @Nested
    class Contract extends CompressorContract {

        @Override
        protected Compressor compressor() {
            return new SearchCompressor();
        }

        @Override
        protected Map<String, ContentKind> samples() {
            return Map.of(
                    rows("\33[35mservice/src/main/java/com/acme/File%d.java\33[m\33[36m:\33[m"
                            + "\33[32m%d\33[m\33[36m:\33[m"
                            + "  \33[1;31mcall\33[m(%d);\n"),
                    ContentKind.SEARCH,
                    rows("service/src/main/java/com/acme/File%d.java:%d:  call(%d);\n"),
                    ContentKind.SEARCH,
                    rows("service/src/main/java/com/acme/File%d.java-%d-  call(%d);\r\n")
                            .replace("-1-", ":1:"),
                    ContentKind.SEARCH,
                    rows("service/src/main/java/com/acme/File%1$d.java:%2$d\n"),
                    ContentKind.SEARCH,
                    rows("service/src/main/java/com/acme/File%1$d.java(%2$d,7): error X%3$d: no\n"),
                    ContentKind.SEARCH,
                    rows("service/src/main/java/com/acme/File%1$d.java:  call(%2$d)\n"),
                    ContentKind.SEARCH);
        }

        @Override
        protected String decoded(String text) {
            return text;
        }

        private static String rows(String format) {
            return IntStream.range(0, 90)
                    .mapToObj(i -> String.format(java.util.Locale.ROOT, format, i / 9, i % 9 * 11 + 1, i % 4))
                    .collect(Collectors.joining());
        }
    }
}
