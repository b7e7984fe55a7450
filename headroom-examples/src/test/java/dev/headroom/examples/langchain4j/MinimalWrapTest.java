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
package dev.headroom.examples.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinimalWrapTest {

    @Test
    void givesTheSameAnswerForAThirdOfTheTokens() {
        Printed printed = Printed.by(MinimalWrap::run);

        assertThat(printed.lines())
                .contains(
                        "Answer: 1 order failed: the card of account 7731 expired on 2026-02-28.",
                        "It is the same in every line.");
        assertThat(printed.requests("with Headroom")).isEqualTo(2);
        assertThat(printed.tokens("without Headroom")).isGreaterThan(7_000);
        assertThat(printed.tokens("with Headroom")).isLessThan(printed.tokens("without Headroom") / 3);
    }
}
