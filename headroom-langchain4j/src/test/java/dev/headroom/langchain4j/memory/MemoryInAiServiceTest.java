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
package dev.headroom.langchain4j.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.ccr.Marker;
import dev.headroom.langchain4j.HeadroomChatModel;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.SystemMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A long conversation of an AI Service with a wrapped model. */
class MemoryInAiServiceTest {

    private static final int BUDGET = 3_000;

    private final HeadroomTokenCountEstimator estimator = HeadroomTokenCountEstimator.forModel("gpt-4o");
    private final List<List<ChatMessage>> requests = new ArrayList<>();

    interface Assistant {
        @SystemMessage("You look after servers.")
        String chat(String text);
    }

    /** A tool with a large result, another one each time. */
    public static final class Logs {

        private int rows = 300;

        @Tool("Searches the logs")
        public String searchLogs() {
            return Conversations.rows(rows++);
        }
    }

    /** Searches once a question; fetches the first question when it is asked for it. */
    private final class Provider implements ChatModel {
        @Override
        public ChatRequestParameters defaultRequestParameters() {
            return ChatRequestParameters.builder().modelName("gpt-4o").build();
        }

        @Override
        public ChatResponse doChat(ChatRequest request) {
            requests.add(request.messages());
            return ChatResponse.builder().aiMessage(answer(request.messages())).build();
        }

        private AiMessage answer(List<ChatMessage> messages) {
            if (messages.get(messages.size() - 1) instanceof ToolExecutionResultMessage result) {
                return AiMessage.from(
                        result.toolName().equals("headroom_retrieve") ? result.text() : "Nothing special.");
            }
            String question = UserMessage.findLast(messages).orElseThrow().singleText();
            if (!question.equals("What did I say first?")) {
                return AiMessage.from(call("searchLogs", "{}"));
            }
            Marker marker = Marker.lastLineOf(((UserMessage) messages.get(1)).singleText())
                    .orElseThrow();
            return AiMessage.from(
                    call("headroom_retrieve", "{\"ref\":\"" + marker.ref().value() + "\",\"rows\":\"1\"}"));
        }

        private ToolExecutionRequest call(String tool, String arguments) {
            return ToolExecutionRequest.builder()
                    .id("call-" + requests.size())
                    .name(tool)
                    .arguments(arguments)
                    .build();
        }
    }

    @Test
    void findsAgainWhatWasSaidInATurnThatIsNoLongerShown() {
        HeadroomChatModel model = HeadroomChatModel.wrap(new Provider());
        ChatMemory originals = MessageWindowChatMemory.withMaxMessages(10_000);
        Assistant assistant = AiServices.builder(Assistant.class)
                .chatModel(model)
                .chatMemory(HeadroomChatMemory.builder(originals)
                        .maxTokens(BUDGET)
                        .model(model)
                        .retrievalRegistered(true)
                        .build())
                .tools(new Logs())
                .build();

        assistant.chat("My server is called moonflower.");
        for (int turn = 1; turn < 12; turn++) {
            assistant.chat("Any errors in hour " + turn + "?");
        }
        String answer = assistant.chat("What did I say first?");

        assertThat(answer).contains("My server is called moonflower.");
        assertThat(requests)
                .allSatisfy(messages -> assertThat(estimator.estimateTokenCountInMessages(messages))
                        .isLessThanOrEqualTo(BUDGET + 500));
        assertThat(originals.messages()).hasSize(1 + 12 * 4 + 2);
        assertThat(originals.messages().get(3))
                .isInstanceOfSatisfying(
                        ToolExecutionResultMessage.class,
                        result -> assertThat(result.text()).isEqualTo(Conversations.rows(300)));
        assertThat(requests.get(requests.size() - 2).toString()).doesNotContain("moonflower");
    }
}
