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
package dev.headroom.accuracy.reading;

import dev.headroom.accuracy.reading.ReadingReport.EncodingScore;
import dev.headroom.accuracy.reading.ReadingReport.Score;
import dev.headroom.accuracy.reading.data.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a report as tables for people. */
public final class ReadingText {
    private ReadingText() {}

    /**
     * The notations, the tasks and the encodings, a table each.
     *
     * @param report the report
     * @return lines of at most 120 characters, each with a line end
     */
    public static String of(ReadingReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%-31s %7s %6s %6s %7s  %-15s %9s  %s",
                "notation",
                "tokens",
                "asked",
                "errors",
                "right",
                "95 %",
                "per 1,000",
                "95 %"));
        report.scores().forEach(score -> lines.add(line(score)));
        lines.add("");
        addTasks(report.scores(), lines);
        if (!report.encodings().isEmpty()) {
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "%-14s %5s %6s %9s %11s %14s %6s  %s",
                    "encoding",
                    "sets",
                    "asked",
                    "saves",
                    "right with",
                    "right without",
                    "p",
                    "verdict"));
            report.encodings().forEach(score -> lines.add(line(score)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(Score score) {
        return String.format(
                Locale.ROOT,
                "%-31s %7.0f %6d %6d %6.1f%%  %5.1f to %5.1f %10.1f  %.1f to %.1f",
                score.notation(),
                score.tokens(),
                score.asked(),
                score.errors(),
                100 * score.accuracy(),
                100 * score.interval().low(),
                100 * score.interval().high(),
                score.perThousand(),
                score.perThousandInterval().low(),
                score.perThousandInterval().high());
    }

    private static void addTasks(List<Score> scores, List<String> lines) {
        List<Task> tasks = List.of(Task.values()).stream()
                .filter(task -> scores.stream().anyMatch(score -> score.byTask().containsKey(task)))
                .toList();
        StringBuilder header = new StringBuilder(String.format(Locale.ROOT, "%-31s", "right by task, in %"));
        tasks.forEach(task -> header.append(String.format(Locale.ROOT, " %13s", task.id())));
        lines.add(header.toString());
        for (Score score : scores) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-31s", score.notation()));
            tasks.forEach(task -> line.append(
                    String.format(Locale.ROOT, " %13.1f", 100 * score.byTask().getOrDefault(task, 0.0))));
            lines.add(line.toString());
        }
    }

    private static String line(EncodingScore score) {
        return String.format(
                Locale.ROOT,
                "%-14s %5d %6d %9.0f %11d %14d %6.3f  %s",
                score.encoding().name().toLowerCase(Locale.ROOT),
                score.sets(),
                score.asked(),
                score.tokensSaved(),
                score.gained(),
                score.lost(),
                score.probability(),
                score.verdict());
    }
}
