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
package dev.headroom.evals.workload;

import java.util.Optional;

/**
 * The one {@code headroom_retrieve} call that answers a question when the rows in question were left out.
 *
 * <p>Columns of nested objects are dotted ({@code metadata.region}). A condition is made of comparisons, {@code like}
 * and {@code and}; a selection names columns or {@code count(*)}, {@code min(column)}, {@code max(column)}. Immutable
 * and thread-safe.
 *
 * @param toolResult which tool result of the conversation, from 0
 * @param where      a condition on the rows
 * @param query      words to search for
 * @param select     the columns or aggregates to answer with
 */
public record Retrieval(int toolResult, Optional<String> where, Optional<String> query, Optional<String> select) {

    /**
     * Checks the index.
     *
     * @param toolResult which tool result of the conversation, from 0
     * @param where      a condition on the rows
     * @param query      words to search for
     * @param select     the columns or aggregates to answer with
     * @throws IllegalArgumentException if the index is negative
     */
    public Retrieval {
        if (toolResult < 0) {
            throw new IllegalArgumentException("toolResult " + toolResult + " must be at least 0");
        }
    }

    /**
     * The rows that meet a condition.
     *
     * @param toolResult which tool result of the conversation, from 0
     * @param condition  for example {@code level = 'ERROR' and message like '%pool%'}
     * @return the retrieval
     */
    public static Retrieval where(int toolResult, String condition) {
        return new Retrieval(toolResult, Optional.of(condition), Optional.empty(), Optional.empty());
    }

    /**
     * The best matches of a text search.
     *
     * @param toolResult which tool result of the conversation, from 0
     * @param words      what to search for
     * @return the retrieval
     */
    public static Retrieval query(int toolResult, String words) {
        return new Retrieval(toolResult, Optional.empty(), Optional.of(words), Optional.empty());
    }

    /**
     * Columns or aggregates over all rows.
     *
     * @param toolResult which tool result of the conversation, from 0
     * @param selection  for example {@code level, count(*)}
     * @return the retrieval
     */
    public static Retrieval select(int toolResult, String selection) {
        return new Retrieval(toolResult, Optional.empty(), Optional.empty(), Optional.of(selection));
    }

    /**
     * Columns or aggregates over the rows that meet this retrieval's condition.
     *
     * @param selection for example {@code count(*)}
     * @return a copy of this retrieval with the selection
     */
    public Retrieval selecting(String selection) {
        return new Retrieval(toolResult, where, query, Optional.of(selection));
    }
}
