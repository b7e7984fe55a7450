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
import dev.headroom.testkit.ModelMessage.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a client asked of the model, the same for both dialects. Immutable, as long as nobody writes into the nodes.
 *
 * @param dialect the protocol of the request
 * @param model the model's name as asked for; empty if the request has none
 * @param streaming whether the answer is asked for as a stream
 * @param messages the conversation, oldest first
 * @param tools the tools on offer, in the order of the request
 * @param toolChoice whether the model may, must or must not call a tool
 * @param requiredTool the one tool that the model must call
 * @param jsonAnswer whether the answer must be JSON
 * @param jsonSchema the schema that the answer must satisfy
 * @param stop texts before which the answer ends; the server sees to that
 * @param maxTokens the bound on the answer's tokens; the server sees to that
 * @param body the request as it came
 */
public record ModelRequest(
        Dialect dialect,
        String model,
        boolean streaming,
        List<ModelMessage> messages,
        List<ToolDefinition> tools,
        ToolChoice toolChoice,
        Optional<String> requiredTool,
        boolean jsonAnswer,
        Optional<JsonNode> jsonSchema,
        List<String> stop,
        OptionalInt maxTokens,
        JsonNode body) {

    /** What the request says about calling tools. */
    public enum ToolChoice {
        /** The model decides. */
        AUTO,
        /** The model must not call a tool. */
        NONE,
        /** The model must call a tool. */
        REQUIRED
    }

    /** Copies the lists. */
    public ModelRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        stop = List.copyOf(stop);
    }

    /** The text of the last user message; empty if there is none. */
    public String lastUserText() {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).role() == Role.USER) {
                return messages.get(i).text();
            }
        }
        return "";
    }

    /** The results that stand at the end, after the last message of another role: what the model has to answer now. */
    public List<ToolResult> newToolResults() {
        Deque<ToolResult> results = new ArrayDeque<>();
        for (int i = messages.size() - 1; i >= 0; i--) {
            Optional<ToolResult> result = messages.get(i).toolResult();
            if (result.isEmpty()) {
                break;
            }
            results.addFirst(result.get());
        }
        return List.copyOf(results);
    }

    /** Whether the request offers a tool of this name. */
    public boolean offers(String toolName) {
        return tools.stream().anyMatch(tool -> tool.name().equals(toolName));
    }
}
