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
package dev.headroom.cli.evals;

import dev.headroom.evals.fidelity.result.Breach;
import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.result.KindSummary;
import dev.headroom.evals.fidelity.result.PayloadResult;
import dev.headroom.evals.fidelity.result.PeerSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the fidelity suite found, for a terminal: by kind, then other methods, then what is broken. */
final class FidelityTable {
    private static final String RULE = "-".repeat(121);
    private static final int MOST_BREACHES = 40;

    private FidelityTable() {}

    static List<String> of(FidelityReport report) {
        List<String> lines = new ArrayList<>(List.of(
                " ".repeat(18) + "returned  ----- lossless -----  ---- reversible ----  ------- literals -------"
                        + "    made",
                row(
                        "kind", "n", "tokens", "tokens", "saved", "decoded", "tokens", "saved", "net", "shown",
                        "decode", "fetched", "lost", "up", "answers", "broken"),
                RULE));
        report.kinds().forEach(kind -> lines.add(row(kind)));
        lines.add(RULE);
        lines.add(row(report.total()));
        lines.addAll(legend(report));
        if (!report.total().peers().isEmpty()) {
            lines.add("");
            lines.addAll(peers(report));
        }
        lines.addAll(breaches(report));
        return lines;
    }

    private static String row(KindSummary kind) {
        return row(
                kind.kind(),
                kind.payloads(),
                kind.tokensBefore(),
                kind.losslessTokens(),
                percent(kind.saved(kind.losslessTokens())),
                kind.decoded() + "/" + kind.payloads(),
                kind.reversibleTokens(),
                percent(kind.saved(kind.reversibleTokens())),
                percent(kind.saved(kind.netTokens())),
                kind.literals().shown(),
                kind.literals().decodable(),
                kind.literals().omitted(),
                kind.literals().lost(),
                kind.fabricated(),
                (kind.answers().questions() - kind.answers().lost()) + "/"
                        + kind.answers().questions(),
                kind.breaches());
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-14s%4s%8s%8s%7s%9s%8s%7s%7s%7s%7s%8s%5s%7s%9s%7s", cells)
                .stripTrailing();
    }

    private static List<String> legend(FidelityReport report) {
        String count = report.exact() ? "exact counts of " + report.counter() : "estimates";
        return List.of(
                "",
                "tokens: " + count + ". net: saved when the retrievals that the questions needed are charged.",
                "literals: distinct numbers, ids, paths, hashes: shown in the text, decoded from it, fetched from a range"
                        + " that it names.",
                "made up: lines that are neither of the original nor clearly ours. answers: found in the text or by one"
                        + " retrieval.");
    }

    /** What each method saves of those payloads that it can take, and how many literals it loses. */
    private static List<String> peers(FidelityReport report) {
        List<PeerSummary> all = report.total().peers();
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(cell("saved (literals lost)", 24));
        head.append(cell("lossless", 12)).append(cell("reversible", 12));
        all.forEach(peer -> head.append(cell(peer.peer(), width(peer.peer()))));
        lines.add(head.toString().stripTrailing());
        lines.add("-".repeat(head.length()));
        List<KindSummary> kinds = new ArrayList<>(report.kinds());
        kinds.add(report.total());
        for (KindSummary kind : kinds) {
            StringBuilder line = new StringBuilder(cell(kind.kind(), 24));
            line.append(cell(percent(kind.saved(kind.losslessTokens())), 12));
            line.append(cell(percent(kind.saved(kind.reversibleTokens())), 12));
            for (PeerSummary peer : all) {
                line.append(cell(peer(kind, peer.peer()), width(peer.peer())));
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.add("");
        lines.add(
                "A method's figures are about the payloads it can take; * marks where those are not all of the kind.");
        all.stream().filter(peer -> peer.failed() > 0).forEach(peer -> lines.add(failure(report, peer)));
        return lines;
    }

    private static String failure(FidelityReport report, PeerSummary peer) {
        String first = report.payloads().stream()
                .flatMap(payload -> payload.peers().stream())
                .filter(result -> result.peer().equals(peer.peer()))
                .flatMap(result -> result.failure().stream())
                .findFirst()
                .orElseThrow();
        return peer.peer() + " failed on " + peer.failed() + " of " + peer.payloads()
                + " payloads, which count as sent as they are: " + first;
    }

    private static String peer(KindSummary kind, String name) {
        return kind.peers().stream()
                .filter(peer -> peer.peer().equals(name))
                .map(peer -> peer.failed() == peer.payloads()
                        ? "failed"
                        : percent(peer.saved())
                                + (peer.literalsLost() > 0 ? " (" + peer.literalsLost() + ")" : "")
                                + (peer.payloads() < kind.payloads() ? "*" : ""))
                .findFirst()
                .orElse("-");
    }

    private static int width(String name) {
        return Math.max(17, name.length() + 2);
    }

    private static String cell(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }

    private static List<String> breaches(FidelityReport report) {
        List<String> lines = new ArrayList<>();
        for (PayloadResult payload : report.payloads()) {
            for (Breach breach : payload.breaches()) {
                lines.add(payload.name() + ": " + breach.guarantee().breach() + ": " + breach.detail());
            }
        }
        if (lines.isEmpty()) {
            return List.of(
                    "", "Every guarantee holds for all " + report.payloads().size() + " payloads.");
        }
        List<String> shown = new ArrayList<>(List.of("", "Broken guarantees:"));
        shown.addAll(lines.subList(0, Math.min(MOST_BREACHES, lines.size())));
        if (lines.size() > MOST_BREACHES) {
            shown.add("and " + (lines.size() - MOST_BREACHES) + " more");
        }
        return shown;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
