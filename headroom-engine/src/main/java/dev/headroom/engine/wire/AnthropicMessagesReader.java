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
package dev.headroom.engine.wire;

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.model.ContentBlock.Text;
import dev.headroom.engine.model.ContentBlock.ToolCall;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the messages of an Anthropic messages body (API reference, "Create a message"). For one use. */
final class AnthropicMessagesReader {

    private static final BodyText.PartReader NO_OTHERS = (part, type, out) -> false;

    private final BodyText body;
    private final JsonTape tape;
    private final CallNames calls = new CallNames();

    AnthropicMessagesReader(BodyText body) {
        this.body = body;
        this.tape = body.tape();
    }

    /** Reads the system prompt, if there is one, as the first message, wherever it stands in the body. */
    List<WireMessage> read(int messages, Fields root) {
        List<WireMessage> read = new ArrayList<>(tape.count(messages) + 1);
        int system = root.node("system");
        if (!body.isNothing(system)) {
            read.add(system(system, root.ambiguous("system")));
        }
        for (int node = messages + 1; node < tape.next(messages); node = tape.next(node)) {
            read.add(message(node));
        }
        return read;
    }

    private WireMessage system(int node, boolean ambiguous) {
        WireMessage.Builder out = new WireMessage.Builder();
        if (ambiguous) {
            out.addFixed(body.opaque("system", node));
        } else {
            body.content(node, Text::new, NO_OTHERS, out);
        }
        return out.build(Role.SYSTEM);
    }

    private WireMessage message(int node) {
        Fields fields = Fields.of(tape, node, "role", "content");
        Optional<Role> role = role(fields.text("role"));
        WireMessage.Builder out = new WireMessage.Builder();
        if (role.isEmpty() || fields.ambiguous()) {
            out.addFixed(body.opaque("message", node));
        } else {
            body.content(fields.node("content"), Text::new, this::block, out);
        }
        return out.build(role.orElse(Role.USER));
    }

    private static Optional<Role> role(String name) {
        return switch (name) {
            case "system" -> Optional.of(Role.SYSTEM);
            case "user" -> Optional.of(Role.USER);
            case "assistant" -> Optional.of(Role.ASSISTANT);
            default -> Optional.empty();
        };
    }

    private boolean block(int node, String type, WireMessage.Builder out) {
        return switch (type) {
            case "tool_use" -> call(node, out);
            case "tool_result" -> result(node, out);
            default -> false;
        };
    }

    private boolean call(int node, WireMessage.Builder out) {
        Fields call = Fields.of(tape, node, "id", "name", "input");
        if (call.ambiguous() || !call.isString("name")) {
            return false;
        }
        calls.put(call.text("id"), call.text("name"));
        String input = call.has("input") ? tape.minified(call.node("input")) : "";
        out.addFixed(new ToolCall(call.text("id"), call.text("name"), input));
        return true;
    }

    private boolean result(int node, WireMessage.Builder out) {
        Fields result = Fields.of(tape, node, "tool_use_id", "content", "is_error");
        int content = result.node("content");
        if (result.ambiguous() || (result.has("content") && !mayBeContent(content))) {
            return false;
        }
        String id = result.text("tool_use_id");
        String tool = calls.get(id, "");
        boolean error = result.isTrue("is_error");
        if (body.isNothing(content)) {
            out.addFixed(new ToolResult(id, tool, "", error));
        } else {
            body.content(content, text -> new ToolResult(id, tool, text, error), NO_OTHERS, out);
        }
        return true;
    }

    private boolean mayBeContent(int node) {
        JsonKind kind = tape.kind(node);
        return kind == JsonKind.STRING || kind == JsonKind.ARRAY || kind == JsonKind.NULL;
    }
}
