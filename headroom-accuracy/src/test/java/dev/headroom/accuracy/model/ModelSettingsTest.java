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

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ScriptedModelServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Every provider is really asked, over its own protocol on loopback. */
class ModelSettingsTest {

    private static JsonNode askedOver(ScriptedModelServer server, ModelSettings settings) {
        String answer = settings.connect("key").chat("Say hello.");

        assertThat(answer).isEqualTo("hello");
        return server.requests().get(0).json();
    }

    /** Answers every request with one body, and remembers the last. */
    private static JsonNode askedOfAny(String reply, Provider provider, String model, int context) throws IOException {
        AtomicReference<String> asked = new AtomicReference<>("");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = reply.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            String answer = ModelSettings.of(provider, model, Optional.of(address))
                    .contextTokens(context)
                    .connect("key")
                    .chat("Say hello.");
            assertThat(answer).isEqualTo("hello");
        } finally {
            server.stop(0);
        }
        return new JsonMapper().readTree(asked.get());
    }

    @Test
    void openAiIsAskedWithTemperatureZeroAndTheSeed() {
        try (ScriptedModelServer server = ScriptedModelServer.start(request -> ModelReply.text("hello"))) {
            JsonNode body =
                    askedOver(server, ModelSettings.of(Provider.OPENAI, "gpt-4o-mini", Optional.of(server.baseUrl())));

            assertThat(body.get("model").asText()).isEqualTo("gpt-4o-mini");
            assertThat(body.get("temperature").asDouble()).isZero();
            assertThat(body.get("seed").asInt()).isEqualTo(42);
            assertThat(body.get("max_tokens").asInt()).isEqualTo(512);
        }
    }

    @Test
    void reasoningModelsGetNoTemperatureAndRoomToReason() {
        try (ScriptedModelServer server = ScriptedModelServer.start(request -> ModelReply.text("hello"))) {
            JsonNode body =
                    askedOver(server, ModelSettings.of(Provider.OPENAI, "o4-mini", Optional.of(server.baseUrl())));

            assertThat(body.has("temperature")).isFalse();
            assertThat(body.get("max_completion_tokens").asInt()).isEqualTo(8192);
        }
    }

    @Test
    void anthropicIsAskedWithTemperatureZero() {
        try (ScriptedModelServer server = ScriptedModelServer.start(request -> ModelReply.text("hello"))) {
            JsonNode body = askedOver(
                    server, ModelSettings.of(Provider.ANTHROPIC, "claude-haiku-4-5", Optional.of(server.baseUrl())));

            assertThat(body.get("temperature").asDouble()).isZero();
            assertThat(body.get("max_tokens").asInt()).isEqualTo(512);
        }
    }

    @Test
    void geminiIsAskedWithTemperatureZeroAndTheSeed() throws IOException {
        JsonNode body = askedOfAny(
                "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"hello\"}]},\"finishReason\":\"STOP\"}],"
                        + "\"usageMetadata\":{\"promptTokenCount\":3,\"candidatesTokenCount\":1,\"totalTokenCount\":4}}",
                Provider.GOOGLE,
                "gemini-2.5-flash",
                0);

        assertThat(body.at("/generationConfig/temperature").asDouble(1)).isZero();
        assertThat(body.at("/generationConfig/seed").asInt()).isEqualTo(42);
        assertThat(body.at("/generationConfig/maxOutputTokens").asInt()).isEqualTo(512);
    }

    @Test
    void ollamaIsToldHowLongTheContextIs() throws IOException {
        JsonNode body = askedOfAny(
                "{\"model\":\"llama3.1\",\"message\":{\"role\":\"assistant\",\"content\":\"hello\"},\"done\":true,"
                        + "\"done_reason\":\"stop\",\"prompt_eval_count\":3,\"eval_count\":1}",
                Provider.OLLAMA,
                "llama3.1",
                40_000);

        assertThat(body.at("/options/num_ctx").asInt()).isEqualTo(40_000);
        assertThat(body.at("/options/temperature").asDouble(1)).isZero();
        assertThat(body.at("/options/seed").asInt()).isEqualTo(42);
    }

    @Test
    void keysComeFromTheFirstVariableThatIsSet() {
        assertThat(Provider.GOOGLE.key(Map.of("GOOGLE_AI_GEMINI_API_KEY", "b"))).contains("b");
        assertThat(Provider.GOOGLE.key(Map.of("GEMINI_API_KEY", "a", "GOOGLE_AI_GEMINI_API_KEY", "b")))
                .contains("a");
        assertThat(Provider.OPENAI.key(Map.of("OPENAI_API_KEY", " "))).isEmpty();
        assertThat(Provider.OLLAMA.key(Map.of())).contains("");
    }

    @Test
    void ollamaIsOnThisMachineUnlessTheEnvironmentSaysOtherwise() {
        assertThat(Provider.OLLAMA.address(Map.of())).contains("http://localhost:11434");
        assertThat(Provider.OLLAMA.address(Map.of("OLLAMA_BASE_URL", "http://gpu:1")))
                .contains("http://gpu:1");
        assertThat(Provider.OPENAI.address(Map.of("OLLAMA_BASE_URL", "http://gpu:1")))
                .isEmpty();
    }
}
