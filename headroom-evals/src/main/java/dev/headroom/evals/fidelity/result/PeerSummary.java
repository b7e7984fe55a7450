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
 * What another method made of the payloads of a kind. Immutable.
 *
 * @param peer             its name
 * @param payloads         how many it could take; the figures below are about those only
 * @param tokensBefore     their size
 * @param tokens           what it sends
 * @param losslessTokens   what we send with nothing left out
 * @param reversibleTokens what we send to a model that can retrieve
 * @param literalsLost     distinct literals that its texts do not hold
 * @param answersLost      questions that its texts do not answer
 * @param failed           on how many of the payloads it failed; there it sends the original
 */
public record PeerSummary(
        String peer,
        int payloads,
        long tokensBefore,
        long tokens,
        long losslessTokens,
        long reversibleTokens,
        int literalsLost,
        int answersLost,
        int failed) {

    /**
     * How much it saves.
     *
     * @return a share of the tokens before, negative if the texts grew
     */
    public double saved() {
        return tokensBefore == 0 ? 0 : 1 - (double) tokens / tokensBefore;
    }
}
