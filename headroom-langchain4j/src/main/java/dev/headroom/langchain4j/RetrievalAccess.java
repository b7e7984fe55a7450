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

import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.langchain4j.internal.RetrieveTool;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ToolChoice;
import java.util.List;
import java.util.Optional;

/** Whether, and through whom, the model can fetch what is left out of a request. */
enum RetrievalAccess {
    /** Not at all, so nothing may be left out. */
    NONE,
    /** By calls that Headroom answers; the application does not know the tool. */
    HIDDEN,
    /** By calls that the application answers, because it offers the tool itself. */
    EXPLICIT;

    /**
     * The access of a request. A model that must call a tool gets none, as fetching could fulfil the duty in the place
     * of what the application demands.
     *
     * @param mode what the application wants
     * @param parameters those of the request, completed by the model's defaults
     * @return the access
     * @throws IllegalStateException when another tool has the name of ours
     */
    static RetrievalAccess of(RetrievalMode mode, ChatRequestParameters parameters) {
        List<ToolSpecification> tools = parameters.toolSpecifications();
        if (mode == RetrievalMode.NEVER || tools == null || tools.isEmpty()) {
            return NONE;
        }
        ToolChoice choice = parameters.toolChoice();
        Optional<ToolSpecification> namesake =
                tools.stream().filter(RetrieveTool::hasItsName).findFirst();
        if (namesake.isPresent()) {
            return explicit(namesake.get(), choice);
        }
        return choice == null || choice == ToolChoice.AUTO ? HIDDEN : NONE;
    }

    private static RetrievalAccess explicit(ToolSpecification namesake, ToolChoice choice) {
        if (!RetrieveTool.is(namesake)) {
            throw new IllegalStateException("A tool of the request is called " + RetrievalTool.NAME
                    + ", but is not Headroom's. Rename it, or wrap the model with RetrievalMode.NEVER.");
        }
        return choice == ToolChoice.NONE ? NONE : EXPLICIT;
    }
}
