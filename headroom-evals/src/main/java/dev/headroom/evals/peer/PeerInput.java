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
package dev.headroom.evals.peer;

import dev.headroom.engine.token.TokenCounter;
import java.util.Optional;

/**
 * A payload, and what a peer may use. Immutable.
 *
 * @param text        the payload as the tool returned it
 * @param kind        what it is taken for, such as {@code json}; peers that read a kind look for themselves
 * @param question    what the user wants to know, where that is known
 * @param tokenBudget tokens that ours took; peers that leave out as much as they are told leave out to this size
 * @param newest      whether this is the newest result of its conversation
 * @param counter     counts tokens for all that are compared
 */
public record PeerInput(
        String text, String kind, Optional<String> question, int tokenBudget, boolean newest, TokenCounter counter) {

    /**
     * Checks the budget.
     *
     * @param text        the payload as the tool returned it
     * @param kind        what it is taken for
     * @param question    what the user wants to know, where that is known
     * @param tokenBudget tokens that ours took, at least 0
     * @param newest      whether this is the newest result of its conversation
     * @param counter     counts tokens for all that are compared
     * @throws IllegalArgumentException if the budget is negative
     */
    public PeerInput {
        if (tokenBudget < 0) {
            throw new IllegalArgumentException("tokenBudget must be at least 0, but is " + tokenBudget);
        }
    }

    /**
     * A payload that is an older result of its conversation, without a question.
     *
     * @param text        the payload
     * @param kind        what it is taken for
     * @param tokenBudget tokens that ours took, at least 0
     * @param counter     counts tokens
     * @return the input
     * @throws IllegalArgumentException if the budget is negative
     */
    public static PeerInput of(String text, String kind, int tokenBudget, TokenCounter counter) {
        return new PeerInput(text, kind, Optional.empty(), tokenBudget, false, counter);
    }
}
