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
package dev.headroom.evals.peer.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JsonStringsTest {

    @Test
    void findsTheEndOfAString() {
        String json = "[\"a\\\\\\\"b\",1]";

        assertThat(JsonStrings.end(json, 1)).isEqualTo(json.indexOf(','));
    }

    @Test
    void writesNumericEscapesOut() {
        assertThat(JsonStrings.unescaped("a\\u0026b\\u003E \\n \\\" c")).isEqualTo("a&b> \\n \\\" c");
    }

    @Test
    void leavesWhatOnlyLooksLikeAnEscape() {
        assertThat(JsonStrings.unescaped("C:\\\\u0026 \\u00 \\uzzzz \\")).isEqualTo("C:\\\\u0026 \\u00 \\uzzzz \\");
    }
}
