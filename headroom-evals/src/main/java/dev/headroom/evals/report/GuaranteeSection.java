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

import dev.headroom.evals.fidelity.result.Breach;
import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.result.Guarantee;
import dev.headroom.evals.fidelity.result.KindSummary;
import dev.headroom.evals.fidelity.result.LiteralCount;
import dev.headroom.evals.fidelity.result.PayloadResult;
import java.util.List;

/** The guarantees, whether each holds, and where one does not. */
final class GuaranteeSection {
    private static final int MAX_DETAIL = 300;

    private GuaranteeSection() {}

    static void write(Html html, FidelityReport report) {
        html.open("section", "aria-labelledby", "guarantees-title");
        html.element("h2", "Guarantees", "id", "guarantees-title");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", "guarantees-title");
        html.open("table", "class", "guarantees");
        html.open("thead").open("tr");
        for (String column : List.of("Guarantee", "Verdict", "A breach would mean that", "Seen")) {
            html.element("th", column, "scope", "col");
        }
        html.close().close();
        html.open("tbody");
        for (Guarantee guarantee : Guarantee.values()) {
            row(html, report, guarantee);
        }
        html.close().close().close();
        breaches(html, report);
        html.close();
    }

    private static void row(Html html, FidelityReport report, Guarantee guarantee) {
        long broken = report.payloads().stream()
                .flatMap(payload -> payload.breaches().stream())
                .filter(breach -> breach.guarantee() == guarantee)
                .count();
        html.open("tr");
        html.element("th", guarantee.word(), "scope", "row");
        html.open("td");
        if (broken == 0) {
            html.element("span", "holds", "class", "verdict good");
        } else {
            html.element("span", "broken " + Figures.count(broken) + "\u00d7", "class", "verdict bad");
        }
        html.close();
        html.element("td", guarantee.breach());
        html.element("td", seen(report, guarantee), "class", "soft");
        html.close();
    }

    private static String seen(FidelityReport report, Guarantee guarantee) {
        KindSummary total = report.total();
        return switch (guarantee) {
            case DECODE -> Figures.count(total.decoded()) + " of " + Figures.of(total.payloads(), "form") + " decode";
            case LITERALS -> literals(total.literals());
            case FABRICATION -> Figures.of(total.fabricated(), "line") + " made up";
            case ERRORS ->
                Figures.count(total.errors().shown()) + " shown, "
                        + Figures.count(total.errors().counted()) + " counted, "
                        + Figures.count(total.errors().lost()) + " lost";
            case ANSWERS ->
                Figures.count(total.answers().inContext()) + " in context, "
                        + Figures.count(total.answers().retrieved()) + " retrieved, "
                        + Figures.count(total.answers().lost()) + " lost";
            case RETRIEVAL, PREFIX, DETERMINISM, GROWTH, FAILURE ->
                Figures.of(total.payloads(), "payload") + " checked";
        };
    }

    private static String literals(LiteralCount count) {
        return Figures.count(count.shown()) + " shown, " + Figures.count(count.decodable()) + " decodable, "
                + Figures.count(count.omitted()) + " in named ranges, " + Figures.count(count.lost()) + " lost";
    }

    private static void breaches(Html html, FidelityReport report) {
        if (report.passed()) {
            return;
        }
        html.element("h3", "Breaches");
        html.open("ul", "class", "breaches");
        for (int i = 0; i < report.payloads().size(); i++) {
            PayloadResult payload = report.payloads().get(i);
            for (Breach breach : payload.breaches()) {
                html.open("li");
                html.element("a", payload.name(), "href", "#" + PayloadViews.id(i));
                html.text(" \u2014 " + breach.guarantee().word() + ": ");
                html.element("code", Figures.brief(breach.detail(), MAX_DETAIL));
                html.close();
            }
        }
        html.close();
    }
}
