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
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import org.springframework.core.Ordered;
import reactor.core.publisher.Flux;

/**
 * Sends tool results in a shorter form; everything else is as without it.
 *
 * <pre>{@code
 * HeadroomEngine engine = HeadroomEngine.create();
 * ChatClient client = ChatClient.builder(model)
 *         .defaultAdvisors(HeadroomAdvisor.create(engine), HeadroomToolAdvisor.create(engine))
 *         .build();
 * }</pre>
 *
 * <p>It stands inside the tool loop, behind memory and RAG and before the model, so it sees each request as it would go
 * out, and nothing but the model sees what it makes of it: memories and the loop keep the originals. A tool result goes
 * out in a denser form that says the same. If that is still large and the model is offered {@code headroom_retrieve}
 * (see {@link HeadroomToolAdvisor}), rows may be left out that it can fetch. Number, order, ids and metadata of
 * messages stay. Results that Spring AI wrapped, as a JSON string or as the content list of an MCP server, are
 * shortened inside their wrapping. The same history goes out as the same bytes, so prompt caches keep hitting.
 *
 * <p>A request in which nothing changes stays the same object. If anything in Headroom fails, the request goes out as
 * it is. {@link HeadroomAttributes} names what can be said for a single request, and where its report is.
 *
 * <p>Immutable and thread-safe. A call costs microseconds, and time linear in the tool results that were not seen
 * before, on the thread of the caller or, in streams, of the subscriber.
 */
public final class HeadroomAdvisor implements CallAdvisor, StreamAdvisor {

    /** Behind the validation of structured output (-2000), which may ask again, and before the model. */
    public static final int ORDER = Ordered.LOWEST_PRECEDENCE - 1000;

    private final PromptOptimizer optimizer;

    private HeadroomAdvisor(Builder builder) {
        optimizer = new PromptOptimizer(builder.engine, builder.options, builder.retrieval);
    }

    /**
     * An advisor of the engine's options.
     *
     * @param engine makes the messages shorter
     * @return the advisor
     */
    public static HeadroomAdvisor create(HeadroomEngine engine) {
        return builder(engine).build();
    }

    /**
     * An advisor to be put together.
     *
     * @param engine makes the messages shorter
     * @return a builder of the defaults
     */
    public static Builder builder(HeadroomEngine engine) {
        return new Builder(engine);
    }

    @Override
    public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
        return chain.nextCall(shorter(request));
    }

    @Override
    public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
        return Flux.defer(() -> chain.nextStream(shorter(request)));
    }

    private ChatClientRequest shorter(ChatClientRequest request) {
        if (!HeadroomAttributes.isOn(request.context())) {
            return request;
        }
        return optimizer
                .optimize(request.prompt(), null, HeadroomAttributes.tenant(request.context()))
                .map(optimized -> sending(request, optimized))
                .orElse(request);
    }

    /** Made by hand, because {@code mutate} copies every message and knows only the host's own types of messages. */
    private static ChatClientRequest sending(ChatClientRequest request, OptimizedPrompt optimized) {
        return ChatClientRequest.builder()
                .prompt(optimized.prompt())
                .context(request.context())
                .context(HeadroomAttributes.REPORT, optimized.report())
                .build();
    }

    @Override
    public String getName() {
        return "Headroom Advisor";
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    /** Puts an advisor together; not thread-safe. */
    public static final class Builder {

        private final HeadroomEngine engine;
        private Optional<HeadroomOptions> options = Optional.empty();
        private RetrievalMode retrieval = RetrievalMode.AUTO;

        private Builder(HeadroomEngine engine) {
            this.engine = engine;
        }

        /**
         * What may be done to requests that pass this advisor.
         *
         * @param newOptions the engine's options by default
         * @return this builder
         */
        public Builder options(HeadroomOptions newOptions) {
            options = Optional.of(newOptions);
            return this;
        }

        /**
         * When parts may be left out; say the same to the {@link HeadroomToolAdvisor}.
         *
         * @param newRetrieval {@link RetrievalMode#AUTO} by default: where the model is offered the tool
         * @return this builder
         */
        public Builder retrieval(RetrievalMode newRetrieval) {
            retrieval = newRetrieval;
            return this;
        }

        /** The advisor. */
        public HeadroomAdvisor build() {
            return new HeadroomAdvisor(this);
        }
    }
}
