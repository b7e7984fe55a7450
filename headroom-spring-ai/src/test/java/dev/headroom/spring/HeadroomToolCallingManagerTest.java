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
package dev.headroom.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.ContentRef;
import dev.headroom.engine.ccr.RetrievalTool;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.model.tool.ToolExecutionResult;
import org.springframework.ai.tool.ToolCallback;

/** Calls of the tool are executed wherever they come from, and nothing is offered. */
final class HeadroomToolCallingManagerTest {

    private final HeadroomEngine engine = HeadroomEngine.create();
    private final ToolCallingManager plain = ToolCallingManager.builder().build();
    private final ToolCallingManager manager = HeadroomToolCallingManager.wrap(plain, engine);
    private final ToolCallback now = Samples.returning("now", "10:00");

    @Test
    void executesACallThatTheOptionsDoNotKnowBesideThoseTheyKnow() {
        ContentRef ref = engine.keep(Samples.json(Samples.SOME)).orElseThrow();

        ToolExecutionResult result = manager.executeToolCalls(
                prompt(now),
                calls(call("1", "now", "{}"), call("2", RetrievalTool.NAME, "{\"ref\":\"" + ref.value() + "\"}")));

        List<ToolResponseMessage.ToolResponse> responses =
                ((ToolResponseMessage) result.conversationHistory().get(2)).getResponses();
        assertThat(responses).extracting("id").containsExactly("1", "2");
        assertThat(responses.get(0).responseData()).isEqualTo("10:00");
        assertThat(responses.get(1).responseData()).contains("2026-01-15T10:00:01Z");
        assertThat(result.returnDirect()).isFalse();
    }

    @Test
    void anUnknownToolFailsAsWithoutHeadroom() {
        assertThatIllegalStateException()
                .isThrownBy(() -> manager.executeToolCalls(prompt(now), calls(call("1", "other", "{}"))))
                .withMessageContaining("No ToolCallback found for tool name: other");
    }

    @Test
    void offersWhatTheOtherManagerOffers() {
        ToolCallingChatOptions options =
                ToolCallingChatOptions.builder().toolCallbacks(now).build();

        assertThat(manager.resolveToolDefinitions(options))
                .isEqualTo(plain.resolveToolDefinitions(options))
                .hasSize(1);
    }

    @Test
    void aWrappedManagerIsNotWrappedAgain() {
        assertThat(HeadroomToolCallingManager.wrap(manager, engine)).isSameAs(manager);
    }

    private static Prompt prompt(ToolCallback... tools) {
        return new Prompt(
                List.of(new UserMessage("Hi")),
                ToolCallingChatOptions.builder().toolCallbacks(tools).build());
    }

    private static ChatResponse calls(AssistantMessage.ToolCall... calls) {
        AssistantMessage message =
                AssistantMessage.builder().content("").toolCalls(List.of(calls)).build();
        return new ChatResponse(List.of(new Generation(message)));
    }

    private static AssistantMessage.ToolCall call(String id, String name, String arguments) {
        return new AssistantMessage.ToolCall(id, "function", name, arguments);
    }
}
