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
import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.Text;
import dev.headroom.engine.model.ContentBlock.ToolCall;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the messages of an OpenAI chat completions body (API reference, "Create chat completion"), the older function
 * messages included. For one use.
 */
final class OpenAiChatReader {

    private static final BodyText.PartReader NO_OTHERS = (part, type, out) -> false;

    private final BodyText body;
    private final JsonTape tape;
    private final CallNames calls = new CallNames();

    OpenAiChatReader(BodyText body) {
        this.body = body;
        this.tape = body.tape();
    }

    List<WireMessage> read(int messages) {
        List<WireMessage> read = new ArrayList<>(tape.count(messages));
        for (int node = messages + 1; node < tape.next(messages); node = tape.next(node)) {
            read.add(message(node));
        }
        return read;
    }

    private WireMessage message(int node) {
        Fields fields = Fields.of(tape, node, "role", "content", "name", "tool_calls", "tool_call_id", "function_call");
        Optional<Role> role = role(fields.text("role"));
        WireMessage.Builder out = new WireMessage.Builder();
        if (role.isEmpty() || fields.ambiguous()) {
            out.addFixed(body.opaque("message", node));
            return out.build(role.orElse(Role.USER));
        }
        switch (role.get()) {
            case TOOL -> result(fields, out);
            case ASSISTANT -> {
                body.content(fields.node("content"), Text::new, NO_OTHERS, out);
                calls(fields, out);
            }
            case SYSTEM, USER -> body.content(fields.node("content"), Text::new, NO_OTHERS, out);
        }
        return out.build(role.get());
    }

    private static Optional<Role> role(String name) {
        return switch (name) {
            case "system", "developer" -> Optional.of(Role.SYSTEM);
            case "user" -> Optional.of(Role.USER);
            case "assistant" -> Optional.of(Role.ASSISTANT);
            case "tool", "function" -> Optional.of(Role.TOOL);
            default -> Optional.empty();
        };
    }

    private void result(Fields fields, WireMessage.Builder out) {
        String id = fields.text("tool_call_id");
        String tool = calls.get(id, fields.text("name"));
        int content = fields.node("content");
        if (body.isNothing(content)) {
            out.addFixed(new ToolResult(id, tool, "", false));
        } else {
            body.content(content, text -> new ToolResult(id, tool, text, false), NO_OTHERS, out);
        }
    }

    private void calls(Fields fields, WireMessage.Builder out) {
        int list = fields.node("tool_calls");
        if (body.isArray(list)) {
            for (int call = list + 1; call < tape.next(list); call = tape.next(call)) {
                out.addFixed(call(call));
            }
        }
        int older = fields.node("function_call");
        if (older != Fields.NONE && tape.kind(older) == JsonKind.OBJECT) {
            Fields function = Fields.of(tape, older, "name", "arguments");
            out.addFixed(
                    function.ambiguous()
                            ? body.opaque("function_call", older)
                            : new ToolCall("", function.text("name"), function.text("arguments")));
        }
    }

    private ContentBlock call(int node) {
        Fields call = Fields.of(tape, node, "id", "type", "function", "custom");
        boolean custom = call.text("type").equals("custom");
        String arguments = custom ? "input" : "arguments";
        Fields function = Fields.of(tape, call.node(custom ? "custom" : "function"), "name", arguments);
        if (call.ambiguous() || function.ambiguous() || !function.isString("name")) {
            return body.opaque("tool_call", node);
        }
        calls.put(call.text("id"), function.text("name"));
        return new ToolCall(call.text("id"), function.text("name"), function.text(arguments));
    }
}
