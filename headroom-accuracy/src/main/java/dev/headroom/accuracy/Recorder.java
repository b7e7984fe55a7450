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
package dev.headroom.accuracy;

import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.langchain4j.HeadroomAttributes;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sits between Headroom and the model and takes down what really goes out in one arm of one case. Not thread-safe.
 */
final class Recorder implements ChatModel {
    /** Headroom hands its report on only where somebody listens. */
    private static final ChatModelListener LISTENER = new ChatModelListener() {};

    private final ChatModel model;
    private final Function<ChatRequest, ChatResponse> answering;
    private Optional<OptimizationReport> report = Optional.empty();
    private Optional<ChatRequest> first = Optional.empty();
    private int requests;
    private int retrievals;

    private Recorder(ChatModel model, Function<ChatRequest, ChatResponse> answering) {
        this.model = model;
        this.answering = answering;
    }

    /** Asks the model. */
    static Recorder asking(ChatModel model) {
        return new Recorder(model, model::chat);
    }

    /** Asks nobody: the answer is always this one. */
    static Recorder rehearsing(ChatModel model, ChatResponse answer) {
        return new Recorder(model, request -> answer);
    }

    @Override
    public ChatResponse chat(ChatRequest request, @Nullable ChatRequestOptions options) {
        requests++;
        if (first.isEmpty()) {
            first = Optional.of(request);
        }
        if (options != null
                && options.listenerAttributes().get(HeadroomAttributes.REPORT) instanceof OptimizationReport made) {
            report = report.isPresent() ? report : Optional.of(made);
        }
        ChatResponse response = answering.apply(request);
        retrievals += (int) response.aiMessage().toolExecutionRequests().stream()
                .filter(call -> call.name().equals(RetrievalTool.NAME))
                .count();
        return response;
    }

    /** What Headroom did for the first request; empty if it had no part in it. */
    Optional<OptimizationReport> report() {
        return report;
    }

    int requests() {
        return requests;
    }

    int retrievals() {
        return retrievals;
    }

    /** Whether the tool results of the first request differ from those given to Headroom. */
    boolean sentOtherResultsThan(ChatRequest given) {
        return first.isPresent() && !results(first.get()).equals(results(given));
    }

    private static List<ToolExecutionResultMessage> results(ChatRequest request) {
        return request.messages().stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .map(ToolExecutionResultMessage.class::cast)
                .toList();
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return model.defaultRequestParameters();
    }

    @Override
    public List<ChatModelListener> listeners() {
        return List.of(LISTENER);
    }

    @Override
    public ModelProvider provider() {
        return model.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return model.supportedCapabilities();
    }
}
