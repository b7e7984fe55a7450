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
import dev.headroom.engine.HeadroomOptions;
import dev.langchain4j.model.chat.ChatRequestOptions;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says how a model is wrapped; not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract sealed class HeadroomModelBuilder<B extends HeadroomModelBuilder<B>>
        permits HeadroomChatModel.Builder, HeadroomStreamingChatModel.Builder {

    /** Models fetch once or twice as a rule; who has not found it after three rounds gets the whole. */
    public static final int DEFAULT_MAX_RETRIEVAL_ROUNDS = 3;

    private Optional<HeadroomEngine> engine = Optional.empty();
    private Optional<HeadroomOptions> options = Optional.empty();
    private RetrievalMode retrieval = RetrievalMode.TRANSPARENT;
    private int maxRetrievalRounds = DEFAULT_MAX_RETRIEVAL_ROUNDS;
    private Function<ChatRequestOptions, Optional<String>> tenant =
            request -> Optional.ofNullable(request.listenerAttributes().get(HeadroomAttributes.TENANT))
                    .map(Object::toString);

    HeadroomModelBuilder() {}

    abstract B self();

    /**
     * The engine. Models that serve the same conversations should share one, because what one of them leaves out is
     * fetched from the store of that engine.
     *
     * @param newEngine by default an engine of this model's own, which keeps originals in memory
     * @return this builder
     */
    public B engine(HeadroomEngine newEngine) {
        engine = Optional.of(newEngine);
        return self();
    }

    /**
     * What may be done to requests of this model.
     *
     * @param newOptions the engine's options by default
     * @return this builder
     */
    public B options(HeadroomOptions newOptions) {
        options = Optional.of(newOptions);
        return self();
    }

    /**
     * How the model gets at what was left out.
     *
     * @param newRetrieval {@link RetrievalMode#TRANSPARENT} by default
     * @return this builder
     */
    public B retrieval(RetrievalMode newRetrieval) {
        retrieval = newRetrieval;
        return self();
    }

    /**
     * How often in a row the model may do nothing but retrieve. After that it is asked once more, without the tool and
     * with nothing left out.
     *
     * @param rounds at least 1; {@value #DEFAULT_MAX_RETRIEVAL_ROUNDS} by default
     * @return this builder
     * @throws IllegalArgumentException when below 1
     */
    public B maxRetrievalRounds(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("maxRetrievalRounds must be at least 1, but is " + rounds
                    + "; RetrievalMode.NEVER switches retrieval off");
        }
        maxRetrievalRounds = rounds;
        return self();
    }

    /**
     * Whose content a request is, for applications that serve several.
     *
     * @param newTenant gets the options of a call, never null, on the thread of the call; null means the engine's
     *     tenant. By default the attribute {@link HeadroomAttributes#TENANT} tells
     * @return this builder
     */
    public B tenant(Function<ChatRequestOptions, @Nullable String> newTenant) {
        tenant = request -> Optional.ofNullable(newTenant.apply(request));
        return self();
    }

    final Settings settings() {
        return new Settings(engine.orElseGet(HeadroomEngine::create), options, retrieval, maxRetrievalRounds, tenant);
    }
}
