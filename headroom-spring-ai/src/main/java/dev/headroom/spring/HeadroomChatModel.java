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

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import java.util.Optional;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/**
 * A chat model whose tool results go out shorter, for code that calls a model directly or makes clients of it by {@code
 * ChatClient.create(model)}; clients of an injected builder have {@link HeadroomAdvisor} for that.
 *
 * <pre>{@code
 * ChatModel model = HeadroomChatModel.wrap(OpenAiChatModel.builder()...build());
 * }</pre>
 *
 * <p>What goes out says everything, unless the options of a prompt offer {@link HeadroomRetrieveToolCallback}: then
 * rows of large results may be left out, and whoever runs the tool loop executes the model's calls of it as those of
 * any other tool. A client offers it by {@code defaultTools(..)}. A prompt in which nothing changes stays the same
 * object, and if anything in Headroom fails, the prompt goes out as it is. Responses and options are those of the
 * wrapped model; what it throws is thrown.
 *
 * <p>Beans of a provider's type cannot be replaced by it, as it is a {@code ChatModel} and no more. Thread-safe if the
 * wrapped model is. A call costs microseconds, and time linear in the tool results that were not seen before.
 */
public final class HeadroomChatModel implements ChatModel {

    private final ChatModel delegate;
    private final PromptOptimizer optimizer;

    private HeadroomChatModel(Builder builder) {
        delegate = builder.delegate;
        optimizer = new PromptOptimizer(
                builder.engine.orElseGet(HeadroomEngine::create), builder.options, builder.retrieval);
    }

    /**
     * Wraps a model with the defaults and an engine of its own.
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
     * @return the engine, to be shared with {@link HeadroomRetrieveToolCallback}
     */
    public HeadroomEngine engine() {
        return optimizer.engine();
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        return delegate.call(shorter(prompt));
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        return Flux.defer(() -> delegate.stream(shorter(prompt)));
    }

    private Prompt shorter(Prompt prompt) {
        ChatOptions defaults = prompt.getOptions() == null ? delegate.getOptions() : null;
        return optimizer
                .optimize(prompt, defaults, Optional.empty())
                .map(OptimizedPrompt::prompt)
                .orElse(prompt);
    }

    @Override
    public ChatOptions getOptions() {
        return delegate.getOptions();
    }

    /** Says how a chat model is wrapped; not thread-safe. */
    public static final class Builder {

        private final ChatModel delegate;
        private Optional<HeadroomEngine> engine = Optional.empty();
        private Optional<HeadroomOptions> options = Optional.empty();
        private RetrievalMode retrieval = RetrievalMode.AUTO;

        private Builder(ChatModel delegate) {
            this.delegate = delegate;
        }

        /**
         * The engine; best the one that {@link HeadroomRetrieveToolCallback} has.
         *
         * @param newEngine by default an engine of this model's own, which keeps originals in memory
         * @return this builder
         */
        public Builder engine(HeadroomEngine newEngine) {
            engine = Optional.of(newEngine);
            return this;
        }

        /**
         * What may be done to prompts of this model.
         *
         * @param newOptions the engine's options by default
         * @return this builder
         */
        public Builder options(HeadroomOptions newOptions) {
            options = Optional.of(newOptions);
            return this;
        }

        /**
         * When the model is offered the retrieval tool.
         *
         * @param newRetrieval {@link RetrievalMode#AUTO} by default: when the prompt's options have it; with {@link
         *     RetrievalMode#ALWAYS} it is added to the options of every prompt
         * @return this builder
         */
        public Builder retrieval(RetrievalMode newRetrieval) {
            retrieval = newRetrieval;
            return this;
        }

        /** The wrapped model. */
        public HeadroomChatModel build() {
            return new HeadroomChatModel(this);
        }
    }
}
