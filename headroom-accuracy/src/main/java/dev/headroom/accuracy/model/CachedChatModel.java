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
package dev.headroom.accuracy.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a model only what it was not asked before. As thread-safe as the model. */
final class CachedChatModel implements ChatModel {
    private static final JsonMapper JSON = new JsonMapper();

    private final ChatModel model;
    private final String identity;
    private final ResponseCache cache;

    CachedChatModel(ChatModel model, String identity, ResponseCache cache) {
        this.model = model;
        this.identity = identity;
        this.cache = cache;
    }

    @Override
    public ChatResponse chat(ChatRequest request, @Nullable ChatRequestOptions options) {
        String key = key(request);
        Optional<ChatResponse> known = cache.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        ChatResponse response = options == null || options.equals(ChatRequestOptions.EMPTY)
                ? model.chat(request)
                : model.chat(request, options);
        cache.put(key, response);
        return response;
    }

    /** Each part is a JSON text of its own in an array, so that no two requests can look the same. */
    private String key(ChatRequest request) {
        ChatRequestParameters effective = model.defaultRequestParameters().overrideWith(request.parameters());
        List<String> parts = new ArrayList<>();
        parts.add(identity);
        parts.add(String.valueOf(effective.modelName()));
        parts.add("temperature " + effective.temperature() + ", topP " + effective.topP() + ", topK "
                + effective.topK() + ", frequencyPenalty " + effective.frequencyPenalty() + ", presencePenalty "
                + effective.presencePenalty() + ", maxOutputTokens " + effective.maxOutputTokens());
        parts.add(String.valueOf(effective.stopSequences()));
        parts.add(String.valueOf(effective.toolChoice()));
        parts.add(String.valueOf(effective.responseFormat()));
        parts.add(ChatMessageSerializer.messagesToJson(request.messages()));
        for (ToolSpecification tool : effective.toolSpecifications()) {
            parts.add(tool.toJson());
        }
        try {
            return Sha256.of(JSON.writeValueAsString(parts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts must be writable", e);
        }
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return model.defaultRequestParameters();
    }

    @Override
    public List<ChatModelListener> listeners() {
        return model.listeners();
    }

    @Override
    public ModelProvider provider() {
        return model.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return model.supportedCapabilities();
    }
}
