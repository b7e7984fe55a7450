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
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.model.Origin;
import dev.langchain4j.agent.tool.ReturnBehavior;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.langchain4j.service.tool.ToolService;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Wraps tools so that they give the model shorter results: at the source, before they reach a memory. A wrapped model
 * leaves such results as they are, so both can be used together; most need the model alone, which keeps the originals
 * in the memory.
 *
 * <pre>{@code
 * HeadroomToolWrapper wrapper = HeadroomToolWrapper.of(engine);
 * AiServices.builder(Assistant.class).tools(wrapper.wrapTools(new SearchTools(), new LogTools())) ...
 * McpToolProvider.builder().mcpClients(client).toolWrapper(wrapper::wrap) ...
 * }</pre>
 *
 * <p>Only text for the model is shortened. The object that a tool returned ({@code ToolExecutionResult.result()}),
 * attributes, images and results of failed calls stay, and tools that answer the caller directly ({@link
 * ReturnBehavior#IMMEDIATE}) are not wrapped. A tool with a {@code @CompensateFor} action has to stay unwrapped as
 * well, because LangChain4j looks for its method. Immutable and thread-safe.
 */
public final class HeadroomToolWrapper {

    private final HeadroomEngine engine;
    private final Optional<HeadroomOptions> options;
    private final Map<String, HeadroomOptions> toolOptions;
    private final boolean retrievalRegistered;
    private final String model;
    private final Optional<Function<InvocationContext, String>> tenant;

    private HeadroomToolWrapper(Builder builder) {
        engine = builder.engine;
        options = builder.options;
        toolOptions = Map.copyOf(builder.toolOptions);
        retrievalRegistered = builder.retrievalRegistered;
        model = builder.model;
        tenant = builder.tenant;
    }

    /**
     * A wrapper that leaves nothing out, by the engine's options.
     *
     * @param engine shortens the results
     * @return the wrapper
     */
    public static HeadroomToolWrapper of(HeadroomEngine engine) {
        return builder(engine).build();
    }

    /**
     * A wrapper to be put together.
     *
     * @param engine shortens the results
     * @return a builder of the defaults
     */
    public static Builder builder(HeadroomEngine engine) {
        return new Builder(engine);
    }

    /**
     * Wraps one executor; fits {@code McpToolProvider.builder().toolWrapper(wrapper::wrap)}.
     *
     * @param executor runs a tool
     * @return runs it and shortens what it gives the model
     */
    public ToolExecutor wrap(ToolExecutor executor) {
        return new HeadroomToolExecutor(executor, this);
    }

    /**
     * Wraps the tools of objects, for {@code AiServices.tools(List)}.
     *
     * @param objectsWithTools objects with {@code @Tool} methods
     * @return their tools, in order
     * @throws dev.langchain4j.service.IllegalConfigurationException when an object has no such method
     */
    public List<AiServiceTool> wrapTools(Object... objectsWithTools) {
        return wrapTools(Arrays.stream(objectsWithTools)
                .flatMap(object -> ToolService.findTools(object).stream())
                .toList());
    }

    /**
     * Wraps tools, for {@code AiServices.tools(List)}.
     *
     * @param tools any tools
     * @return the same tools in order; those that may answer the caller directly are the same objects
     */
    public List<AiServiceTool> wrapTools(List<AiServiceTool> tools) {
        return tools.stream()
                .map(tool -> tool.returnBehavior() == ReturnBehavior.TO_LLM ? wrapped(tool) : tool)
                .toList();
    }

    private AiServiceTool wrapped(AiServiceTool tool) {
        return tool.toBuilder().toolExecutor(wrap(tool.toolExecutor())).build();
    }

    /** The text as the model should read it. */
    String shorten(String text, ToolExecutionRequest request, InvocationContext context) {
        String tool = orEmpty(request.name());
        TextRequest asked = TextRequest.of(text)
                .origin(new Origin(tool, orEmpty(request.arguments()), ""))
                .model(model)
                .retrievalAvailable(retrievalRegistered);
        Optional<HeadroomOptions> own =
                Optional.ofNullable(toolOptions.get(tool)).or(() -> options);
        TextRequest optioned = own.map(asked::options).orElse(asked);
        TextRequest owned =
                tenant.map(owner -> optioned.tenant(owner.apply(context))).orElse(optioned);
        return engine.compress(owned).text();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Puts a wrapper together; not thread-safe. */
    public static final class Builder {
        private final HeadroomEngine engine;
        private Optional<HeadroomOptions> options = Optional.empty();
        private final Map<String, HeadroomOptions> toolOptions = new LinkedHashMap<>();
        private boolean retrievalRegistered;
        private String model = "";
        private Optional<Function<InvocationContext, String>> tenant = Optional.empty();

        private Builder(HeadroomEngine engine) {
            this.engine = engine;
        }

        /**
         * What may be done with results: from which size on, how far, and which tools are excluded.
         *
         * @param newOptions the engine's options by default
         * @return this builder
         */
        public Builder options(HeadroomOptions newOptions) {
            options = Optional.of(newOptions);
            return this;
        }

        /**
         * What may be done with the results of one tool, instead of {@link #options(HeadroomOptions)}.
         *
         * @param tool the tool's exact name
         * @param newOptions its options
         * @return this builder
         */
        public Builder options(String tool, HeadroomOptions newOptions) {
            toolOptions.put(tool, newOptions);
            return this;
        }

        /**
         * Says whether the model can call {@code headroom_retrieve} in every request of the conversation. Only then are
         * parts of results left out.
         *
         * @param registered false by default, because only the application knows
         * @return this builder
         */
        public Builder retrievalRegistered(boolean registered) {
            retrievalRegistered = registered;
            return this;
        }

        /**
         * The name of the model, which chooses how tokens are counted.
         *
         * @param name a name as providers write it; unknown by default
         * @return this builder
         */
        public Builder model(String name) {
            model = name;
            return this;
        }

        /**
         * Whose content a result is: the original can be retrieved in this tenant's name alone.
         *
         * @param newTenant tells the tenant of an invocation; by default the engine's tenant
         * @return this builder
         */
        public Builder tenant(Function<InvocationContext, String> newTenant) {
            tenant = Optional.of(newTenant);
            return this;
        }

        /**
         * The wrapper.
         *
         * @return the wrapper
         */
        public HeadroomToolWrapper build() {
            return new HeadroomToolWrapper(this);
        }
    }
}
