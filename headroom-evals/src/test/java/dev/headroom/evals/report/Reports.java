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
package dev.headroom.evals.report;

import dev.headroom.evals.fidelity.result.AnswerCount;
import dev.headroom.evals.fidelity.result.Breach;
import dev.headroom.evals.fidelity.result.ErrorCount;
import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.result.FormResult;
import dev.headroom.evals.fidelity.result.KindSummary;
import dev.headroom.evals.fidelity.result.LiteralCount;
import dev.headroom.evals.fidelity.result.PayloadResult;
import dev.headroom.evals.fidelity.result.PeerResult;
import dev.headroom.evals.fidelity.result.PeerSummary;
import java.util.List;
import java.util.Optional;

/** Reports for the tests of the page. */
final class Reports {
    private Reports() {}

    static FidelityReport of(PayloadResult... payloads) {
        int breaches = List.of(payloads).stream()
                .mapToInt(payload -> payload.breaches().size())
                .sum();
        List<PeerSummary> peers = List.of(
                new PeerSummary("TOON", payloads.length, 4_000, 1_500, 900, 500, 0, 0, 0),
                new PeerSummary("head/tail", 1, 2_000, 500, 450, 250, 1_234, 1, 0),
                new PeerSummary("broken", 1, 2_000, 2_000, 450, 250, 0, 0, 1));
        KindSummary json = new KindSummary(
                "json",
                payloads.length,
                4_000,
                900,
                500,
                620,
                payloads.length,
                new LiteralCount(5_000, 300, 20, 0),
                new ErrorCount(4, 1, 0),
                new AnswerCount(6, 2, 0, 120),
                0,
                breaches,
                peers);
        return new FidelityReport("a folder", "gpt-4o", "o200k_base", true, List.of(payloads), List.of(json), json);
    }

    static PayloadResult payload(String name, String original, String lossless, Breach... breaches) {
        return new PayloadResult(
                "conversation.json",
                name,
                "search_logs",
                "which ones failed?",
                "json",
                original,
                2_000,
                new FormResult(lossless, 450, "lossless", "json", 0, 0),
                new FormResult("[headroom] short", 250, "reversible", "json", 90, 100),
                new LiteralCount(2_500, 150, 10, breaches.length),
                new ErrorCount(2, 0, 0),
                new AnswerCount(3, 1, 0, 60),
                0,
                List.of(breaches),
                List.of(
                        new PeerResult("TOON", "[2]{a}:\n  1\n  2", 750, 0, 0, Optional.empty()),
                        new PeerResult("raw", original, 2_000, 0, 0, Optional.empty()),
                        new PeerResult("broken", original, 2_000, 0, 0, Optional.of("exit code 1: <no> model"))));
    }
}
