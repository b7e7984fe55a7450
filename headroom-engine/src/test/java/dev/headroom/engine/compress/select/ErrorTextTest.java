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
package dev.headroom.engine.compress.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.select.ErrorText.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error: No such file or directory",
                "error: null pointer dereference",
                "request failed: no route to host",
                "Error: false positive in 3 rules",
                "error: 0x1f is no address"
            })
    void aMessageThatBeginsWithADenialIsAnErrorNevertheless(String message) {
        assertThat(ErrorText.ofMessage(message)).isEqualTo(Grade.WORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error: no",
                "error=null code=5",
                "error: null, retries: 3",
                "failed: 0 passed: 12",
                "errors: none found",
                "\"error\": false}"
            })
    void anErrorThatIsSetToNothingIsNone(String message) {
        assertThat(ErrorText.ofMessage(message)).isEqualTo(Grade.NONE);
    }

    @Test
    void readsNoFurtherThanTheRange() {
        char[] text = "failed ok failed".toCharArray();

        assertThat(ErrorText.ofMessage(text, 7, 9)).isEqualTo(Grade.NONE);
        assertThat(ErrorText.ofMessage(text, 7, 16)).isEqualTo(Grade.WORD);
    }
}
