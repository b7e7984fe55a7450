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

import java.util.List;
import org.junit.jupiter.api.Test;

class StreamingAgentTest {

    @Test
    void streamsTheSameAnswerAndHidesWhatItFetched() {
        Printed printed = Printed.by(StreamingAgent::run);

        List<String> streamed = printed.lines().stream()
                .filter(line -> line.startsWith("Timeouts"))
                .toList();
        assertThat(streamed).hasSize(2);
        assertThat(streamed.get(1)).isEqualTo(streamed.get(0)).contains("|");
        assertThat(printed.lines())
                .contains(
                        "Answer: Timeouts of ledger-db: api-gateway 2, auth-service 6, notification-service 6,"
                                + " payment-service 4, user-service 4.",
                        "It is the same in every line.")
                .filteredOn(line -> line.startsWith("Tools"))
                .containsOnly("Tools that the application saw: searchLogs");
        assertThat(printed.requests("with Headroom")).as("one more, to fetch").isEqualTo(3);
        assertThat(printed.tokens("with Headroom")).isLessThan(printed.tokens("without Headroom") / 5);
    }
}
