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
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final String SENTENCE = "Nobody knew where the water went until they opened the lid.";

    private static Pieces of(String text) {
        TextLines lines = TextLines.of(text);
        return Pieces.of(lines, ProseLines.of(lines, text.toCharArray()), text.toCharArray());
    }

    private static List<String> pieces(String text) {
        Pieces pieces = of(text);
        return IntStream.range(0, pieces.size())
                .mapToObj(piece -> text.substring(pieces.from(piece), pieces.to(piece)))
                .toList();
    }

    @Test
    void proseIsCutIntoSentencesAcrossItsLines() {
        String first = "Nobody of those who were in the hall\nknew where the water went after that.";
        String second = "They opened its lid again in the spring of the\nyear that came then.";
        String text =
                "# The pump\n\nIt leaks a lot when the rain is strong. " + first + " " + second + "\n\nIt was red.\n";

        Pieces pieces = of(text);

        assertThat(pieces(text))
                .containsExactly("# The pump", "It leaks a lot when the rain is strong.", first, second, "It was red.");
        assertThat(IntStream.range(0, 5).map(pieces::line)).containsExactly(0, 2, 2, 3, 6);
        assertThat(IntStream.range(0, 5).map(pieces::lastLine)).containsExactly(0, 2, 3, 4, 6);
        assertThat(IntStream.range(0, 5).filter(pieces::startsLine)).containsExactly(0, 1, 3, 4);
        assertThat(IntStream.range(0, 5).filter(pieces::isOutline)).containsExactly(0);
    }

    @Test
    void aBlockIsItsFirstLineAndTheRest() {
        String text =
                SENTENCE + "\n\n```\nstart --now\n\nstop\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n" + SENTENCE + "\n";

        assertThat(pieces(text))
                .containsExactly(
                        SENTENCE, "```", "start --now\n\nstop\n```", "| a | b |", "|---|---|\n| 1 | 2 |", SENTENCE);
        assertThat(IntStream.range(0, 6).filter(of(text)::isBlock)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aLongBlockIsCutIntoItsLines() {
        String most = "```\n" + "start --now\n".repeat(23) + "```\n";
        String more = "```\n" + "start --now\n\n".repeat(24) + "```\n";

        assertThat(pieces(most)).hasSize(2);
        assertThat(pieces(more)).hasSize(26).startsWith("```", "start --now").endsWith("start --now", "```");
    }

    @Test
    void aHeadingGoesWithTheLineBelowIt() {
        assertThat(pieces("The pump\n========\n\n" + SENTENCE + "\n")).containsExactly("The pump\n========", SENTENCE);
    }

    @Test
    void headingsAndLongStretchesStartRegions() {
        String text = "# A\n\n" + (SENTENCE + "\n\n").repeat(3) + "# B\n\n" + (SENTENCE + "\n\n").repeat(41);

        Pieces pieces = of(text);

        assertThat(pieces.regions()).isEqualTo(3);
        assertThat(pieces.region(3)).isZero();
        assertThat(pieces.region(4)).isEqualTo(1);
        assertThat(pieces.region(43)).isEqualTo(1);
        assertThat(pieces.region(44)).isEqualTo(2);
    }

    @Test
    void aSentenceWithoutEndIsCutBetweenWords() {
        String words = "and then the water ".repeat(90).strip();

        List<String> pieces = pieces(words);

        assertThat(pieces).hasSizeGreaterThan(3).allMatch(piece -> piece.length() <= 600);
        assertThat(String.join(" ", pieces)).isEqualTo(words);
        assertThat(pieces("and then the water ".repeat(30).strip())).hasSize(1);
        assertThat(String.join("", pieces("x".repeat(2_000)))).isEqualTo("x".repeat(2_000));
    }

    @Test
    void theFirstPieceBehindAnOffsetIsFound() {
        Pieces pieces = of("It leaks. They saw it. It was red.");

        assertThat(pieces.firstBehind(0)).isZero();
        assertThat(pieces.firstBehind(8)).isZero();
        assertThat(pieces.firstBehind(9)).isEqualTo(1);
        assertThat(pieces.firstBehind(22)).isEqualTo(2);
        assertThat(pieces.firstBehind(34)).isEqualTo(3);
    }
}
