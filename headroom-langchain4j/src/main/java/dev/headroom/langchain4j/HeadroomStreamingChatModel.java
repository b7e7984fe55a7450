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
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatModelStreamingEvent;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Flow.Publisher;
import org.jspecify.annotations.Nullable;

/**
 * The streaming twin of {@link HeadroomChatModel}; what is said there holds here.
 *
 * <p>The application's handler gets every event but those of {@code headroom_retrieve}; tool calls are numbered as if
 * there were no others. Text that the model writes before it fetches something is streamed at once, so the text of the
 * complete response begins with it. Cancelling works in every round, by a handle of any of them. A request that offers
 * no retrieval gets the application's handler itself.
 *
 * <p>The reactive {@code chat(ChatRequest)} offers no retrieval; its requests are shortened, and nothing is left out.
 */
public final class HeadroomStreamingChatModel implements StreamingChatModel {

    private final StreamingChatModel delegate;
    private final Turns turns;

    private HeadroomStreamingChatModel(StreamingChatModel delegate, Settings settings) {
        this.delegate = delegate;
        this.turns = new Turns(settings);
    }

    /**
     * Wraps a model with the defaults.
     *
     * @param delegate the model
     * @return the wrapped model; the same object if it already is one
     */
    public static HeadroomStreamingChatModel wrap(StreamingChatModel delegate) {
        return delegate instanceof HeadroomStreamingChatModel wrapped
                ? wrapped
                : builder(delegate).build();
    }

    /**
     * Wraps a model in a way to be said.
     *
     * @param delegate the model
     * @return a builder of the defaults
     * @throws IllegalArgumentException when the model is a {@code HeadroomStreamingChatModel}
     */
    public static Builder builder(StreamingChatModel delegate) {
        if (delegate instanceof HeadroomStreamingChatModel) {
            throw new IllegalArgumentException(
                    "delegate must not be a HeadroomStreamingChatModel; say how to wrap it where it is wrapped first");
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
    public void chat(ChatRequest request, @Nullable ChatRequestOptions options, StreamingChatResponseHandler handler) {
        Round first = turns.begin(request, delegate.defaultRequestParameters(), options);
        send(
                first,
                options,
                first.turn().hides()
                        ? RetrievalRelay.first(first, handler, (round, relay) -> send(round, options, relay))
                        : handler);
    }

    private void send(Round round, @Nullable ChatRequestOptions options, StreamingChatResponseHandler handler) {
        ChatRequest request = round.outgoing().request();
        Optional<ChatRequestOptions> extra = round.outgoing().options(options, delegate.listeners());
        if (extra.isPresent()) {
            delegate.chat(request, extra.get(), handler);
        } else {
            delegate.chat(request, handler);
        }
    }

    @Override
    public Publisher<ChatModelStreamingEvent> chat(ChatRequest request) {
        return delegate.chat(turns.lossless(request, delegate.defaultRequestParameters()));
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

    /** Says how a streaming chat model is wrapped; not thread-safe. */
    public static final class Builder extends HeadroomModelBuilder<Builder> {

        private final StreamingChatModel delegate;

        private Builder(StreamingChatModel delegate) {
            this.delegate = delegate;
        }

        @Override
        Builder self() {
            return this;
        }

        /** The wrapped model. */
        public HeadroomStreamingChatModel build() {
            return new HeadroomStreamingChatModel(delegate, settings());
        }
    }
}
