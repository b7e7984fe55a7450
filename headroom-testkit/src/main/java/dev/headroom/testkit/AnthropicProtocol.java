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
import dev.headroom.testkit.ModelRequest.ToolChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Anthropic's messages. */
final class AnthropicProtocol implements Protocol {

    /** Stands in for the signature by which a provider recognises its own reasoning. */
    private static final String SIGNATURE = "c2NyaXB0ZWQ=";

    @Override
    public ModelRequest read(JsonNode body) {
        JsonNode choice = body.path("tool_choice");
        JsonNode format = body.path("output_config").path("format");
        JsonNode schema = format.path("schema");
        return new ModelRequest(
                Dialect.ANTHROPIC,
                body.path("model").asText(),
                body.path("stream").asBoolean(),
                messages(body),
                tools(body.path("tools")),
                toolChoice(choice.path("type").asText()),
                Optional.of(choice.path("name").asText()).filter(name -> !name.isEmpty()),
                format.path("type").asText().startsWith("json"),
                schema.isObject() ? Optional.of(schema) : Optional.empty(),
                Json.strings(body.path("stop_sequences")),
                body.path("max_tokens").isInt()
                        ? OptionalInt.of(body.path("max_tokens").intValue())
                        : OptionalInt.empty(),
                body);
    }

    private static ToolChoice toolChoice(String type) {
        return switch (type) {
            case "any", "tool" -> ToolChoice.REQUIRED;
            case "none" -> ToolChoice.NONE;
            default -> ToolChoice.AUTO;
        };
    }

    private static List<ModelMessage> messages(JsonNode body) {
        List<ModelMessage> messages = new ArrayList<>();
        if (!body.path("system").isMissingNode()) {
            messages.add(message(Role.SYSTEM, body.path("system"), List.of()));
        }
        Map<String, String> toolNames = new HashMap<>();
        for (JsonNode node : body.path("messages")) {
            JsonNode content = node.path("content");
            if (node.path("role").asText().equals("assistant")) {
                List<ToolCall> calls = toolCalls(content);
                calls.forEach(call -> toolNames.put(call.id(), call.name()));
                messages.add(message(Role.ASSISTANT, content, calls));
            } else {
                messages.addAll(fromUser(content, toolNames));
            }
        }
        return messages;
    }

    private static ModelMessage message(Role role, JsonNode content, List<ToolCall> calls) {
        return new ModelMessage(role, Json.textOf(content), calls, Optional.empty(), Json.count(content, "image"));
    }

    private static List<ModelMessage> fromUser(JsonNode content, Map<String, String> toolNames) {
        List<ModelMessage> messages = new ArrayList<>();
        for (JsonNode block : content) {
            if (block.path("type").asText().equals("tool_result")) {
                messages.add(result(block, toolNames));
            }
        }
        boolean onlyResults = !messages.isEmpty() && messages.size() == content.size();
        if (!onlyResults) {
            messages.add(message(Role.USER, content, List.of()));
        }
        return messages;
    }

    private static ModelMessage result(JsonNode block, Map<String, String> toolNames) {
        JsonNode content = block.path("content");
        String callId = block.path("tool_use_id").asText();
        String text = Json.textOf(content);
        ToolResult result = new ToolResult(
                callId,
                toolNames.getOrDefault(callId, ""),
                text,
                block.path("is_error").asBoolean());
        return new ModelMessage(Role.TOOL, text, List.of(), Optional.of(result), Json.count(content, "image"));
    }

    private static List<ToolCall> toolCalls(JsonNode content) {
        List<ToolCall> calls = new ArrayList<>();
        for (JsonNode block : content) {
            if (block.path("type").asText().equals("tool_use")) {
                calls.add(new ToolCall(
                        block.path("id").asText(),
                        block.path("name").asText(),
                        block.path("input").toString()));
            }
        }
        return calls;
    }

    private static List<ToolDefinition> tools(JsonNode nodes) {
        List<ToolDefinition> tools = new ArrayList<>();
        for (JsonNode node : nodes) {
            tools.add(new ToolDefinition(
                    node.path("name").asText(), node.path("description").asText(), node.path("input_schema")));
        }
        return tools;
    }

    @Override
    public JsonNode whole(Completion completion) {
        ArrayNode content = Json.array();
        for (Block block : blocks(completion)) {
            content.add(block.whole());
        }
        ObjectNode message = head(completion);
        message.set("content", content);
        message.put("stop_reason", stopReason(completion));
        completion
                .stopText()
                .ifPresentOrElse(stop -> message.put("stop_sequence", stop), () -> message.putNull("stop_sequence"));
        message.set("usage", usage(completion.usage(), completion.usage().outputTokens()));
        return message;
    }

    private static ObjectNode head(Completion completion) {
        return Json.object()
                .put("id", completion.id())
                .put("type", "message")
                .put("role", "assistant")
                .put("model", completion.model());
    }

