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
package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.ccr.RetrievalTool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RetrievalsTest {

    private static final ToolExecutionRequest OURS = Samples.request("r1", RetrievalTool.NAME, "{}");
    private static final ToolExecutionRequest THEIRS = Samples.request("c1", "search_logs", "{}");
    private static final ToolExecutionResultMessage ANSWER =
            ToolExecutionResultMessage.from("r1", RetrievalTool.NAME, "the answer");
    private static final UserMessage QUESTION = UserMessage.from("What is slow?");

    /** What the application gets for a message with calls of both kinds, after some hidden rounds. */
    private static AiMessage visible(AiMessage said, List<ChatMessage> hidden) {
        List<ChatMessage> answers = said.toolExecutionRequests().contains(OURS) ? List.of(ANSWER) : List.of();
        return said.toBuilder()
                .toolExecutionRequests(said.toolExecutionRequests().stream()
                        .filter(call -> !call.equals(OURS))
                        .toList())
                .attributes(Retrievals.remembered(said, hidden, answers))
                .build();
    }

    private static List<ChatMessage> restored(ChatMessage... messages) {
        return Retrievals.restored(List.of(messages));
    }

    @Test
    void aHistoryWithoutRetrievalsIsTheSameList() {
        List<ChatMessage> history = List.of(QUESTION, AiMessage.from("Billing."));

        assertThat(Retrievals.restored(history)).isSameAs(history);
    }

    @Test
    void nothingIsRememberedOfAMessageWithoutRetrievals() {
        AiMessage said =
                AiMessage.builder().text("hi").attributes(Map.of("a", 1)).build();

        assertThat(Retrievals.remembered(said, List.of(), List.of())).isEqualTo(said.attributes());
    }

    @Test
    void hiddenRoundsComeBackWithThinkingAndSignature() {
        AiMessage fetching = AiMessage.builder()
                .text("Let me see.")
                .thinking("hm")
                .attributes(Map.of("thinking_signature", "s", "redacted", List.of("a", "b")))
                .toolExecutionRequests(List.of(OURS))
                .build();
        AiMessage said = AiMessage.builder()
                .text("Billing.")
                .attributes(Map.of("mine", "m"))
                .build();

        List<ChatMessage> history = restored(QUESTION, visible(said, List.of(fetching, ANSWER)), QUESTION);

        assertThat(history).containsExactly(QUESTION, fetching, ANSWER, said, QUESTION);
    }

    @Test
    void whatNoJsonCanKeepIsLeftBehind() {
        AiMessage fetching = AiMessage.builder()
                .toolExecutionRequests(List.of(OURS))
                .attributes(Map.of("raw", new Object(), "kept", true))
                .build();

        List<ChatMessage> history = restored(visible(AiMessage.from("Billing."), List.of(fetching, ANSWER)));

        assertThat(((AiMessage) history.get(0)).attributes()).isEqualTo(Map.of("kept", true));
    }

    @Test
    void answersStandWhereTheirCallsStand() {
        ToolExecutionResultMessage theirs = Samples.result("c1", "theirs");
        AiMessage oursFirst = AiMessage.from(OURS, THEIRS);
        AiMessage oursLast = AiMessage.from(THEIRS, OURS);

        assertThat(restored(visible(oursFirst, List.of()), theirs)).containsExactly(oursFirst, ANSWER, theirs);
        assertThat(restored(visible(oursLast, List.of()), theirs, QUESTION))
                .containsExactly(oursLast, theirs, ANSWER, QUESTION);
    }

    @Test
    void everyCallOfOursHasItsAnswerEvenIfResultsOfTheApplicationAreMissing() {
        AiMessage said = AiMessage.from(THEIRS, OURS);

        assertThat(restored(visible(said, List.of()), QUESTION)).containsExactly(said, ANSWER, QUESTION);
    }

    @Test
    void whatTheApplicationMadeOfTheMessageIsKept() {
        AiMessage fetching = AiMessage.from("Look: ", List.of(OURS));
        AiMessage visible = visible(AiMessage.from(THEIRS, THEIRS, OURS), List.of(fetching, ANSWER));
        AiMessage edited = visible.toBuilder()
                .text("edited")
                .toolExecutionRequests(List.of(THEIRS))
                .build();

        List<ChatMessage> history = restored(edited);

        AiMessage last = (AiMessage) history.get(2);
        assertThat(last.text()).isEqualTo("edited");
        assertThat(last.toolExecutionRequests()).containsExactly(THEIRS, OURS);
    }

    @Test
    void anAttributeThatIsNotOursToReadSendsTheRequestAsItIs() {
        AiMessage broken = AiMessage.builder()
                .text("Billing.")
                .attributes(Map.of(HeadroomAttributes.RETRIEVALS, "{not json"))
                .build();
        List<ChatMessage> history = new ArrayList<>(Samples.conversation(Samples.MANY));
        history.add(broken);
        FakeChatModel delegate = FakeChatModel.saying(AiMessage.from("fine"));

        String text = HeadroomChatModel.wrap(delegate).chat(history).aiMessage().text();

        assertThat(text).isEqualTo("fine");
        assertThat(delegate.request(0).messages()).isEqualTo(history);
    }
}
