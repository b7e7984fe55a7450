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

import java.util.List;
import java.util.Optional;

/**
 * One message of a request. Both dialects lead to the same list for the same conversation: Anthropic's top-level {@code
 * system} is a first message, and each of its {@code tool_result} blocks is a message of its own.
 *
 * @param role who speaks
 * @param text all text, several parts joined by line feeds; of a tool message the result's text
 * @param toolCalls the calls in an assistant message
 * @param toolResult the result in a tool message
 * @param images the number of images in the message
 */
public record ModelMessage(
        Role role, String text, List<ToolCall> toolCalls, Optional<ToolResult> toolResult, int images) {

    /** Who speaks. */
    public enum Role {
        /** Instructions, OpenAI's {@code developer} included. */
        SYSTEM,
        /** The user. */
        USER,
        /** The model. */
        ASSISTANT,
        /** A tool's result. */
        TOOL
    }

    /** Copies the list. */
    public ModelMessage {
        toolCalls = List.copyOf(toolCalls);
    }
}
