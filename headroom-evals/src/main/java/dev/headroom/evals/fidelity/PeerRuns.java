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
package dev.headroom.evals.fidelity;

import dev.headroom.engine.token.TokenCounter;
import dev.headroom.evals.fidelity.literal.LiteralIndex;
import dev.headroom.evals.fidelity.literal.Literals;
import dev.headroom.evals.fidelity.result.PayloadResult;
import dev.headroom.evals.fidelity.result.PeerResult;
import dev.headroom.evals.peer.Peer;
import dev.headroom.evals.peer.PeerInput;
import dev.headroom.evals.peer.PeerOutput;
import dev.headroom.evals.peer.json.JsonStrings;
import dev.headroom.evals.workload.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives payloads to other methods and counts what is left of them, by the same counter and the same scanner.
 *
 * @param peers   the methods
 * @param counter counts tokens
 */
record PeerRuns(List<Peer> peers, TokenCounter counter) {

    /** The same result with those of the peers; one that is not made for such a payload is absent. */
    PayloadResult with(PayloadResult result, List<Question> questions) {
        if (peers.isEmpty()) {
            return result;
        }
        Set<String> literals = literals(result.original());
        PeerInput input = new PeerInput(
                result.original(),
                result.kind(),
                Optional.of(result.question()).filter(question -> !question.isEmpty()),
                result.reversible().tokens(),
                false,
                counter);
        List<PeerResult> results = new ArrayList<>();
        for (Peer peer : peers) {
            PeerOutput output = peer.shorten(input);
            if (output instanceof PeerOutput.Shortened shortened) {
                results.add(measured(peer.name(), shortened.text(), literals, questions));
            } else if (output instanceof PeerOutput.Failed failed) {
                results.add(failed(peer.name(), result, failed.reason()));
            }
        }
        return result.withPeers(results);
    }

    /**
     * The literals that a text holds with its escapes written out, too: {@code \\u0026id} is no literal of its own, and
     * who writes {@code &id} has lost nothing.
     */
    private static Set<String> literals(String original) {
        Set<String> literals = new LinkedHashSet<>(Literals.of(original));
        if (original.contains("\\u")) {
            literals.retainAll(Literals.of(JsonStrings.unescaped(original)));
        }
        return literals;
    }

    /** Who lost no literal can be asked to count; of the others the text has to state the answer. */
    private PeerResult measured(String peer, String text, Set<String> literals, List<Question> questions) {
        LiteralIndex index = LiteralIndex.of(List.of(text));
        int lost =
                (int) literals.stream().filter(literal -> !index.holds(literal)).count();
        int answersLost = lost == 0
                ? 0
                : (int) questions.stream()
                        .filter(question -> !question.answeredBy(text))
                        .count();
        return new PeerResult(peer, text, counter.count(text), lost, answersLost, Optional.empty());
    }

    private static PeerResult failed(String peer, PayloadResult result, String reason) {
        return new PeerResult(peer, result.original(), result.tokens(), 0, 0, Optional.of(reason));
    }
}
