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
import dev.headroom.engine.ccr.RetrievalQuery;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.SearchBehavior;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.invocation.InvocationContext;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code headroom_retrieve} as an object with a {@code @Tool} method, for places that take nothing else:
 *
 * <pre>{@code
 * AiServices.builder(Assistant.class).chatModel(model).tools(new SearchTools(), HeadroomTools.of(engine)).build();
 * }</pre>
 *
 * <p>Prefer {@link HeadroomToolProvider} where it fits. Annotations cannot forbid unknown arguments, and LangChain4j
 * reads the arguments before this class does: a limit that is no number fails the call where the provider answers how
 * to ask. What the model reads is otherwise the same, and a wrapped model recognises it as its own tool. Immutable and
 * thread-safe.
 */
public final class HeadroomTools {

    static final String REF = "The ref of that line.";
    static final String WHERE = "Condition: level = 'ERROR' and latency_ms > 500; message like '%timeout%'; "
            + "region in ('eu','us'); meta.host is not null. Plain text has columns line, text.";
    static final String QUERY = "Words, names or ids to rank rows by: user_id 456";
    static final String ROWS = "120-180 or 3,7,10-12";
    static final String SELECT = "Columns, or a summary of all matching rows: service, count(*), max(latency_ms); "
            + "message order by latency_ms desc";
    static final String LIMIT = "At most so many rows; default 50.";

    private final HeadroomEngine engine;
    private final Optional<Function<InvocationContext, String>> tenant;

    private HeadroomTools(HeadroomEngine engine, Optional<Function<InvocationContext, String>> tenant) {
        this.engine = engine;
        this.tenant = tenant;
    }

    /**
     * The tool where there is one tenant, that of the engine.
     *
     * @param engine the engine that leaves parts of results out
     * @return the object to register
     */
    public static HeadroomTools of(HeadroomEngine engine) {
        return new HeadroomTools(engine, Optional.empty());
    }

    /**
     * The tool where each call has a tenant.
     *
     * @param engine the engine that leaves parts of results out
     * @param tenant tells whose originals a call may see, from what the application knows
     * @return the object to register
     */
    public static HeadroomTools of(HeadroomEngine engine, Function<InvocationContext, String> tenant) {
        return new HeadroomTools(engine, Optional.of(tenant));
    }

    /**
     * Answers a call of the model.
     *
     * @param ref the ref
     * @param where a condition
     * @param query words to rank by
     * @param rows row numbers
     * @param select columns or aggregates
     * @param limit the most rows
     * @param context the invocation, which LangChain4j gives
     * @return the answer, or how to ask
     */
    @Tool(name = RetrievalTool.NAME, value = RetrievalTool.DESCRIPTION, searchBehavior = SearchBehavior.ALWAYS_VISIBLE)
    public String retrieve(
            @P(name = "ref", description = REF) String ref,
            @P(name = "where", description = WHERE, required = false) @Nullable String where,
            @P(name = "query", description = QUERY, required = false) @Nullable String query,
            @P(name = "rows", description = ROWS, required = false) @Nullable String rows,
            @P(name = "select", description = SELECT, required = false) @Nullable String select,
            @P(name = "limit", description = LIMIT, required = false) @Nullable Integer limit,
            InvocationContext context) {
        RetrievalQuery asked = RetrievalQuery.of(orEmpty(ref).strip())
                .query(orEmpty(query))
                .rows(orEmpty(rows))
                .where(orEmpty(where))
                .select(orEmpty(select))
                .limit(limit == null ? 0 : Math.max(1, limit));
        return tenant.map(owner -> engine.retrieve(owner.apply(context), asked))
                .orElseGet(() -> engine.retrieve(asked))
                .text();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
