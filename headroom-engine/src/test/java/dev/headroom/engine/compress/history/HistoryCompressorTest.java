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

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.CompressorContract;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryCompressorTest {

    private static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");

    private static final String HASH = "commit 0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d";

    private final HistoryCompressor compressor = new HistoryCompressor();

    private Compression lossless(String text) {
        return compressor.compress(CompressionInput.lossless(text, ContentKind.LISTING, COUNTER));
    }

    private String form(String text) {
        assertThat(lossless(text)).isInstanceOf(Compressed.class);
        String form = ((Compressed) lossless(text)).text();
        assertThat(compressor.decode(form)).contains(text);
        return form;
    }

    private Compressed selection(String text, String question, int budget) {
        Compression form = compressor.compress(
                CompressionInput.reversible(text, ContentKind.LISTING, Origin.asking(question), budget, COUNTER));
        assertThat(form).isInstanceOf(Compressed.class);
        assertThat(((Compressed) form).omission()).isPresent();
        return (Compressed) form;
    }

    private static String commit(int number, String author, String message) {
        return HASH + (number + 10) + "\nAuthor: " + author + " <" + author.toLowerCase(Locale.ROOT)
                + "@example.org>\nDate:   Mon Mar 4 18:" + (10 + number % 50) + ":27 2024 +0100\n\n    " + message
                + "\n\n";
    }

    private static String log(int commits) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < commits; i++) {
            log.append(commit(i % 90, i % 3 == 0 ? "Ann" : "Ben", "Change part " + i + " of the shop"));
        }
        return log.toString().stripTrailing() + "\n";
    }

    @Test
    void hashAuthorAndDateShareALine() {
        StringBuilder log = new StringBuilder(commit(1, "Ann", "Round once"));
        for (int i = 2; i < 12; i++) {
            log.append(commit(i, "Ann", "Show total no. " + i));
        }
        String form = form(log.toString().stripTrailing() + "\n");

        assertThat(form)
                .contains("\n" + HASH + "11 by Ann <ann@example.org>, Mar 4 18:11:27 2024 +0100\n Round once")
                .contains("\n" + HASH + "12 by Ann, Mar 4 18:12:27\n Show total no. 2\n");
    }

    @Test
    void aWeekdayThatDoesNotFitItsDateStays() {
        String text = log(6).replace("Mon Mar 4 18:13:27", "Fri Mar 4 18:13:27");

        assertThat(form(text)).contains("Fri Mar 4 18:13:27");
    }

    @Test
    void aSelectionKeepsWhatIsAskedForAndCountsByAuthor() {
        Compressed shown = selection(log(90), "What was done in part 77?", 700);

        assertThat(shown.text())
                .contains("Change part 77 of the shop")
                .contains("\nall 90 commits")
                .contains("by author: Ben 60, Ann 30");
        assertThat(COUNTER.count(shown.text())).isLessThanOrEqualTo(700);
    }

    @Test
    void theLogOfACommitALineHasNoShorterFormButASelection() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            text.append(Integer.toHexString(0x10203040 + i * 7_919))
                    .append("ab Change part ")
                    .append(i)
                    .append('\n');
        }

        assertThat(lossless(text.toString())).isInstanceOf(Unchanged.class);
        assertThat(selection(text.toString(), "Where is part 99?", 300).text())
                .startsWith("[headroom git log --oneline, ")
                .contains("Change part 0\n")
                .contains("Change part 99\n")
                .endsWith("Change part 119");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "commit 0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c\n",
                "a\nb\nc\nd\n",
                "src/a/b.c\nsrc/a/c.c\nsrc/a/d.c\nsrc/a/e.c\nsrc/a/f.c\n"
            })
    void whatIsNoLogOfCommitsStays(String text) {
        assertThat(lossless(text)).isInstanceOf(Unchanged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[headroom git log: ]\ncommit x",
                "[headroom git log, 1 of 2 commits]\n" + HASH + "11",
                "[headroom git log: > line as it is]\n=Z",
                "[headroom git log: > line as it is]\nA{ x"
            })
    void formsThatItWouldNotWriteAreNotRead(String form) {
        assertThat(compressor.decode(form)).isEmpty();
    }

    @Nested
    class Contract extends CompressorContract {

        @Override
        protected Compressor compressor() {
            return compressor;
        }

        @Override
        protected Map<String, ContentKind> samples() {
            Map<String, ContentKind> samples = new LinkedHashMap<>();
            for (int seed = 0; seed < 16; seed++) {
                samples.put(RandomHistory.of(seed), ContentKind.LISTING);
            }
            samples.put(log(90), ContentKind.LISTING);
            return samples;
        }

        @Override
        protected String decoded(String text) {
            return text;
        }
    }
}
