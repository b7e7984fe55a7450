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
package dev.headroom.engine.ccr;

import dev.headroom.engine.ccr.RetrievalAnswer.Outcome;
import dev.headroom.engine.ccr.query.ContentQuery;
import dev.headroom.engine.ccr.query.QueryException;
import dev.headroom.engine.ccr.query.QueryResult;

/**
 * The tool that gives a model access to what was left out: its definition, the same bytes for every adapter, and its
 * execution. A model's mistake (an unknown ref, a column that does not exist, a condition that cannot be read) is
 * answered with a text that says how to do it; nothing is thrown for it.
 *
 * <p>Immutable and safe for use by many threads. An execution costs time and memory linear in the stored content (n log
 * n when ranking), whatever the arguments say.
 */
public final class RetrievalTool {

    /** The tool's name. */
    public static final String NAME = "headroom_retrieve";

    /** What the tool does, written for a model. */
    public static final String DESCRIPTION = """
        Fetch what a line [headroom: ... left out; nothing is lost: headroom_retrieve(ref="...")] says was left \
        out of a tool result. The whole original is stored; its rows (or lines) are numbered from 1. Ask for \
        what you need; arguments combine. With ref alone you get the beginning.\
        """;

    /** The JSON schema of the tool's arguments. It goes out with every request, so it says things once. */
    public static final String SCHEMA = """
        {"type":"object","properties":{\
        "ref":{"type":"string","description":"The ref of that line."},\
        "where":{"type":"string","description":"Condition: level = 'ERROR' and latency_ms > 500; message like \
        '%timeout%'; region in ('eu','us'); meta.host is not null. Plain text has columns line, text."},\
        "query":{"type":"string","description":"Words, names or ids to rank rows by: user_id 456"},\
        "rows":{"type":"string","description":"120-180 or 3,7,10-12"},\
        "select":{"type":"string","description":"Columns, or a summary of all matching rows: service, count(*), \
        max(latency_ms); message order by latency_ms desc"},\
        "limit":{"type":"integer","minimum":1,"description":"At most so many rows; default 50."}},\
        "required":["ref"],"additionalProperties":false}\
        """;

    /** The bound on the characters of an answer unless another is given: about 4,000 to 6,000 tokens. */
    public static final int DEFAULT_MAX_CHARACTERS = 16_000;

    private static final int MIN_MAX_CHARACTERS = 1_000;

    private final int maxCharacters;

    private RetrievalTool(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /**
     * The tool with answers of at most {@link #DEFAULT_MAX_CHARACTERS}.
     *
     * @return the tool
     */
    public static RetrievalTool create() {
        return create(DEFAULT_MAX_CHARACTERS);
    }

    /**
     * The tool with another bound on its answers.
     *
     * @param maxCharacters the longest answer, at least 1,000
     * @return the tool
     * @throws IllegalArgumentException when the bound is below 1,000
     */
    public static RetrievalTool create(int maxCharacters) {
        if (maxCharacters < MIN_MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "maxCharacters must be at least " + MIN_MAX_CHARACTERS + ", but is " + maxCharacters);
        }
        return new RetrievalTool(maxCharacters);
    }

    /**
     * Whether a tool of this name is this tool. Hosts put prefixes before names, such as {@code
     * mcp__headroom__headroom_retrieve}; what the tool returned is never compressed, whatever the prefix.
     *
     * @param toolName the name under which a result came
     * @return whether it is an answer of this tool
     */
    public static boolean isNamed(String toolName) {
        return toolName.endsWith(NAME);
    }

    /**
     * Answers a tool call.
     *
     * @param store where originals are
     * @param tenant whose originals may be seen
     * @param argumentsJson the arguments as the model wrote them
     * @return the answer
     */
    public RetrievalAnswer execute(CcrStore store, String tenant, String argumentsJson) {
        RetrievalQuery query;
        try {
            query = RetrievalQuery.parse(argumentsJson);
        } catch (IllegalArgumentException e) {
            return without(Outcome.BAD_QUERY, String.valueOf(e.getMessage()));
        }
        return execute(store, tenant, query);
    }

    /**
     * Answers a query.
     *
     * @param store where originals are
     * @param tenant whose originals may be seen
     * @param query what is asked for
     * @return the answer
     */
    public RetrievalAnswer execute(CcrStore store, String tenant, RetrievalQuery query) {
        ContentRef ref;
        try {
            ref = ContentRef.parse(query.ref());
        } catch (IllegalArgumentException e) {
            return without(Outcome.UNKNOWN_REF, String.valueOf(e.getMessage()));
        }
        try {
            CcrLookup lookup = store.get(tenant, ref);
            return lookup instanceof CcrLookup.Found found ? answer(found.entry(), query) : absent(ref, lookup);
        } catch (CcrStoreException e) {
            return without(
                    Outcome.UNAVAILABLE,
                    "the store failed: " + e.getMessage() + "; try once more, or call the tool that produced it again");
        }
    }

    private RetrievalAnswer without(Outcome outcome, String text) {
        String fitting = text.length() <= maxCharacters ? text : text.substring(0, maxCharacters);
        return new RetrievalAnswer(fitting, outcome, 0, 0);
    }

    private RetrievalAnswer answer(CcrEntry entry, RetrievalQuery query) {
        ContentQuery narrowed =
                new ContentQuery(query.query(), query.rows(), query.where(), query.select(), query.limit());
        try {
            QueryResult result = narrowed.run(entry.content(), maxCharacters);
            return result.matched() == 0
                    ? without(Outcome.EMPTY, result.text())
                    : new RetrievalAnswer(result.text(), Outcome.FOUND, result.matched(), result.returned());
        } catch (QueryException e) {
            return without(Outcome.BAD_QUERY, String.valueOf(e.getMessage()));
        }
    }

    private RetrievalAnswer absent(ContentRef ref, CcrLookup lookup) {
        String again = "; call the tool that produced it again";
        if (lookup instanceof CcrLookup.Expired expired) {
            return without(Outcome.EXPIRED, "ref " + ref.value() + " expired at " + expired.at() + again);
        }
        if (lookup instanceof CcrLookup.Evicted evicted) {
            return without(
                    Outcome.EXPIRED,
                    "ref " + ref.value() + " had to make room for newer content at " + evicted.at() + again);
        }
        return without(
                Outcome.UNKNOWN_REF,
                "nothing is stored under ref " + ref.value()
                        + "; copy the ref of a [headroom: ...] line exactly, or call the tool that produced it again");
    }
}
