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

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.QuickCounter;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A selection of a log shows each different error and warning, with how often it comes, or names it in its receipt. */
class EveryErrorIsKeptTest {

    private static final TokenCounter QUICK = new QuickCounter();
    private static final int BUDGET = 1_500;
    private static final int SEEDS = 60 * Integer.getInteger("headroom.fuzz.factor", 1);

    private static String selection(String log) {
        Compression form = new LogCompressor()
                .compress(CompressionInput.reversible(
                        log, ContentKind.LOG, Origin.asking("What went wrong?"), BUDGET, QUICK));
        assertThat(form).isInstanceOf(Compressed.class);
        assertThat(((Compressed) form).omission()).isPresent();
        return ((Compressed) form).text();
    }

    private static int linesOf(TroubledLog log) {
        return log.counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many lines report errors and warnings, as the receipt says. */
    private static int counted(String selection) {
        Matcher counts = Pattern.compile("\nof \\d+ lines report errors: (\\d+), warnings: (\\d+)")
                .matcher(selection);
        assertThat(counts.find()).isTrue();
        return Integer.parseInt(counts.group(1)) + Integer.parseInt(counts.group(2));
    }

    @Test
    void eachDifferentErrorIsShownVerbatimWithItsCount() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            TroubledLog log = TroubledLog.of(seed, 5 + (int) (seed % 60), 40);

            String selection = selection(log.text());

            Collection<String> shown = Selections.kept(selection).values();
            String receipt = selection.substring(selection.lastIndexOf("\nof "));
            for (Map.Entry<String, Integer> error : log.counts().entrySet()) {
                assertThat(shown)
                        .as("seed %d, %dx %s\n%s", seed, error.getValue(), error.getKey(), selection)
                        .anyMatch(line -> line.contains(error.getKey()));
                assertThat(receipt).doesNotContain(error.getKey());
            }
            assertThat(counted(selection)).as("seed %d", seed).isEqualTo(linesOf(log));
            assertCountsAreSaid(log, selection, seed);
        }
    }

    /** The first line of a message says how many lines it has. */
    private static void assertCountsAreSaid(TroubledLog log, String selection, long seed) {
        Map<Integer, String> lines = Selections.kept(selection);
        Matcher counts = Pattern.compile("\n(\\d+) x(\\d+): ").matcher(selection);
        int said = 0;
        while (counts.find()) {
            String line = lines.get(Integer.parseInt(counts.group(1)));
            for (Map.Entry<String, Integer> error : log.counts().entrySet()) {
                if (line.contains(error.getKey())) {
                    said++;
                    assertThat(Integer.parseInt(counts.group(2)))
                            .as("seed %d: %s", seed, line)
                            .isEqualTo(error.getValue());
                }
            }
        }
        assertThat(said).as("seed %d", seed).isEqualTo((int)
                log.counts().values().stream().filter(count -> count > 1).count());
    }

    @Test
    void errorsForWhichThereIsNoRoomAreNamedInTheReceiptAsFarAsItGoes() {
        for (long seed = 1; seed <= 12; seed++) {
            TroubledLog log = TroubledLog.of(seed, 260, 3);

            String selection = selection(log.text());

            String[] parts = selection.split("\nof \\d+ lines report errors: ", 2);
            int missing = 0;
            for (Map.Entry<String, Integer> error : log.counts().entrySet()) {
                boolean named = parts[1].lines()
                        .anyMatch(line -> line.startsWith(error.getValue() + "x ") && line.contains(error.getKey()));
                missing += named || parts[0].contains(error.getKey()) ? 0 : 1;
            }
            assertThat(missing).as("seed %d\n%s", seed, selection).isZero();
            assertThat(counted(selection)).as("seed %d", seed).isEqualTo(linesOf(log));
        }
    }

    @Test
    void beyondThatTheyAreCounted() {
        TroubledLog log = TroubledLog.of(7, 1_500, 2);

        String selection = selection(log.text());

        int shown =
                (int) log.counts().keySet().stream().filter(selection::contains).count();
        Matcher rest = Pattern.compile("(\\d+) of these messages report errors or warnings\n")
                .matcher(selection);
        assertThat(rest.find()).isTrue();
        assertThat(Integer.parseInt(rest.group(1)) + shown).isEqualTo(1_500);
        assertThat(QUICK.count(selection)).isLessThan(6 * BUDGET);
    }
}
