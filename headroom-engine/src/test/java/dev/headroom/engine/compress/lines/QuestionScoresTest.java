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

import dev.headroom.engine.model.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionScoresTest {

    private static QuestionScores read(String question, List<String> parts) {
        QuestionScores scores = new QuestionScores(Origin.asking(question), parts.size());
        for (String part : parts) {
            scores.read(part.toCharArray(), 0, part.length());
            scores.endPart();
        }
        return scores;
    }

    @Test
    void anExactTermSaysMoreThanSharedWords() {
        double[] scores = read(
                        "Why was the payment ORD-7731 declined by the bank?",
                        List.of("payment declined by bank", "see ORD-7731", "all is well", "nothing here", "no", "yes"))
                .scores();

        assertThat(scores[1]).isGreaterThan(scores[0]).isLessThanOrEqualTo(1);
        assertThat(scores[0]).isPositive();
        assertThat(scores[2]).isZero();
    }

    @Test
    void aTermOfFewPartsSaysMoreThanOneOfMany() {
        double[] scores = read(
                        "Compare node-17 and node-42",
                        List.of("node-17 a", "node-42 b", "node-42 c", "d", "node-17 node-42 e", "f", "g", "h"))
                .scores();

        assertThat(scores[4]).isGreaterThan(scores[0]);
        assertThat(scores[0]).isGreaterThan(scores[1]);
        assertThat(scores[1]).isEqualTo(scores[2]).isPositive();
    }

    @Test
    void whatMostPartsHoldCountsForNothingButIsKnown() {
        QuestionScores scores =
                read("Find \"api-gateway\"", List.of("api-gateway 1", "api-gateway 2", "api-gateway 3", "x"));

        assertThat(scores.scores()).containsOnly(0);
        assertThat(scores.hasExactTerm(0)).isTrue();
        assertThat(scores.hasExactTerm(3)).isFalse();
    }

    @Test
    void whatHalfOfThePartsHoldCounts() {
        double[] scores = read("Find \"api-gateway\"", List.of("api-gateway 1", "x", "api-gateway 2", "y"))
                .scores();

        assertThat(scores[0]).isPositive().isEqualTo(scores[2]);
        assertThat(scores[1]).isZero();
    }

    @Test
    void nothingAskedIsNothingFound() {
        QuestionScores scores = read("", List.of("a part", "another part"));

        assertThat(scores.isEmpty()).isTrue();
        assertThat(scores.scores()).containsOnly(0);
        assertThat(read("Where is the parser?", List.of()).isEmpty()).isFalse();
        assertThat(read("4f2a9c", List.of()).isEmpty()).isFalse();
    }
}
