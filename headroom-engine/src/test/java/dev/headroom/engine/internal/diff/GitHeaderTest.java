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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHeaderTest {

    private static Optional<GitHeader> parse(String text) {
        Diff diff = DiffParser.parse(text);
        return GitHeaderParser.parse(diff, 0, GitHeaderParser.end(diff, 0), Prefixes.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "diff --git a/x b/x|index 12..34 100644|--- a/x|+++ b/x # === x (12..34)",
                "diff --git a/x b/x|index 12..34 100755|--- a/x|+++ b/x # === x (12..34 100755)",
                "diff --git a/x b/x|new file mode 100644|index 00..34|--- /dev/null|+++ b/x # === x (new 100644, ..34)",
                "diff --git a/x b/x|deleted file mode 100644|index 12..00|--- a/x|+++ /dev/null # === x (deleted 100644, 12..)",
                "diff --git a/x b/x|new file mode 100644|index 00..34 # === x (new 100644, ..34, no names)",
                "diff --git a/x b/x|old mode 100644|new mode 100755 # === x (mode 100644 -> 100755)",
                "diff --git a/x b/x|old mode 1|new mode 2|index 12..34|--- a/x|+++ b/x # === x (mode 1 -> 2, 12..34)",
                "diff --git a/x b/y|similarity index 100%|rename from x|rename to y # === x -> y (renamed 100%)",
                "diff --git a/x b/y|similarity index 90%|rename from x|rename to y|index 12..34 100644|--- a/x|+++ b/y "
                        + "# === x -> y (renamed 90%, 12..34)",
                "diff --git a/x b/y|similarity index 90%|copy from x|copy to y|index 12..34 100644|--- a/x|+++ b/y "
                        + "# === x -> y (copied 90%, 12..34)",
                "diff --git a/x b/x|dissimilarity index 80%|index 12..34 100644|--- a/x|+++ b/x # === x (rewritten 80%, 12..34)",
                "diff --git a/x b/x|index 12..34 100644|Binary files a/x and b/x differ # === x (12..34, binary)",
                "diff --git a/x b/x|new file mode 100644|index 00..34|Binary files /dev/null and b/x differ "
                        + "# === x (new 100644, ..34, binary)",
                "diff --cc x|index 12,34..56|--- a/x|+++ b/x # === x (merged, 12,34..56)",
                "diff --git a/a b.txt b/a b.txt|index 12..34 100644|--- a/a b.txt\t|+++ b/a b.txt\t # === a b.txt (12..34)",
                "diff --git a/x (1) b/x (1)|index 12..34 100644|--- a/x (1)\t|+++ b/x (1)\t # === x (1) (12..34)"
            })
    void oneLineSaysWhatTheHeaderLinesSay(String lines, String heading) {
        String text = lines.replace('|', '\n').replace("+++ b/a b.txt", "+++ b/a b.txt");

        GitHeader header = parse(tabbed(text) + "\n").orElseThrow();

        assertThat(header.heading()).isEqualTo(heading.strip());
        assertThat(GitHeader.ofHeading(header.heading())).contains(header);
        assertThat(header.lines(Prefixes.USUAL)).isEqualTo(tabbed(text).lines().toList());
    }

    /** A cell loses the tab at its end, which git writes behind names with blanks. */
    private static String tabbed(String text) {
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return last.startsWith("+++ b/") && last.indexOf(' ', 4) > 0 && !last.endsWith("\t") ? text + "\t" : text;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff --git \"a/caf\\303\\251\" \"b/caf\\303\\251\"\nindex 1..2 100644\n--- \"a/caf\\303\\251\"\n+++ \"b/caf\\303\\251\"\n",
                "diff --git a/x b/x\nindex 1..2 100644\n+++ b/x\n--- a/x\n",
                "diff --git a/x b/x\nindex 1..2 100644\nindex 1..2 100644\n--- a/x\n+++ b/x\n",
                "diff --git a/x -> y b/x -> y\nindex 1..2 100644\n--- a/x -> y\t\n+++ b/x -> y\t\n",
                "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\t2026-01-01\n+++ b/x\n",
                "diff -u a/x b/x\n--- a/x\n+++ b/x\n",
                "diff --git a/x b/y\n"
            })
    void linesThatWouldNotComeBackAsTheyAreHaveNoHeading(String text) {
        assertThat(parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=== x", "=== (1..2)", "== x (1..2)", "=== x (1..2", "text", ""})
    void otherLinesAreNoHeadings(String line) {
        assertThat(GitHeader.ofHeading(line)).isEmpty();
    }

    @Test
    void prefixesAreThoseOfTheFirstFile() {
        assertThat(Prefixes.of("x\ndiff --git i/x w/x\n")).isEqualTo(new Prefixes("i/", "w/"));
        assertThat(Prefixes.of("diff --git src/x src/x\n")).isEqualTo(Prefixes.NONE);
        assertThat(Prefixes.of("--- x\n+++ x\n")).isEqualTo(Prefixes.USUAL);
        assertThat(Prefixes.of("diff --git ")).isEqualTo(Prefixes.NONE);
    }

    @Test
    void generatedFilesAreToldByNameOrByTheirFirstLines() {
        Diff marked = DiffParser.parse(
                "--- x.go\n+++ x.go\n@@ -1,2 +1,2 @@\n // Code generated by tool. DO NOT EDIT.\n-a\n+b\n");
        Diff later = DiffParser.parse(
                "--- x.go\n+++ x.go\n@@ -9,2 +9,2 @@\n // Code generated by tool. DO NOT EDIT.\n-a\n+b\n");

        for (String path : List.of("a/package-lock.json", "Cargo.lock", "go.sum")) {
            assertThat(GeneratedFiles.word(later, path, 2)).isEqualTo("lock file");
        }
        for (String path : List.of("web/app.min.js", "api/x.pb.go", "src/generated/A.java", "node_modules/a/b.js")) {
            assertThat(GeneratedFiles.word(later, path, 2)).isEqualTo("generated");
        }
        for (String path : List.of("src/lock.c", "package.json", "src/regenerated/A.java", "Main.java")) {
            assertThat(GeneratedFiles.word(later, path, 2)).isEmpty();
        }
        assertThat(GeneratedFiles.word(marked, "x.go", 2)).isEqualTo("generated");
    }
}
