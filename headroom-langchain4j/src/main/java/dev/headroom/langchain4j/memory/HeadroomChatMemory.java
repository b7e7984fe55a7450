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
package dev.headroom.langchain4j.memory;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.OptimizationRequest;
import dev.headroom.engine.model.Message;
import dev.headroom.langchain4j.HeadroomChatModel;
import dev.headroom.langchain4j.HeadroomStreamingChatModel;
import dev.headroom.langchain4j.internal.Messages;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.model.TokenCountEstimator;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A memory that shows a conversation within a number of tokens and forgets nothing. All messages stay in another
 * memory, as they came; {@link #messages} gives them in the engine's shorter forms, and when these do not fit either,
 * without the oldest turns.
 *
 * <pre>{@code
 * HeadroomChatModel model = HeadroomChatModel.wrap(OpenAiChatModel.builder()...build());
 * ChatMemory memory = HeadroomChatMemory.builder(MessageWindowChatMemory.withMaxMessages(10_000))
 *         .maxTokens(32_000)
 *         .model(model)                  // whose engine answers retrievals, and whose vocabulary counts
 *         .retrievalRegistered(true)     // the assistant has tools, so the model has headroom_retrieve too
 *         .build();
 * }</pre>
 *
 * <p>What goes is chosen so that hosts, providers and prompt caches do not notice more than they must:
 *
 * <ul>
 *   <li>Whole turns go, oldest first; of the newest turn only rounds, a call with all its results. The newest round,
 *       the user's newest message and system messages always stay, so a budget they alone exceed is exceeded.
 *   <li>When messages have to go, a quarter of the budget is freed at once, and the choice depends on the conversation
 *       alone. Until the next such step, which is usually many turns away, requests only grow at their end.
 *   <li>With {@code headroom_retrieve} at hand, one user message stands where the messages were left out and says under
 *       which ref they can be queried, a row each. It always stands before the user's newest message. Two user messages
 *       may then follow each other; the few providers that refuse that need a memory without retrieval.
 *   <li>Without it nothing of ours is added: old turns are not shown, as in a token window, and stay in the memory.
 * </ul>
 *
 * <p>{@link #set} takes what {@link #messages} gave, changed or not, and finds the originals again. The other memory
 * should not evict by itself; give it a large window. As thread-safe as the other memory; all else here is.
 * {@link #messages} costs one pass over the conversation, in which only new text is counted and compressed.
 */
public final class HeadroomChatMemory implements ChatMemory {

    private final ChatMemory delegate;
    private final HeadroomEngine engine;
    private final int maxTokens;
    private final String model;
    private final Optional<String> tenant;
    private final TokenCountEstimator estimator;
    private final Optional<Archive> archive;
    private final int noticeTokens;

    private HeadroomChatMemory(Builder builder) {
        delegate = builder.delegate;
        engine = builder.engine.orElseGet(HeadroomEngine::create);
        maxTokens = builder.maxTokens;
        model = builder.model;
        tenant = builder.tenant;
        estimator = builder.estimator.orElseGet(() -> HeadroomTokenCountEstimator.forModel(model));
        archive = builder.retrievalRegistered ? Optional.of(new Archive(engine, tenant)) : Optional.empty();
        noticeTokens = archive.isPresent() ? estimator.estimateTokenCountInMessage(Archive.longestNotice()) : 0;
    }

    /**
     * A memory to be put together.
     *
     * @param delegate where all messages stay; best one that never evicts
     * @return a builder of the defaults
     */
    public static Builder builder(ChatMemory delegate) {
        return new Builder(delegate);
    }

    @Override
    public Object id() {
        return delegate.id();
    }

    @Override
    public void add(ChatMessage message) {
        delegate.add(message);
    }

    @Override
    public void add(Iterable<ChatMessage> messages) {
        delegate.add(messages);
    }

    /**
     * Replaces the conversation. Messages equal to ones that {@link #messages} shows are taken for these, so their
     * originals stay, together with what is left out before them.
     *
     * @param messages the new conversation
     */
    @Override
    public void set(Iterable<ChatMessage> messages) {
        delegate.set(view(delegate.messages()).originals(messages));
    }

    /**
     * The conversation as it should be sent.
     *
     * @return a new list; messages that need no shorter form are the same objects as in the other memory
     */
    @Override
    public List<ChatMessage> messages() {
        return new ArrayList<>(view(delegate.messages()).shown());
    }

    @Override
    public void clear() {
        delegate.clear();
    }

    @Override
    public CompletableFuture<Void> addAsync(List<ChatMessage> messages) {
        return delegate.addAsync(messages);
    }

    @Override
    public CompletableFuture<Void> setAsync(List<ChatMessage> messages) {
        return delegate.messagesAsync()
                .thenCompose(originals -> delegate.setAsync(view(originals).originals(messages)));
    }

    @Override
    public CompletableFuture<List<ChatMessage>> messagesAsync() {
        return delegate.messagesAsync()
                .thenApply(originals -> new ArrayList<>(view(originals).shown()));
    }

    private View view(List<ChatMessage> originals) {
        List<ChatMessage> forms = forms(originals);
        int[] tokens =
                forms.stream().mapToInt(estimator::estimateTokenCountInMessage).toArray();
        BitSet evicted = Eviction.of(
                originals, tokens, maxTokens - HeadroomTokenCountEstimator.TOKENS_PER_REQUEST, noticeTokens);
        int noticeAt = evicted.isEmpty() ? -1 : Eviction.startOfTurn(originals, evicted.nextSetBit(0));
        View.Builder view = new View.Builder();
        for (int i = 0; i < tokens.length; i++) {
            if (i == noticeAt && archive.isPresent()) {
                view.showNotice(archive.get().keep(chosen(originals, evicted)));
            }
            if (evicted.get(i)) {
                view.leaveOut(originals.get(i));
            } else {
                view.show(originals.get(i), forms.get(i));
            }
        }
        return view.build();
    }

    private List<ChatMessage> forms(List<ChatMessage> originals) {
        List<Message> given = Messages.toEngine(originals);
        OptimizationRequest request =
                OptimizationRequest.of(given).model(model).retrievalAvailable(archive.isPresent());
        List<Message> changed =
                engine.optimize(tenant.map(request::tenant).orElse(request)).messages();
        return Messages.toHost(originals, given, changed);
    }

    private static List<ChatMessage> chosen(List<ChatMessage> messages, BitSet indices) {
        return indices.stream().mapToObj(messages::get).toList();
    }

    /** Puts a memory together; not thread-safe. */
    public static final class Builder {

        /** With less there is no room for a question and one tool result. */
        private static final int LEAST_TOKENS = 500;

        private final ChatMemory delegate;
        private Optional<HeadroomEngine> engine = Optional.empty();
        private int maxTokens;
        private String model = "";
        private Optional<String> tenant = Optional.empty();
        private Optional<TokenCountEstimator> estimator = Optional.empty();
        private boolean retrievalRegistered;

        private Builder(ChatMemory delegate) {
            this.delegate = delegate;
        }

        /**
         * How many tokens the messages may take. Leave room in the model's window for tool definitions and the answer,
         * which are not counted.
         *
         * @param tokens at least 500; has to be said
         * @return this builder
         */
        public Builder maxTokens(int tokens) {
            maxTokens = tokens;
            return this;
        }

        /**
         * The wrapped model that serves the conversation: its engine gives messages their shorter forms and answers
         * retrievals, and the name of its default requests chooses how tokens are counted. The same as {@link
         * #engine(HeadroomEngine)} and {@link #model(String)}; whether the model has {@code headroom_retrieve} depends
         * on the tools of the assistant, so {@link #retrievalRegistered} still has to be said.
         *
         * @param newModel the model
         * @return this builder
         */
        public Builder model(HeadroomChatModel newModel) {
            return of(newModel.engine(), newModel.defaultRequestParameters());
        }

        /**
         * The wrapped model that serves the conversation, as {@link #model(HeadroomChatModel)}.
         *
         * @param newModel the model
         * @return this builder
         */
        public Builder model(HeadroomStreamingChatModel newModel) {
            return of(newModel.engine(), newModel.defaultRequestParameters());
        }

        private Builder of(HeadroomEngine newEngine, @Nullable ChatRequestParameters defaults) {
            @Nullable String name = defaults == null ? null : defaults.modelName();
            return engine(newEngine).model(name == null ? "" : name);
        }

        /**
         * The engine that gives messages their shorter forms; best the one the model is wrapped with. One of its own by
         * default.
         *
         * @param newEngine the engine
         * @return this builder
         */
        public Builder engine(HeadroomEngine newEngine) {
            engine = Optional.of(newEngine);
            return this;
        }

        /**
         * Says that the model can call {@code headroom_retrieve} in every request of this conversation: because it is
         * wrapped and has other tools, or because the tool is registered. Only then are parts of results left out, and
         * only then is the model told about turns that are. The engine has to be the one that answers the calls, or to
         * share its store.
         *
         * @param registered false by default, because only the application knows
         * @return this builder
         */
        public Builder retrievalRegistered(boolean registered) {
            retrievalRegistered = registered;
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
         * Whose conversation it is: originals are stored for the tenant alone, and have to be retrieved in its name.
         *
         * @param name the tenant; the engine's by default
         * @return this builder
         */
        public Builder tenant(String name) {
            tenant = Optional.of(name);
            return this;
        }

        /**
         * Counts tokens in another way; it is asked for every message each time, so it should be fast and local.
         *
         * @param newEstimator counts messages; {@link HeadroomTokenCountEstimator} by default
         * @return this builder
         */
        public Builder tokenCountEstimator(TokenCountEstimator newEstimator) {
            estimator = Optional.of(newEstimator);
            return this;
        }

        /**
         * The memory.
         *
         * @return the memory
         * @throws IllegalArgumentException when the number of tokens is below 500, or was not said
         */
        public HeadroomChatMemory build() {
            if (maxTokens < LEAST_TOKENS) {
                throw new IllegalArgumentException(
                        "maxTokens must be at least " + LEAST_TOKENS + ", but is " + maxTokens);
            }
            return new HeadroomChatMemory(this);
        }
    }
}
