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

import dev.headroom.engine.report.OptimizationReport;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the wrapped model is asked.
 *
 * @param request the request
 * @param report what the engine did to it; empty when the engine had no part in it
 */
record Outgoing(ChatRequest request, Optional<OptimizationReport> report) {

    /** The same with another request. */
    Outgoing with(ChatRequest other) {
        return new Outgoing(other, report);
    }

    /**
     * The options to go with it. Where nobody listens they stay as they are, because a model that overrides {@code
     * chat(ChatRequest)} alone is not to be called in another way than without Headroom.
     *
     * @param options the application's
     * @param listeners those of the wrapped model; null from some mocks
     * @return options that carry the report; empty if the model is to be called without options
     */
    Optional<ChatRequestOptions> options(
            @Nullable ChatRequestOptions options, @Nullable List<ChatModelListener> listeners) {
        ChatRequestOptions given = options == null ? ChatRequestOptions.EMPTY : options;
        if (listeners != null && !listeners.isEmpty() && report.isPresent()) {
            Map<Object, Object> attributes = new LinkedHashMap<>(given.listenerAttributes());
            attributes.put(HeadroomAttributes.REPORT, report.get());
            return Optional.of(
                    ChatRequestOptions.builder().listenerAttributes(attributes).build());
        }
        return given.equals(ChatRequestOptions.EMPTY) ? Optional.empty() : Optional.of(given);
    }
}
