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

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MemoryExampleTest {

    @Test
    void staysWithinTheBudgetAndStillKnowsWhatWasSaidFirst() {
        Printed printed = Printed.by(MemoryExample::run);

        assertThat(printed.lines())
                .contains(
                        "Answer all messages: It listens on port 6543.",
                        "Answer a token window: I do not know.",
                        "Answer Headroom's memory: It listens on port 6543.");
        assertThat(printed.requests("Headroom's memory"))
                .as("one more, to fetch")
                .isEqualTo(53);
        assertThat(printed.tokens("Headroom's memory")).isLessThan(printed.tokens("all messages") / 5);
        assertThat(history("MessageWindowChatMemory", printed)).isGreaterThan(30_000);
        assertThat(history("HeadroomChatMemory", printed)).isBetween(1_000L, 4_000L);
    }

    private static long history(String memory, Printed printed) {
        Matcher line = Pattern.compile("The history in " + memory + ": at most ([0-9,]+) tokens")
                .matcher(printed.text());
        assertThat(line.find()).as(printed.text()).isTrue();
        return Long.parseLong(line.group(1).replace(",", ""));
    }
}
