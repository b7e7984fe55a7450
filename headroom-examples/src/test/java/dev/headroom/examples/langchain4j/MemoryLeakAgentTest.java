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

class MemoryLeakAgentTest {

    @Test
    void findsCauseFixAndPaperAndFetchesTheRowThatWasLeftOut() {
        Printed printed = Printed.by(MemoryLeakAgent::run);

        assertThat(printed.lines())
                .contains(
                        "Answer: Cause: Worker threads are not being released after task completion"
                                + " (WorkerPool.java:234). Fix: cleanup_worker. Literature: reduce memory usage by 40%."
                                + " 66 threads were running at 16:16.",
                        "It is the same in every line.");
        assertThat(printed.requests("without Headroom")).isEqualTo(5);
        assertThat(printed.requests("with Headroom")).as("one more, to fetch").isEqualTo(6);
        assertThat(printed.tokens("with Headroom")).isLessThan(printed.tokens("without Headroom") / 5);
    }

    @Test
    void saysWhatEachToolCost() {
        Printed printed = Printed.by(MemoryLeakAgent::run);

        assertThat(printed.text())
                .containsPattern("queryLogs +[0-9,]+ -> +[0-9,]+ +9\\d\\.\\d % saved")
                .containsPattern("searchCode +[0-9,]+ -> +[0-9,]+ +[89]\\d\\.\\d % saved")
                .containsPattern("searchIssues +[0-9,]+ -> +[0-9,]+ +9\\d\\.\\d % saved")
                .containsPattern("searchPapers +[0-9,]+ -> +[0-9,]+ +[89]\\d\\.\\d % saved")
                .containsPattern("all +[0-9,]+ -> +[0-9,]+ +[89]\\d\\.\\d % saved");
    }
}
