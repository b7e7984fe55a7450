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
import dev.headroom.testkit.ModelRequest.ToolChoice;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnthropicProtocolTest {

    private static final String HELLO = """
        {"model":"claude-test","max_tokens":100,"messages":[{"role":"user","content":"hello"}]}\
        """;
    private static final String HELLO_STREAMED = """
        {"model":"claude-test","max_tokens":100,"stream":true,"messages":[{"role":"user","content":"hello"}]}\
        """;

    @Test
    void answersWithBlocksStopReasonAndUsage() throws IOException {
        Script script = Scripts.always(
                ModelReply.call("look", "{\"q\":1}").withText("wait").withThinking("hm"));
        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {

            JsonNode response = new Wire(server).messages(HELLO);

            assertThat(response.path("type").asText()).isEqualTo("message");
            assertThat(response.path("model").asText()).isEqualTo("claude-test");
            assertThat(response.at("/content/0/thinking").asText()).isEqualTo("hm");
            assertThat(response.at("/content/0/signature").asText()).isNotEmpty();
            assertThat(response.at("/content/1/text").asText()).isEqualTo("wait");
            assertThat(response.at("/content/2").toString())
                    .isEqualTo("{\"type\":\"tool_use\",\"id\":\"call_1_0\",\"name\":\"look\",\"input\":{\"q\":1}}");
            assertThat(response.path("stop_reason").asText()).isEqualTo("tool_use");
            assertThat(response.at("/usage/input_tokens").asInt()).isEqualTo(2);
            assertThat(response.at("/usage/output_tokens").asInt()).isEqualTo(5);
        }
    }

    @Test
    void streamsTheSequenceOfEventsOfEachBlock() throws IOException {
        Script script = Scripts.always(
                ModelReply.call("look", "{\"q\":\"a longer question\"}").withText("let me see"));
        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {

            List<String> events = new Wire(server).events("/v1/messages", HELLO_STREAMED);

            List<JsonNode> nodes = events.stream().map(Json::parse).collect(Collectors.toList());
            assertThat(nodes.stream()
                            .map(node -> node.path("type").asText())
                            .distinct()
                            .collect(Collectors.toList()))
                    .containsExactly(
                            "message_start",
                            "content_block_start",
                            "content_block_delta",
                            "content_block_stop",
                            "message_delta",
                            "message_stop");
            assertThat(joined(nodes, 0, "text")).isEqualTo("let me see");
            assertThat(joined(nodes, 1, "partial_json")).isEqualTo("{\"q\":\"a longer question\"}");
            assertThat(nodes.get(nodes.size() - 2).at("/delta/stop_reason").asText())
                    .isEqualTo("tool_use");
            assertThat(nodes.get(nodes.size() - 2).at("/usage/output_tokens").asInt())
                    .isPositive();
        }
    }

    @Test
    void streamsNothingButAnEmptyPieceOfACallWithoutArguments() {
        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.always(ModelReply.call("now", "{}")))) {

            List<String> events = new Wire(server).events("/v1/messages", HELLO_STREAMED);

            assertThat(events.stream().filter(event -> event.contains("input_json_delta")))
                    .singleElement()
                    .asString()
                    .contains("\"partial_json\":\"\"");
        }
    }

    private static String joined(List<JsonNode> nodes, int index, String field) {
        return nodes.stream()
                .filter(node -> node.path("type").asText().equals("content_block_delta"))
                .filter(node -> node.path("index").asInt() == index)
                .map(node -> node.path("delta").path(field).asText())
                .collect(Collectors.joining());
    }

    @Test
    void countsCachedTokensBesideTheInput() throws IOException {
        Script script = Scripts.always(ModelReply.text("x").withUsage(new Usage(100, 1, 80)));
        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {

            JsonNode usage = new Wire(server).messages(HELLO).path("usage");

            assertThat(usage.path("input_tokens").asInt()).isEqualTo(20);
            assertThat(usage.path("cache_read_input_tokens").asInt()).isEqualTo(80);
        }
    }

    @Test
    void namesTheStopTextThatEndedTheAnswer() throws IOException {
        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.always(ModelReply.text("one END two")))) {

            JsonNode response =
                    new Wire(server).messages("{\"max_tokens\":50,\"stop_sequences\":[\"END\"],\"messages\":[]}");

            assertThat(response.at("/content/0/text").asText()).isEqualTo("one ");
            assertThat(response.path("stop_reason").asText()).isEqualTo("stop_sequence");
            assertThat(response.path("stop_sequence").asText()).isEqualTo("END");
        }
    }

    @Test
    void showsTheScriptTheSameConversationAsTheOtherDialect() throws IOException {
        AtomicReference<ModelRequest> seen = new AtomicReference<>();
        Script script = request -> {
            seen.set(request);
            return ModelReply.text("ok");
        };
        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {

            new Wire(server).messages("""
                {"model":"m","max_tokens":9,"tool_choice":{"type":"tool","name":"look"},"stop_sequences":["END"],
                 "system":[{"type":"text","text":"be brief"}],
                 "output_config":{"format":{"type":"json_schema","schema":{"type":"object"}}},
                 "tools":[{"name":"look","description":"d","input_schema":{"type":"object"}}],
                 "messages":[
                  {"role":"user","content":[{"type":"text","text":"a"},{"type":"image","source":{}}]},
                  {"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"look","input":{"q":1}},
                   {"type":"tool_use","id":"c2","name":"look","input":{}}]},
                  {"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","content":"found"},
                   {"type":"tool_result","tool_use_id":"c2","is_error":true,
                    "content":[{"type":"text","text":"broken"}]}]}]}\
                """);

            ModelRequest request = seen.get();
            assertThat(request.messages())
                    .extracting(ModelMessage::role)
                    .containsExactly(Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL, Role.TOOL);
            assertThat(request.lastUserText()).isEqualTo("a");
            assertThat(request.messages().get(1).images()).isEqualTo(1);
            assertThat(request.newToolResults())
                    .containsExactly(
                            new ToolResult("c1", "look", "found", false), new ToolResult("c2", "look", "broken", true));
            assertThat(request.toolChoice()).isEqualTo(ToolChoice.REQUIRED);
            assertThat(request.requiredTool()).contains("look");
            assertThat(request.jsonSchema()).isPresent();
            assertThat(request.stop()).containsExactly("END");
            assertThat(request.maxTokens()).hasValue(9);
        }
    }

    @Test
    void saysErrorsInItsOwnForm() throws IOException {
        try (ScriptedModelServer server =
                ScriptedModelServer.start(Scripts.always(ModelReply.failure(529, "too busy")))) {

            JsonNode error = new Wire(server).messages(HELLO);

            assertThat(error.toString())
                    .isEqualTo(
                            "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"too busy\"}}");
        }
    }
}
