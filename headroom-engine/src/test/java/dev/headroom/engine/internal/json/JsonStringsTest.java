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
package dev.headroom.engine.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonStringsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\"",
                "\\",
                "\n\r\t\b\f",
                "\u0000\u001f",
                "/",
                "\u00e9\u65e5\ud83d\ude00",
                "\ud800",
                "\u2028",
                "\\u0041"
            })
    void whatIsQuotedReadsAsItWas(String text) throws JsonSyntaxException {
        String quoted = JsonStrings.quote(text);

        assertThat(JsonTape.parse(quoted).text(0)).isEqualTo(text);
        assertThat(quoted).startsWith("\"").endsWith("\"");
    }
}
