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
package dev.headroom.engine.detect.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffProbeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff --git a/x.c b/x.c\nindex 1..2 100644\n--- a/x.c\n+++ b/x.c\n@@ -1,2 +1,2 @@\n a\n-b\n+c",
                "--- x.c\t2026-01-02 10:00:00\n+++ x.c\t2026-01-02 11:00:00\n@@ -1 +1 @@\n-b\n+c\n\\ No newline at end of file",
                "diff --cc x.c\nindex 1,2..3\n--- a/x.c\n+++ b/x.c\n@@@ -1,1 -1,1 +1,1 @@@\n- b\n -c\n++d",
                "Index: x.c\n===================================================================\n--- x.c\t(revision 1)\n"
                        + "+++ x.c\t(working copy)\n@@ -1 +1 @@\n-b\n+c",
                "commit 0123456789abcdef\nAuthor: A <a@b.c>\nDate:   Fri\n\n    Say: more\n    \n    And more.\n\n"
                        + "diff --git a/x.c b/x.c\n--- a/x.c\n+++ b/x.c\n@@ -1 +1 @@\n-b\n+c",
                "diff --git a/x.sh b/y.sh\nsimilarity index 100%\nrename from x.sh\nrename to y.sh"
            })
    void diffsAreFoundWhole(String text) {
        Evidence evidence = DiffProbe.look(text.lines().toList());

        assertThat(evidence.share()).isEqualTo(1);
        assertThat(evidence.words()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a list\n- of things\n+ and more",
                "commit 0123456789abcdef\nAuthor: A <a@b.c>\nDate:   Fri\n\n    A log without changes.",
                "--- title ---\ntext\n+++ more +++",
                "src/a.c:1:+x\nsrc/a.c:2:-y",
                "@@ -1 +1 @@ alone\ntext\ntext",
                "level: info\n--- a\ntext"
            })
    void whatOnlyLooksLikeItIsNotFound(String text) {
        assertThat(DiffProbe.look(text.lines().toList()).share()).isLessThan(0.6);
    }

    @Test
    void aSampleThatGoesOnInAnotherHunkIsStillADiff() {
        String text = """
                diff --git a/x.c b/x.c
                --- a/x.c
                +++ b/x.c
                @@ -1,9 +1,9 @@
                 a
                -b
                +c
                index 3..4
                +    one
                +    two
                     three
                -    four
                """;

        assertThat(DiffProbe.look(text.lines().toList()).share()).isEqualTo(1);
    }

    @Test
    void proseAroundADiffLowersTheShare() {
        String text = """
                Look at this:
                it is new.
                diff --git a/x.c b/x.c
                --- a/x.c
                +++ b/x.c
                @@ -1 +1 @@
                -b
                +c
                So we did it.
                And more prose.
                """;

        assertThat(DiffProbe.look(text.lines().toList()).share()).isEqualTo(0.6);
    }
}
