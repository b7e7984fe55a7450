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
package dev.headroom.engine.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapeScannerTest {

    @ParameterizedTest
    @CsvSource({
        "[31mred,4",
        "[0;1;38;5;12mx,13",
        "[Kx,2",
        "[2J,3",
        "(Bx,2",
        "]0;title^x,9",
        "=x,1",
        "[31,-1",
        "[,-1",
        "x,-1",
        "[3\u00e9m,-1",
        "]0;never ended,-1"
    })
    void findsWhereASequenceEnds(String behind, int length) {
        char[] text = ("a\u001b" + behind.replace('^', '\u0007')).toCharArray();

        int end = EscapeScanner.end(text, 1, text.length);

        assertThat(end).isEqualTo(length < 0 ? 1 : 2 + length);
    }
}
