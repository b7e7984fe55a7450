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

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a diff shows that is too long to be shown whole. */
class DiffSelectionTest {

    private static String select(String text, String question, int budget) {
        Compressed form = (Compressed) new DiffCompressor()
                .compress(CompressionInput.reversible(
                        text, ContentKind.DIFF, Origin.asking(question), budget, TokenCounters.forModel("gpt-4o")));
        assertThat(form.omission()).isPresent();
        return form.text();
    }

    private static String head(String path) {
        return "diff --git a/%s b/%s\nindex 1..2 100644\n--- a/%s\n+++ b/%s\n".replace("%s", path);
    }

    private static String lines(String mark, String text, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> mark + text.replace("%", Integer.toString(i)) + "\n")
                .collect(Collectors.joining());
    }

    /** A file with hunks of one changed line between many lines of context. */
    private static String contextHeavy(String path, int hunks) {
        StringBuilder out = new StringBuilder(head(path));
        for (int i = 0; i < hunks; i++) {
            int start = 1 + i * 100;
            out.append("@@ -" + start + ",21 +" + start + ",21 @@ void method" + i + "() {\n");
            out.append(lines(" ", "    before(%, " + i + ");", 0, 10));
            out.append("-    old(" + i + ");\n+    fresh(" + i + ");\n");
            out.append(lines(" ", "    behind(%, " + i + ");", 0, 10));
        }
        return out.toString();
    }

    @Test
    void aHeaderOfAHunkThatIsWrittenAnewIsNamedAsLeftOut() {
        String text = contextHeavy("src/A.java", 12);
        List<String> lines = text.lines().toList();

        Compressed form = (Compressed) new DiffCompressor()
                .compress(CompressionInput.reversible(
                        text, ContentKind.DIFF, Origin.UNKNOWN, 200, TokenCounters.forModel("gpt-4o")));

        Set<String> shown = form.text().lines().collect(Collectors.toSet());
        List<Omission.Range> leftOut = form.omission().orElseThrow().leftOut();
        for (int i = 4; i < lines.size(); i++) {
            int number = i + 1;
            boolean named = leftOut.stream().anyMatch(range -> range.first() <= number && number <= range.last());
            assertThat(named || shown.contains(lines.get(i))).as(lines.get(i)).isTrue();
        }
    }

    @Test
    void contextIsCutFromFarToNearAndTheHeadersAreTrueForWhatIsShown() {
        String form = select(contextHeavy("src/A.java", 8), "", 600);

        assertThat(form)
                .startsWith("[headroom diff: 1 file, +8 -8; ")
                .contains(" of 160 context lines shown, @@ ranges are of the lines shown; === path");
        assertThat(form)
                .contains("\n     before(9, 0);\n-    old(0);\n+    fresh(0);\n     behind(0, 0);\n"
                        .replace("\n     ", "\n " + "    "));
        assertThat(form).contains(" @@ void method7() {\n").doesNotContain("@@ -1,21 +1,21 @@");
        assertThat(ShownDiff.read(form).changed()).isEqualTo(16);
    }

    @Test
    void everyChangedLineStaysWhateverTheBudget() {
        String form = select(contextHeavy("src/A.java", 40), "", 10);

        assertThat(form).contains("+40 -40; 0 of 800 context lines shown");
        for (int i = 0; i < 40; i++) {
            int line = i * 100 + 11;
            assertThat(form)
                    .contains("@@ -" + line + " +" + line + " @@ void method" + i + "() {\n-    old(" + i
                            + ");\n+    fresh(" + i + ");\n");
        }
    }

    @Test
    void aShortGapBetweenTwoChangesIsNotWorthAHeader() {
        String text = head("src/A.java") + "@@ -1,26 +1,26 @@\n" + lines(" ", "some words of context, line %", 0, 10)
                + "-b\n+c\n x\n y\n-d\n+e\n" + lines(" ", "some more of that, line %", 0, 12);

        assertThat(select(text, "", 10)).contains("@@ -11,4 +11,4 @@\n-b\n+c\n x\n y\n-d\n+e\n");
    }

    @Test
    void lockFilesAndGeneratedFilesAreNamedWithTheirCounts() {
        String text = head("web/package-lock.json") + "@@ -1,30 +1,30 @@\n" + lines("-", "\"a%\": 1", 0, 30)
                + lines("+", "\"a%\": 2", 0, 30) + contextHeavy("src/A.java", 2) + head("api/user.pb.go")
                + "@@ -5,20 +5,0 @@\n" + lines("-", "x := %", 0, 20);

        String form = select(text, "", 300);

        assertThat(form)
                .contains("""
                        === web/package-lock.json (1..2)
                        [headroom: lock file, 1 hunk left out: +30 -30]
                        === src/A.java""")
                .contains("=== api/user.pb.go (1..2)\n[headroom: generated, 1 hunk left out: +0 -20]\n")
                .contains("[headroom diff: 3 files, +32 -52; ");
    }

    @Test
    void aLockFileThatTheQuestionNamesIsShown() {
        String text = head("web/package-lock.json") + "@@ -1,30 +1,30 @@\n" + lines("-", "\"a%\": 1", 0, 30)
                + lines("+", "\"a%\": 2", 0, 30) + contextHeavy("src/A.java", 3);

        assertThat(select(text, "What changed in package-lock.json?", 300)).contains("+\"a29\": 2\n");
    }

    @Test
    void changesOfWhiteSpaceAloneAreCountedAndNeighboursAreOne() {
        String text = head("src/A.java") + "@@ -1,43 +1,43 @@\n" + lines("-", "put(%,1);", 0, 20)
                + lines("+", "    put(%, 1);", 0, 20) + " same();\n same();\n" + lines("-", "get( % );", 0, 20)
                + lines("+", "get(%);", 0, 20) + "-old();\n+fresh();\n";

        String form = select(text, "", 60);

        assertThat(form).contains("=== src/A.java (1..2)\n[headroom: white space only, +20 -20 in lines 1-20]\n");
        assertThat(form).contains("-old();\n").contains("+fresh();\n");
        assertThat(form).doesNotContain("put(");
    }

    @Test
    void indentationStaysWhereItMeansSomething() {
        String text = head("src/a.py") + "@@ -1,40 +1,40 @@\n" + lines("-", "put(%)", 0, 40)
                + lines("+", "    put(%)", 0, 40) + contextHeavy("src/A.java", 2);

        assertThat(select(text, "", 300)).contains("+    put(39)\n").doesNotContain("white space");
    }

    @Test
    void aBlockThatMovedShowsItsFirstLineAndWhereItIs() {
        String block =
                "    void moved() {\n        one(1);\n        two(2);\n        three(3);\n        four(4);\n    }\n";
        String text =
                head("src/A.java") + "@@ -10,10 +10,4 @@\n a\n b\n" + block.replaceAll("(?m)^(?=.)", "-") + " c\n d\n"
                        + head("src/B.java") + "@@ -20,4 +20,11 @@\n e\n f\n" + block.replaceAll("(?m)^(?=.)", "+")
                        + "+fresh();\n g\n h\n"
                        + contextHeavy("src/C.java", 3);

        String form = select(text, "", 200);

        assertThat(form).contains("""
                        @@ -12 +11,0 @@
                        -    void moved() {
                        [headroom: 5 more lines moved to src/B.java lines 23-27]
                        """).contains("""
                        @@ -21,0 +22 @@
                        +    void moved() {
                        [headroom: 5 more lines moved from src/A.java lines 13-17]
                        """).contains("+fresh();\n").doesNotContain("three");
    }

    @Test
    void contextOfWhatTheQuestionNamesStays() {
        String text = contextHeavy("src/A.java", 20);

        assertThat(select(text, "Is method13 right?", 900)).contains("@@ -1301,21 +1301,21 @@ void method13() {\n");
        assertThat(select(contextHeavy("src/A.java", 2) + contextHeavy("src/Util.java", 20), "Look at A.java", 1_100))
                .contains("@@ -101,21 +101,21 @@ void method1() {\n");
    }

    @Test
    void messagesKeepTheirFirstLineAndSayHowManyAreMissing() {
        String commit =
                "commit 0123456789abcdef0123456789abcdef01234567\nAuthor: A <a@b.c>\nDate:   Fri\n\n    Mend it\n    \n"
                        + lines("    ", "Because of reason % and some more words.", 0, 50)
                        + "    Signed-off-by: A <a@b.c>\n\n";

        String form = select(commit + contextHeavy("src/A.java", 10), "", 350);

        assertThat(form).contains("Author: A <a@b.c>\nDate:   Fri\n\n    Mend it\n");
        assertThat(form).containsPattern("\n\\[headroom: \\d+ more lines of the message left out]\n\n=== src/A.java");
        assertThat(form).doesNotContain("Signed-off-by");
    }

    @Test
    void combinedDiffsKeepAHeaderForEachParent() {
        String text = "diff --cc x.c\nindex 1,2..3\n--- a/x.c\n+++ b/x.c\n@@@ -1,22 -1,22 +1,22 @@@ f()\n"
                + lines("  ", "before(%);", 0, 10) + "- one();\n -two();\n++three();\n"
                + lines("  ", "behind(%);", 0, 11);

        String form = select(text, "", 10);

        assertThat(form)
                .contains("=== x.c (merged, 1,2..3)\n@@@ -11 -11 +11 @@@ f()\n- one();\n -two();\n++three();\n");
    }

    @Test
    void aMissingNewlineStaysWithItsLine() {
        String text = head("x.c") + "@@ -1,21 +1,21 @@\n" + lines(" ", "before(%);", 0, 20)
                + "-one\n\\ No newline at end of file\n+two\n\\ No newline at end of file\n";

        assertThat(select(text, "", 10))
                .contains("@@ -21 +21 @@\n-one\n\\ No newline at end of file\n+two\n\\ No newline at end of file\n");
    }

    @Test
    void renamesModesAndBinaryFilesStay() {
        String text = """
                        diff --git a/x.sh b/y.sh
                        old mode 100644
                        new mode 100755
                        similarity index 100%
                        rename from x.sh
                        rename to y.sh
                        diff --git a/l.png b/l.png
                        index 1..2 100644
                        Binary files a/l.png and b/l.png differ
                        """ + contextHeavy("src/A.java", 4);

        assertThat(select(text, "", 100)).contains("""

                        === x.sh -> y.sh (renamed 100%, mode 100644 -> 100755)
                        === l.png (1..2, binary)
                        === src/A.java""");
    }

    @Test
    void dataOfBinaryFilesIsCounted() {
        String text = "diff --git a/l.png b/l.png\nindex 1..2 100644\nGIT binary patch\nliteral 900\n"
                + lines("z", "cmV>B1^@s6%0ssI2005yP00000NkvXXu0mjf", 0, 30) + "\n" + contextHeavy("src/A.java", 2);

        assertThat(select(text, "", 300)).contains("[headroom: 33 lines of binary data left out]\n");
    }

    @Test
    void linesBehindAHunkWithWrongCountsAreNotLost() {
        String text =
                head("x.c") + "@@ -1,2 +1,1 @@\n-one\n-two\n+three\n+four\n-five\n" + contextHeavy("src/A.java", 4);

        assertThat(select(text, "", 100)).contains("\n+four\n").contains("\n-five\n");
    }
}
