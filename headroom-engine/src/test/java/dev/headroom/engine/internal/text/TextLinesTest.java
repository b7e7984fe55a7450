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
package dev.headroom.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLinesTest {

    @Test
    void cutsATextThatHardlyHasLineBreaksIntoShorterPartsBehindSentences() {
        String text = "The pump was replaced on Monday. It has run since. ".repeat(200);

        TextLines lines = TextLines.of(text);

        assertThat(lines.size()).isBetween(10, 14);
        for (int line = 0; line + 1 < lines.size(); line++) {
            assertThat(text.substring(lines.start(line), lines.next(line)))
                    .endsWith(". ")
                    .hasSizeLessThanOrEqualTo(TextLines.LONGEST_OF_FEW);
        }
    }

    @Test
    void cutsALongLineAmongShortOnesIntoLongParts() {
        String text = "short\n".repeat(40) + "word ".repeat(2_000);

        assertThat(TextLines.of(text).size()).isEqualTo(40 + 3);
    }

    @Test
    void cutsBehindABlankOrATagWhereNoSentenceEndsAndNeverWithinACharacter() {
        String tags = "<i>x</i>".repeat(2_000);
        String faces = "\uD83D\uDE00".repeat(5_000);

        TextLines cutTags = TextLines.of(tags);
        TextLines cutFaces = TextLines.of("x" + faces);

        assertThat(tags.charAt(cutTags.start(1) - 1)).isEqualTo('>');
        for (int line = 1; line < cutFaces.size(); line++) {
            assertThat(Character.isHighSurrogate(cutFaces.text().charAt(cutFaces.start(line))))
                    .isTrue();
        }
    }
}
