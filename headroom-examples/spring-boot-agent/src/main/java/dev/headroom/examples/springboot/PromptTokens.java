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
package dev.headroom.examples.springboot;

import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.token.TokenCounter;
import java.util.List;
import java.util.Optional;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;

/**
 * Counts the texts of a prompt: messages, calls, results, and definitions of tools. What a provider adds around each of
 * them is not counted, so these counts are compared with each other only. Thread-safe; linear in the prompt.
 *
 * @param counter the model's vocabulary
 */
record PromptTokens(TokenCounter counter) {

    /** All of a prompt. */
    long all(Prompt prompt) {
        return count(prompt, true);
    }

    /** A prompt without the retrieval tool, its calls and its results: what there would be without Headroom. */
    long withoutRetrieval(Prompt prompt) {
        return count(prompt, false);
    }

    private long count(Prompt prompt, boolean retrieval) {
        long messages = prompt.getInstructions().stream()
                .mapToLong(message -> count(message, retrieval))
                .sum();
        return messages
                + tools(prompt).stream()
                        .map(ToolCallback::getToolDefinition)
                        .filter(tool -> retrieval || !isRetrieval(tool.name()))
                        .mapToLong(this::count)
                        .sum();
    }

    private long count(Message message, boolean retrieval) {
        if (message instanceof ToolResponseMessage results) {
            return results.getResponses().stream()
                    .filter(result -> retrieval || !isRetrieval(result.name()))
                    .mapToLong(result -> counter.count(result.responseData()))
                    .sum();
        }
        long calls = message instanceof AssistantMessage said
                ? said.getToolCalls().stream()
                        .filter(call -> retrieval || !isRetrieval(call.name()))
                        .mapToLong(call -> counter.count(call.name()) + counter.count(call.arguments()))
                        .sum()
                : 0;
        return calls + counter.count(Optional.ofNullable(message.getText()).orElse(""));
    }

    private static List<ToolCallback> tools(Prompt prompt) {
        return Optional.ofNullable(prompt.getOptions())
                .filter(ToolCallingChatOptions.class::isInstance)
                .map(options -> ((ToolCallingChatOptions) options).getToolCallbacks())
                .orElse(List.of());
    }

    private int count(ToolDefinition tool) {
        return counter.count(tool.name()) + counter.count(tool.description()) + counter.count(tool.inputSchema());
    }

    static boolean isRetrieval(String tool) {
        return RetrievalTool.NAME.equals(tool);
    }
}
