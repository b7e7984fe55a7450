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

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a tool and shortens the texts that it gives the model. The object that the tool returned, its attributes,
 * images, and results of failed calls stay as they are. What is not shortened is the same object. Thread-safe if the
 * tool is.
 */
final class HeadroomToolExecutor implements ToolExecutor {

    private final ToolExecutor delegate;
    private final HeadroomToolWrapper wrapper;

    HeadroomToolExecutor(ToolExecutor delegate, HeadroomToolWrapper wrapper) {
        this.delegate = delegate;
        this.wrapper = wrapper;
    }

    @Override
    public @Nullable String execute(ToolExecutionRequest request, @Nullable Object memoryId) {
        String text = delegate.execute(request, memoryId);
        InvocationContext context =
                InvocationContext.builder().chatMemoryId(memoryId).build();
        return text == null ? null : wrapper.shorten(text, request, context);
    }

    @Override
    public ToolExecutionResult executeWithContext(ToolExecutionRequest request, @Nullable InvocationContext context) {
        ToolExecutionResult result = delegate.executeWithContext(request, context);
        if (result.isError()) {
            return result;
        }
        InvocationContext known = context == null ? InvocationContext.builder().build() : context;
        List<Content> originals = result.resultContents();
        List<Content> contents = new ArrayList<>(originals);
        boolean changed = false;
        for (int i = 0; i < contents.size(); i++) {
            if (contents.get(i) instanceof TextContent text) {
                String shorter = wrapper.shorten(text.text(), request, known);
                if (!shorter.equals(text.text())) {
                    contents.set(i, TextContent.from(shorter));
                    changed = true;
                }
            }
        }
        return changed ? with(result, contents) : result;
    }

    private static ToolExecutionResult with(ToolExecutionResult result, List<Content> contents) {
        return ToolExecutionResult.builder()
                .isError(result.isError())
                .result(result.result())
                .resultContents(contents)
                .attributes(result.attributes())
                .build();
    }
}
