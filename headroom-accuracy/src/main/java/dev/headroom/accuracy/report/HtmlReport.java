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
package dev.headroom.accuracy.report;

import dev.headroom.accuracy.ArmResult;
import dev.headroom.accuracy.CaseResult;
import dev.headroom.accuracy.CaseResult.Outcome;
import dev.headroom.accuracy.Summary;
import java.util.Locale;

/**
 * The report as one page that needs no network: figures, a table by data set, every case with both answers. Light or
 * dark as the reader's system is; cases open and close with the keyboard.
 */
public final class HtmlReport {
    private static final String STYLE = """
            :root{color-scheme:light dark;--line:#8885;--a:#7a869a;--b:#1f7a4d;--bad:#b3261e}
            @media(prefers-color-scheme:dark){:root{--b:#4cc38a;--bad:#ff8a80}}
            body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse;width:100%;margin:1rem 0}
            th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
            th:first-child,td:first-child{text-align:left}
            .bar{height:.7rem;background:var(--a);min-width:1px}.bar.b{background:var(--b)}
            .bars td{width:50%}.verdict{font-size:1.3rem;font-weight:600}.fail{color:var(--bad)}.pass{color:var(--b)}
            details{border:1px solid var(--line);border-radius:.4rem;margin:.4rem 0;padding:.3rem .8rem}
            summary{cursor:pointer}summary:focus-visible{outline:2px solid var(--b)}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.3rem 0}
            .scroll td{white-space:nowrap}dt{font-weight:600}dd{margin:0 0 .5rem 0}.scroll{overflow-x:auto}
            """;

    private HtmlReport() {}

    /**
     * The page.
     *
     * @param report any report
     * @return a whole document; what models and data sets say is escaped
     */
    public static String text(AccuracyReport report) {
        Summary all = report.summary();
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\">")
                .append("<title>Headroom: accuracy</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>Accuracy with and without Headroom</h1>\n");
        page.append("<p class=\"verdict ")
                .append(all.passed() ? "pass\">Passed: " : "fail\">Failed: ")
                .append(escaped(all.reason()))
                .append("</p>\n");
        about(page, report);
        bars(page, all);
        datasets(page, report);
        page.append("<h2>Cases</h2>\n");
        report.results().forEach(result -> oneCase(page, result));
        return page.append("</main></body></html>\n").toString();
    }

    private static void about(StringBuilder page, AccuracyReport report) {
        page.append("<table><caption>How it was run</caption><tbody>");
        report.about()
                .forEach((name, value) -> page.append("<tr><th scope=\"row\">")
                        .append(escaped(name))
                        .append("</th><td>")
                        .append(escaped(value))
                        .append("</td></tr>"));
        page.append("</tbody></table>\n");
        report.skipped()
                .forEach(reason ->
                        page.append("<p>Not read: ").append(escaped(reason)).append("</p>\n"));
    }

    private static void bars(StringBuilder page, Summary all) {
        page.append("<h2>Original and compressed</h2><table class=\"bars\"><tbody>");
        bar(page, "accuracy, original", all.original(), "");
        bar(page, "accuracy, with Headroom", all.compressed(), " b");
        all.metrics().forEach((name, pair) -> {
            bar(page, name + ", original", pair.original(), "");
            bar(page, name + ", with Headroom", pair.compressed(), " b");
        });
        if (all.tokensBefore() > 0) {
            bar(page, "tokens of tool results, with Headroom", (double) all.tokensAfter() / all.tokensBefore(), " b");
        }
        page.append("</tbody></table>\n");
    }

    private static void bar(StringBuilder page, String name, double share, String style) {
        page.append("<tr><th scope=\"row\">")
                .append(escaped(name))
                .append(": ")
                .append(TextReport.percent(share))
                .append("</th><td><div class=\"bar")
                .append(style)
                .append(String.format(Locale.ROOT, "\" style=\"width:%.1f%%\"></div></td></tr>", share * 100));
    }

    private static void datasets(StringBuilder page, AccuracyReport report) {
        page.append("<h2>Data sets</h2><div class=\"scroll\"><table><thead><tr><th scope=\"col\">data set</th>");
        for (String head : new String[] {
            "cases", "not compressed", "errors", "original", "with Headroom", "kept", "95 % interval", "tokens", "sent"
        }) {
            page.append("<th scope=\"col\">").append(head).append("</th>");
        }
        page.append("</tr></thead><tbody>");
        report.byDataset().forEach((name, summary) -> row(page, name, summary));
        row(page, "all", report.summary());
        page.append("</tbody></table></div>\n");
    }

    private static void row(StringBuilder page, String name, Summary summary) {
        page.append(String.format(
                Locale.ROOT,
                "<tr><td>%s</td><td>%d</td><td>%d</td><td>%d</td><td>%s</td><td>%s</td><td>%s</td>"
                        + "<td>%s to %s</td><td>%,d</td><td>%,d</td></tr>",
                escaped(name),
                summary.cases(),
                summary.notCompressed(),
                summary.errors(),
                TextReport.percent(summary.original()),
                TextReport.percent(summary.compressed()),
                TextReport.percent(summary.kept()),
                TextReport.percent(summary.interval().low()),
                TextReport.percent(summary.interval().high()),
                summary.tokensBefore(),
                summary.tokensAfter()));
    }

    private static void oneCase(StringBuilder page, CaseResult result) {
        page.append("<details><summary>")
                .append(mark(result))
                .append(escaped(result.dataset() + "/" + result.id() + ": " + OneLine.of(result.question(), 110)))
                .append("</summary><dl><dt>Question</dt><dd><pre>")
                .append(escaped(result.question()))
                .append("</pre></dd><dt>Expected</dt><dd><pre>")
                .append(escaped(result.expected()))
                .append("</pre></dd>");
        if (result.counts()) {
            arm(page, "Original, " + result.tokensBefore() + " tokens", result.original(), result.decidedBy());
            arm(page, "With Headroom, " + result.tokensAfter() + " tokens", result.compressed(), result.decidedBy());
        }
        page.append("</dl></details>\n");
    }

    private static String mark(CaseResult result) {
        if (result.outcome() == Outcome.NOT_COMPRESSED) {
            return "not compressed &middot; ";
        }
        if (result.outcome() == Outcome.ERROR) {
            return "<span class=\"fail\">error</span> &middot; ";
        }
        boolean lost = result.compressedScore() < result.originalScore();
        return lost ? "<span class=\"fail\">lost</span> &middot; " : "<span class=\"pass\">kept</span> &middot; ";
    }

    private static void arm(StringBuilder page, String name, ArmResult arm, String decidedBy) {
        String score = arm.failed()
                ? "error"
                : String.format(Locale.ROOT, "%s %.2f, %d retrievals", decidedBy, arm.score(), arm.retrievals());
        String text = arm.failed()
                ? arm.error()
                : arm.calls().isEmpty() ? arm.answer() : arm.calls().toString();
        page.append("<dt>")
                .append(escaped(name + ": " + score))
                .append("</dt><dd><pre>")
                .append(escaped(text))
                .append("</pre></dd>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
