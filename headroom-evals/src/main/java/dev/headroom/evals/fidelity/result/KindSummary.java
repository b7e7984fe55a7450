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

import java.util.List;

/**
 * The sums over the payloads of one kind. Immutable.
 *
 * @param kind             the kind of content, or {@link #TOTAL}
 * @param payloads         how many
 * @param tokensBefore     their size
 * @param losslessTokens   as they go out with nothing left out
 * @param reversibleTokens as they go out to a model that can retrieve
 * @param netTokens        the latter and all retrievals that the questions needed
 * @param decoded          how many lossless forms decode to the original
 * @param literals         where the literals are
 * @param errors           where the errors are
 * @param answers          where the answers are
 * @param fabricated       lines that are neither the originals' nor clearly ours
 * @param breaches         how many guarantees are broken
 * @param peers            what other methods make of the same payloads
 */
public record KindSummary(
        String kind,
        int payloads,
        long tokensBefore,
        long losslessTokens,
        long reversibleTokens,
        long netTokens,
        int decoded,
        LiteralCount literals,
        ErrorCount errors,
        AnswerCount answers,
        int fabricated,
        int breaches,
        List<PeerSummary> peers) {

    /** The name of the sum over all kinds. */
    public static final String TOTAL = "total";

    /**
     * Copies the list.
     *
     * @param kind             the kind of content, or {@link #TOTAL}
     * @param payloads         how many
     * @param tokensBefore     their size
     * @param losslessTokens   as they go out with nothing left out
     * @param reversibleTokens as they go out to a model that can retrieve
     * @param netTokens        the latter and all retrievals
     * @param decoded          how many lossless forms decode to the original
     * @param literals         where the literals are
     * @param errors           where the errors are
     * @param answers          where the answers are
     * @param fabricated       lines that are neither the originals' nor clearly ours
     * @param breaches         how many guarantees are broken
     * @param peers            what other methods make of the same payloads
     */
    public KindSummary {
        peers = List.copyOf(peers);
    }

    /**
     * How much a form saves.
     *
     * @param tokens the size of the form
     * @return a share of the tokens before, negative if the texts grew
     */
    public double saved(long tokens) {
        return tokensBefore == 0 ? 0 : 1 - (double) tokens / tokensBefore;
    }
}
