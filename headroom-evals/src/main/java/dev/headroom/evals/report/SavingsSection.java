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

import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.result.KindSummary;
import dev.headroom.evals.fidelity.result.PeerSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is saved of each kind of content, by us and by others: a table a kind whose rows are bars. */
final class SavingsSection {
    /** The widest bar stands for this many tokens sent for 100 returned; what grew beyond it is cut off. */
    private static final double WIDEST = 120;

    /** What a row says about literals. */
    private record Loss(String text, boolean warns) {}

    private SavingsSection() {}

    static void write(Html html, FidelityReport report) {
        html.open("section", "aria-labelledby", "savings-title");
        html.element("h2", "Savings by kind", "id", "savings-title");
        html.element(
                "p",
                "A bar is what is sent of what tools returned (the mark is 100 %), so shorter is better. Where a method"
                        + " takes only some payloads, its row is about those, and says what ours saves there.",
                "class",
                "soft");
        html.open("p", "class", "soft");
        legend(html, "ours", "ours");
        legend(html, "whole", "another method that keeps every literal");
        legend(html, "loses", "another method that loses some, or cannot be read");
        html.close();
        html.open("div", "class", "kinds");
        List<String> order =
                report.total().peers().stream().map(PeerSummary::peer).toList();
        kind(html, report.total(), "All payloads", order);
        if (report.kinds().size() > 1) {
            report.kinds().forEach(kind -> kind(html, kind, kind.kind(), order));
        }
        html.close();
        html.close();
    }

    private static void legend(Html html, String style, String text) {
        html.open("span", "class", "legend");
        html.element("span", "", "class", "swatch " + style);
        html.text(text).close();
    }

    /** Peers stand in the same order everywhere. */
    private static void kind(Html html, KindSummary kind, String title, List<String> order) {
        long before = kind.tokensBefore();
        html.open("div", "class", "card kind");
        html.open("table", "class", "bars");
        html.open("caption");
        html.element("span", title, "class", "name");
        html.element(
                "span",
                Figures.of(kind.payloads(), "payload") + ", " + Figures.count(before) + " tokens",
                "class",
                "soft");
        html.close();
        header(html);
        html.open("tbody");
        bar(html, "Headroom, lossless", "", "ours", before, kind.losslessTokens(), notDecoded(kind));
        bar(
                html,
                "Headroom, with retrieval",
                "",
                "ours",
                before,
                kind.reversibleTokens(),
                lost(kind.literals().lost()));
        kind.peers().stream()
                .sorted(Comparator.comparingInt(peer -> order.indexOf(peer.peer())))
                .forEach(peer -> peer(html, kind, peer));
        html.close().close().close();
    }

    private static Loss lost(int literals) {
        return new Loss(Figures.count(literals), literals > 0);
    }

    /** What decodes to the original has lost nothing. */
    private static Loss notDecoded(KindSummary kind) {
        int broken = kind.payloads() - kind.decoded();
        return broken == 0 ? lost(0) : new Loss(Figures.count(broken) + " do not decode", true);
    }

    private static void header(Html html) {
        html.open("thead").open("tr");
        html.element("th", "Method", "scope", "col");
        html.element("th", "Sent", "scope", "col");
        html.element("th", "Saved", "scope", "col", "class", "number");
        html.element("th", "Literals lost", "scope", "col", "class", "number");
        html.close().close();
    }

    private static void peer(Html html, KindSummary kind, PeerSummary peer) {
        List<String> notes = new ArrayList<>();
        if (peer.payloads() != kind.payloads()) {
            notes.add(peer.payloads() + " of " + kind.payloads() + "; ours there "
                    + Figures.saved(peer.tokensBefore(), peer.losslessTokens()));
        }
        if (peer.failed() > 0) {
            notes.add("failed on " + Figures.of(peer.failed(), "payload"));
        }
        boolean whole = peer.literalsLost() == 0 && peer.failed() == 0;
        Loss loss = peer.failed() < peer.payloads() ? lost(peer.literalsLost()) : new Loss("failed", true);
        bar(
                html,
                peer.peer(),
                String.join("; ", notes),
                whole ? "whole" : "loses",
                peer.tokensBefore(),
                peer.tokens(),
                loss);
    }

    private static void bar(Html html, String name, String note, String style, long before, long after, Loss loss) {
        double sent = before == 0 ? 100 : 100.0 * after / before;
        html.open("tr", "class", style);
        html.open("th", "scope", "row").text(name);
        if (!note.isEmpty()) {
            html.element("span", note, "class", "note");
        }
        html.close();
        html.open("td", "class", "bar");
        html.open("svg", "viewBox", "0 0 120 10", "preserveAspectRatio", "none", "aria-hidden", "true");
        html.empty("rect", "width", Figures.plain(Math.min(sent, WIDEST)), "height", "10", "class", "sent");
        html.empty("rect", "x", "99.7", "width", "0.6", "height", "10", "class", "whole-mark");
        html.close().close();
        html.element("td", Figures.saved(before, after), "class", "number");
        html.element("td", loss.text(), "class", loss.warns() ? "number warn" : "number soft");
        html.close();
    }
}
