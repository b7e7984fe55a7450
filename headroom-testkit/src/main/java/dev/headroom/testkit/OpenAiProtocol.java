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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.testkit.ModelMessage.Role;
import dev.headroom.testkit.ModelReply.Finish;
import dev.headroom.testkit.ModelRequest.ToolChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** OpenAI's chat completions. */
final class OpenAiProtocol implements Protocol {

    /** A fixed time of creation, in seconds, so that responses are equal on every run. */
    private static final long CREATED = 1_700_000_000L;

    @Override
    public ModelRequest read(JsonNode body) {
        JsonNode choice = body.path("tool_choice");
        JsonNode format = body.path("response_format");
        JsonNode schema = format.path("json_schema").path("schema");
        JsonNode bound =
                body.has("max_completion_tokens") ? body.path("max_completion_tokens") : body.path("max_tokens");
        return new ModelRequest(
                Dialect.OPENAI,
                body.path("model").asText(),
                body.path("stream").asBoolean(),
                messages(body.path("messages")),
                tools(body.path("tools")),
                choice.isObject() ? ToolChoice.REQUIRED : toolChoice(choice.asText()),
                Optional.of(choice.path("function").path("name").asText()).filter(name -> !name.isEmpty()),
                format.path("type").asText().startsWith("json"),
                schema.isObject() ? Optional.of(schema) : Optional.empty(),
                Json.strings(body.path("stop")),
                bound.isInt() ? OptionalInt.of(bound.intValue()) : OptionalInt.empty(),
                body);
    }

    private static ToolChoice toolChoice(String name) {
        return switch (name) {
            case "required" -> ToolChoice.REQUIRED;
            case "none" -> ToolChoice.NONE;
            default -> ToolChoice.AUTO;
        };
    }

    private static List<ModelMessage> messages(JsonNode nodes) {
        List<ModelMessage> messages = new ArrayList<>();
        Map<String, String> toolNames = new HashMap<>();
        for (JsonNode node : nodes) {
            JsonNode content = node.path("content");
            List<ToolCall> calls = toolCalls(node.path("tool_calls"));
            calls.forEach(call -> toolNames.put(call.id(), call.name()));
            Role role = role(node.path("role").asText());
            String text = Json.textOf(content);
            messages.add(new ModelMessage(
                    role,
                    text,
                    calls,
                    role == Role.TOOL ? Optional.of(result(node, text, toolNames)) : Optional.empty(),
                    Json.count(content, "image_url")));
        }
        return messages;
    }

    private static Role role(String name) {
        return switch (name) {
            case "system", "developer" -> Role.SYSTEM;
            case "assistant" -> Role.ASSISTANT;
            case "tool", "function" -> Role.TOOL;
            default -> Role.USER;
        };
    }

    private static ToolResult result(JsonNode node, String text, Map<String, String> toolNames) {
        String callId = node.path("tool_call_id").asText();
        return new ToolResult(callId, toolNames.getOrDefault(callId, ""), text, false);
    }

    private static List<ToolCall> toolCalls(JsonNode nodes) {
        List<ToolCall> calls = new ArrayList<>();
        for (JsonNode node : nodes) {
            JsonNode function = node.path("function");
            calls.add(new ToolCall(
                    node.path("id").asText(),
                    function.path("name").asText(),
                    function.path("arguments").asText()));
        }
        return calls;
    }

    private static List<ToolDefinition> tools(JsonNode nodes) {
        List<ToolDefinition> tools = new ArrayList<>();
        for (JsonNode node : nodes) {
            JsonNode function = node.path("function");
            tools.add(new ToolDefinition(
                    function.path("name").asText(),
                    function.path("description").asText(),
                    function.path("parameters")));
        }
        return tools;
    }

