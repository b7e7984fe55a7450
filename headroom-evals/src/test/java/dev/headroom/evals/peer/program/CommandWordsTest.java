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
package dev.headroom.evals.peer.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class CommandWordsTest {

    @Test
    void splitsAtWhiteSpace() {
        assertThat(CommandWords.split("  rtk \t filter\n-v ")).containsExactly("rtk", "filter", "-v");
    }

    @Test
    void keepsWhatIsQuotedTogether() {
        assertThat(CommandWords.split("sh -c 'a | b \"c\" \\d' \"it's \\\"e\\\"\" f\\ g ''"))
                .containsExactly("sh", "-c", "a | b \"c\" \\d", "it's \"e\"", "f g", "");
    }

    @Test
    void refusesAQuoteThatIsNotClosed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandWords.split("echo 'a"))
                .withMessage("a quote is not closed: echo 'a");
    }
}
