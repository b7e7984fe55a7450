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
package dev.headroom.engine.compress.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a listing shows that is too long to be shown whole. */
class ListingSelectionTest {

    private static Compressed select(String text, String question, int budget) {
        Compressed form = (Compressed) new ListingCompressor()
                .compress(CompressionInput.reversible(
                        text, ContentKind.LISTING, Origin.asking(question), budget, TokenCounters.forModel("gpt-4o")));
        assertThat(form.omission()).as(form.text()).isPresent();
        return form;
    }

    private static String receipt(Compressed form) {
        return form.text().substring(form.text().indexOf("\nall "));
    }

    private static List<String> kept(String text, Compressed form) {
        Omission omission = form.omission().orElseThrow();
        List<String> lines = text.lines().toList();
        List<String> kept = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            int number = line;
            if (omission.leftOut().stream().noneMatch(left -> left.first() <= number && number <= left.last())) {
                kept.add(lines.get(line - 1));
            }
        }
        return kept;
    }

    private static String files(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "app/"
                        + List.of("web/part0", "web/part1", "core/deep", "docs").get(i * 4 / count) + "/file" + i
                        + List.of(".java", ".java", ".kt", ".md", "").get(i % 5) + "\n")
                .collect(Collectors.joining());
    }

    /** Directories of one file, two files and so on. */
    private static String tree(int directories) {
        StringBuilder tree = new StringBuilder(".\n");
        for (int directory = 0; directory < directories; directory++) {
            boolean last = directory == directories - 1;
            tree.append(last ? "\u2514\u2500\u2500 " : "\u251c\u2500\u2500 ").append("dir" + directory + "\n");
            for (int file = 0; file <= directory; file++) {
                tree.append(last ? "    " : "\u2502   ")
                        .append(file == directory ? "\u2514\u2500\u2500 " : "\u251c\u2500\u2500 ")
                        .append("name" + directory + "x" + file + (file % 3 == 0 ? ".java\n" : ".md\n"));
            }
        }
        return tree.append("\n" + directories + " directories\n").toString();
    }

    @Test
    void theReceiptCountsAllPathsByDirectoryAndExtension() {
        assertThat(receipt(select(files(400), "", 250))).isEqualTo("""

                all 400 paths by directory:
                web/ 200
                 part0/ 100
                 part1/ 100
                core/deep/ 100
                docs/ 100
                by extension: .java 160, none 80, .kt 80, .md 80""");
    }

    @Test
    void aDirectorySaysHowManyOfItsPathsAreShown() {
        String text = files(400);

        Compressed form = select(text, "", 300);

        List<String> kept = kept(text, form);
        assertThat(form.text())
                .contains("headroom paths, " + kept.size() + " of 400 lines: (1 of 9) after a directory");
        assertThat(form.text()).contains("app/ (" + kept.size() + " of 400)");
        for (String directory : List.of("app/docs/", "app/core/deep/", "app/web/part0/", "app/web/part1/")) {
            long shown =
                    kept.stream().filter(path -> path.startsWith(directory)).count();
            assertThat(shown).isGreaterThan(1);
            assertThat(form.text()).contains(" (" + shown + " of 100)");
        }
        assertThat(ShownNames.of(form.text(), '/', false)).hasSameElementsAs(kept);
    }

    @Test
    void pathsThatAreAskedForComeBeforeOthers() {
        String text = files(400) + "app/web/part1/Ledger.java\n" + files(40);

        assertThat(select(text, "Where is the ledger?", 250).text()).contains("Ledger.java");
        assertThat(select(text, "", 250).text()).doesNotContain("Ledger.java");
    }

    @Test
    void theFirstAndTheLastPathStay() {
        String text = "zoo/first.txt\n" + files(400) + "zoo/last.txt\n";

        assertThat(kept(text, select(text, "", 200)))
                .startsWith("zoo/first.txt")
                .endsWith("zoo/last.txt");
    }

    @Test
    void everyDirectoryAndExtensionHasAnExample() {
        String text = files(390) + "app/web/part0/only.toml\n" + files(8);

        List<String> kept = kept(text, select(text, "", 400));

        for (String directory : List.of("app/docs/", "app/core/deep/", "app/web/part0/", "app/web/part1/")) {
            for (String extension : List.of(".java", ".kt", ".md")) {
                assertThat(kept).anyMatch(path -> path.startsWith(directory) && path.endsWith(extension));
            }
        }
        assertThat(kept).contains("app/web/part0/only.toml");
    }

    @Test
    void ofManyDirectoriesTheFullestAreCountedAndTheOthersSummedUp() {
        String receipt = receipt(select(tree(20), "", 250));

        assertThat(receipt).startsWith("\nall 231 names:\n./ 230\n dir12/ 13\n dir13/ 14\n dir14/ 15\n dir15/ 16\n");
        assertThat(receipt).contains("\n dir19/ 20\n 12 other directories 78\n");
        assertThat(receipt).endsWith("\nby extension: .md 133, .java 77");
    }

    @Test
    void ofManyExtensionsTheMostFrequentAreCountedAndTheOthersSummedUp() {
        String receipt = receipt(select(extensions(15), "", 200));

        assertThat(receipt).contains("\nby extension: .ea 20, .eb 19, ").endsWith(", .el 9, others 21");
        assertThat(receipt(select(extensions(13), "", 200))).endsWith(", .el 9, .em 8");
    }

    /** Twenty files with the first extension, one less with each further one. */
    private static String extensions(int count) {
        return IntStream.range(0, count)
                .boxed()
                .flatMap(kind -> IntStream.range(kind, 20)
                        .mapToObj(i -> "app/src/file" + i * 17 % 20 + ".e" + (char) ('a' + kind) + "\n"))
                .collect(Collectors.joining());
    }

    @Test
    void aNameOfATreeStandsBelowWhatItIsIn() {
        String text = tree(20);

        Compressed form = select(text, "What is name17x5.md?", 250);

        assertThat(form.text())
                .startsWith("[headroom tree plain, ")
                .containsPattern("\n dir17/ \\((\\d+) of 18\\)( name\\S+)* name17x5\\.md")
                .contains("\n>20 directories\nall 231 names:");
        assertThat(ShownNames.of(form.text(), '/', true))
                .hasSize(kept(text, form).size());
    }

    @Test
    void whatStandsInFrontOfAPathStaysWithIt() {
        String text = IntStream.range(0, 300)
                .mapToObj(i -> (i % 150 == 70 ? "D\t" : "M\t") + "app/part" + i % 3 + "/file" + i + ".c\n")
                .collect(Collectors.joining());

        Compressed form = select(text, "What of file70.c and file220.c?", 300);

        assertThat(form.text()).contains("; =\"x\" is what the lines of the names below it start with");
        assertThat(ShownNames.of(form.text(), '/', false))
                .hasSameElementsAs(kept(text, form))
                .contains("D\tapp/part1/file70.c", "D\tapp/part1/file220.c");
    }
}
