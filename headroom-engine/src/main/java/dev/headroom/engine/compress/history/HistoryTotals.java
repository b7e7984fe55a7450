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
package dev.headroom.engine.compress.history;

import dev.headroom.engine.internal.listing.GitLog;
import dev.headroom.engine.internal.text.TextLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts over all commits of a log: authors, files, inserted and deleted lines. For one log; linear in it. */
final class HistoryTotals {

    private static final int FEWEST_COMMITS_WITH_A_FILE = 2;

    private final Commits commits;
    private final TextLines lines;
    private final String text;
    private final Map<String, Integer> authors = new LinkedHashMap<>();
    private final Map<String, Integer> files = new LinkedHashMap<>();
    private long changed;
    private long insertions;
    private long deletions;
    private int stats;

    HistoryTotals(Commits commits) {
        this.commits = commits;
        this.lines = commits.lines();
        this.text = lines.text();
        commits.list().forEach(this::add);
    }

    private void add(CommitLines commit) {
        if (!commit.regular()) {
            return;
        }
        int from = lines.start(commit.author()) + GitLog.AUTHOR.length();
        String author = text.substring(from, lines.end(commit.author()));
        int address = author.indexOf(" <");
        authors.merge(address < 0 ? author : author.substring(0, address), 1, Integer::sum);
        for (int line = commit.filesStart(); line < commit.filesEnd(); line++) {
            if (GitLog.isSummary(text, lines.start(line), lines.end(line))) {
                addSummary(line);
            } else if (GitLog.isStat(text, lines.start(line), lines.end(line))) {
                int bar = GitLog.lastBar(text, lines.start(line), lines.end(line));
                files.merge(text.substring(lines.start(line) + 1, bar).strip(), 1, Integer::sum);
            }
        }
    }

    /** {@code  2 files changed, 3 insertions(+), 1 deletion(-)}. */
    private void addSummary(int line) {
        stats++;
        String[] parts = text.substring(lines.start(line) + 1, lines.end(line)).split(", ", -1);
        changed += number(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].endsWith("(+)")) {
                insertions += number(parts[i]);
            } else {
                deletions += number(parts[i]);
            }
        }
    }

    private static long number(String part) {
        long number = 0;
        for (int i = 0; i < Math.min(part.length(), 12); i++) {
            char c = part.charAt(i);
            if (c < '0' || c > '9') {
                break;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** The counts, a line for each sort; every line starts with a line feed. */
    String text(int most) {
        StringBuilder out =
                new StringBuilder("\nall ").append(commits.list().size()).append(" commits");
        CommitLines first = commits.list().get(0);
        CommitLines last = commits.list().get(commits.list().size() - 1);
        if (first.regular() && last.regular()) {
            out.append(", the first of ")
                    .append(date(first))
                    .append(", the last of ")
                    .append(date(last));
        }
        appendCounts("\nby author: ", authors, 1, most, out);
        if (stats > 0) {
            out.append("\nsums over the ")
                    .append(stats)
                    .append(" commits with a stat: files changed ")
                    .append(changed);
            out.append(", insertions ")
                    .append(insertions)
                    .append(", deletions ")
                    .append(deletions);
        }
        appendCounts("\nfiles in several commits: ", files, FEWEST_COMMITS_WITH_A_FILE, most, out);
        return out.toString();
    }

    private String date(CommitLines commit) {
        return text.substring(lines.start(commit.date()) + GitLog.DATE.length(), lines.end(commit.date()));
    }

    private static void appendCounts(
            String label, Map<String, Integer> counts, int least, int most, StringBuilder out) {
        List<Map.Entry<String, Integer>> order = new ArrayList<>(counts.entrySet());
        order.removeIf(entry -> entry.getValue() < least);
        order.sort(Comparator.comparingInt(entry -> -entry.getValue()));
        long rest = 0;
        for (int i = 0; i < order.size(); i++) {
            if (i < most) {
                out.append(i == 0 ? label : ", ").append(order.get(i).getKey()).append(' ');
                out.append(order.get(i).getValue());
            } else {
                rest += order.get(i).getValue();
            }
        }
        if (order.size() > most) {
            out.append(", ").append(order.size() - most).append(" others ").append(rest);
        }
    }
}
