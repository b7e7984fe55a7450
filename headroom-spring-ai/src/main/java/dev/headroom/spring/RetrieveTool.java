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

import dev.headroom.engine.ccr.RetrievalTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;

/** Finds {@code headroom_retrieve} among the tools of a request, and adds it. */
final class RetrieveTool {

    private RetrieveTool() {}

    /** The tools of a request; none is the same as an empty list. */
    static List<ToolCallback> tools(ToolCallingChatOptions options) {
        @Nullable List<ToolCallback> tools = options.getToolCallbacks();
        return tools == null ? List.of() : tools;
    }

    /** Whether a tool has the name of ours, and so cannot stand beside it. */
    static boolean hasItsName(ToolCallback tool) {
        return RetrievalTool.NAME.equals(tool.getToolDefinition().name());
    }

    /**
     * The tool among others, also behind a decorator of the application: what it tells the model is what ours tells.
     *
     * @param tools the tools of a request
     * @return the tool, if one of them is ours
     */
    static Optional<ToolCallback> among(List<ToolCallback> tools) {
        return tools.stream().filter(RetrieveTool::isOurs).findFirst();
    }

    private static boolean isOurs(ToolCallback tool) {
        ToolDefinition definition = tool.getToolDefinition();
        return RetrievalTool.NAME.equals(definition.name())
                && RetrievalTool.DESCRIPTION.equals(definition.description());
    }

    /** The options with the tool behind the application's tools; the same options if one of these has its name. */
    static ToolCallingChatOptions added(ToolCallingChatOptions options, HeadroomRetrieveToolCallback tool) {
        List<ToolCallback> tools = tools(options);
        if (tools.stream().anyMatch(RetrieveTool::hasItsName)) {
            return options;
        }
        List<ToolCallback> all = new ArrayList<>(tools);
        all.add(tool);
        return options.mutate().toolCallbacks(all).build();
    }
}
