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
package dev.headroom.evals.fidelity.result;

/**
 * Where the answers to the questions about a payload are for a reader that sees the compressed text and can call
 * {@code headroom_retrieve}, and nothing else. Immutable.
 *
 * @param inContext       answered by the text that goes out
 * @param retrieved       answered by one retrieval
 * @param lost            not answered
 * @param retrievalTokens the size of all calls and answers of retrieval that were needed
 */
public record AnswerCount(int inContext, int retrieved, int lost, int retrievalTokens) {

    /** No questions. */
    public static final AnswerCount NONE = new AnswerCount(0, 0, 0, 0);

    /**
     * How many there are.
     *
     * @return questions
     */
    public int questions() {
        return inContext + retrieved + lost;
    }

    /**
     * Sums up.
     *
     * @param other another count
     * @return the sum place by place
     */
    public AnswerCount plus(AnswerCount other) {
        return new AnswerCount(
                inContext + other.inContext,
                retrieved + other.retrieved,
                lost + other.lost,
                retrievalTokens + other.retrievalTokens);
    }
}