    private static ObjectNode usage(Usage usage, int outputTokens) {
        // Anthropic counts cached tokens beside the input tokens, not among them.
        return Json.object()
                .put("input_tokens", usage.inputTokens() - usage.cachedInputTokens())
                .put("cache_creation_input_tokens", 0)
                .put("cache_read_input_tokens", usage.cachedInputTokens())
                .put("output_tokens", outputTokens);
    }

    private static String stopReason(Completion completion) {
        return switch (completion.finish()) {
            case STOP -> completion.stopText().isPresent() ? "stop_sequence" : "end_turn";
            case LENGTH -> "max_tokens";
            case TOOL_CALLS -> "tool_use";
            case FILTERED -> "refusal";
        };
    }

    private static List<Block> blocks(Completion completion) {
        List<Block> blocks = new ArrayList<>();
        if (!completion.thinking().isEmpty()) {
            blocks.add(thinking(completion.thinking()));
        }
        if (!completion.text().isEmpty()) {
            blocks.add(text(completion.text()));
        }
        completion.toolCalls().forEach(call -> blocks.add(toolUse(call)));
        return blocks;
    }

    private static Block thinking(String thinking) {
        ObjectNode whole =
                Json.object().put("type", "thinking").put("thinking", thinking).put("signature", SIGNATURE);
        ObjectNode start =
                Json.object().put("type", "thinking").put("thinking", "").put("signature", "");
        List<ObjectNode> deltas = new ArrayList<>();
        Protocol.pieces(thinking).forEach(piece -> deltas.add(delta("thinking_delta", "thinking", piece)));
        deltas.add(delta("signature_delta", "signature", SIGNATURE));
        return new Block(whole, start, deltas);
    }

    private static Block text(String text) {
        List<ObjectNode> deltas = new ArrayList<>();
        Protocol.pieces(text).forEach(piece -> deltas.add(delta("text_delta", "text", piece)));
        return new Block(textNode(text), textNode(""), deltas);
    }

    private static ObjectNode textNode(String text) {
        return Json.object().put("type", "text").put("text", text);
    }

    private static Block toolUse(ToolCall call) {
        ObjectNode whole =
                Json.object().put("type", "tool_use").put("id", call.id()).put("name", call.name());
        ObjectNode start = whole.deepCopy();
        JsonNode input = Json.parse(call.arguments());
        whole.set("input", input);
        start.putObject("input");
        List<ObjectNode> deltas = new ArrayList<>();
        deltas.add(delta("input_json_delta", "partial_json", ""));
        if (!input.isEmpty()) {
            // Of a call without arguments the provider streams the empty piece and nothing else.
            Protocol.pieces(call.arguments())
                    .forEach(piece -> deltas.add(delta("input_json_delta", "partial_json", piece)));
        }
        return new Block(whole, start, deltas);
    }

    private static ObjectNode delta(String type, String field, String piece) {
        return Json.object().put("type", type).put(field, piece);
    }

    @Override
    public List<String> events(ModelRequest request, Completion completion) {
        List<String> events = new ArrayList<>();
        events.add(messageStart(completion));
        List<Block> blocks = blocks(completion);
        for (int i = 0; i < blocks.size(); i++) {
            events.add(event(data("content_block_start")
                    .put("index", i)
                    .set("content_block", blocks.get(i).start())));
            for (ObjectNode delta : blocks.get(i).deltas()) {
                events.add(event(data("content_block_delta").put("index", i).set("delta", delta)));
            }
            events.add(event(data("content_block_stop").put("index", i)));
        }
        events.add(messageDelta(completion));
        events.add(event(data("message_stop")));
        return events;
    }

    private static String messageStart(Completion completion) {
        ObjectNode message = head(completion);
        message.putArray("content");
        message.putNull("stop_reason").putNull("stop_sequence");
        message.set("usage", usage(completion.usage(), 1));
        return event(data("message_start").set("message", message));
    }

    private static String messageDelta(Completion completion) {
        ObjectNode data = data("message_delta");
        ObjectNode delta = data.putObject("delta").put("stop_reason", stopReason(completion));
        completion
                .stopText()
                .ifPresentOrElse(stop -> delta.put("stop_sequence", stop), () -> delta.putNull("stop_sequence"));
        data.putObject("usage").put("output_tokens", completion.usage().outputTokens());
        return event(data);
    }

    private static ObjectNode data(String type) {
        return Json.object().put("type", type);
    }

    private static String event(JsonNode data) {
        return "event: " + data.path("type").asText() + "\ndata: " + data + "\n\n";
    }

    @Override
    public JsonNode error(int status, String message) {
        ObjectNode body = Json.object().put("type", "error");
        body.putObject("error").put("type", errorType(status)).put("message", message);
        return body;
    }

    private static String errorType(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 404 -> "not_found_error";
            case 413 -> "request_too_large";
            case 429 -> "rate_limit_error";
            case 529 -> "overloaded_error";
            default -> status < 500 ? "invalid_request_error" : "api_error";
        };
    }

    /** A block of content: whole, and as a stream sends it. */
    private record Block(ObjectNode whole, ObjectNode start, List<ObjectNode> deltas) {}
}
