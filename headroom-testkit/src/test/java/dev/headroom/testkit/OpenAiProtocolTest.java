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
package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.testkit.ModelMessage.Role;
import dev.headroom.testkit.ModelReply.Finish;
import dev.headroom.testkit.ModelRequest.ToolChoice;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OpenAiProtocolTest {

    private static final String HELLO = """
        {"model":"gpt-test","messages":[{"role":"user","content":"hello"}]}\
        """;
    private static final String HELLO_STREAMED = """
        {"model":"gpt-test","stream":true,"stream_options":{"include_usage":true},
         "messages":[{"role":"user","content":"hello"}]}\
        """;
    private static final String PATH = "/v1/chat/completions";

    @Test
    void answersWithTheModelsNameTextFinishReasonAndUsage() throws IOException {
        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.always(ModelReply.text("eight ch")))) {

            JsonNode response = new Wire(server).chat(HELLO);

            assertThat(response.path("object").asText()).isEqualTo("chat.completion");
            assertThat(response.path("id").asText()).isNotEmpty();
            assertThat(response.path("model").asText()).isEqualTo("gpt-test");
            assertThat(response.at("/choices/0/message/role").asText()).isEqualTo("assistant");
            assertThat(response.at("/choices/0/message/content").asText()).isEqualTo("eight ch");
            assertThat(response.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
            assertThat(response.at("/usage/prompt_tokens").asInt()).isEqualTo(2);
            assertThat(response.at("/usage/completion_tokens").asInt()).isEqualTo(2);
            assertThat(response.at("/usage/total_tokens").asInt()).isEqualTo(4);
        }
    }

    @Test
    void callsToolsWithIdsThatAreTheSameForTheSameConversation() throws IOException {
        Script script = Scripts.always(ModelReply.calls(ToolCall.of("a", "{\"x\":1}"), ToolCall.of("b", "{}")));
        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {
            Wire wire = new Wire(server);

            JsonNode first = wire.chat(HELLO).path("choices");
            JsonNode second = wire.chat(HELLO).path("choices");

            assertThat(first).isEqualTo(second);
            assertThat(first.at("/0/finish_reason").asText()).isEqualTo("tool_calls");
            assertThat(first.at("/0/message/content").isNull()).isTrue();
            assertThat(first.at("/0/message/tool_calls/0").toString())
                    .isEqualTo("{\"id\":\"call_1_0\",\"type\":\"function\","
                            + "\"function\":{\"name\":\"a\",\"arguments\":\"{\\\"x\\\":1}\"}}");
            assertThat(first.at("/0/message/tool_calls/1/id").asText()).isEqualTo("call_1_1");
        }
    }

    @Test
    void streamsTextInPiecesThatJoinToTheWhole() throws IOException {
        String text = "one two  three\nfour-and-a-very-long-word-without-a-space \uD83D\uDE00\uD83D\uDE00";
        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.always(ModelReply.text(text)))) {

            List<String> events = new Wire(server).events(PATH, HELLO_STREAMED);

            StringBuilder joined = new StringBuilder();
            for (String event : events.subList(0, events.size() - 1)) {
                JsonNode chunk = Json.parse(event);
                assertThat(chunk.path("object").asText()).isEqualTo("chat.completion.chunk");
                assertThat(chunk.path("model").asText()).isEqualTo("gpt-test");
                joined.append(chunk.at("/choices/0/delta/content").asText());
            }
            assertThat(joined).hasToString(text);
            assertThat(events).hasSizeGreaterThan(6).last().isEqualTo("[DONE]");
            assertThat(Json.parse(events.get(events.size() - 2))
                            .at("/usage/completion_tokens")
                            .asInt())
                    .isEqualTo((text.length() + 3) / 4);
            assertThat(Json.parse(events.get(events.size() - 3))
                            .at("/choices/0/finish_reason")
                            .asText())
                    .isEqualTo("stop");
        }
    }

    @Test
    void streamsUsageOnlyWhenAsked() {
        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.always(ModelReply.text("hi")))) {

            List<String> events = new Wire(server)
                    .events(
                            PATH,
                            "{\"model\":\"m\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}");

            assertThat(events).noneMatch(event -> event.contains("\"usage\""));
        }
    }

    @Test
    void streamsToolCallsByIndexWithArgumentsInPieces() {
        Script script = Scripts.always(ModelReply.calls(
                ToolCall.of("first", "{\"city\":\"a name of some length\"}"), ToolCall.of("second", "{\"n\":2}")));
        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {

            List<String> events = new Wire(server).events(PATH, HELLO_STREAMED);

            StringBuilder[] arguments = {new StringBuilder(), new StringBuilder()};
            for (String event : events) {
                JsonNode call =
                        event.startsWith("{") ? Json.parse(event).at("/choices/0/delta/tool_calls/0") : Json.object();
                if (call.has("index")) {
                    arguments[call.path("index").asInt()].append(
                            call.at("/function/arguments").asText());
                }
            }
            assertThat(arguments[0]).hasToString("{\"city\":\"a name of some length\"}");
            assertThat(arguments[1]).hasToString("{\"n\":2}");
            assertThat(events).anyMatch(event -> event.contains("\"finish_reason\":\"tool_calls\""));
        }
    }

    @Test
    void cutsAtTheFirstStopTextAndAtTheBoundOnTokens() throws IOException {
        try (ScriptedModelServer server =
                ScriptedModelServer.start(Scripts.always(ModelReply.text("abcd efgh ijkl")))) {
            Wire wire = new Wire(server);

            JsonNode stopped = wire.chat("{\"stop\":[\"ij\",\"ef\"],\"messages\":[]}");
            JsonNode bounded = wire.chat("{\"max_tokens\":2,\"messages\":[]}");
            JsonNode newer = wire.chat("{\"max_completion_tokens\":1,\"messages\":[]}");

            assertThat(stopped.at("/choices/0/message/content").asText()).isEqualTo("abcd ");
            assertThat(stopped.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
            assertThat(bounded.at("/choices/0/message/content").asText()).isEqualTo("abcd efg");
            assertThat(bounded.at("/choices/0/finish_reason").asText()).isEqualTo("length");
            assertThat(bounded.at("/usage/completion_tokens").asInt()).isEqualTo(2);
            assertThat(newer.at("/choices/0/message/content").asText()).isEqualTo("abcd");
        }
    }

    @Test
    void showsTheScriptTheRequestWithoutItsDialect() throws IOException {
        AtomicReference<ModelRequest> seen = new AtomicReference<>();
        Script script = request -> {
            seen.set(request);
            return ModelReply.text("ok");
        };
        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {

            new Wire(server).chat("""
                {"model":"m","tool_choice":{"type":"function","function":{"name":"look"}},
                 "response_format":{"type":"json_schema","json_schema":{"name":"s","schema":{"type":"object"}}},
                 "stop":"END","max_tokens":9,
                 "tools":[{"type":"function",
                      "function":{"name":"look","description":"d","parameters":{"type":"object"}}}],
                 "messages":[{"role":"system","content":"be brief"},
                  {"role":"user","content":[{"type":"text","text":"a"},{"type":"image_url","image_url":{"url":"x"}},
                   {"type":"text","text":"b"}]},
                  {"role":"assistant","content":null,"tool_calls":[
                   {"id":"c1","type":"function","function":{"name":"look","arguments":"{\\"q\\":1}"}}]},
                  {"role":"tool","tool_call_id":"c1","content":"found"}]}\
                """);

            ModelRequest request = seen.get();
            assertThat(request.messages())
                    .extracting(ModelMessage::role)
                    .containsExactly(Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL);
            assertThat(request.lastUserText()).isEqualTo("a\nb");
            assertThat(request.messages().get(1).images()).isEqualTo(1);
            assertThat(request.messages().get(2).toolCalls()).containsExactly(new ToolCall("c1", "look", "{\"q\":1}"));
            assertThat(request.newToolResults()).containsExactly(new ToolResult("c1", "look", "found", false));
            assertThat(request.offers("look")).isTrue();
            assertThat(request.toolChoice()).isEqualTo(ToolChoice.REQUIRED);
            assertThat(request.requiredTool()).contains("look");
            assertThat(request.jsonAnswer()).isTrue();
            assertThat(request.jsonSchema())
                    .hasValueSatisfying(schema -> assertThat(schema.toString()).isEqualTo("{\"type\":\"object\"}"));
            assertThat(request.stop()).containsExactly("END");
            assertThat(request.maxTokens()).hasValue(9);
        }
    }

    @Test
    void reportsWhatTheReplySaysInsteadOfCounting() throws IOException {
        Script script = Scripts.always(ModelReply.text("x")
                .withThinking("because")
                .withUsage(new Usage(100, 20, 64))
                .withFinish(Finish.FILTERED));
        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {

            JsonNode response = new Wire(server).chat(HELLO);

            assertThat(response.at("/usage/prompt_tokens").asInt()).isEqualTo(100);
            assertThat(response.at("/usage/completion_tokens").asInt()).isEqualTo(20);
            assertThat(response.at("/usage/prompt_tokens_details/cached_tokens").asInt())
                    .isEqualTo(64);
            assertThat(response.at("/choices/0/finish_reason").asText()).isEqualTo("content_filter");
            assertThat(response.at("/choices/0/message/reasoning_content").asText())
                    .isEqualTo("because");
        }
    }
}
