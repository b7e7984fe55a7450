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
import dev.headroom.engine.OptimizationRequest;
import dev.headroom.engine.OptimizationResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.tool.ToolCallback;

/**
 * Makes of an application's prompt what the model gets. Stateless, and a pure function of the prompt and these settings
 * apart from the engine's store: the same messages go out as the same bytes.
 *
 * @param engine makes messages shorter
 * @param options what the engine may do, if not the engine's own options
 * @param retrieval when parts may be left out
 */
record PromptOptimizer(HeadroomEngine engine, Optional<HeadroomOptions> options, RetrievalMode retrieval) {

    /**
     * The way of a prompt.
     *
     * @param prompt the application's
     * @param defaults the options that the model uses where the prompt has none; null if there are none
     * @param tenantByDefault whose content it is if the tool context does not say
     * @return what to send; empty if that is the prompt itself, because nothing changes or because Headroom fails
     */
    Optional<OptimizedPrompt> optimize(
            Prompt prompt, @Nullable ChatOptions defaults, Optional<String> tenantByDefault) {
        return FailOpen.orElse(
                "making a prompt shorter", () -> shorter(prompt, defaults, tenantByDefault), Optional.empty());
    }

    private Optional<OptimizedPrompt> shorter(
            Prompt prompt, @Nullable ChatOptions defaults, Optional<String> tenantByDefault) {
        ChatOptions given = complete(prompt.getOptions());
        ChatOptions effective = given == null ? defaults : given;
        Optional<String> named = effective instanceof ToolCallingChatOptions tools
                ? HeadroomAttributes.tenant(tools.getToolContext())
                : Optional.empty();
        Messages messages = Messages.of(prompt.getInstructions());
        OptimizationResult result = engine.optimize(new OptimizationRequest(
                messages.inEngineWords(),
                model(effective),
                named.or(() -> tenantByDefault),
                isRetrievable(effective, named, tenantByDefault),
                options));
        List<Message> sent = messages.with(result.messages());
        return sent == prompt.getInstructions() && given == prompt.getOptions()
                ? Optional.empty()
                : Optional.of(new OptimizedPrompt(new Prompt(sent, given), result.report()));
    }

    /** A tool search, for example, puts tools of its own in the place of those that had ours among them. */
    private @Nullable ChatOptions complete(@Nullable ChatOptions given) {
        return retrieval == RetrievalMode.ALWAYS && given instanceof ToolCallingChatOptions tools
                ? RetrieveTool.added(tools, HeadroomRetrieveToolCallback.create(engine))
                : given;
    }

    private static String model(@Nullable ChatOptions options) {
        String name = options == null ? null : options.getModel();
        return name == null ? "" : name;
    }

    /** Only in the name that originals are stored under can they be fetched again. */
    private boolean isRetrievable(@Nullable ChatOptions effective, Optional<String> named, Optional<String> byDefault) {
        if (retrieval == RetrievalMode.NEVER || !(effective instanceof ToolCallingChatOptions tooled)) {
            return false;
        }
        Optional<ToolCallback> tool = RetrieveTool.among(RetrieveTool.tools(tooled));
        return tool.isPresent() && (named.isPresent() || byDefault.equals(ownerOf(tool.get())));
    }

    private static Optional<String> ownerOf(ToolCallback tool) {
        return tool instanceof HeadroomRetrieveToolCallback ours ? ours.tenant() : Optional.empty();
    }
}
