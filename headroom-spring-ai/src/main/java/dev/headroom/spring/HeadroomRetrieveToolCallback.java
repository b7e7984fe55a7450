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
import dev.headroom.engine.ccr.RetrievalTool;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;

/**
 * The tool by which a model fetches what was left out. {@link HeadroomToolAdvisor} adds it to requests; an application
 * adds it itself only where it runs the tool loop itself:
 *
 * <pre>{@code
 * ToolCallingChatOptions.builder().toolCallbacks(List.of(search, HeadroomRetrieveToolCallback.create(engine))).build()
 * }</pre>
 *
 * <p>The answer is plain text, not a JSON literal as results of {@code @Tool} methods are. A mistake of the model is
 * answered with a text that says how to ask; nothing is thrown for it. Originals are fetched in the name of the tenant
 * in the tool context ({@link HeadroomAttributes#TENANT}). Immutable and thread-safe.
 */
public final class HeadroomRetrieveToolCallback implements ToolCallback {

    /** Always the same object, so that it goes out as the same bytes. */
    private static final ToolDefinition DEFINITION = ToolDefinition.builder()
            .name(RetrievalTool.NAME)
            .description(RetrievalTool.DESCRIPTION)
            .inputSchema(RetrievalTool.SCHEMA)
            .build();

    private final HeadroomEngine engine;
    private final Optional<String> tenant;

    private HeadroomRetrieveToolCallback(HeadroomEngine engine, Optional<String> tenant) {
        this.engine = engine;
        this.tenant = tenant;
    }

    /**
     * The tool of an engine.
     *
     * @param engine the one that makes the requests shorter, or one that shares its store
     * @return the tool
     */
    public static HeadroomRetrieveToolCallback create(HeadroomEngine engine) {
        return new HeadroomRetrieveToolCallback(engine, Optional.empty());
    }

    /** The same tool, in this tenant's name where the tool context names none. */
    HeadroomRetrieveToolCallback inTheNameOf(Optional<String> newTenant) {
        return newTenant.isEmpty() ? this : new HeadroomRetrieveToolCallback(engine, newTenant);
    }

    /** In whose name it fetches where the tool context names none; empty for the engine's tenant. */
    Optional<String> tenant() {
        return tenant;
    }

    @Override
    public ToolDefinition getToolDefinition() {
        return DEFINITION;
    }

    @Override
    public String call(String toolInput) {
        return call(toolInput, null);
    }

    @Override
    public String call(String toolInput, @Nullable ToolContext toolContext) {
        Optional<String> named =
                toolContext == null ? Optional.empty() : HeadroomAttributes.tenant(toolContext.getContext());
        return named.or(() -> tenant)
                .map(owner -> engine.answer(owner, toolInput))
                .orElseGet(() -> engine.answer(toolInput))
                .text();
    }
}
