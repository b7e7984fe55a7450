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
package dev.headroom.engine.compress.text.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.prose.ProseLines;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.model.Origin;
import org.junit.jupiter.api.Test;

class RelevanceTest {

    /** A score for each line; each is a piece. */
    private static double[] scores(String question, String... texts) {
        double[] scores = scoresOfPieces(question, String.join("\n\n", texts));
        assertThat(scores).hasSameSizeAs(texts);
        return scores;
    }

    private static double[] scoresOfPieces(String question, String whole) {
        TextLines lines = TextLines.of(whole);
        char[] text = whole.toCharArray();
        Pieces pieces = Pieces.of(lines, ProseLines.of(lines, text), text);
        return Relevance.of(pieces, text, Origin.asking(question));
    }

    @Test
    void nothingAskedIsNothingFound() {
        assertThat(scores("", "The pump of hall seven leaks.", "Nobody knew it."))
                .containsOnly(0);
    }

    @Test
    void wordsOfTheQuestionCountAlsoInOtherForms() {
        double[] scores = scores("Who repaired the pump?", "A team repairs it.", "x.", "y.", "The rain was warm.");

        assertThat(scores[0]).isPositive();
        assertThat(scores[3]).isZero();
    }

    @Test
    void aLiteralCountsMoreTheFewerPiecesHoldIt() {
        double[] scores = scores(
                "What of ORD-7731 and ORD-8842?",
                "See ORD-7731.",
                "x.",
                "y.",
                "Now ORD-8842.",
                "x.",
                "y.",
                "But ORD-8842.",
                "x.",
                "y.",
                "And ORD-8842.",
                "x.",
                "y.",
                "Yet ORD-8842.");

        assertThat(scores[0]).isGreaterThan(scores[3]);
        assertThat(scores[3]).isGreaterThan(scores[2]);
        assertThat(scores[2]).isPositive().isLessThan(scores[3] / 2);
    }

    @Test
    void aLiteralThatMostPiecesHoldCountsForNothing() {
        double[] scores = scores("\"zq-1\"", "a zq-1.", "b zq-1.", "c zq-1.", "d zq-1.", "e.", "f.");
        double[] half = scores("\"zq-1\"", "a zq-1.", "b zq-1.", "c zq-1.", "d.", "e.", "f.");

        assertThat(half[0] - scores[0]).isGreaterThan(0.9);
    }

    @Test
    void theAnswerStandsBehindAQuestionOfTheText() {
        double[] asked = scoresOfPieces("Where is the pump?", "Where is the pump? In hall seven. It is red. So be it.");
        double[] stated =
                scoresOfPieces("Where is the pump?", "There is the pump. In hall seven. It is red. So be it.");

        assertThat(asked[1]).isGreaterThan(stated[1]);
        assertThat(stated[1]).isPositive();
        assertThat(asked[3]).isZero();
    }

    @Test
    void whatStandsBelowAHeadingIsAboutIt() {
        double[] scores =
                scores("How is the pump cleaned?", "# Cleaning", "Open it.", "Rinse it.", "# Other", "Dry it.");

        assertThat(scores[1]).isPositive();
        assertThat(scores[2]).isPositive();
        assertThat(scores[4]).isZero();
    }

    @Test
    void whatHasWhatIsAskedForCountsMore() {
        double[] scores = scores("When was the pump moved?", "The pump left.", "x.", "y.", "The pump 1987.", "z.");

        assertThat(scores[3]).isGreaterThan(scores[0]);
    }

    @Test
    void whoSpeaksIsPartOfWhatIsSaid() {
        double[] scores = scoresOfPieces(
                "What does marketing think?",
                "Marketing: It is late. The plan is old.\n\nDesign: It is late. The plan is old.");

        assertThat(scores).hasSize(4);
        assertThat(scores[1]).isGreaterThan(scores[2]);
        assertThat(scores[3]).isZero();
    }
}
