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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static String receipt(String text) {
        TextLines lines = TextLines.of(text);
        char[] characters = text.toCharArray();
        return Receipt.of(lines, ProseLines.of(lines, characters), characters);
    }

    private static String says(int times, String line) {
        return (line + "\n").repeat(times);
    }

    @Test
    void speakersAreCountedByHowOftenTheySpeak() {
        String talk = says(3, "Ann: So it is.") + says(5, "Ben: Who says so?") + says(3, "Cleo: I do.") + "A note\n";

        assertThat(receipt(talk)).isEqualTo("[headroom: the whole text has lines by speaker: Ben 5, Ann 3, Cleo 3]\n");
    }

    @Test
    void ofManySpeakersTheOthersAreSummedUp() {
        String talk = IntStream.range(0, 15)
                .mapToObj(i -> says(20 - i, "Speaker" + (char) ('A' + i) + ": So it is."))
                .collect(Collectors.joining());

        assertThat(receipt(talk)).contains("SpeakerA 20, SpeakerB 19, ").endsWith(", SpeakerL 9, others 21]\n");
    }

    @Test
    void aFewLinesThatLookLikeSpeechAreNone() {
        String prose = says(9, "Nobody knew where the water went until they opened the lid.");

        assertThat(receipt(says(3, "Note: So it is.") + prose)).contains("Note 3");
        assertThat(receipt(says(3, "Note: So it is.") + prose + "More.\n")).isEmpty();
        assertThat(receipt("Note: one\nHint: two\nNote: three\n")).isEmpty();
    }

    @Test
    void headingsCodeTablesAndQuotesAreCounted() {
        String text = """
                # Pumps

                Nobody knew where the water went until they opened the lid.

                ## Start

                ```
                start --now
                stop
                ```

                | pump | state |
                |------|-------|
                | 1    | on    |

                > They said so.
                """;

        assertThat(receipt(text))
                .isEqualTo("[headroom: the whole text has 2 headings; 2 lines of code; 3 lines of tables;"
                        + " 1 quoted lines]\n");
    }

    @Test
    void ofPlainProseThereIsNothingToSay() {
        assertThat(receipt("Nobody knew where the water went.\n\nThey opened the lid.\n"))
                .isEmpty();
    }
}
