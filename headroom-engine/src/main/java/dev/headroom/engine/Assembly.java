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
package dev.headroom.engine;

import dev.headroom.engine.internal.embedded.Envelope;
import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.Text;
import dev.headroom.engine.model.ContentBlock.ToolCall;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.model.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a conversation apart into the blocks that may be compressed, and puts it together again. One pass forward: what
 * is known of a block comes from the blocks before it, so nothing said later can change its form.
 */
final class Assembly {

    /**
     * The most characters of a question or of arguments that steer relevance: half from the start, half from the end.
     * Nobody asks in more; a pasted file would only blur it.
     */
    static final int MAX_QUESTION = 4_000;

    private static final ToolCall NO_CALL = new ToolCall("", "", "");

    private final Set<Role> roles;
    private final Map<String, ToolCall> calls = new HashMap<>();
    private final List<BlockTask> tasks = new ArrayList<>();
    private final Set<String> results = new HashSet<>();
    private String question = "";
    private int questionAt = -1;

    private Assembly(Set<Role> roles) {
        this.roles = roles;
    }

    /** The blocks of some roles, in order, each with its origin. */
    static List<BlockTask> takeApart(List<Message> messages, Set<Role> roles) {
        Assembly assembly = new Assembly(roles);
        for (int i = 0; i < messages.size(); i++) {
            assembly.read(i, messages.get(i));
        }
        return List.copyOf(assembly.tasks);
    }

    /** The block that a single text is, or the texts in it. */
    static List<BlockTask> takeApart(String text, Origin origin) {
        Assembly assembly = new Assembly(Set.of());
        assembly.add(0, 0, text, origin, false, new HashSet<>());
        return List.copyOf(assembly.tasks);
    }

    private void read(int index, Message message) {
        for (int i = 0; i < message.blocks().size(); i++) {
            ContentBlock block = message.blocks().get(i);
            if (block instanceof ToolCall call && !call.id().isEmpty()) {
                calls.put(call.id(), call);
            } else if (block instanceof ToolResult result && roles.contains(Role.TOOL)) {
                add(index, i, result.text(), origin(result), result.error(), results);
            } else if (block instanceof Text text) {
                if (message.role() != Role.TOOL && roles.contains(message.role())) {
                    add(index, i, text.text(), Origin.asking(question), false, new HashSet<>());
                }
                if (message.role() == Role.USER) {
                    hear(index, text.text());
                }
            }
        }
    }

    /** A block, or, of one that a host has wrapped, each text in it. Notes it among the texts that are known. */
    private void add(int message, int block, String text, Origin origin, boolean error, Set<String> known) {
        Optional<Envelope> envelope = Envelope.of(text);
        if (envelope.isEmpty()) {
            tasks.add(new BlockTask(message, block, Optional.empty(), text, origin, error, !known.add(text)));
            return;
        }
        for (Envelope.Slot slot : envelope.get().slots()) {
            boolean repeat = !known.add(slot.text());
            tasks.add(new BlockTask(message, block, Optional.of(slot), slot.text(), origin, error, repeat));
        }
    }

    /** Several texts of one message are one question. */
    private void hear(int message, String text) {
        if (!text.isBlank()) {
            question = bounded(message == questionAt ? question + "\n" + text : text);
            questionAt = message;
        }
    }

    /** The latest call before the result counts, as some providers use ids again. */
    private Origin origin(ToolResult result) {
        ToolCall call = calls.getOrDefault(result.callId(), NO_CALL);
        String tool = result.toolName().isEmpty() ? call.name() : result.toolName();
        return new Origin(tool, bounded(call.arguments()), question);
    }

    private static String bounded(String text) {
        int half = MAX_QUESTION / 2;
        return text.length() <= MAX_QUESTION
                ? text
                : text.substring(0, half) + "\n" + text.substring(text.length() - half + 1);
    }

    /**
     * The conversation with some blocks' text replaced.
     *
     * @param messages the conversation
     * @param handled what became of its blocks and of the texts in them, in order
     * @return the same list if nothing is replaced; otherwise one in which messages without a replacement are the same
     */
    static List<Message> putTogether(List<Message> messages, List<HandledBlock> handled) {
        List<Message> out = new ArrayList<>(messages);
        boolean changed = false;
        for (int i = handled.size() - 1; i >= 0; i--) { // from the last on, so that the places of others stay
            HandledBlock block = handled.get(i);
            Optional<String> sent = block.result().text().flatMap(block.task()::sent);
            if (sent.isPresent()) {
                int at = block.task().message();
                out.set(at, replace(out.get(at), block.task(), sent.get()));
                changed = true;
            }
        }
        return changed ? List.copyOf(out) : messages;
    }

    private static Message replace(Message message, BlockTask task, String sent) {
        List<ContentBlock> blocks = new ArrayList<>(message.blocks());
        ContentBlock block = blocks.get(task.block());
        blocks.set(
                task.block(),
                block instanceof ToolResult result
                        ? result.withText(spliced(result.text(), task, sent))
                        : new Text(spliced(((Text) block).text(), task, sent)));
        return new Message(message.role(), blocks);
    }

    private static String spliced(String text, BlockTask task, String sent) {
        return task.slot()
                .map(slot -> text.substring(0, slot.from()) + sent + text.substring(slot.to()))
                .orElse(sent);
    }
}
