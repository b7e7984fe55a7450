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

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.Text;
import dev.headroom.engine.model.ContentBlock.ToolCall;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.model.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private void read(int index, Message message) {
        for (int i = 0; i < message.blocks().size(); i++) {
            ContentBlock block = message.blocks().get(i);
            if (block instanceof ToolCall call && !call.id().isEmpty()) {
                calls.put(call.id(), call);
            } else if (block instanceof ToolResult result && roles.contains(Role.TOOL)) {
                tasks.add(new BlockTask(index, i, result.text(), origin(result), result.error()));
            } else if (block instanceof Text text) {
                if (message.role() != Role.TOOL && roles.contains(message.role())) {
                    tasks.add(new BlockTask(index, i, text.text(), Origin.asking(question), false));
                }
                if (message.role() == Role.USER) {
                    hear(index, text.text());
                }
            }
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
     * @param handled what became of its blocks, in order
     * @return the same list if nothing is replaced; otherwise one in which messages without a replacement are the same
     */
    static List<Message> putTogether(List<Message> messages, List<HandledBlock> handled) {
        List<Message> out = new ArrayList<>(messages);
        boolean changed = false;
        for (HandledBlock block : handled) {
            if (block.result().text().isPresent()) {
                int at = block.task().message();
                out.set(
                        at,
                        replace(
                                out.get(at),
                                block.task().block(),
                                block.result().text().get()));
                changed = true;
            }
        }
        return changed ? List.copyOf(out) : messages;
    }

    private static Message replace(Message message, int index, String text) {
        List<ContentBlock> blocks = new ArrayList<>(message.blocks());
        ContentBlock block = blocks.get(index);
        blocks.set(index, block instanceof ToolResult result ? result.withText(text) : new Text(text));
        return new Message(message.role(), blocks);
    }
}
