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

import dev.headroom.engine.internal.text.TextLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleLinesTest {

    private static String visible(String text) {
        return new String(VisibleLines.of(TextLines.of(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n", "a\r\nb\r\n", "\r\n", "a\r", "\r\n\r\n"})
    void textOfWholeLinesHidesNothing(String text) {
        assertThat(VisibleLines.hides(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10%\r20%\n", "a\r\nb\rc\r\n", "\u001b[31mred", "a\r\r\n"})
    void textThatATerminalShowsInAnotherWayDoes(String text) {
        assertThat(VisibleLines.hides(text)).isTrue();
    }

    @Test
    void aLineIsWhatWasWrittenOverItLast() {
        assertThat(visible("10%\r20%\r  done\nnext\n")).isEqualTo("  done\nnext\n");
        assertThat(visible("10%\r20%\r\n")).isEqualTo("20%\n");
    }

    @Test
    void codesForColoursAreNotShown() {
        assertThat(visible("\u001b[1;31mred\u001b[0m and\tblue\n")).isEqualTo("red and\tblue\n");
    }
}
