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

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.compress.text.TextCompressor;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounters;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of a text is of that text, under the right numbers, and what is missing is named. */
class SelectedTextTest {

    private static final String GAP = "[..]";

    private static final List<String> WORDS = List.of(
            "the", "pump", "of", "hall", "seven", "was", "found", "to", "leak", "after", "rain", "and", "nobody",
            "knew", "where", "water", "went", "until", "they", "opened", "its", "lid", "again", "in", "spring");

    private static Compressed shown(String text, String question, int budget) {
        return (Compressed) new TextCompressor()
                .compress(CompressionInput.reversible(
                        text, ContentKind.TEXT, Origin.asking(question), budget, TokenCounters.forModel("gpt-4o")));
    }

    /** Paragraphs on one line each, of many sentences, with headings, blank lines and lines that start with a digit. */
    private static String text(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int paragraph = 1; paragraph <= 30; paragraph++) {
            text.append(paragraph % 5 == 1 ? "# Part " + paragraph + "\n\n" : "");
            text.append(paragraph % 4 == 2 ? paragraph + " days later. " : "");
            for (int sentence = 1 + random.nextInt(7); sentence > 0; sentence--) {
                text.append(sentence(random)).append(sentence > 1 ? " " : "\n\n");
            }
        }
        return text.toString();
    }

    private static String sentence(SplittableRandom random) {
        StringBuilder words = new StringBuilder("Then");
        for (int word = 6 + random.nextInt(12); word > 0; word--) {
            words.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.append(random.nextInt(3) == 0 ? " " + random.nextInt(1_000) : "")
                .append('.')
                .toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyLineThatIsShownStandsUnderItsNumberInTheText(long seed) {
        String text = text(seed);
        List<String> lines = text.lines().toList();
        Compressed form = shown(text, "Where does the pump leak?", 400);

        BitSet whole = new BitSet();
        int parts = 0;
        int last = -1;
        for (String line : body(form)) {
            int at = numberOf(line, last, lines);
            String content = at == last + 1 && !line.startsWith(at + 1 + ": ") ? line : behindNumber(line);
            if (content.equals(lines.get(at))) {
                whole.set(at);
            } else {
                assertInOrder(content, lines.get(at));
                parts++;
            }
            assertThat(at).isGreaterThan(last);
            last = at;
        }

        assertThat(whole).isEqualTo(notLeftOut(form.omission().orElseThrow()));
        assertThat(form.text())
                .startsWith("[headroom text: " + whole.cardinality() + " of " + lines.size() + " lines"
                        + (parts > 0 ? " and parts of " + parts + " more" : ""));
    }

    private static List<String> body(Compressed form) {
        return form.text()
                .lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith("["))
                .toList();
    }

    private static int numberOf(String line, int last, List<String> lines) {
        int colon = line.indexOf(": ");
        boolean numbered = colon > 0 && line.substring(0, colon).chars().allMatch(Character::isDigit);
        boolean isNext = last >= 0 && last + 1 < lines.size() && line.equals(lines.get(last + 1));
        return numbered && !isNext ? Integer.parseInt(line.substring(0, colon)) - 1 : last + 1;
    }

    private static String behindNumber(String line) {
        return line.substring(line.indexOf(": ") + 2);
    }

    /** Between the gaps stand pieces of the line, in its order, and each gap is one. */
    private static void assertInOrder(String content, String line) {
        int at = 0;
        for (String piece : content.split("\\[\\.\\.]", -1)) {
            int found = line.indexOf(piece.strip(), at);
            assertThat(found).as("%s in %s", piece, line).isNotNegative();
            at = found + piece.strip().length();
        }
        assertThat(content).contains(GAP);
    }

    private static BitSet notLeftOut(Omission omission) {
        BitSet lines = new BitSet();
        lines.set(0, omission.total());
        omission.leftOut().forEach(range -> lines.clear(range.first() - 1, range.last()));
        return lines;
    }

    @Test
    void theSentenceThatAnswersIsShownAndItsNeighboursAreNot() {
        String text = text(21)
                + "Then nobody knew the water. The ferry to Lysebotn leaves at 6:40 from the eastern quay. "
                + "Then they opened its lid again in spring and found the rain in the hall of the water.\n\n"
                + text(22);

        Compressed form = shown(text, "When does the ferry to Lysebotn leave?", 300);

        assertThat(form.text()).contains("The ferry to Lysebotn leaves at 6:40 from the eastern quay.");
        assertThat(TokenCounters.forModel("gpt-4o").count(form.text())).isLessThanOrEqualTo(300);
    }

    @Test
    void whoSpeaksStaysWhereTheFirstSentenceDoesNot() {
        StringBuilder talk = new StringBuilder();
        SplittableRandom random = new SplittableRandom(3);
        for (int turn = 0; turn < 60; turn++) {
            talk.append(turn % 2 == 0 ? "Marketing: " : "Engineering: ");
            talk.append(sentence(random)).append(' ').append(sentence(random));
            talk.append(turn == 31 ? " The ferry to Lysebotn leaves at 6:40 sharp. " : " ")
                    .append(sentence(random))
                    .append('\n');
        }

        Compressed form = shown(talk.toString(), "When does the ferry to Lysebotn leave?", 250);

        assertThat(form.text().lines().filter(line -> line.contains("Lysebotn")).findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).contains("Engineering: ").startsWith("32: "));
    }
}
