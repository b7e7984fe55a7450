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

class RagExampleTest {

    @Test
    void answersFromHalfOfThePassages() {
        Printed printed = Printed.by(RagExample::run);

        assertThat(printed.lines())
                .contains(
                        "Passages given to the model, without Headroom: 15",
                        "Passages given to the model, folded: 7",
                        "Answer: max_connections may be raised to 400.",
                        "It is the same in every line.");
        assertThat(printed.tokens("folded")).isLessThan(printed.tokens("without Headroom") * 6 / 10);
        assertThat(printed.tokens("folded, then reduced")).isLessThan(printed.tokens("without Headroom") * 4 / 10);
    }
}
