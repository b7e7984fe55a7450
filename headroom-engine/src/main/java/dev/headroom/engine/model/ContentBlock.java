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

/** One part of a {@link Message}. Immutable and thread-safe. */
public sealed interface ContentBlock {

    /**
     * Written text.
     *
     * @param text the text, verbatim
     */
    record Text(String text) implements ContentBlock {}

    /**
     * A tool call that the model asked for. Never changed; its arguments steer what counts as relevant in its result.
     *
     * @param id the provider's id of the call; may be empty where a provider has none
     * @param name the tool's name
     * @param arguments the arguments as the model wrote them, usually JSON
     */
    record ToolCall(String id, String name, String arguments) implements ContentBlock {}

    /**
     * What a tool returned. The one block that is compressed by default.
     *
     * @param callId the id of the {@link ToolCall} it answers; may be empty
     * @param toolName the tool's name; empty when only the call knows it
     * @param text the output, verbatim
     * @param error whether the tool reported a failure; such results stay as they are
     */
    record ToolResult(String callId, String toolName, String text, boolean error) implements ContentBlock {

        /**
         * The same result with another text.
         *
         * @param newText the replacement
         * @return a result that differs in its text alone
         */
        public ToolResult withText(String newText) {
            return new ToolResult(callId, toolName, newText, error);
        }
    }

    /**
     * Anything Headroom does not look into: images, thinking, signatures, provider-specific blocks.
     *
     * @param type the provider's name of the block type
     * @param source the host's own object, passed through untouched
     */
    record Opaque(String type, Object source) implements ContentBlock {}
}
