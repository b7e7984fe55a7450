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
import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.result.PayloadResult;
import java.util.List;

/** One row a payload, with a link to its views. The script makes the table sortable and the filter work. */
final class PayloadTable {
    private static final List<String> NUMBERS = List.of(
            "Tokens", "Lossless", "With retrieval", "Net", "Literals lost", "Errors lost", "Made up", "Answers lost");

    private PayloadTable() {}

    static void write(Html html, FidelityReport report) {
        html.open("section", "aria-labelledby", "payloads-title", "id", "payloads");
        html.element("h2", "Payloads", "id", "payloads-title");
        filter(html);
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", "payloads-title");
        html.open("table", "class", "payloads", "id", "payload-table");
        header(html);
        html.open("tbody");
        for (int i = 0; i < report.payloads().size(); i++) {
            row(html, report.payloads().get(i), i);
        }
        html.close().close().close().close();
    }

    /** Hidden until the script shows it, because it does nothing without. */
    private static void filter(Html html) {
        html.open("div", "class", "filter", "id", "filter", "hidden", "hidden");
        html.element("label", "Filter by name, kind or tool", "for", "filter-text");
        html.empty("input", "id", "filter-text", "type", "search", "autocomplete", "off");
        html.element("span", "", "id", "filter-count", "class", "soft", "role", "status");
        html.close();
    }

    private static void header(Html html) {
        html.open("thead").open("tr");
        for (String column : List.of("Payload", "Kind", "Tool")) {
            html.element("th", column, "scope", "col");
        }
        for (String column : NUMBERS) {
            html.element("th", column, "scope", "col", "class", "number");
        }
        html.element("th", "Verdict", "scope", "col");
        html.close().close();
    }

    private static void row(Html html, PayloadResult payload, int index) {
        int before = payload.tokens();
        html.open("tr");
        html.open("th", "scope", "row");
        html.element("a", payload.name(), "href", "#" + PayloadViews.id(index));
        html.close();
        html.element("td", payload.kind());
        html.element("td", payload.tool());
        number(html, Figures.count(before), before, false);
        saved(html, before, payload.lossless().tokens());
        saved(html, before, payload.reversible().tokens());
        saved(html, before, payload.netTokens());
        lost(html, payload.literals().lost());
        lost(html, payload.errors().lost());
        lost(html, payload.fabricated());
        answers(html, payload.answers());
        verdict(html, payload.breaches().size());
        html.close();
    }

    private static void saved(Html html, long before, long after) {
        number(html, Figures.saved(before, after), Figures.savedShare(before, after), false);
    }

    private static void lost(Html html, int lost) {
        number(html, Figures.count(lost), lost, lost > 0);
    }

    private static void answers(Html html, AnswerCount answers) {
        String text = answers.questions() == 0 ? "\u2013" : answers.lost() + " of " + answers.questions();
        number(html, text, answers.lost(), answers.lost() > 0);
    }

    private static void number(Html html, String text, double value, boolean warn) {
        html.element("td", text, "class", warn ? "number warn" : "number", "data-value", Figures.plain(value));
    }

    private static void verdict(Html html, int breaches) {
        html.open("td", "data-value", Integer.toString(breaches));
        html.element(
                "span", breaches == 0 ? "holds" : "broken", "class", breaches == 0 ? "verdict good" : "verdict bad");
        html.close();
    }
}
