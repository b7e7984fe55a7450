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
import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.langchain4j.internal.RetrieveTool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers calls of {@code headroom_retrieve} from an engine's store. A model's mistake is answered with a text that
 * says how to ask, marked as an error; nothing is thrown for it. Thread-safe.
 */
final class HeadroomRetrieveExecutor implements ToolExecutor {

    private final HeadroomEngine engine;
    private final Optional<Function<InvocationContext, String>> tenant;

    HeadroomRetrieveExecutor(HeadroomEngine engine, Optional<Function<InvocationContext, String>> tenant) {
        this.engine = engine;
        this.tenant = tenant;
    }

    @Override
    public String execute(ToolExecutionRequest request, @Nullable Object memoryId) {
        InvocationContext context =
                InvocationContext.builder().chatMemoryId(memoryId).build();
        return answer(request, context).text();
    }

    @Override
    public ToolExecutionResult executeWithContext(ToolExecutionRequest request, @Nullable InvocationContext context) {
        InvocationContext known = context == null ? InvocationContext.builder().build() : context;
        RetrievalAnswer answer = answer(request, known);
        return ToolExecutionResult.builder()
                .isError(answer.isError())
                .resultText(answer.text())
                .build();
    }

    private RetrievalAnswer answer(ToolExecutionRequest request, InvocationContext context) {
        return RetrieveTool.answer(engine, tenant.map(owner -> owner.apply(context)), request.arguments());
    }
}
