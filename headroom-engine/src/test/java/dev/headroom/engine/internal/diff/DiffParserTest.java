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
package dev.headroom.engine.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiffParserTest {

    private static List<LineKind> kinds(Diff diff) {
        return IntStream.range(0, diff.lines()).mapToObj(diff::kind).toList();
    }

    @Test
    void tellsWhatEveryLineOfAGitDiffIs() {
        Diff diff = DiffParser.parse("""
                commit 0123456789abcdef0123456789abcdef01234567
                Author: A <a@b.c>

                    Subject

                diff --git a/x.c b/x.c
                index 1..2 100644
                --- a/x.c
                +++ b/x.c
                @@ -1,2 +1,2 @@ int f()
                 a
                -b
                +c
                \\ No newline at end of file
                """);

        assertThat(kinds(diff))
                .containsExactly(
                        LineKind.COMMIT,
                        LineKind.COMMIT,
                        LineKind.OTHER,
                        LineKind.MESSAGE,
                        LineKind.OTHER,
                        LineKind.HEADER,
                        LineKind.HEADER,
                        LineKind.HEADER,
                        LineKind.HEADER,
                        LineKind.HUNK,
                        LineKind.CONTEXT,
                        LineKind.REMOVED,
                        LineKind.ADDED,
                        LineKind.NO_NEWLINE);
        assertThat(diff.files()).isEqualTo(1);
        assertThat(diff.hunks()).hasSize(1);
        assertThat(diff.file(3)).isEqualTo(-1);
        assertThat(diff.hunk(13)).isZero();
    }

    @Test
    void aChangedLineThatLooksLikeAHeaderIsAChangedLine() {
        Diff diff = DiffParser.parse("""
                        --- a.sql
                        +++ b.sql
                        @@ -1,3 +1,3 @@
                        --- a/x
                        +++ b/x
                        --- c
                        +++ c
                         x
                        --- d.sql
                        +++ d.sql
                        @@ -1 +1 @@
                        -x
                        +y
                        """);

        assertThat(diff.files()).isEqualTo(2);
        assertThat(kinds(diff).subList(3, 9))
                .containsExactly(
                        LineKind.REMOVED,
                        LineKind.ADDED,
                        LineKind.REMOVED,
                        LineKind.ADDED,
                        LineKind.CONTEXT,
                        LineKind.HEADER);
    }

    @Test
    void aCombinedDiffHasAColumnForEachParent() {
        Diff diff = DiffParser.parse(
                "diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1,2 -1,2 +1,3 @@@\n  a\n- b\n -c\n++d\n+ e\nend\n");

        assertThat(kinds(diff).subList(5, 11))
                .containsExactly(
                        LineKind.CONTEXT,
                        LineKind.REMOVED,
                        LineKind.REMOVED,
                        LineKind.ADDED,
                        LineKind.OTHER,
                        LineKind.OTHER);
    }

    @Test
    void aHunkThatIsCutOffEndsThere() {
        Diff diff =
                DiffParser.parse("--- a\n+++ a\n@@ -1,9 +1,9 @@\n x\n-y\ndiff --git a/z b/z\nold mode 1\nnew mode 2\n");

        assertThat(kinds(diff).subList(3, 8))
                .containsExactly(LineKind.CONTEXT, LineKind.REMOVED, LineKind.HEADER, LineKind.HEADER, LineKind.HEADER);
        assertThat(diff.files()).isEqualTo(2);
    }

    @Test
    void emptyLinesInAHunkAreContextAndBehindItAreNot() {
        Diff diff = DiffParser.parse("--- a\n+++ a\n@@ -1,2 +1,2 @@\n\n-y\n+z\n\n+x\n");

        assertThat(kinds(diff).subList(3, 8))
                .containsExactly(LineKind.CONTEXT, LineKind.REMOVED, LineKind.ADDED, LineKind.OTHER, LineKind.OTHER);
    }

    @Test
    void binaryDataBelongsToItsFile() {
        Diff diff = DiffParser.parse("""
                        diff --git a/x b/x
                        index 1..2
                        GIT binary patch
                        literal 3
                        KcmZ

                        literal 2
                        abc

                        diff --git a/y b/y
                        """);

        assertThat(kinds(diff).subList(2, 9)).containsOnly(LineKind.BINARY);
        assertThat(diff.files()).isEqualTo(2);
    }

    @Test
    void headersOfHunksAreReadAndWritten() {
        for (String line : List.of(
                "@@ -1 +1 @@", "@@ -0,0 +1,59 @@", "@@ -36,61 +35,62 @@ import x;", "@@@ -1,2 -3 +4,5 @@@ f()")) {
            assertThat(HunkHeader.read(line, 0, line.length()).map(HunkHeader::text))
                    .contains(line);
        }
        for (String line : List.of(
                "@@", "@@ -1 @@", "@@ -1 +1", "@@ +1 -1 @@", "@@ -1,x +1 @@", "@@@ -1 +1 @@@", "@@ -1 +1 @@@")) {
            assertThat(HunkHeader.read(line, 0, line.length())).as(line).isEmpty();
        }
    }
}
