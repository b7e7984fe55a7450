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
package dev.headroom.engine.compress.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.QuickCounter;
import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.listing.GraphLine;
import dev.headroom.engine.internal.listing.GraphLine.Sort;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphLogTest {

    private static final String HASH = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c";

    private static final TokenCounter COUNTER = new QuickCounter();

    private final HistoryCompressor compressor = new HistoryCompressor();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "\"* commit " + HASH + " (HEAD -> main)\"; COMMIT",
                "\"| *   commit " + HASH + "\"; COMMIT",
                "\"*-.   commit " + HASH + "\"; COMMIT",
                "\"* 9a5d01d Add the ground\"; COMMIT",
                "\"| | Author: Ann <ann@example.org>\"; DETAIL",
                "\"| | Merge: 0f1e2d3 4b5a697\"; DETAIL",
                "\"|  src/a.c | 12 ++--\"; DETAIL",
                "\"| |  2 files changed, 3 insertions(+)\"; DETAIL",
                "\"|     * a point of a message\"; MESSAGE",
                "\"| |\\ \"; DRAWING",
                "\"|/  \"; DRAWING",
                "\"* a point of a list\"; OTHER",
                "\"| a cell | another |\"; OTHER",
                "\"commit " + HASH + "\"; OTHER",
                "\"a word\"; OTHER"
            })
    void linesOfAGraphAreToldFromOthers(String line, Sort sort) {
        GraphLine found = GraphLine.of(line, 0, line.length());

        assertThat(found.sort()).isEqualTo(sort);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLogWithItsGraphIsAListingThatHasNoShorterForm(boolean oneLine) {
        String text = log(60, 3, oneLine);

        assertThat(ContentDetector.detect(text).kind()).isEqualTo(ContentKind.LISTING);
        assertThat(compressor.compress(CompressionInput.lossless(text, ContentKind.LISTING, COUNTER)))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void commitsStayWithTheirSubjectsAndThoseThatAreAskedFor() {
        Compressed shown = selection(log(80, 5, false), "Who changed part 71?", 400);

        assertThat(shown.text())
                .startsWith("[headroom git log --graph, ")
                .contains(" of 80 commits, ")
                .contains("    Change part 0 of the shop")
                .contains("    Change part 71 of the shop")
                .contains("\n..\n");
        assertThat(shown.omission()).isPresent();
    }

    @Test
    void everyLineOfASelectionIsALineOfTheLogInItsPlace() {
        for (long seed = 0; seed < 200; seed++) {
            String text = cut(log(5 + (int) seed % 60, seed, seed % 2 == 0), seed);
            if (!(compressor.compress(reversible(text, "part 3", 60)) instanceof Compressed shown)) {
                continue;
            }
            List<String> lines = shown.text()
                    .lines()
                    .skip(1)
                    .filter(line -> !line.equals(".."))
                    .toList();
            TextLines all = TextLines.of(text);
            int at = 0;
            for (String line : lines) {
                while (at < all.size() && !all.line(at).equals(line)) {
                    at++;
                }
                assertThat(at++).as("seed %d: %s", seed, line).isLessThan(all.size());
            }
        }
    }

    private static CompressionInput reversible(String text, String question, int budget) {
        return CompressionInput.reversible(text, ContentKind.LISTING, Origin.asking(question), budget, COUNTER);
    }

    private Compressed selection(String text, String question, int budget) {
        return (Compressed) compressor.compress(reversible(text, question, budget));
    }

    private static String cut(String text, long seed) {
        return seed % 3 == 0 ? text.substring((int) (seed % 40), text.length() - (int) (seed % 50)) : text;
    }

    /** A log whose branches fork and join. */
    private static String log(int commits, long seed, boolean oneLine) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder log = new StringBuilder();
        int side = 0;
        for (int i = 0; i < commits; i++) {
            boolean merges = side == 0 && random.nextInt(4) == 0;
            String star = side > 0 ? random.nextBoolean() ? "* | " : "| * " : merges ? "*   " : "* ";
            String below = side > 0 || merges ? "| | " : "| ";
            String hash = Integer.toHexString(0x10203040 + i * 7_919) + HASH.substring(8);
            String subject = "Change part " + i + " of the shop";
            if (oneLine) {
                log.append(star).append(hash, 0, 9).append(' ').append(subject).append('\n');
            } else {
                log.append(star).append("commit ").append(hash).append('\n');
                log.append(below).append("Author: Ann <ann@example.org>\n");
                log.append(below).append("Date:   Mon Mar 4 18:11:27 2024 +0100\n");
                log.append(below)
                        .append('\n')
                        .append(below)
                        .append("    ")
                        .append(subject)
                        .append('\n');
                log.append(below).append('\n');
            }
            log.append(merges && oneLine ? "|\\  \n" : "");
            side = merges ? 1 + random.nextInt(3) : side - 1;
            log.append(side == 0 ? "|/  \n" : "");
            side = Math.max(side, 0);
        }
        return log.toString();
    }
}
