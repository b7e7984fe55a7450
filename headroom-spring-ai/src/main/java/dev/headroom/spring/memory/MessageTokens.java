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
package dev.headroom.spring.memory;

import dev.headroom.engine.token.TokenCounter;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage.ToolResponse;
import org.springframework.ai.content.MediaContent;

/**
 * Counts the tokens of messages, those of tool calls and results too, which {@code getText} does not show. What has no
 * text has a fixed price. Thread-safe.
 *
 * @param counter counts texts
 */
record MessageTokens(TokenCounter counter) {

    /** Role and separators of a message, as OpenAI's guide to counting says. */
    private static final int PER_MESSAGE = 4;

    /** The structure around a tool call's name and arguments. */
    private static final int PER_CALL = 8;

    /** Anthropic's price of the largest image; long recordings and documents cost more. */
    private static final int PER_MEDIUM = 1_600;

    /** The tokens of a message. */
    int of(Message message) {
        int tokens = PER_MESSAGE + of(message.getText());
        if (message instanceof ToolResponseMessage results) {
            for (ToolResponse response : results.getResponses()) {
                tokens += of(response.name()) + of(response.responseData());
            }
        }
        if (message instanceof AssistantMessage said) {
            for (AssistantMessage.ToolCall call : said.getToolCalls()) {
                tokens += PER_CALL + of(call.name()) + of(call.arguments());
            }
        }
        return message instanceof MediaContent content
                ? tokens + PER_MEDIUM * content.getMedia().size()
                : tokens;
    }

    private int of(@Nullable String text) {
        return text == null ? 0 : counter.count(text);
    }
}
