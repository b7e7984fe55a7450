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
package dev.headroom.engine.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload",
                "(document)",
                "[]",
                "lines[]",
                "\"a.b: c, d (spaced)\"",
                "\"\"[]",
                "\"q\\\"q\" (as .NET writes)",
                "Body (spaced), Body.Message (indent 4; final newline; ASCII), Body.Message.[], other",
                "(document), (document).\"x y\""
            })
    void readsWhatItWrote(String text) {
        assertThat(TextMarks.parse(text))
                .hasValueSatisfying(marks -> assertThat(marks).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "a,b",
                "a b",
                "a, ",
                "a.b",
                "a, a",
                "a (unknown)",
                "a (ASCII; spaced)",
                "a (spaced",
                "a ()",
                "\"open",
                "\"open\\",
                "(documents)",
                "a, a.",
                "a, a.b, a.b.c, a.b.c.d, a.b.c.d.e"
            })
    void refusesAnythingElse(String text) {
        assertThat(TextMarks.parse(text).map(TextMarks::toString).filter(text::equals))
                .isEmpty();
    }
}
