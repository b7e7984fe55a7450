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
package dev.headroom.langchain4j.transparency;

import dev.headroom.testkit.ScriptedModelServer;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicChatRequestParameters;
import dev.langchain4j.model.anthropic.AnthropicChatResponseMetadata;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;

/** A provider's models as the suites want them, talking to a scripted server. */
enum Provider {
    OPENAI(OpenAiChatResponseMetadata.class, OpenAiTokenUsage.class) {
        @Override
        ChatModel chat(ScriptedModelServer server, ChatRequestParameters defaults, List<ChatModelListener> listeners) {
            return OpenAiChatModel.builder()
                    .baseUrl(server.baseUrl())
                    .apiKey("none")
                    .modelName(modelName(defaults))
                    .defaultRequestParameters(defaults)
                    .listeners(listeners)
                    .maxRetries(0)
                    .build();
        }

        @Override
        StreamingChatModel streaming(
                ScriptedModelServer server, ChatRequestParameters defaults, List<ChatModelListener> listeners) {
            return OpenAiStreamingChatModel.builder()
                    .baseUrl(server.baseUrl())
                    .apiKey("none")
                    .modelName(modelName(defaults))
                    .defaultRequestParameters(defaults)
                    .listeners(listeners)
                    .build();
        }

        @Override
        ChatModel withJsonSchema(ScriptedModelServer server, boolean strict) {
            return OpenAiChatModel.builder()
                    .baseUrl(server.baseUrl())
                    .apiKey("none")
                    .modelName(MODEL)
                    .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                    .strictJsonSchema(strict)
                    .maxRetries(0)
                    .build();
        }

        @Override
        ChatRequestParameters ownParameters(int maxOutputTokens) {
            return OpenAiChatRequestParameters.builder()
                    .maxOutputTokens(maxOutputTokens)
                    .build();
        }
    },
    ANTHROPIC(AnthropicChatResponseMetadata.class, AnthropicTokenUsage.class) {
        @Override
        ChatModel chat(ScriptedModelServer server, ChatRequestParameters defaults, List<ChatModelListener> listeners) {
            return AnthropicChatModel.builder()
                    .baseUrl(server.baseUrl())
                    .apiKey("none")
                    .modelName(modelName(defaults))
                    .defaultRequestParameters(defaults)
                    .listeners(listeners)
                    .maxRetries(0)
                    .build();
        }

        @Override
        StreamingChatModel streaming(
                ScriptedModelServer server, ChatRequestParameters defaults, List<ChatModelListener> listeners) {
            return AnthropicStreamingChatModel.builder()
                    .baseUrl(server.baseUrl())
                    .apiKey("none")
                    .modelName(modelName(defaults))
                    .defaultRequestParameters(defaults)
                    .listeners(listeners)
                    .build();
        }

        @Override
        ChatModel withJsonSchema(ScriptedModelServer server, boolean strict) {
            return AnthropicChatModel.builder()
                    .baseUrl(server.baseUrl())
                    .apiKey("none")
                    .modelName(MODEL)
                    .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                    .maxRetries(0)
                    .build();
        }

        @Override
        ChatRequestParameters ownParameters(int maxOutputTokens) {
            return AnthropicChatRequestParameters.builder()
                    .maxOutputTokens(maxOutputTokens)
                    .build();
        }
    };

    /** The model's name where the parameters have none. */
    static final String MODEL = "scripted-1";

    private final Class<? extends ChatResponseMetadata> metadataType;
    private final Class<? extends TokenUsage> usageType;

    Provider(Class<? extends ChatResponseMetadata> metadataType, Class<? extends TokenUsage> usageType) {
        this.metadataType = metadataType;
        this.usageType = usageType;
    }

    abstract ChatModel chat(
            ScriptedModelServer server, ChatRequestParameters defaults, List<ChatModelListener> listeners);

    abstract StreamingChatModel streaming(
            ScriptedModelServer server, ChatRequestParameters defaults, List<ChatModelListener> listeners);

    /** A model that says it can answer with JSON that follows a schema. */
    abstract ChatModel withJsonSchema(ScriptedModelServer server, boolean strict);

    /** Parameters of the provider's own class. */
    abstract ChatRequestParameters ownParameters(int maxOutputTokens);

    Class<? extends ChatResponseMetadata> metadataType() {
        return metadataType;
    }

    Class<? extends TokenUsage> usageType() {
        return usageType;
    }

    static String modelName(ChatRequestParameters defaults) {
        return defaults.modelName() == null ? MODEL : defaults.modelName();
    }
}
