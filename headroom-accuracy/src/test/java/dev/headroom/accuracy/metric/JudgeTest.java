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
package dev.headroom.accuracy.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {

    @ParameterizedTest
    @CsvSource({"VERDICT: CORRECT, 1", "VERDICT: PARTLY, 0.5", "VERDICT: WRONG, 0"})
    void readsTheThreeVerdicts(String reply, double grade) {
        assertThat(Judge.parse(" " + reply + "\n")).isEqualTo(grade);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CORRECT",
                "verdict: correct",
                "VERDICT: CORRECT.",
                "VERDICT: CORRECT or VERDICT: WRONG",
                "I think so.\nVERDICT: CORRECT"
            })
    void anythingElseIsAnErrorAndNoGrade(String reply) {
        assertThatThrownBy(() -> Judge.parse(reply))
                .isInstanceOf(Judge.UnreadableVerdictException.class)
                .hasMessageContaining("no verdict");
    }

    @Test
    void asksWithTheRubricTheQuestionTheAcceptedAnswersAndTheAnswer() {
        List<ChatRequest> asked = new ArrayList<>();
        ChatModel model = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                asked.add(request);
                return ChatResponse.builder()
                        .aiMessage(AiMessage.from("VERDICT: PARTLY"))
                        .build();
            }
        };

        double grade = new Judge(model).grade("Which service?", List.of("auth", "the auth service"), "maybe auth");

        assertThat(grade).isEqualTo(0.5);
        assertThat(asked.get(0).messages().toString())
                .contains(
                        Judge.RUBRIC,
                        "Which service?",
                        "- auth\n- the auth service",
                        "<answer>\nmaybe auth\n</answer>");
    }
}
