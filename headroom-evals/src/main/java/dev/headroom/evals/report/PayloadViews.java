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
import dev.headroom.evals.fidelity.result.FormResult;
import dev.headroom.evals.fidelity.result.PayloadResult;
import dev.headroom.evals.fidelity.result.PeerResult;

/**
 * Of each payload the text before and the texts after, side by side. All texts after stand one below the other until
 * the script makes tabs of them.
 */
final class PayloadViews {
    /** A page of more characters than this is a burden for a browser; then each text gets its share. */
    private static final int MAX_PAGE = 24_000_000;

    private static final int MIN_TEXT = 2_000;

    /** What others send is there to be seen, not to be read to its end. */
    private static final int MAX_PEER_TEXT = 6_000;

    private static final int MAX_DETAIL = 2_000;

    private PayloadViews() {}

    /** The anchor of a payload. */
    static String id(int index) {
        return "payload-" + (index + 1);
    }

    static void write(Html html, FidelityReport report) {
        int share = MAX_PAGE / Math.max(1, 4 * report.payloads().size());
        int limit = Math.max(MIN_TEXT, Math.min(HtmlReport.MAX_TEXT, share));
        html.open("section", "aria-labelledby", "views-title");
        html.element("h2", "Before and after", "id", "views-title");
        for (int i = 0; i < report.payloads().size(); i++) {
            view(html, report.payloads().get(i), i, limit);
        }
        html.close();
    }

    private static void view(Html html, PayloadResult payload, int index, int limit) {
        html.open("details", "class", "view", "id", id(index));
        html.open("summary");
        html.element("span", payload.name(), "class", "name");
        html.element("span", sizes(payload), "class", "soft");
        html.close();
        about(html, payload);
        html.open("div", "class", "sides");
        html.open("div", "class", "side");
        html.element("h3", "Before: " + Figures.of(payload.tokens(), "token"));
        text(html, payload.original(), limit, "Before");
        html.close();
        html.open("div", "class", "side after");
        forms(html, payload, limit);
        html.close();
        html.close();
        html.close();
    }

    private static String sizes(PayloadResult payload) {
        return payload.kind() + ", " + Figures.count(payload.tokens()) + " \u2192 "
                + Figures.count(payload.lossless().tokens()) + " lossless, "
                + Figures.count(payload.reversible().tokens()) + " with retrieval";
    }

    private static void about(Html html, PayloadResult payload) {
        html.open("dl", "class", "about");
        fact(html, "From", payload.conversation());
        fact(html, "Tool", payload.tool());
        fact(html, "Question", payload.question());
        for (Breach breach : payload.breaches()) {
            fact(html, "Broken: " + breach.guarantee().word(), Figures.brief(breach.detail(), MAX_DETAIL));
        }
        html.close();
    }

    private static void fact(Html html, String name, String value) {
        if (!value.isEmpty()) {
            html.open("div").element("dt", name).element("dd", value).close();
        }
    }

    private static void forms(Html html, PayloadResult payload, int limit) {
        form(html, "Lossless", payload.lossless(), limit);
        if (!payload.reversible().text().equals(payload.lossless().text())) {
            form(html, "With retrieval", payload.reversible(), limit);
        }
        for (PeerResult peer : payload.peers()) {
            if (peer.failure().isPresent()) {
                failure(html, peer.peer(), peer.failure().get());
            } else if (!peer.text().equals(payload.original())) {
                String losses = peer.literalsLost() == 0
                        ? "keeps every literal"
                        : "loses " + Figures.of(peer.literalsLost(), "literal");
                after(html, peer.peer(), peer.tokens(), losses, peer.text(), Math.min(limit, MAX_PEER_TEXT));
            }
        }
    }

    private static void failure(Html html, String peer, String reason) {
        html.open("div", "class", "form", "data-name", peer);
        html.element("h3", peer + " failed: " + reason);
        html.close();
    }

    private static void form(Html html, String name, FormResult form, int limit) {
        String what = form.compressor().isEmpty() ? form.outcome() : "by the " + form.compressor() + " codec";
        String leftOut = form.leftOut() == 0
                ? ""
                : ", " + Figures.count(form.leftOut()) + " of " + Figures.count(form.total()) + " left out";
        after(html, name, form.tokens(), what + leftOut, form.text(), limit);
    }

    private static void after(Html html, String name, int tokens, String note, String text, int limit) {
        html.open("div", "class", "form", "data-name", name);
        html.element("h3", name + ": " + Figures.of(tokens, "token") + ", " + note);
        text(html, text, limit, "After, " + name);
        html.close();
    }

    private static void text(Html html, String text, int limit, String label) {
        int end = end(text, limit);
        html.open("pre", "tabindex", "0", "role", "region", "aria-label", label);
        // Browsers take a line break away that follows the tag.
        html.markup("\n").text(text.substring(0, end)).close();
        if (end < text.length()) {
            html.element(
                    "p",
                    "The first " + Figures.count(end) + " of " + Figures.count(text.length()) + " characters.",
                    "class",
                    "cut");
        }
    }

    /** Where a text is cut; never within a character. */
    private static int end(String text, int limit) {
        if (text.length() <= limit) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
