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
package dev.headroom.engine;

import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.model.Message;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A conversation on its way to a model. Immutable and thread-safe; the methods that change something give a copy.
 *
 * @param messages the whole conversation, in order
 * @param model the model's name, which chooses the token counter; empty when unknown
 * @param tenant whose content it is, if the request says so; otherwise the engine's tenant
 * @param retrievalAvailable whether the model can call {@code headroom_retrieve}; when false nothing is left out
 * @param options the options of this request, if it has its own; otherwise the engine's
 */
public record OptimizationRequest(
        List<Message> messages,
        String model,
        Optional<String> tenant,
        boolean retrievalAvailable,
        Optional<HeadroomOptions> options) {

    /** Copies the messages; an immutable list stays the same object. */
    public OptimizationRequest {
        messages = List.copyOf(messages);
    }

    /**
     * A request of which nothing but the conversation is known.
     *
     * @param messages the whole conversation, in order
     * @return the request
     */
    public static OptimizationRequest of(List<Message> messages) {
        return new OptimizationRequest(messages, "", Optional.empty(), false, Optional.empty());
    }

    /** The same request for this model. */
    public OptimizationRequest model(String name) {
        return new OptimizationRequest(messages, name, tenant, retrievalAvailable, options);
    }

    /** The same request in this tenant's name: originals are stored for the tenant alone. */
    public OptimizationRequest tenant(String name) {
        return new OptimizationRequest(messages, model, Optional.of(name), retrievalAvailable, options);
    }

    /**
     * The same request, saying whether the model can call {@code headroom_retrieve}. Say the same for every request of
     * a conversation; it decides about the form of messages that were sent before.
     */
    public OptimizationRequest retrievalAvailable(boolean available) {
        return new OptimizationRequest(messages, model, tenant, available, options);
    }

    /**
     * The same request with these tools: whether one of them is {@code headroom_retrieve}, with or without a host's
     * prefix, decides whether anything may be left out.
     */
    public OptimizationRequest tools(Collection<String> names) {
        return retrievalAvailable(names.stream().anyMatch(RetrievalTool::isNamed));
    }

    /** The same request with options of its own. */
    public OptimizationRequest options(HeadroomOptions newOptions) {
        return new OptimizationRequest(messages, model, tenant, retrievalAvailable, Optional.of(newOptions));
    }
}
