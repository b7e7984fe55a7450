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
package dev.headroom.langchain4j.internal;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.langchain4j.agent.tool.SearchBehavior;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The engine's {@code headroom_retrieve} as a tool of LangChain4j. Immutable and thread-safe.
 *
 * <p>Never strict: strict modes demand that the model gives every argument, and all but the ref are optional. Always
 * visible to a tool search, because a model that cannot see the tool cannot fetch what was left out.
 */
public final class RetrieveTool {

    private static final ToolSpecification SPECIFICATION = build();

    private RetrieveTool() {}

    /**
     * The tool's definition.
     *
     * @return always the same object, so that it goes out as the same bytes
     */
    public static ToolSpecification specification() {
        return SPECIFICATION;
    }

    /**
     * Whether a tool has the name of ours, and so cannot stand beside it.
     *
     * @param tool a tool of a request
     * @return whether its name is exactly {@code headroom_retrieve}
     */
    public static boolean hasItsName(ToolSpecification tool) {
        return RetrievalTool.NAME.equals(tool.name());
    }

    /**
     * Whether a tool is ours: what it tells the model is the same. Metadata and strictness may differ, because hosts
     * set them when they read a tool from annotations.
     *
     * @param tool a tool of a request
     * @return whether name, description and the names of the arguments are those of {@link #specification}
     */
    public static boolean is(ToolSpecification tool) {
        return hasItsName(tool)
                && RetrievalTool.DESCRIPTION.equals(tool.description())
                && properties(tool.parameters())
                        .keySet()
                        .equals(properties(SPECIFICATION.parameters()).keySet());
    }

    /**
     * Answers a model's call.
     *
     * @param engine which left something out
     * @param tenant whose originals may be seen; empty for the engine's tenant
     * @param argumentsJson the arguments as the model wrote them; null from some providers when there are none
     * @return the answer; a mistake in the arguments is answered with a text that says how to ask
     */
    public static RetrievalAnswer answer(
            HeadroomEngine engine, Optional<String> tenant, @Nullable String argumentsJson) {
        String arguments = argumentsJson == null ? "" : argumentsJson;
        return tenant.map(owner -> engine.answer(owner, arguments)).orElseGet(() -> engine.answer(arguments));
    }

    private static Map<String, JsonSchemaElement> properties(@Nullable JsonObjectSchema schema) {
        return schema == null ? Map.of() : schema.properties();
    }

    private static ToolSpecification build() {
        ToolSpecification read = ToolSpecification.fromJson(
                "{\"name\":\"" + RetrievalTool.NAME + "\",\"parameters\":" + RetrievalTool.SCHEMA + "}");
        return read.toBuilder()
                .description(RetrievalTool.DESCRIPTION)
                .addMetadata(ToolSpecification.METADATA_SEARCH_BEHAVIOR, SearchBehavior.ALWAYS_VISIBLE)
                .strict(false)
                .build();
    }
}
