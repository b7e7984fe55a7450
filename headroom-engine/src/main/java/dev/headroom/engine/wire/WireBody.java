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
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.Text;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A provider's request body, seen as messages and written back as bytes.
 *
 * <p>The messages are those of the body, in order, one for one; an Anthropic system prompt comes before them. A block
 * of type text, and a text within a tool result, becomes a block of its own: a result of three texts and an image is
 * three {@link ToolResult} blocks of the same call and an opaque one, so texts are never joined or split. A result
 * without any content is a {@code ToolResult} with an empty text that cannot be changed. An Anthropic tool result stays
 * in the user message it came in. The input of an Anthropic call is given without white space. A result knows its tool
 * from the call before it that has its id. An object in which a key that matters stands twice is opaque, as providers
 * differ in which of the two they take.
 *
 * <p>Immutable and thread-safe. Time and memory are linear in the body.
 *
 * <pre>{@code
 * if (WireBody.parse(bytes, WireFormat.OPENAI_CHAT) instanceof WireBody body) {
 *     List<Message> shorter = ...;          // body.messages() with some tool results shortened
 *     byte[] out = body.with(shorter);
 * }
 * }</pre>
 */
public final class WireBody implements WireResult {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String mark;
    private final String text;
    private final List<WireMessage> wireMessages;
    private final Optional<String> model;
    private final Set<String> tools;

    private WireBody(String mark, String text, List<WireMessage> messages, Optional<String> model, Set<String> tools) {
        this.mark = mark;
        this.text = text;
        this.wireMessages = List.copyOf(messages);
        this.model = model;
        this.tools = tools;
    }

    /**
     * Reads a body.
     *
     * @param body the bytes as they were received; not kept
     * @param format whose body it is
     * @return a {@code WireBody}; or why there is none: not UTF-8, not one JSON object, nested deeper than {@link
     *     JsonTape#MAX_DEPTH}, or without exactly one array of messages
     */
    public static WireResult parse(byte[] body, WireFormat format) {
        String all = new String(body, StandardCharsets.UTF_8);
        if (!Arrays.equals(all.getBytes(StandardCharsets.UTF_8), body)) {
            return new Refused("not valid UTF-8");
        }
        String mark = all.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        String text = all.substring(mark.length());
        try {
            return of(mark, new BodyText(text, JsonTape.parse(text)), format);
        } catch (JsonSyntaxException e) {
            return new Refused(String.valueOf(e.getMessage()));
        }
    }

    private static WireResult of(String mark, BodyText body, WireFormat format) {
        if (body.tape().kind(0) != JsonKind.OBJECT) {
            return new Refused("not a JSON object");
        }
        Fields root = Fields.of(body.tape(), 0, "messages", "system", "model", "tools", "functions");
        int messages = root.node("messages");
        if (root.ambiguous("messages") || !body.isArray(messages)) {
            return new Refused("not exactly one array of messages");
        }
        List<WireMessage> read = switch (format) {
            case OPENAI_CHAT -> new OpenAiChatReader(body).read(messages);
            case ANTHROPIC_MESSAGES -> new AnthropicMessagesReader(body).read(messages, root);
        };
        Optional<String> model = Optional.of(root.text("model")).filter(name -> !name.isEmpty());
        return new WireBody(mark, body.text(), read, model, OfferedTools.of(body, root, format));
    }

    /** The messages of the body, in order. */
    public List<Message> messages() {
        return wireMessages.stream().map(WireMessage::message).toList();
    }

    /** The model that the request asks for; empty when it does not say. */
    public Optional<String> model() {
        return model;
    }

    /**
     * Whether the request declares a tool. Says nothing about {@code tool_choice}, which may change from turn to turn
     * while what was sent must not.
     *
     * @param name the tool's exact name
     */
    public boolean offersTool(String name) {
        return tools.contains(name);
    }

    /**
     * Writes the body with other texts. Every byte outside the string literals of the texts that differ is copied.
     *
     * @param optimized the {@link #messages}, some with another text in a {@link ToolResult} or {@link Text} block
     * @return a new array; equal to the body that was read when no text differs
     * @throws IllegalArgumentException when anything but such a text differs: the number, order or roles of messages,
     *     the number or order of blocks, an id, a name, an error flag, an opaque block
     */
    public byte[] with(List<Message> optimized) {
        if (optimized.size() != wireMessages.size()) {
            throw new IllegalArgumentException(
                    "optimized: " + optimized.size() + " messages instead of " + wireMessages.size());
        }
        List<Splice> splices = new ArrayList<>();
        for (int i = 0; i < optimized.size(); i++) {
            collect(i, optimized.get(i), splices);
        }
        return (mark + Splice.apply(text, splices)).getBytes(StandardCharsets.UTF_8);
    }

    private void collect(int index, Message changed, List<Splice> splices) {
        Message message = wireMessages.get(index).message();
        List<ContentBlock> blocks = message.blocks();
        if (changed.role() != message.role() || changed.blocks().size() != blocks.size()) {
            throw new IllegalArgumentException("optimized: message " + index + " has another role or number of blocks");
        }
        for (int i = 0; i < blocks.size(); i++) {
            ContentBlock block = changed.blocks().get(i);
            if (!block.equals(blocks.get(i))) {
                Slot slot = wireMessages.get(index).slots().get(i);
                if (slot.equals(Slot.NONE) || !differsInTextAlone(blocks.get(i), block)) {
                    throw new IllegalArgumentException("optimized: block " + i + " of message " + index
                            + " differs in more than the text of a tool result or text block");
                }
                splices.add(new Splice(slot, textOf(block)));
            }
        }
    }

    private static boolean differsInTextAlone(ContentBlock block, ContentBlock changed) {
        if (block instanceof ToolResult result && changed instanceof ToolResult other) {
            return result.withText("").equals(other.withText(""));
        }
        return block instanceof Text && changed instanceof Text;
    }

    private static String textOf(ContentBlock block) {
        if (block instanceof ToolResult result) {
            return result.text();
        }
        return block instanceof Text text ? text.text() : "";
    }
}
