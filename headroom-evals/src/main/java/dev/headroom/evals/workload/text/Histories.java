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
package dev.headroom.evals.workload.text;

import dev.headroom.evals.workload.data.Draw;
import java.util.List;

/** What git prints: a history with statistics, and a patch. */
public final class Histories {
    private static final List<String> AUTHORS = List.of(
            "Release Bot <release@shop.example.com>",
            "Checkout Team <checkout@shop.example.com>",
            "Platform Team <platform@shop.example.com>");
    private static final List<String> VERBS = List.of("Add", "Rename", "Document", "Speed up", "Split", "Test");

    private Histories() {}

    /**
     * The answer of {@code git log --stat}.
     *
     * @param commits how many, at least 20
     * @param seed    decides the rest
     * @return the history, newest first; the fourteenth commit changes the rounding of refunds
     */
    public static String log(int commits, long seed) {
        Draw draw = new Draw(seed);
        Clock clock = new Clock("2026-02-11T07:00:00Z");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < commits; i++) {
            clock.passMillis(-1_000L * draw.between(900, 90_000));
            String subject = i == 13
                    ? "Round refunds half even, as the ledger does"
                    : draw.oneOf(VERBS) + " " + SourceNames.type(draw) + " in " + draw.oneOf(SourceNames.MODULES);
            out.append(i == 0 ? "" : "\n").append("commit ").append(SourceNames.hash(draw, 40));
            out.append("\nAuthor: ").append(draw.oneOf(AUTHORS));
            out.append("\nDate:   ")
                    .append(clock.format("EEE MMM d HH:mm:ss yyyy"))
                    .append(" +0000\n\n    ");
            out.append(subject).append("\n\n");
            stat(out, draw);
        }
        return out.toString();
    }

    private static void stat(StringBuilder out, Draw draw) {
        List<String> paths = SourceNames.paths(draw.between(1, 5), draw);
        int width = paths.stream().mapToInt(String::length).max().orElse(1);
        int added = 0;
        int removed = 0;
        for (String path : paths) {
            int plus = draw.between(1, 30);
            int minus = draw.between(0, 12);
            added += plus;
            removed += minus;
            out.append(Lines.format(" %-" + width + "s | %2d ", path, plus + minus));
            out.append("+".repeat(plus)).append("-".repeat(minus)).append('\n');
        }
        int files = paths.size();
        out.append(' ').append(files).append(files == 1 ? " file" : " files").append(" changed, ");
        out.append(added).append(" insertions(+), ").append(removed).append(" deletions(-)\n");
    }

    /**
     * The answer of {@code git diff} with ten lines of context: small changes by hand and a large one of a lock file.
     *
     * @param files how many files were changed by hand
     * @param seed  decides the rest
     * @return the patch
     */
    public static String diff(int files, long seed) {
        Draw draw = new Draw(seed);
        StringBuilder out = new StringBuilder();
        for (String path : SourceNames.paths(files, draw)) {
            header(out, path, draw);
            int line = draw.between(20, 60);
            for (int i = draw.between(1, 3); i > 0; i--) {
                hunk(out, line, draw);
                line += draw.between(40, 120);
            }
        }
        header(out, "web/package-lock.json", draw);
        out.append("@@ -1,200 +1,200 @@\n");
        for (int i = 0; i < 200; i++) {
            String name = "      \"node_modules/" + draw.oneOf(SourceNames.MODULES) + "-" + i + "\": \"";
            out.append('-').append(name).append(draw.between(1, 9)).append(".0.0\"\n");
            out.append('+').append(name).append(draw.between(10, 19)).append(".0.0\"\n");
        }
        return out.toString();
    }

    private static void header(StringBuilder out, String path, Draw draw) {
        out.append("diff --git a/").append(path).append(" b/").append(path).append("\nindex ");
        out.append(SourceNames.hash(draw, 9))
                .append("..")
                .append(SourceNames.hash(draw, 9))
                .append(" 100644\n--- a/");
        out.append(path).append("\n+++ b/").append(path).append('\n');
    }

    private static void hunk(StringBuilder out, int line, Draw draw) {
        out.append("@@ -").append(line).append(",21 +").append(line).append(",22 @@ class ");
        out.append(SourceNames.type(draw)).append(" {\n");
        context(out, draw);
        String name = SourceNames.variable(SourceNames.type(draw));
        int limit = draw.between(10, 500);
        out.append("-        ").append(name).append(".limit(").append(limit).append(");\n");
        out.append("+        ").append(name).append(".limit(").append(2 * limit).append(");\n");
        out.append("+        ").append(name).append(".start();\n");
        context(out, draw);
    }

    private static void context(StringBuilder out, Draw draw) {
        for (int i = 0; i < 10; i++) {
            String type = SourceNames.type(draw);
            out.append("         ").append(type).append(' ').append(SourceNames.variable(type));
            out.append(" = registry.find(")
                    .append(type)
                    .append(".class, ")
                    .append(draw.between(1, 99))
                    .append(");\n");
        }
    }
}
