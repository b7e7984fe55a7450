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
import dev.headroom.evals.fidelity.result.ErrorCount;
import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.result.KindSummary;
import dev.headroom.evals.fidelity.result.LiteralCount;

/** The head of the page: what was measured, the verdict, and the figures of all payloads. */
final class SummarySection {
    private SummarySection() {}

    static void write(Html html, FidelityReport report) {
        KindSummary total = report.total();
        html.open("header");
        html.open("div", "class", "title");
        html.element("h1", "Fidelity report");
        if (report.passed()) {
            html.element("p", "every guarantee holds", "class", "verdict good");
        } else {
            html.element(
                    "p", Figures.of(total.breaches(), "breach").replace("breachs", "breaches"), "class", "verdict bad");
        }
        html.close();
        html.element("p", measured(report), "class", "soft");
        contents(html);
        html.open("dl", "class", "cards");
        sizes(html, total);
        truth(html, total);
        html.close();
        html.close();
    }

    private static String measured(FidelityReport report) {
        return Figures.of(report.total().payloads(), "payload") + " of " + report.source()
                + ". Tokens are those of " + report.model() + ", counted with " + report.counter()
                + (report.exact() ? "." : ", which is an estimate for this model.");
    }

    private static void contents(Html html) {
        html.open("nav", "aria-label", "Contents");
        html.element("a", "Guarantees", "href", "#guarantees-title");
        html.element("a", "Savings by kind", "href", "#savings-title");
        html.element("a", "Payloads", "href", "#payloads");
        html.element("a", "Before and after", "href", "#views-title");
        html.close();
    }

    private static void sizes(Html html, KindSummary total) {
        long before = total.tokensBefore();
        card(html, "Returned by tools", Figures.count(before), "tokens");
        card(
                html,
                "Sent, nothing left out",
                Figures.saved(before, total.losslessTokens()),
                "saved; " + Figures.count(total.losslessTokens()) + " tokens are sent");
        card(
                html,
                "Sent, with retrieval",
                Figures.saved(before, total.reversibleTokens()),
                "saved; " + Figures.count(total.reversibleTokens()) + " tokens are sent");
        card(
                html,
                "Net of retrievals",
                Figures.saved(before, total.netTokens()),
                "saved; " + Figures.count(total.netTokens()) + " tokens with all calls and answers");
    }

    private static void truth(Html html, KindSummary total) {
        LiteralCount literals = total.literals();
        card(
                html,
                "Literals lost",
                Figures.count(literals.lost()),
                "of " + Figures.count(literals.distinct()) + " numbers, ids, paths, places, hashes, error texts");
        card(html, "Lines made up", Figures.count(total.fabricated()), "of all lines that were sent");
        ErrorCount errors = total.errors();
        card(
                html,
                "Errors dropped",
                Figures.count(errors.lost()),
                "of " + Figures.of(errors.distinct(), "distinct error"));
        AnswerCount answers = total.answers();
        card(
                html,
                "Answers lost",
                Figures.count(answers.lost()),
                "of " + Figures.count(answers.questions()) + "; " + Figures.count(answers.retrieved())
                        + " took a retrieval");
    }

    private static void card(Html html, String name, String figure, String note) {
        html.open("div", "class", "card");
        html.element("dt", name);
        html.element("dd", figure, "class", "figure");
        html.element("dd", note, "class", "soft");
        html.close();
    }
}
