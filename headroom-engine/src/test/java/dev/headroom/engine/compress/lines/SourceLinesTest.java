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

import dev.headroom.engine.internal.text.TextLines;
import org.junit.jupiter.api.Test;

class SourceLinesTest {

    @Test
    void everyPlaceIsInTheLineThatRetrievalGivesUnderItsNumber() {
        String text = "one\r\ntwo\n\n" + "x".repeat(9_000) + "\nlast";
        TextLines numbered = TextLines.of(text);

        SourceLines lines = SourceLines.of(text);

        assertThat(lines.size()).isEqualTo(numbered.size());
        for (int offset = 0; offset < text.length(); offset++) {
            int line = lines.lineAt(offset);
            assertThat(offset).isBetween(numbered.start(line), numbered.next(line) - 1);
            assertThat(lines.start(line)).isEqualTo(numbered.start(line));
        }
    }

    @Test
    void theEndBelongsToTheLastLine() {
        assertThat(SourceLines.of("a\nb\n").lineAt(4)).isEqualTo(1);
        assertThat(SourceLines.of("").size()).isZero();
    }
}
