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

import dev.headroom.engine.OptimizationRequest;
import dev.headroom.engine.OptimizationResult;
import dev.headroom.engine.model.Message;
import dev.headroom.langchain4j.internal.Messages;
import dev.headroom.langchain4j.internal.RetrieveTool;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes of an application's request what the model gets. Stateless, and a pure function of request and settings apart
 * from the engine's store: the same messages go out as the same bytes.
 *
 * @param settings how the model is wrapped
 */
record Turns(Settings settings) {

    /**
     * The way of a request.
     *
     * @param request the application's
     * @param defaults the wrapped model's parameters; null from some mocks
     * @param options the application's; null is allowed by the host
     * @return the first thing to ask the model; when Headroom fails, the application's request itself
     * @throws IllegalStateException when another tool has the name of the retrieval tool
     */
    Round begin(ChatRequest request, @Nullable ChatRequestParameters defaults, @Nullable ChatRequestOptions options) {
        ChatRequestParameters effective = effective(request, defaults);
        RetrievalAccess access = RetrievalAccess.of(settings.retrieval(), effective);
        Outgoing untouched = new Outgoing(request, Optional.empty());
        Round asItIs =
                Round.first(new Turn(this, request, effective, RetrievalAccess.NONE, Optional.empty()), untouched);
        return FailOpen.orElse(
                "making a request shorter", () -> first(request, effective, access, owner(options)), asItIs);
    }

    /**
     * The way of a request by which nothing can be fetched.
     *
     * @param request the application's
     * @param defaults the wrapped model's parameters; null from some mocks
     * @return what to ask the model; when Headroom fails, the application's request itself
     */
    ChatRequest lossless(ChatRequest request, @Nullable ChatRequestParameters defaults) {
        ChatRequestParameters effective = effective(request, defaults);
        return FailOpen.orElse(
                "making a request shorter",
                () -> first(request, effective, RetrievalAccess.NONE, owner(null))
                        .outgoing()
                        .request(),
                request);
    }

    private static ChatRequestParameters effective(ChatRequest request, @Nullable ChatRequestParameters defaults) {
        return defaults == null
                ? request.parameters()
                : FailOpen.orElse(
                        "reading the model's default parameters",
                        () -> defaults.overrideWith(request.parameters()),
                        request.parameters());
    }

    private Optional<String> owner(@Nullable ChatRequestOptions options) {
        return settings.tenant().apply(options == null ? ChatRequestOptions.EMPTY : options);
    }

    private Round first(
            ChatRequest request, ChatRequestParameters effective, RetrievalAccess access, Optional<String> tenant) {
        Turn turn = new Turn(this, request, effective, access, tenant);
        return Round.first(turn, outgoing(turn, access));
    }

    /** The request of a turn in the form for one way of access; the request itself if nothing changes. */
    Outgoing outgoing(Turn turn, RetrievalAccess access) {
        ChatRequest request = turn.request();
        List<ChatMessage> messages = Retrievals.restored(request.messages());
        List<Message> given = Messages.toEngine(messages);
        OptimizationResult result = settings.engine().optimize(optimization(given, turn, access));
        List<ChatMessage> shorter = Messages.toHost(messages, given, result.messages());
        boolean same = shorter == request.messages() && access != RetrievalAccess.HIDDEN;
        return new Outgoing(same ? request : request(turn, access, shorter), Optional.of(result.report()));
    }

    private OptimizationRequest optimization(List<Message> given, Turn turn, RetrievalAccess access) {
        String model = turn.effective().modelName();
        return new OptimizationRequest(
                given, model == null ? "" : model, turn.tenant(), access != RetrievalAccess.NONE, settings.options());
    }

    private static ChatRequest request(Turn turn, RetrievalAccess access, List<ChatMessage> messages) {
        ChatRequest.Builder builder = turn.request().toBuilder().messages(messages);
        return access == RetrievalAccess.HIDDEN
                ? builder.parameters(withTool(turn)).build()
                : builder.build();
    }

    /** Tools of a request replace the model's default tools, so all of them are named, and ours always comes last. */
    private static ChatRequestParameters withTool(Turn turn) {
        List<ToolSpecification> tools = new ArrayList<>(turn.effective().toolSpecifications());
        tools.add(RetrieveTool.specification());
        return turn.request()
                .parameters()
                .overrideWith(ChatRequestParameters.builder()
                        .toolSpecifications(tools)
                        .build());
    }
}
