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

import dev.headroom.engine.token.TokenCountCache;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.memory.ChatMemoryRepository;
import org.springframework.ai.chat.memory.InMemoryChatMemoryRepository;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;

/**
 * A memory of the newest messages within a number of tokens, as {@code MessageWindowChatMemory} is one within a number
 * of messages.
 *
 * <pre>{@code
 * ChatMemory memory = HeadroomTokenWindowChatMemory.builder()
 *         .maxTokens(16_000)
 *         .model("gpt-4o")
 *         .chatMemoryRepository(repository)
 *         .build();
 * MessageChatMemoryAdvisor.builder(memory).build();
 * }</pre>
 *
 * <p>When a conversation is over the bound, whole turns go, oldest first, until three quarters of it are left: the
 * start of a conversation then moves rarely, and prompt caches hit in between. In a newest turn that is too large by
 * itself, whole rounds go. So tool calls and their results stay or go together, which providers insist on. System
 * messages, the user's newest message and the newest round always stay; a new system message replaces those before.
 *
 * <p>Messages are stored as they came, and tool results count with all their text, although {@code HeadroomAdvisor}
 * sends them shorter: the bound is kept with room to spare. Tool definitions and the answer are not counted.
 *
 * <p>As thread-safe as the repository; of two messages that are added to one conversation at once, one may be lost, as
 * in Spring AI's memory. An addition costs one pass over the conversation, in which only new text is counted.
 */
public final class HeadroomTokenWindowChatMemory implements ChatMemory {

    private final ChatMemoryRepository repository;
    private final int maxTokens;
    private final MessageTokens tokens;

    private HeadroomTokenWindowChatMemory(Builder builder) {
        repository = builder.repository;
        maxTokens = builder.maxTokens;
        tokens = new MessageTokens(builder.counter.orElseGet(() -> counter(builder.model)));
    }

    private static TokenCounter counter(String model) {
        return TokenCounters.forModel(model, TokenCountCache.ofBytes(Builder.COUNT_CACHE_BYTES));
    }

    /**
     * A memory to be put together.
     *
     * @return a builder of the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public void add(String conversationId, List<Message> messages) {
        List<Message> stored = repository.findByConversationId(conversationId);
        boolean newSystem =
                messages.stream().anyMatch(message -> message instanceof SystemMessage && !stored.contains(message));
        List<Message> all = new ArrayList<>(stored);
        all.removeIf(message -> newSystem && message instanceof SystemMessage);
        all.addAll(messages);
        repository.saveAll(conversationId, TokenWindow.of(all, tokens, maxTokens));
    }

    @Override
    public List<Message> get(String conversationId) {
        return repository.findByConversationId(conversationId);
    }

    @Override
    public void clear(String conversationId) {
        repository.deleteByConversationId(conversationId);
    }

    /** Puts a memory together; not thread-safe. */
    public static final class Builder {

        /** With less there is no room for a question and one tool result. */
        private static final int LEAST_TOKENS = 500;

        /** The counts of some thousand messages. */
        private static final long COUNT_CACHE_BYTES = 2L * 1024 * 1024;

        private ChatMemoryRepository repository = new InMemoryChatMemoryRepository();
        private int maxTokens;
        private String model = "";
        private Optional<TokenCounter> counter = Optional.empty();

        private Builder() {}

        /**
         * How many tokens the messages of a conversation may take. Leave room in the model's window for tool
         * definitions and the answer.
         *
         * @param newMaxTokens at least 500; has to be said
         * @return this builder
         */
        public Builder maxTokens(int newMaxTokens) {
            maxTokens = newMaxTokens;
            return this;
        }

        /**
         * The name of the model, which chooses how tokens are counted.
         *
         * @param name a name as providers write it; unknown by default
         * @return this builder
         */
        public Builder model(String name) {
            model = name;
            return this;
        }

        /**
         * Counts tokens in another way; it is asked for every message at each addition, so it should be fast and local.
         *
         * @param newCounter counts texts; the counter of the model by default
         * @return this builder
         */
        public Builder tokenCounter(TokenCounter newCounter) {
            counter = Optional.of(newCounter);
            return this;
        }

        /**
         * Where messages are stored.
         *
         * @param newRepository the memory of this process by default
         * @return this builder
         */
        public Builder chatMemoryRepository(ChatMemoryRepository newRepository) {
            repository = newRepository;
            return this;
        }

        /**
         * The memory.
         *
         * @return the memory
         * @throws IllegalArgumentException when the number of tokens is below 500, or was not said
         */
        public HeadroomTokenWindowChatMemory build() {
            if (maxTokens < LEAST_TOKENS) {
                throw new IllegalArgumentException(
                        "maxTokens must be at least " + LEAST_TOKENS + ", but is " + maxTokens);
            }
            return new HeadroomTokenWindowChatMemory(this);
        }
    }
}
