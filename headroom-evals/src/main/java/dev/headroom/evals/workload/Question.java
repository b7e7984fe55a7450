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

import java.util.List;

/**
 * A question about the tool results of a workload, with an answer that a program can check. Immutable and thread-safe.
 *
 * @param text      the question
 * @param kind      what it asks for
 * @param answers   groups of alternatives: an answer must hold at least one alternative of every group
 * @param retrieval the one retrieval that answers it from the original
 */
public record Question(String text, Kind kind, List<List<String>> answers, Retrieval retrieval) {

    /** What a question asks for. */
    public enum Kind {
        /** The few rows that stand out and that the conversation is about. */
        NEEDLE,
        /** A row that reports an error or a failure; one question a distinct error. */
        ERROR,
        /** How many rows have a value in one column. */
        COUNT,
        /** The smallest value of a numeric column. */
        MIN,
        /** The largest value of a numeric column. */
        MAX,
        /** A fact of an ordinary row. */
        LOOKUP
    }

    /**
     * Copies the answers.
     *
     * @param text      the question
     * @param kind      what it asks for
     * @param answers   groups of alternatives
     * @param retrieval the one retrieval that answers it from the original
     * @throws IllegalArgumentException if there is no group, a group is empty, or an alternative is blank
     */
    public Question {
        answers = answers.stream().map(List::copyOf).toList();
        if (answers.isEmpty() || answers.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("answers of '" + text + "' must be groups of at least one alternative");
        }
        if (answers.stream().flatMap(List::stream).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("answers of '" + text + "' must not be blank");
        }
    }

    /**
     * Whether a text holds the answer: of every group at least one alternative, as whole words or numbers. Letter
     * case counts.
     *
     * <p>Example: with the groups {@code [[PG-5523], [1847, 1,847]]} the text {@code "PG-5523 hit 1,847 users"}
     * answers, and {@code "PG-5523 hit 11847 users"} does not. A model's context in a lossless form may spell a value
     * in two pieces (a shared prefix, a sequence); decode it before asking. The answers of {@link Kind#COUNT},
     * {@link Kind#MIN} and {@link Kind#MAX} are computed, so a text that merely holds all rows does not state them.
     *
     * @param text the text to search, for example a compressed tool result or the answer of a retrieval
     * @return whether the answer is there; linear in the text for each alternative
     */
    public boolean answeredBy(String text) {
        return answers.stream()
                .allMatch(group -> group.stream().anyMatch(alternative -> WholeWords.occurs(alternative, text)));
    }
}
