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
import java.util.List;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.Advisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.ToolAdvisor;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.core.Ordered;
import reactor.core.publisher.Flux;

/**
 * Offers {@code headroom_retrieve} to the model, behind the tools of the application. With it {@link HeadroomAdvisor}
 * may leave parts of large tool results out; without it everything is said, only more briefly.
 *
 * <pre>{@code
 * ChatClient client = ChatClient.builder(model)
 *         .defaultAdvisors(HeadroomAdvisor.create(engine), HeadroomToolAdvisor.create(engine))
 *         .build();
 * }</pre>
 *
 * <p>It stands outside the tool loop, which alone executes tools that were there when it started. Tools of the
 * application are never replaced, and a request without tools gets none, unless {@link RetrievalMode#ALWAYS} says so.
 * Immutable and thread-safe.
 */
public final class HeadroomToolAdvisor implements CallAdvisor, StreamAdvisor {

    /** Between memory (+200) and the tool loop (+300). */
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 250;

    private final HeadroomRetrieveToolCallback tool;
    private final RetrievalMode retrieval;

    private HeadroomToolAdvisor(HeadroomRetrieveToolCallback tool, RetrievalMode retrieval) {
        this.tool = tool;
        this.retrieval = retrieval;
    }

    /**
     * Offers the tool to requests that have tools and whose loop Spring AI runs.
     *
     * @param engine the engine of the {@link HeadroomAdvisor}, or one that shares its store
     * @return the advisor
     */
    public static HeadroomToolAdvisor create(HeadroomEngine engine) {
        return create(engine, RetrievalMode.AUTO);
    }

    /**
     * Offers the tool to requests of a kind.
     *
     * @param engine the engine of the {@link HeadroomAdvisor}, or one that shares its store
     * @param retrieval to which requests; the same as of the {@link HeadroomAdvisor}
     * @return the advisor
     */
    public static HeadroomToolAdvisor create(HeadroomEngine engine, RetrievalMode retrieval) {
        return new HeadroomToolAdvisor(HeadroomRetrieveToolCallback.create(engine), retrieval);
    }

    @Override
    public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
        return chain.nextCall(offering(request, chain.getCallAdvisors()));
    }

    @Override
    public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
        return Flux.defer(() -> chain.nextStream(offering(request, chain.getStreamAdvisors())));
    }

    private ChatClientRequest offering(ChatClientRequest request, List<? extends Advisor> chain) {
        return FailOpen.orElse(
                "offering the retrieval tool", () -> isOffered(request, chain) ? withTool(request) : request, request);
    }

    private boolean isOffered(ChatClientRequest request, List<? extends Advisor> chain) {
        if (!(request.prompt().getOptions() instanceof ToolCallingChatOptions options)
                || !HeadroomAttributes.isOn(request.context())) {
            return false;
        }
        return switch (retrieval) {
            case NEVER -> false;
            case ALWAYS -> true;
            case AUTO ->
                !RetrieveTool.tools(options).isEmpty() && chain.stream().anyMatch(this::isLoopInside);
        };
    }

    private boolean isLoopInside(Advisor advisor) {
        return advisor instanceof ToolAdvisor && advisor.getOrder() > getOrder();
    }

    private ChatClientRequest withTool(ChatClientRequest request) {
        Prompt prompt = request.prompt();
        if (!(prompt.getOptions() instanceof ToolCallingChatOptions options)) {
            return request;
        }
        HeadroomRetrieveToolCallback ours = tool.inTheNameOf(HeadroomAttributes.tenant(request.context()));
        ToolCallingChatOptions added = RetrieveTool.added(options, ours);
        return added == options
                ? request
                : ChatClientRequest.builder()
                        .prompt(new Prompt(prompt.getInstructions(), added))
                        .context(request.context())
                        .build();
    }

    @Override
    public String getName() {
        return "Headroom Tool Advisor";
    }

    @Override
    public int getOrder() {
        return ORDER;
    }
}
