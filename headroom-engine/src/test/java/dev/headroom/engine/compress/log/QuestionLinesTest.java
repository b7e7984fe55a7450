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
package dev.headroom.engine.compress.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.log.LogTokens;
import dev.headroom.engine.model.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionLinesTest {

    private static int[] find(String question, List<String> lines) {
        return QuestionLines.find(
                LogTokens.of((String.join("\n", lines) + "\n").toCharArray()), Origin.asking(question));
    }

    /** So many lines about nothing that is asked, with some in their places. */
    private static List<String> among(int size, String... some) {
        List<String> lines = new ArrayList<>(Collections.nCopies(size, "10:00:00 INFO lorem ipsum dolor"));
        for (int i = 0; i < some.length; i++) {
            lines.set(7 * i + 4, some[i]);
        }
        return lines;
    }

    @Test
    void linesWithTheRarestLiteralsComeFirst() {
        List<String> lines = among(40, "of node-17", "of node-17", "of node-42", "of node-17 node-42");

        assertThat(find("Compare node-17 and node-42", lines)).startsWith(25, 18, 4, 11);
    }

    @Test
    void aLiteralThatManyLinesHoldTellsNoneApart() {
        String[] four = {"of node-17", "of node-17", "of node-17", "of node-17"};

        assertThat(find("node-17", among(30, four))).isEmpty();
        assertThat(find("node-17", among(30, Arrays.copyOf(four, 3)))).containsExactly(4, 11, 18);
        assertThat(find("node-17", among(40, four))).containsExactly(4, 11, 18, 25);
    }

    @Test
    void linesWithRareWordsComeBehindAsFarAsTheyAreNearTheBest() {
        List<String> lines =
                among(60, "the lease of the broker expired", "see ORD-7731", "expired lease", "the broker");

        assertThat(find("Which lease expired for ORD-7731?", lines))
                .startsWith(11)
                .contains(18)
                .doesNotContain(0);
    }

    @Test
    void nothingAskedIsNothingFound() {
        assertThat(find("", among(20, "a line"))).isEmpty();
    }
}
