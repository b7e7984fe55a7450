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
import dev.headroom.evals.fidelity.result.AnswerCount;
import dev.headroom.evals.fidelity.result.ErrorCount;
import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.result.Guarantee;
import dev.headroom.evals.fidelity.result.KindSummary;
import dev.headroom.evals.fidelity.result.LiteralCount;
import dev.headroom.evals.fidelity.result.PayloadResult;
import dev.headroom.evals.fidelity.result.PeerResult;
import dev.headroom.evals.fidelity.result.PeerSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Sums payloads up by kind. */
final class Summaries {
    private Summaries() {}

    static FidelityReport report(String source, String model, TokenCounter counter, List<PayloadResult> payloads) {
        Map<String, List<PayloadResult>> byKind = new LinkedHashMap<>();
        payloads.forEach(payload -> byKind.computeIfAbsent(payload.kind(), kind -> new ArrayList<>())
                .add(payload));
        List<KindSummary> kinds = new ArrayList<>();
        byKind.forEach((kind, some) -> kinds.add(summary(kind, some)));
        kinds.sort(
                Comparator.comparingLong(KindSummary::tokensBefore).reversed().thenComparing(KindSummary::kind));
        KindSummary total = summary(KindSummary.TOTAL, payloads);
        return new FidelityReport(source, model, counter.name(), counter.exact(), payloads, kinds, total);
    }

    private static KindSummary summary(String kind, List<PayloadResult> payloads) {
        LiteralCount literals = LiteralCount.NONE;
        ErrorCount errors = ErrorCount.NONE;
        AnswerCount answers = AnswerCount.NONE;
        for (PayloadResult payload : payloads) {
            literals = literals.plus(payload.literals());
            errors = errors.plus(payload.errors());
            answers = answers.plus(payload.answers());
        }
        return new KindSummary(
                kind,
                payloads.size(),
                sum(payloads, PayloadResult::tokens),
                sum(payloads, payload -> payload.lossless().tokens()),
                sum(payloads, payload -> payload.reversible().tokens()),
                sum(payloads, PayloadResult::netTokens),
                (int) payloads.stream().filter(Summaries::decodes).count(),
                literals,
                errors,
                answers,
                (int) sum(payloads, PayloadResult::fabricated),
                (int) sum(payloads, payload -> payload.breaches().size()),
                peers(payloads));
    }

    private static boolean decodes(PayloadResult payload) {
        return payload.breaches().stream().noneMatch(breach -> breach.guarantee() == Guarantee.DECODE);
    }

    private static long sum(List<PayloadResult> payloads, ToLongFunction<PayloadResult> of) {
        return payloads.stream().mapToLong(of).sum();
    }

    /** In the order of the payload with the most peers, which has all that take JSON, and then those of the others. */
    private static List<PeerSummary> peers(List<PayloadResult> payloads) {
        Set<String> names = new LinkedHashSet<>();
        payloads.stream()
                .sorted(Comparator.comparingInt(
                        (PayloadResult payload) -> -payload.peers().size()))
                .forEach(payload -> payload.peers().forEach(peer -> names.add(peer.peer())));
        return names.stream().map(name -> peer(name, payloads)).toList();
    }

    private static PeerSummary peer(String name, List<PayloadResult> payloads) {
        List<PayloadResult> taken = new ArrayList<>();
        List<PeerResult> results = new ArrayList<>();
        for (PayloadResult payload : payloads) {
            payload.peers().stream().filter(peer -> peer.peer().equals(name)).forEach(peer -> {
                taken.add(payload);
                results.add(peer);
            });
        }
        return new PeerSummary(
                name,
                taken.size(),
                sum(taken, PayloadResult::tokens),
                results.stream().mapToLong(PeerResult::tokens).sum(),
                sum(taken, payload -> payload.lossless().tokens()),
                sum(taken, payload -> payload.reversible().tokens()),
                results.stream().mapToInt(PeerResult::literalsLost).sum(),
                results.stream().mapToInt(PeerResult::answersLost).sum(),
                (int) results.stream()
                        .filter(result -> result.failure().isPresent())
                        .count());
    }
}
