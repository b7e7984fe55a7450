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

import dev.headroom.accuracy.CaseResult;
import dev.headroom.accuracy.CaseResult.Outcome;
import dev.headroom.accuracy.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report as lines of a terminal. */
public final class TextReport {
    private static final int SHOWN = 12;

    private TextReport() {}

    /**
     * The lines.
     *
     * @param report any report
     * @return a table by data set, what was lost, and the verdict
     */
    public static List<String> lines(AccuracyReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(row("", "", "not", "", "", "with", "", "", "", "", ""));
        lines.add(row(
                "data set",
                "cases",
                "compr.",
                "errors",
                "original",
                "Headroom",
                "kept",
                "95 % interval",
                "tokens",
                "sent",
                "saved"));
        report.byDataset().forEach((name, summary) -> lines.add(row(name, summary)));
        Summary all = report.summary();
        if (report.byDataset().size() > 1) {
            lines.add(row("all", all));
        }
        lines.add("");
        lines.addAll(metrics(all));
        lines.addAll(losses(report.results()));
        report.skipped().forEach(reason -> lines.add("not read: " + reason));
        lines.add((all.passed() ? "PASS: " : "FAIL: ") + all.reason());
        return lines;
    }

    private static String row(String name, Summary summary) {
        boolean none = summary.counted() == 0;
        return row(
                name,
                Integer.toString(summary.cases()),
                Integer.toString(summary.notCompressed()),
                Integer.toString(summary.errors()),
                none ? "-" : percent(summary.original()),
                none ? "-" : percent(summary.compressed()),
                none ? "-" : percent(summary.kept()),
                none
                        ? "-"
                        : percent(summary.interval().low()) + " to "
                                + percent(summary.interval().high()),
                String.format(Locale.ROOT, "%,d", summary.tokensBefore()),
                String.format(Locale.ROOT, "%,d", summary.tokensAfter()),
                summary.tokensBefore() == 0
                        ? "-"
                        : percent(1 - (double) summary.tokensAfter() / summary.tokensBefore()));
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-24s %5s %6s %6s %9s %9s %7s %17s %10s %10s %7s", (Object[]) cells)
                .stripTrailing();
    }

    private static List<String> metrics(Summary summary) {
        List<String> lines = new ArrayList<>();
        summary.metrics()
                .forEach((name, pair) -> lines.add(String.format(
                        Locale.ROOT,
                        "%-24s original %s, with Headroom %s",
                        name,
                        percent(pair.original()),
                        percent(pair.compressed()))));
        if (summary.originalInput() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-24s original %,d, with Headroom %,d, %d retrievals included (%s saved)",
                    "tokens in, as billed",
                    summary.originalInput(),
                    summary.compressedInput(),
                    summary.retrievals(),
                    percent(1 - (double) summary.compressedInput() / summary.originalInput())));
        }
        if (summary.errors() > 0 && !lines.isEmpty()) {
            lines.add("These lines are about the cases without error.");
        }
        lines.add("");
        return lines;
    }

    private static List<String> losses(List<CaseResult> results) {
        List<CaseResult> lost = results.stream()
                .filter(result ->
                        result.outcome() == Outcome.ERROR || result.compressedScore() < result.originalScore())
                .toList();
        List<String> lines = new ArrayList<>();
        for (CaseResult result : lost.subList(0, Math.min(SHOWN, lost.size()))) {
            lines.add(result.dataset() + "/" + result.id() + ": " + OneLine.of(result.question(), 100));
            lines.add("  expected " + OneLine.of(result.expected(), 100));
            lines.add("  original "
                    + said(result.original().error(), result.original().answer()));
            lines.add("  Headroom "
                    + said(result.compressed().error(), result.compressed().answer()));
        }
        if (lost.size() > SHOWN) {
            lines.add("and " + (lost.size() - SHOWN) + " more; -o FILE has them all");
        }
        if (!lost.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private static String said(String error, String answer) {
        return error.isEmpty() ? OneLine.of(answer, 100) : "ERROR: " + OneLine.of(error, 160);
    }

    /** A share in percent with one digit. */
    static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f %%", share * 100) : "any";
    }
}
