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

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.testkit.RecordedRequest;
import dev.headroom.testkit.ScriptedModelServer;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.tool.ToolExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The ways in which an application talks to a provider, each with real client code over a scripted server. */
enum Client {
    OPENAI(false),
    OPENAI_STREAMING(true),
    ANTHROPIC(false),
    ANTHROPIC_STREAMING(true);

    static final String MODEL = "gpt-4o";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final boolean streaming;

    Client(boolean streaming) {
        this.streaming = streaming;
    }

    /** An assistant that answers whole. */
    interface Assistant {
        String chat(String message);
    }

    /** An assistant that streams. */
    interface StreamingAssistant {
        TokenStream chat(String message);
    }

    boolean isStreaming() {
        return streaming;
    }

    boolean isAnthropic() {
        return this == ANTHROPIC || this == ANTHROPIC_STREAMING;
    }

    ChatModel model(ScriptedModelServer server) {
        return isAnthropic()
                ? AnthropicChatModel.builder()
                        .baseUrl(server.baseUrl())
                        .apiKey("none")
                        .modelName(MODEL)
                        .maxRetries(0)
                        .timeout(TIMEOUT)
                        .build()
                : OpenAiChatModel.builder()
                        .baseUrl(server.baseUrl())
                        .apiKey("none")
                        .modelName(MODEL)
                        .maxRetries(0)
                        .timeout(TIMEOUT)
                        .build();
    }

    StreamingChatModel streamingModel(ScriptedModelServer server) {
        return isAnthropic()
                ? AnthropicStreamingChatModel.builder()
                        .baseUrl(server.baseUrl())
                        .apiKey("none")
                        .modelName(MODEL)
                        .timeout(TIMEOUT)
                        .build()
                : OpenAiStreamingChatModel.builder()
                        .baseUrl(server.baseUrl())
                        .apiKey("none")
                        .modelName(MODEL)
                        .timeout(TIMEOUT)
                        .build();
    }

    /** One call of a wrapped model, and all that the application saw of it. */
    Recording chat(ScriptedModelServer server, HeadroomEngine engine, ChatRequest request) {
        Recording recording = new Recording();
        if (streaming) {
            HeadroomStreamingChatModel.builder(streamingModel(server))
                    .engine(engine)
                    .build()
                    .chat(request, recording);
            recording.await();
        } else {
            ChatResponse response = HeadroomChatModel.builder(model(server))
                    .engine(engine)
                    .build()
                    .chat(request);
            recording.onCompleteResponse(response);
        }
        return recording;
    }

    /** An assistant over a wrapped model with one tool, {@link Samples#SEARCH}. */
    Assistant assistant(ScriptedModelServer server, ChatMemory memory, ToolExecutor search) {
        Map<ToolSpecification, ToolExecutor> tools = Map.of(Samples.SEARCH, search);
        if (!streaming) {
            return AiServices.builder(Assistant.class)
                    .chatModel(HeadroomChatModel.wrap(model(server)))
                    .chatMemory(memory)
                    .tools(tools)
                    .build();
        }
        StreamingAssistant assistant = AiServices.builder(StreamingAssistant.class)
                .streamingChatModel(HeadroomStreamingChatModel.wrap(streamingModel(server)))
                .chatMemory(memory)
                .tools(tools)
                .executeToolsConcurrently()
                .build();
        return message -> text(assistant.chat(message));
    }

    private static String text(TokenStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        stream.onPartialResponse(part -> {})
                .onCompleteResponse(
                        response -> text.complete(response.aiMessage().text()))
                .onError(text::completeExceptionally)
                .start();
        return text.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** The messages of a request as they were on the wire. */
    static List<JsonNode> messages(RecordedRequest request) {
        List<JsonNode> messages = new ArrayList<>();
        request.json().get("messages").forEach(messages::add);
        return messages;
    }
}
