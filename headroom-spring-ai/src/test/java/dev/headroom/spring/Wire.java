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

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.spring.autoconfigure.SampleApplication;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ModelRequest;
import dev.headroom.testkit.RecordedRequest;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ScriptedModelServer;
import dev.headroom.testkit.Scripts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.ai.anthropic.AnthropicCacheOptions;
import org.springframework.ai.anthropic.AnthropicChatModel;
import org.springframework.ai.anthropic.AnthropicChatOptions;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.context.ConfigurableApplicationContext;

/** A scripted server, clients of Spring AI that talk to it, and what they sent. */
final class Wire implements AutoCloseable {

    static final String MODEL = "gpt-4o";

    /** A model that searches the logs once and then answers. */
    static final Script SEARCHES_ONCE = Scripts.rules()
            .when(Wire::asks, ModelReply.call("search_logs", "{\"query\":\"memory leak\"}"))
            .otherwise(ModelReply.text("It is the cache."));

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HeadroomMetrics metrics = new HeadroomMetrics();
    private final HeadroomEngine engine =
            HeadroomEngine.builder().listener(metrics).build();
    private final ScriptedModelServer server;

    private Wire(ScriptedModelServer server) {
        this.server = server;
    }

    static Wire to(Script script) {
        return new Wire(ScriptedModelServer.start(script));
    }

    /** Whether the model hears a question and has not called a tool for it. */
    static boolean asks(ModelRequest request) {
        return request.newToolResults().isEmpty();
    }

    HeadroomEngine engine() {
        return engine;
    }

    HeadroomMetrics metrics() {
        return metrics;
    }

    ChatModel openAi() {
        return OpenAiChatModel.builder()
                .options(OpenAiChatOptions.builder()
                        .baseUrl(server.baseUrl())
                        .apiKey("none")
                        .model(MODEL)
                        .maxRetries(0)
                        .timeout(TIMEOUT)
                        .build())
                .build();
    }

    ChatModel anthropic(AnthropicCacheOptions cache) {
        return AnthropicChatModel.builder()
                .options(AnthropicChatOptions.builder()
                        .baseUrl(server.rootUrl())
                        .apiKey("none")
                        .model("claude-sonnet-4-5")
                        .maxTokens(1_000)
                        .maxRetries(0)
                        .timeout(TIMEOUT)
                        .cacheOptions(cache)
                        .build())
                .build();
    }

    /** A client of the OpenAI model with both advisors. */
    ChatClient.Builder client() {
        return client(openAi());
    }

    ChatClient.Builder client(ChatModel model) {
        return ChatClient.builder(model)
                .defaultAdvisors(HeadroomAdvisor.create(engine), HeadroomToolAdvisor.create(engine));
    }

    /** A whole Boot application that talks to this server, with all that the auto-configuration gives it. */
    ConfigurableApplicationContext application(String... properties) {
        return SampleApplication.start(server, properties);
    }

    /** The bodies until now; fails if the script did not know what to answer. */
    List<RecordedRequest> requests() {
        if (!server.scriptFailures().isEmpty()) {
            throw new AssertionError(
                    "the script failed", server.scriptFailures().get(0));
        }
        return server.requests();
    }

    JsonNode body(int request) {
        return requests().get(request).json();
    }

    /** The messages of a body. */
    List<JsonNode> messages(int request) {
        List<JsonNode> messages = new ArrayList<>();
        body(request).get("messages").forEach(messages::add);
        return messages;
    }

    /** The names of the tools that a body offers. */
    List<String> tools(int request) {
        JsonNode tools = body(request).path("tools");
        return StreamSupport.stream(tools.spliterator(), false)
                .map(tool -> tool.has("function") ? tool.get("function") : tool)
                .map(tool -> tool.get("name").asText())
                .toList();
    }

    /** The results in a body of the OpenAI dialect, in order. */
    List<String> results(int request) {
        return messages(request).stream()
                .filter(message -> message.get("role").asText().equals("tool"))
                .map(message -> message.get("content").asText())
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
