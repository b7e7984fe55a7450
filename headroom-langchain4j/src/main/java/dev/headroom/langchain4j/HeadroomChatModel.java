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
package dev.headroom.langchain4j;

import dev.headroom.engine.HeadroomEngine;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A chat model whose tool results go out shorter; everything else is as without it.
 *
 * <pre>{@code
 * ChatModel model = HeadroomChatModel.wrap(OpenAiChatModel.builder()...build());
 * Assistant assistant = AiServices.builder(Assistant.class)
 *         .chatModel(model)
 *         .tools(new SearchTools())
 *         .build();
 * }</pre>
 *
 * <p>A tool result goes out in a denser form that says the same. If that is still large and the request offers tools,
 * rows may be left out: the model is then offered {@code headroom_retrieve} as well, behind the application's tools,
 * and its calls are answered here. The application sees one response, in which the tokens of all rounds are summed up.
 * Chat memories keep the originals. The same history goes out as the same bytes, so prompt caches keep hitting.
 *
 * <p>If anything in Headroom fails, the request goes out as it is. What the wrapped model throws is thrown. Listeners
 * of the wrapped model hear of every request that goes out, once, with a report under {@link
 * HeadroomAttributes#REPORT}.
 *
 * <p>Thread-safe if the wrapped model is. A call costs microseconds, and time linear in the tool results that were not
 * seen before.
 */
public final class HeadroomChatModel implements ChatModel {

    private final ChatModel delegate;
    private final Turns turns;

    private HeadroomChatModel(ChatModel delegate, Settings settings) {
        this.delegate = delegate;
        this.turns = new Turns(settings);
    }

    /**
     * Wraps a model with the defaults.
     *
     * @param delegate the model
     * @return the wrapped model; the same object if it already is one
     */
    public static HeadroomChatModel wrap(ChatModel delegate) {
        return delegate instanceof HeadroomChatModel wrapped
                ? wrapped
                : builder(delegate).build();
    }

    /**
     * Wraps a model in a way to be said.
     *
     * @param delegate the model
     * @return a builder of the defaults
     * @throws IllegalArgumentException when the model is a {@code HeadroomChatModel}
     */
    public static Builder builder(ChatModel delegate) {
        if (delegate instanceof HeadroomChatModel) {
            throw new IllegalArgumentException(
                    "delegate must not be a HeadroomChatModel; say how to wrap it where it is wrapped first");
        }
        return new Builder(delegate);
    }

    /**
     * The engine that does the work.
     *
     * @return the engine, to be shared with other models and tools
     */
    public HeadroomEngine engine() {
        return turns.settings().engine();
    }

    @Override
    public ChatResponse chat(ChatRequest request, @Nullable ChatRequestOptions options) {
        Round round = turns.begin(request, delegate.defaultRequestParameters(), options);
        while (true) {
            Step step = round.after(send(round, options));
            if (step instanceof Step.Done done) {
                return done.response();
            }
            round = ((Step.Ask) step).next();
        }
    }

    private ChatResponse send(Round round, @Nullable ChatRequestOptions options) {
        ChatRequest request = round.outgoing().request();
        Optional<ChatRequestOptions> extra = round.outgoing().options(options, delegate.listeners());
        return extra.isPresent() ? delegate.chat(request, extra.get()) : delegate.chat(request);
    }

    @Override
    public CompletableFuture<ChatResponse> chatAsync(ChatRequest request, @Nullable ChatRequestOptions options) {
        Round first = turns.begin(request, delegate.defaultRequestParameters(), options);
        return new AsyncRounds(round -> sendAsync(round, options)).run(first);
    }

    private CompletableFuture<ChatResponse> sendAsync(Round round, @Nullable ChatRequestOptions options) {
        ChatRequest request = round.outgoing().request();
        Optional<ChatRequestOptions> extra = round.outgoing().options(options, delegate.listeners());
        return extra.isPresent() ? delegate.chatAsync(request, extra.get()) : delegate.chatAsync(request);
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return delegate.defaultRequestParameters();
    }

    /** Those of the wrapped model, which tells them; nothing is told twice. */
    @Override
    public List<ChatModelListener> listeners() {
        return delegate.listeners();
    }

    @Override
    public ModelProvider provider() {
        return delegate.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return delegate.supportedCapabilities();
    }

    /** Says how a chat model is wrapped; not thread-safe. */
    public static final class Builder extends HeadroomModelBuilder<Builder> {

        private final ChatModel delegate;

        private Builder(ChatModel delegate) {
            this.delegate = delegate;
        }

        @Override
        Builder self() {
            return this;
        }

        /** The wrapped model. */
        public HeadroomChatModel build() {
            return new HeadroomChatModel(delegate, settings());
        }
    }
}
