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
package dev.headroom.engine.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RelevanceScorerTest {

    private static final List<String> ROWS =
            List.of("disk full on db-7", "disk ok", "disk ok on db-8", "queue full of errors", "idle");

    @Test
    void scoresAsAnIndexDoes() {
        String query = "Which disks are full on db-7, and which error?";

        double[] scores = scorer(query).scores(ROWS.size());

        double[] expected = Bm25Index.of(ROWS).scores(query);
        for (int i = 0; i < expected.length; i++) {
            // The index does not count stop words in a text's length; the scorer does.
            assertThat(scores[i]).isEqualTo(expected[i], within(0.2 * expected[i]));
        }
    }

    @Test
    void aWordThatTooManyTextsHoldDoesNotCount() {
        double[] scores = scorer("disk").scores(2);

        assertThat(scores).containsOnly(0);
        assertThat(scorer("disk").scores(3)[0]).isPositive();
    }

    @Test
    void aQuestionOfStopWordsIsEmpty() {
        assertThat(RelevanceScorer.of("which of the?").isEmpty()).isTrue();
        assertThat(RelevanceScorer.of("").isEmpty()).isTrue();
        assertThat(RelevanceScorer.of("disk").isEmpty()).isFalse();
    }

    @Test
    void aPieceThatWasLookedAtCountsAsIfItWereRead() {
        String question = "Which disks are full on db-7?";
        RelevanceScorer pieces = RelevanceScorer.of(question);

        for (String row : ROWS) {
            pieces.add(pieces.piece(row.toCharArray(), 0, row.length()));
            pieces.endDocument();
        }

        assertThat(pieces.scores(ROWS.size())).isEqualTo(scorer(question).scores(ROWS.size()));
    }

    private static RelevanceScorer scorer(String question) {
        RelevanceScorer scorer = RelevanceScorer.of(question);
        for (String row : ROWS) {
            scorer.read(row.toCharArray(), 0, row.length());
            scorer.endDocument();
        }
        return scorer;
    }
}
