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
package dev.headroom.spring;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.ai.chat.client.ChatClient.ChatClientRequestSpec;
import org.springframework.ai.chat.client.ChatClientMessageAggregator;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.MessageAggregator;
import org.springframework.ai.chat.prompt.Prompt;

/** The two ways in which an application hears an answer. */
enum Mode {
    CALL,
    STREAM;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Asks, and gives the text of the answer. */
    String ask(ChatClientRequestSpec spec) {
        if (this == CALL) {
            return String.valueOf(spec.call().content());
        }
        return String.join(
                "", Objects.requireNonNull(spec.stream().content().collectList().block(TIMEOUT)));
    }

    /** Asks a model without a client, and gives the whole answer. */
    ChatResponse response(ChatModel model, Prompt prompt) {
        if (this == CALL) {
            return model.call(prompt);
        }
        AtomicReference<ChatResponse> whole = new AtomicReference<>();
        new MessageAggregator().aggregate(model.stream(prompt), whole::set).blockLast(TIMEOUT);
        return Objects.requireNonNull(whole.get());
    }

    /** Asks, and gives the whole answer with its context. */
    ChatClientResponse response(ChatClientRequestSpec spec) {
        if (this == CALL) {
            return spec.call().chatClientResponse();
        }
        AtomicReference<ChatClientResponse> whole = new AtomicReference<>();
        new ChatClientMessageAggregator()
                .aggregateChatClientResponse(spec.stream().chatClientResponse(), whole::set)
                .blockLast(TIMEOUT);
        return Objects.requireNonNull(whole.get());
    }
}
