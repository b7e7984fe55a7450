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

import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.lines.AskedLines;
import dev.headroom.engine.compress.lines.LineOrder;
import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.internal.listing.GitLog;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.token.TokenEstimate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a long log stay: what is asked for, the first commits whole as far as a third of the budget goes, the
 * lines with words of the question, then hash and subject of each commit, then authors and dates, then the rest, what
 * comes again in many messages last. For one log.
 */
final class HistorySelection {

    /** Lines with a literal of the question that stay whatever the budget. */
    private static final int MOST_REQUIRED = 12;

    /** Lines with words of the question that come before the subjects of commits it does not ask for. */
    private static final int MOST_RELATED = 12;

    private static final int SHARE_OF_WHOLE_COMMITS = 3;
    private static final int TOKENS_PER_AUTHOR = 150;

    private final CompressionInput input;
    private final Commits commits;
    private final Repeats repeats;
    private final TextLines lines;
    private final String text;

    /** What all commits come to; found when it is first asked for. */
    private @Nullable HistoryTotals totals;

    HistorySelection(CompressionInput input, Commits commits, Repeats repeats) {
        this.input = input;
        this.commits = commits;
        this.repeats = repeats;
        this.lines = commits.lines();
        this.text = lines.text();
    }

    LineRanking ranking() {
        LineOrder order = new LineOrder(lines.size());
        addHeading(commits.list().get(0), order);
        AskedLines asked = AskedLines.of(text, AskedLines.Entries.of(lines), input.origin());
        asked.exact().stream().limit(MOST_REQUIRED).forEach(line -> addWithHeading(line, order));
        order.require();
        addWholeCommits(order);
        asked.exact().forEach(line -> addWithHeading(line, order));
        asked.related().stream().limit(MOST_RELATED).forEach(line -> addWithHeading(line, order));
        commits.list().forEach(commit -> addHeading(commit, order));
        asked.related().forEach(line -> addWithHeading(line, order));
        for (CommitLines commit : commits.list()) {
            if (commit.regular()) {
                order.add(commit.author());
                order.add(commit.date());
            }
        }
        addBodies(order);
        return order.finish();
    }

    private static void addHeading(CommitLines commit, LineOrder order) {
        order.add(commit.start());
        order.add(commit.subject());
    }

    /** Adds a line behind the heading of its commit. */
    private void addWithHeading(int line, LineOrder order) {
        int commit = commitOf(line);
        if (commit >= 0) {
            addHeading(commits.list().get(commit), order);
        }
        order.add(line);
    }

    private int commitOf(int line) {
        List<CommitLines> list = commits.list();
        int low = -1;
        int high = list.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >> 1;
            if (list.get(middle).start() <= line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void addWholeCommits(LineOrder order) {
        int left = input.budgetTokens() / SHARE_OF_WHOLE_COMMITS;
        for (CommitLines commit : commits.list()) {
            addHeading(commit, order);
            for (int line = commit.start(); line < commit.end(); line++) {
                left -= 1 + TokenEstimate.of(text, lines.start(line), lines.end(line));
                if (left < 0) {
                    return;
                }
                order.add(line);
            }
        }
    }

    /** Lines of messages and on files: first those that come once. */
    private void addBodies(LineOrder order) {
        for (CommitLines commit : commits.list()) {
            for (int line = commit.start(); line < commit.end(); line++) {
                if (repeats.count(line) <= 1 && lines.end(line) > lines.start(line)) {
                    order.add(line);
                }
            }
        }
    }

    /** The kept lines commit by commit, and below them what all commits come to. */
    String text(BitSet kept) {
        StringBuilder body = new StringBuilder();
        appendLines(0, commits.first(), kept, body);
        int shown = 0;
        boolean partly = false;
        for (CommitLines commit : commits.list()) {
            int first = kept.nextSetBit(commit.start());
            if (first >= 0 && first < commit.end()) {
                shown++;
                partly |= append(commit, kept, body);
            }
        }
        int total = commits.list().size();
        String heading = "[headroom git log, " + shown + " of " + total + " commits"
                + (partly ? ": (+9) says that 9 more lines of a commit are left out]" : "]");
        return heading + body + totals().text(Math.max(4, input.budgetTokens() / TOKENS_PER_AUTHOR));
    }

    private HistoryTotals totals() {
        if (totals == null) {
            totals = new HistoryTotals(commits);
        }
        return totals;
    }

    /** Appends what is kept of a commit; says whether something is left out. */
    private boolean append(CommitLines commit, BitSet kept, StringBuilder out) {
        out.append('\n');
        int next = commit.start();
        if (kept.get(commit.start())) {
            out.append(text, lines.start(commit.start()), lines.end(commit.start()));
            next++;
        }
        boolean headed = commit.regular() && kept.get(commit.author()) && kept.get(commit.date());
        if (headed) {
            out.append(HistoryWriter.BY).append(text, valueStart(commit.author()), lines.end(commit.author()));
            out.append(HistoryWriter.BEFORE_DATE).append(text, valueStart(commit.date()), lines.end(commit.date()));
        }
        int left = leftOut(commit, kept);
        if (left > 0) {
            out.append(" (+").append(left).append(')');
        }
        for (int line = kept.nextSetBit(next); line >= 0 && line < commit.end(); line = kept.nextSetBit(line + 1)) {
            if (!headed || (line != commit.author() && line != commit.date())) {
                appendLine(line, out);
            }
        }
        return left > 0;
    }

    private int valueStart(int line) {
        return lines.start(line) + GitLog.AUTHOR.length();
    }

    private int leftOut(CommitLines commit, BitSet kept) {
        int left = 0;
        for (int line = commit.start(); line < commit.end(); line++) {
            left += kept.get(line) || lines.end(line) - lines.start(line) <= GitLog.INDENT.length() ? 0 : 1;
        }
        return left;
    }

    private void appendLines(int from, int to, BitSet kept, StringBuilder out) {
        for (int line = kept.nextSetBit(from); line >= 0 && line < to; line = kept.nextSetBit(line + 1)) {
            appendLine(line, out);
        }
    }

    /** Messages lose three of their four blanks, as in the form that says everything; empty lines are left out. */
    private void appendLine(int line, StringBuilder out) {
        int from = lines.start(line);
        int to = lines.end(line);
        boolean indented = text.startsWith(GitLog.INDENT, from);
        if (to - from > (indented ? GitLog.INDENT.length() : 0)) {
            out.append('\n').append(text, indented ? from + GitLog.INDENT.length() - 1 : from, to);
        }
    }
}
