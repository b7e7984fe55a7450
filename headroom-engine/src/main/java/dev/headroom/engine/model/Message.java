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
package dev.headroom.engine.model;

import java.util.List;

/**
 * One message of a conversation. Immutable and thread-safe.
 *
 * @param role who speaks
 * @param blocks its parts, in order
 */
public record Message(Role role, List<ContentBlock> blocks) {

    /** Copies the blocks. */
    public Message {
        blocks = List.copyOf(blocks);
    }

    /**
     * A system message.
     *
     * @param text the instructions
     * @return a message of one text block
     */
    public static Message system(String text) {
        return new Message(Role.SYSTEM, List.of(new ContentBlock.Text(text)));
    }

    /**
     * A user message.
     *
     * @param text what the user says
     * @return a message of one text block
     */
    public static Message user(String text) {
        return new Message(Role.USER, List.of(new ContentBlock.Text(text)));
    }

    /**
     * An assistant message.
     *
     * @param text what the model said
     * @return a message of one text block
     */
    public static Message assistant(String text) {
        return new Message(Role.ASSISTANT, List.of(new ContentBlock.Text(text)));
    }

    /**
     * An assistant message that calls one tool.
     *
     * @param id the call's id
     * @param tool the tool's name
     * @param arguments the arguments, usually JSON
     * @return a message of one tool call block
     */
    public static Message toolCall(String id, String tool, String arguments) {
        return new Message(Role.ASSISTANT, List.of(new ContentBlock.ToolCall(id, tool, arguments)));
    }

    /**
     * The result of one tool call.
     *
     * @param callId the call's id
     * @param tool the tool's name; empty when unknown
     * @param text the output
     * @return a message of one tool result block
     */
    public static Message toolResult(String callId, String tool, String text) {
        return new Message(Role.TOOL, List.of(new ContentBlock.ToolResult(callId, tool, text, false)));
    }
}
