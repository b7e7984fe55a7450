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

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A model that answers by a function and keeps the requests. */
final class FakeChatModel implements ChatModel {

    final List<ChatRequest> requests = Collections.synchronizedList(new ArrayList<>());
    final List<ChatModelListener> listeners = new ArrayList<>();
    ChatRequestParameters defaults = DefaultChatRequestParameters.EMPTY;

    private final Function<ChatRequest, AiMessage> script;

    FakeChatModel(Function<ChatRequest, AiMessage> script) {
        this.script = script;
    }

    /** One message after the other. */
    static FakeChatModel saying(AiMessage... messages) {
        List<AiMessage> left = Collections.synchronizedList(new ArrayList<>(List.of(messages)));
        return new FakeChatModel(request -> left.remove(0));
    }

    ChatRequest request(int index) {
        return requests.get(index);
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        requests.add(request);
        AiMessage message = script.apply(request);
        return ChatResponse.builder()
                .aiMessage(message)
                .tokenUsage(new TokenUsage(10, 5))
                .finishReason(message.hasToolExecutionRequests() ? FinishReason.TOOL_EXECUTION : FinishReason.STOP)
                .build();
    }

    @Override
    public CompletableFuture<ChatResponse> doChatAsync(ChatRequest request) {
        return CompletableFuture.supplyAsync(() -> doChat(request));
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return defaults;
    }

    @Override
    public List<ChatModelListener> listeners() {
        return listeners;
    }

    @Override
    public ModelProvider provider() {
        return ModelProvider.OPEN_AI;
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }
}
