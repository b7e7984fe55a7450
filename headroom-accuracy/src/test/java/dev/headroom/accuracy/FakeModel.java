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
package dev.headroom.accuracy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A model in the same process that remembers what it was asked. */
final class FakeModel implements ChatModel {
    private final Function<ChatRequest, AiMessage> answers;
    private final List<ChatRequest> requests = new ArrayList<>();

    FakeModel(Function<ChatRequest, AiMessage> answers) {
        this.answers = answers;
    }

    static FakeModel saying(String text) {
        return new FakeModel(request -> AiMessage.from(text));
    }

    static AiMessage call(String tool, String arguments) {
        return AiMessage.from(ToolExecutionRequest.builder()
                .id("c1")
                .name(tool)
                .arguments(arguments)
                .build());
    }

    static boolean offersRetrieval(ChatRequest request) {
        return request.toolSpecifications().stream()
                .anyMatch(tool -> tool.name().equals("headroom_retrieve"));
    }

    List<ChatRequest> requests() {
        return requests;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        requests.add(request);
        return ChatResponse.builder()
                .aiMessage(answers.apply(request))
                .tokenUsage(new TokenUsage(100, 5))
                .build();
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return ChatRequestParameters.builder().modelName("gpt-4o").build();
    }
}
