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
package dev.headroom.langchain4j.tools;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.langchain4j.internal.RetrieveTool;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolProviderRequest;
import dev.langchain4j.service.tool.ToolProviderResult;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives an AI Service the tool {@code headroom_retrieve}, for users who want to see its calls. A wrapped model notices
 * the tool and then adds none of its own.
 *
 * <pre>{@code
 * HeadroomEngine engine = HeadroomEngine.create();
 * Assistant assistant = AiServices.builder(Assistant.class)
 *         .chatModel(HeadroomChatModel.builder(model).engine(engine).build())   // the same engine
 *         .tools(new SearchTools())
 *         .toolProvider(HeadroomToolProvider.of(engine))
 *         .build();
 * }</pre>
 *
 * <p>Always gives the tool, in every call of the service: what was left out of a result once can be asked for in any
 * later turn. Immutable and thread-safe.
 */
public final class HeadroomToolProvider implements ToolProvider {

    private final AiServiceTool tool;
    private final ToolProviderResult result;

    private HeadroomToolProvider(HeadroomEngine engine, Optional<Function<InvocationContext, String>> tenant) {
        tool = AiServiceTool.builder()
                .toolSpecification(RetrieveTool.specification())
                .toolExecutor(new HeadroomRetrieveExecutor(engine, tenant))
                .build();
        result = ToolProviderResult.builder().add(tool).build();
    }

    /**
     * A provider where there is one tenant, that of the engine.
     *
     * @param engine the engine that leaves parts of results out
     * @return the provider
     */
    public static HeadroomToolProvider of(HeadroomEngine engine) {
        return new HeadroomToolProvider(engine, Optional.empty());
    }

    /**
     * A provider where each call has a tenant. It must be the one in whose name results were shortened, and must come
     * from what the application knows (a memory id, an invocation parameter), never from what the model says.
     *
     * @param engine the engine that leaves parts of results out
     * @param tenant tells whose originals a call may see
     * @return the provider
     */
    public static HeadroomToolProvider of(HeadroomEngine engine, Function<InvocationContext, String> tenant) {
        return new HeadroomToolProvider(engine, Optional.of(tenant));
    }

    /**
     * The tool on its own: definition and executor, for {@code AiServices.tools(List)} or a tool loop of one's own.
     *
     * @return always the same object
     */
    public AiServiceTool tool() {
        return tool;
    }

    @Override
    public ToolProviderResult provideTools(ToolProviderRequest request) {
        return result;
    }
}
