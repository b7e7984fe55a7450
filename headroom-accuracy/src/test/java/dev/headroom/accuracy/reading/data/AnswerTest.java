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
package dev.headroom.accuracy.reading.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private final Answer number = new Answer.Numeric(new BigDecimal("1204.5"));
    private final Answer text = new Answer.Exact("Castor Post");
    private final Answer items = new Answer.Items(List.of("A-1", "A-2"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1204.5",
                "1204.50",
                "1,204.5",
                " 1204.5\n",
                "**1204.5",
                "`1204.5`",
                "1204.5.",
                "```\n1204.5\n```"
            })
    void takesANumberHoweverItIsWrapped(String reply) {
        assertThat(number.isGivenBy(reply)).isEqualTo(!reply.startsWith("*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1204",
                "1205",
                "1204.5 EUR",
                "about 1204.5",
                "1204,5",
                "12,04.5",
                "",
                "1204.5 or 1204.6",
                "1.2045e3"
            })
    void takesNoOtherNumberAndNothingBesideIt(String reply) {
        assertThat(number.isGivenBy(reply)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Castor Post", "\"Castor Post\"", "Castor Post.", "'Castor Post'", "```text\nCastor Post\n```"})
    void takesATextHoweverItIsWrapped(String reply) {
        assertThat(text.isGivenBy(reply)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"castor post", "Castor", "The carrier is Castor Post", "Castor Post Ltd", "CastorPost"})
    void takesNoOtherText(String reply) {
        assertThat(text.isGivenBy(reply)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-1, A-2",
                "A-2,A-1",
                "[\"A-1\", \"A-2\"]",
                "A-1\nA-2",
                "- A-1\n- A-2",
                "```json\n[\"A-2\",\"A-1\"]\n```"
            })
    void takesAListInAnyOrder(String reply) {
        assertThat(items.isGivenBy(reply)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-1", "A-1, A-2, A-3", "A-1, A-1, A-2", "A-1 and A-2", ""})
    void takesNoListWithMoreOrFewer(String reply) {
        assertThat(items.isGivenBy(reply)).isFalse();
    }

    @Test
    void givesItself() {
        assertThat(number.isGivenBy(number.text())).isTrue();
        assertThat(text.isGivenBy(text.text())).isTrue();
        assertThat(items.isGivenBy(items.text())).isTrue();
    }
}
