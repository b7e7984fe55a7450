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
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.model.tool.ToolExecutionResult;
import org.springframework.ai.tool.definition.ToolDefinition;

/**
 * Executes calls of {@code headroom_retrieve} also where the options of the prompt do not have the tool: in tool loops
 * that an application runs itself, and where an advisor such as the tool search chooses the tools anew. Everything else
 * is done by another manager, and nothing is ever offered to a model here.
 *
 * <pre>{@code
 * ToolCallingManager manager = HeadroomToolCallingManager.wrap(ToolCallingManager.builder().build(), engine);
 * }</pre>
 *
 * <p>As thread-safe as the other manager.
 */
public final class HeadroomToolCallingManager implements ToolCallingManager {

    private final ToolCallingManager delegate;
    private final HeadroomRetrieveToolCallback tool;

    private HeadroomToolCallingManager(ToolCallingManager delegate, HeadroomRetrieveToolCallback tool) {
        this.delegate = delegate;
        this.tool = tool;
    }

    /**
     * Wraps a manager.
     *
     * @param delegate executes all calls
     * @param engine the one that makes the requests shorter, or one that shares its store
     * @return the wrapped manager; the same object if it already is one
     */
    public static HeadroomToolCallingManager wrap(ToolCallingManager delegate, HeadroomEngine engine) {
        return delegate instanceof HeadroomToolCallingManager wrapped
                ? wrapped
                : new HeadroomToolCallingManager(delegate, HeadroomRetrieveToolCallback.create(engine));
    }

    @Override
    public List<ToolDefinition> resolveToolDefinitions(ToolCallingChatOptions chatOptions) {
        return delegate.resolveToolDefinitions(chatOptions);
    }

    @Override
    public ToolExecutionResult executeToolCalls(Prompt prompt, ChatResponse chatResponse) {
        Prompt executable = FailOpen.orElse("adding the retrieval tool", () -> with(prompt, chatResponse), prompt);
        return delegate.executeToolCalls(executable, chatResponse);
    }

    private Prompt with(Prompt prompt, ChatResponse response) {
        if (!isCalled(response) || !(prompt.getOptions() instanceof ToolCallingChatOptions options)) {
            return prompt;
        }
        ToolCallingChatOptions added = RetrieveTool.added(options, tool);
        return added == options ? prompt : new Prompt(prompt.getInstructions(), added);
    }

    private boolean isCalled(ChatResponse response) {
        String name = tool.getToolDefinition().name();
        return response.getResults().stream()
                .flatMap(generation -> generation.getOutput().getToolCalls().stream())
                .anyMatch(call -> name.equals(call.name()));
    }
}
