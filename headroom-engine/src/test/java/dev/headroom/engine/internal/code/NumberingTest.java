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
package dev.headroom.engine.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.text.TextLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "\"     1\tx\";6;\"\t\"",
                "\"    12\u2192x\";6;\u2192",
                "\"12: x\";2;\": \"",
                "12:x;2;:",
                "\"  7 | x\";3;\" | \"",
                "7|x;1;|",
                "\"1234567\t\";7;\"\t\""
            })
    void readsHowALineIsNumbered(String line, int width, String separator) {
        assertThat(Numbering.of(line)).contains(new Numbering(width, separator));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "12", "012: x", "0: x", "12345678: x", "1.5", "1 x", "             1\tx", "-1: x"})
    void otherLinesHaveNoNumber(String line) {
        assertThat(Numbering.of(line)).isEmpty();
    }

    @Test
    void numbersThatOutgrowTheirWidthTakeMore() {
        Numbering numbering = new Numbering(3, ":");

        assertThat(numbering.gutter(7)).isEqualTo("  7:");
        assertThat(numbering.gutter(1234)).isEqualTo("1234:");
        assertThat(numbering.length("1234:x", 0, 6, 1234)).isEqualTo(5);
        assertThat(numbering.length(" 1234:x", 0, 7, 1234)).isEqualTo(-1);
    }

    @Test
    void aStretchIsFoundBelowAFewOtherLines() {
        TextLines lines = TextLines.of("a.py\n\n  9: a\n 10: b\n 11: c\n 12:\n 13: d\n 14: e\nend\n");

        assertThat(NumberedLines.find(lines)).contains(new NumberedLines(new Numbering(3, ": "), 9, 2, 8, 6));
    }

    @Test
    void aTextOfWhichMuchHasNoNumberIsNotNumbered() {
        TextLines lines = TextLines.of("1: a\n2: b\n3: c\n4: d\n5: e\nf\ng\nh\n");

        assertThat(NumberedLines.find(lines)).isEmpty();
    }
}
