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
import java.util.stream.Stream;

/**
 * What the suite found about one payload: one tool result of one conversation. Immutable.
 *
 * @param conversation the file or workload it is of
 * @param name         short and unique in a report
 * @param tool         the tool that returned it, empty if that is unknown
 * @param question     what the user asked before, empty if nothing
 * @param kind         what the engine takes it for, for example {@code json} or {@code log}
 * @param original     as the tool returned it
 * @param tokens       the size of the original
 * @param lossless     as it goes out with nothing left out
 * @param reversible   as it goes out to a model that can retrieve
 * @param literals     where its literals are in the reversible form
 * @param errors       where its errors are in the reversible form
 * @param answers      where the answers are
 * @param fabricated   lines of the reversible form that are neither the original's nor clearly ours
 * @param breaches     broken guarantees; empty when all is well
 * @param peers        what other methods make of it; those that cannot take it are absent
 */
public record PayloadResult(
        String conversation,
        String name,
        String tool,
        String question,
        String kind,
        String original,
        int tokens,
        FormResult lossless,
        FormResult reversible,
        LiteralCount literals,
        ErrorCount errors,
        AnswerCount answers,
        int fabricated,
        List<Breach> breaches,
        List<PeerResult> peers) {

    /**
     * Copies the lists.
     *
     * @param conversation the file or workload it is of
     * @param name         short and unique in a report
     * @param tool         the tool that returned it
     * @param question     what the user asked before
     * @param kind         what the engine takes it for
     * @param original     as the tool returned it
     * @param tokens       the size of the original
     * @param lossless     as it goes out with nothing left out
     * @param reversible   as it goes out to a model that can retrieve
     * @param literals     where its literals are
     * @param errors       where its errors are
     * @param answers      where the answers are
     * @param fabricated   lines that are neither the original's nor clearly ours
     * @param breaches     broken guarantees
     * @param peers        what other methods make of it
     */
    public PayloadResult {
        breaches = List.copyOf(breaches);
        peers = List.copyOf(peers);
    }

    /**
     * What the payload costs in the end.
     *
     * @return tokens of the reversible form and of all retrievals that its questions needed
     */
    public int netTokens() {
        return reversible.tokens() + answers.retrievalTokens();
    }

    /**
     * The same result with further breaches.
     *
     * @param more what else is broken
     * @return a result that has these as well
     */
    public PayloadResult withBreaches(List<Breach> more) {
        List<Breach> all = Stream.concat(breaches.stream(), more.stream()).toList();
        return with(all, peers);
    }

    /**
     * The same result beside other methods.
     *
     * @param results what they make of the payload
     * @return a result with these peers and no others
     */
    public PayloadResult withPeers(List<PeerResult> results) {
        return with(breaches, results);
    }

    private PayloadResult with(List<Breach> broken, List<PeerResult> beside) {
        return new PayloadResult(
                conversation,
                name,
                tool,
                question,
                kind,
                original,
                tokens,
                lossless,
                reversible,
                literals,
                errors,
                answers,
                fabricated,
                broken,
                beside);
    }
}