    @Override
    public JsonNode whole(Completion completion) {
        ObjectNode message = Json.object().put("role", "assistant");
        if (completion.text().isEmpty() && !completion.toolCalls().isEmpty()) {
            message.putNull("content");
        } else {
            message.put("content", completion.text());
        }
        if (!completion.thinking().isEmpty()) {
            message.put("reasoning_content", completion.thinking());
        }
        if (!completion.toolCalls().isEmpty()) {
            ArrayNode calls = message.putArray("tool_calls");
            completion.toolCalls().forEach(call -> calls.add(toolCall(call, call.arguments())));
        }
        ObjectNode response = head(completion, "chat.completion");
        ObjectNode choice = response.putArray("choices").addObject().put("index", 0);
        choice.set("message", message);
        choice.put("finish_reason", finish(completion.finish()));
        response.set("usage", usage(completion.usage()));
        return response;
    }

    private static ObjectNode toolCall(ToolCall call, String arguments) {
        ObjectNode node = Json.object().put("id", call.id()).put("type", "function");
        node.putObject("function").put("name", call.name()).put("arguments", arguments);
        return node;
    }

    private static ObjectNode head(Completion completion, String object) {
        return Json.object()
                .put("id", completion.id())
                .put("object", object)
                .put("created", CREATED)
                .put("model", completion.model());
    }

    private static ObjectNode usage(Usage usage) {
        ObjectNode node = Json.object()
                .put("prompt_tokens", usage.inputTokens())
                .put("completion_tokens", usage.outputTokens())
                .put("total_tokens", usage.inputTokens() + usage.outputTokens());
        node.putObject("prompt_tokens_details").put("cached_tokens", usage.cachedInputTokens());
        node.putObject("completion_tokens_details").put("reasoning_tokens", 0);
        return node;
    }

    private static String finish(Finish finish) {
        return switch (finish) {
            case STOP -> "stop";
            case LENGTH -> "length";
            case TOOL_CALLS -> "tool_calls";
            case FILTERED -> "content_filter";
        };
    }

    @Override
    public List<String> events(ModelRequest request, Completion completion) {
        List<String> events = new ArrayList<>();
        for (ObjectNode delta : deltas(completion)) {
            events.add(event(chunk(completion, delta, Optional.empty())));
        }
        events.add(event(chunk(completion, Json.object(), Optional.of(finish(completion.finish())))));
        if (request.body().path("stream_options").path("include_usage").asBoolean()) {
            ObjectNode last = head(completion, "chat.completion.chunk");
            last.putArray("choices");
            last.set("usage", usage(completion.usage()));
            events.add(event(last));
        }
        events.add("data: [DONE]\n\n");
        return events;
    }

    private static List<ObjectNode> deltas(Completion completion) {
        List<ObjectNode> deltas = new ArrayList<>();
        deltas.add(Json.object().put("role", "assistant").put("content", ""));
        Protocol.pieces(completion.thinking())
                .forEach(piece -> deltas.add(Json.object().put("reasoning_content", piece)));
        Protocol.pieces(completion.text())
                .forEach(piece -> deltas.add(Json.object().put("content", piece)));
        for (int i = 0; i < completion.toolCalls().size(); i++) {
            ToolCall call = completion.toolCalls().get(i);
            deltas.add(toolDelta(i, toolCall(call, "")));
            for (String piece : Protocol.pieces(call.arguments())) {
                ObjectNode part = Json.object();
                part.putObject("function").put("arguments", piece);
                deltas.add(toolDelta(i, part));
            }
        }
        return deltas;
    }

    private static ObjectNode toolDelta(int index, ObjectNode part) {
        ObjectNode delta = Json.object();
        delta.putArray("tool_calls").add(Json.object().put("index", index).setAll(part));
        return delta;
    }

    private static ObjectNode chunk(Completion completion, ObjectNode delta, Optional<String> finish) {
        ObjectNode chunk = head(completion, "chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        finish.ifPresentOrElse(reason -> choice.put("finish_reason", reason), () -> choice.putNull("finish_reason"));
        return chunk;
    }

    private static String event(JsonNode data) {
        return "data: " + data + "\n\n";
    }

    @Override
    public JsonNode error(int status, String message) {
        ObjectNode body = Json.object();
        body.putObject("error")
                .put("message", message)
                .put(
                        "type",
                        status == 429 ? "rate_limit_error" : status < 500 ? "invalid_request_error" : "server_error")
                .putNull("param")
                .putNull("code");
        return body;
    }
}
