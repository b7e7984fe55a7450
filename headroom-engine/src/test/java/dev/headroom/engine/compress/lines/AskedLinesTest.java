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
package dev.headroom.engine.compress.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.model.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedLinesTest {

    private static AskedLines asked(String question, List<String> texts) {
        TextLines lines = TextLines.of(String.join("\n", texts));
        AskedLines.Entries entries = new AskedLines.Entries() {
            @Override
            public int size() {
                return lines.size();
            }

            @Override
            public int from(int entry) {
                return lines.start(entry);
            }

            @Override
            public int to(int entry) {
                return lines.end(entry);
            }
        };
        return AskedLines.of(lines.text(), entries, Origin.asking(question));
    }

    /** So many lines about nothing that is asked, with some in their places. */
    private static List<String> among(int size, List<String> some) {
        List<String> lines = new ArrayList<>(Collections.nCopies(size, "lorem ipsum dolor"));
        for (int i = 0; i < some.size(); i++) {
            lines.set(10 * i + 5, some.get(i));
        }
        return lines;
    }

    @Test
    void linesWithTheRarestLiteralsComeFirst() {
        List<String> lines = among(60, List.of("node-17 a", "node-17 b", "node-42 c", "node-17 node-42 d"));

        AskedLines asked = asked("Compare node-17 and node-42", lines);

        assertThat(asked.exact()).containsExactly(35, 25, 5, 15);
    }

    @Test
    void ofLinesWithTheSameLiteralsThoseWithMoreWordsOfTheQuestionComeFirst() {
        List<String> lines = among(60, List.of("node-17 is idle", "node-17 lost its lease"));

        assertThat(asked("Why did node-17 lose its lease?", lines).exact()).containsExactly(15, 5);
    }

    @Test
    void aLiteralThatMostLinesHoldMakesNoneStandOut() {
        List<String> lines = new ArrayList<>(Collections.nCopies(8, "node-17 works"));
        lines.addAll(Collections.nCopies(7, "nothing"));

        assertThat(asked("What of node-17?", lines).exact()).isEmpty();
        assertThat(asked("What of node-17?", lines.subList(1, 15)).exact()).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void linesWithRareWordsAreRelatedAsFarAsTheyAreNearTheBest() {
        List<String> lines =
                among(60, List.of("the lease expired yesterday", "lease", "nothing", "the lease expired again"));

        AskedLines asked = asked("Which lease expired yesterday?", lines);

        assertThat(asked.related()).startsWith(5, 35).doesNotContain(25, 0);
        assertThat(asked.exact()).isEmpty();
    }

    @Test
    void wordsThatManyLinesHoldMakeNoneRelated() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add(i < 11 ? "the parser reads " + i : "lorem ipsum dolor");
        }

        assertThat(asked("Where is the parser?", lines).related()).isEmpty();
        assertThat(asked("Where is the parser?", lines.subList(2, 100)).related())
                .hasSize(9);
    }

    @Test
    void noMoreAreFoundThanCanBeShown() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            lines.add(i % 4 == 0 ? "node-17 answers" : i % 15 == 1 ? "a lease" : "lorem ipsum dolor");
        }

        AskedLines asked = asked("Has node-17 a lease?", lines);

        assertThat(asked.exact()).hasSize(200);
        assertThat(asked.related()).hasSize(50).allMatch(line -> line % 15 == 1);
    }

    @Test
    void nothingIsAskedFor() {
        AskedLines asked = asked("", List.of("a line", "another line"));

        assertThat(asked.exact()).isEmpty();
        assertThat(asked.related()).isEmpty();
    }
}
