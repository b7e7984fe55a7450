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
package dev.headroom.evals.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.evals.workload.Question.Kind;
import dev.headroom.evals.workload.json.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final List<WorkloadMessage> CONVERSATION = new Conversation()
            .system("sys")
            .user("ask")
            .tool("first", Row.of("a", 1), "one")
            .tools(List.of(
                    new Conversation.Exchange("second", Row.of(), "two"),
                    new Conversation.Exchange("third", Row.of(), "three")))
            .messages();

    @Test
    void listsToolResultsInOrderAndTiesThemToTheirCalls() {
        Workload workload = new Workload("sample", "Sample", CONVERSATION, List.of());

        assertThat(workload.toolResults())
                .containsExactly(
                        new WorkloadMessage.ToolResult("call_1", "first", "one"),
                        new WorkloadMessage.ToolResult("call_2", "second", "two"),
                        new WorkloadMessage.ToolResult("call_3", "third", "three"));
        assertThat(workload.conversation()).hasSize(7);
    }

    @Test
    void countsTheCharactersOfAllTexts() {
        Workload workload = new Workload("sample", "Sample", CONVERSATION, List.of());

        assertThat(workload.characters()).isEqualTo(3 + 3 + "{\"a\": 1}".length() + 3 + 2 * 2 + 3 + 5);
    }

    @Test
    void refusesNamesThatAreNoFileNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Workload("../up", "Sample", CONVERSATION, List.of()))
                .withMessageContaining("../up");
    }

    @Test
    void refusesQuestionsAboutAToolResultThatIsNotThere() {
        Question question = new Question("What?", Kind.LOOKUP, List.of(List.of("x")), Retrieval.query(3, "x"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Workload("sample", "Sample", CONVERSATION, List.of(question)))
                .withMessageContaining("3 of 3");
    }
}
