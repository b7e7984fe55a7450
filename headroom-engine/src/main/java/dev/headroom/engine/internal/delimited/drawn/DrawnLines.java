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
package dev.headroom.engine.internal.delimited.drawn;

import dev.headroom.engine.internal.text.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which line of a text is what part of a drawn table.
 *
 * @param lines the text
 * @param before how many empty lines come first
 * @param top the line above the names, if there is one
 * @param names the number of the line with the names
 * @param below the line below the names
 * @param between the line between two rows, if there is one
 * @param bottom the line below the last row, if there is one
 * @param rows the numbers of the lines that are rows
 * @param widths of the columns, in characters, without the blanks around cells
 * @param tail the number of the first line below the table
 */
record DrawnLines(
        TextLines lines,
        int before,
        Optional<Rule> top,
        int names,
        Rule below,
        Optional<Rule> between,
        Optional<Rule> bottom,
        List<Integer> rows,
        List<Integer> widths,
        int tail) {

    private static final String BARS = "|\u2502\u2503\u2551";
    private static final int MOST_TAIL_LINES = 4;
    private static final int LONGEST_TAIL = 400;

    /** A table of one column without outer lines looks like a heading. */
    private static final int FEWEST_COLUMNS_WITHOUT_OUTER_LINES = 2;

    static boolean isStart(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            at++;
        }
        int end = lineEnd(text, at);
        if (at == end) {
            return false;
        }
        int second = Math.min(text.length(), end + 1);
        int secondEnd = lineEnd(text, second);
        if (Rule.isDrawn(text, at, withoutReturn(text, at, end))) {
            return second < secondEnd && BARS.indexOf(text.charAt(second)) >= 0;
        }
        return hasBar(text, at, end)
                && second < secondEnd
                && Rule.isDrawn(text, second, withoutReturn(text, second, secondEnd));
    }

    private static int lineEnd(String text, int start) {
        int newline = text.indexOf('\n', start);
        return newline < 0 ? text.length() : newline;
    }

    private static int withoutReturn(String text, int start, int end) {
        return end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static boolean hasBar(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (BARS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static Optional<DrawnLines> find(TextLines lines) {
        int before = emptyLines(lines);
        Optional<Rule> top = rule(lines, before);
        int names = before + (top.isPresent() ? 1 : 0);
        int belowAt = isRule(lines, names + 1) ? names + 1 : names + 2;
        Optional<Rule> below = rule(lines, belowAt);
        boolean hasTypes = belowAt == names + 2;
        if (below.isEmpty() || (hasTypes && top.isEmpty())) {
            return Optional.empty();
        }
        Optional<List<Integer>> widths = below.get().widths(lines.text(), lines.start(belowAt), lines.end(belowAt));
        return widths.filter(found -> found.size() >= FEWEST_COLUMNS_WITHOUT_OUTER_LINES
                        || !below.get().left().isEmpty())
                .flatMap(found -> body(new DrawnLines(
                        lines,
                        before,
                        top,
                        names,
                        below.get(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        found,
                        belowAt + 1)));
    }

    private static int emptyLines(TextLines lines) {
        int count = 0;
        while (count < lines.size() && lines.start(count) == lines.end(count)) {
            count++;
        }
        return count;
    }

    /** Takes the rows below the names, the lines between them and what comes below. */
    private static Optional<DrawnLines> body(DrawnLines head) {
        TextLines lines = head.lines;
        List<Integer> rows = new ArrayList<>();
        Optional<Rule> between = Optional.empty();
        Optional<Rule> bottom = Optional.empty();
        int line = head.tail;
        while (line < lines.size() && head.isRow(line)) {
            rows.add(line++);
            if (isRule(lines, line) && head.isAsWide(line)) {
                boolean more = line + 1 < lines.size() && head.isRow(line + 1);
                Optional<Rule> rule = rule(lines, line);
                if (rule.isEmpty() || (more && rows.size() > 1 && !rule.equals(between))) {
                    return Optional.empty();
                }
                between = more ? rule : between;
                bottom = more ? bottom : rule;
                line++;
            }
        }
        if (rows.isEmpty() || !isTail(lines, line)) {
            return Optional.empty();
        }
        return Optional.of(new DrawnLines(
                lines,
                head.before,
                head.top,
                head.names,
                head.below,
                between,
                bottom,
                List.copyOf(rows),
                head.widths,
                line));
    }

    /** A few lines without bars: how many rows there are, how long it took. */
    private static boolean isTail(TextLines lines, int line) {
        if (line == lines.size()) {
            return true;
        }
        int start = lines.start(line);
        int end = lines.text().length();
        return lines.size() - line <= MOST_TAIL_LINES
                && end - start <= LONGEST_TAIL
                && !hasBar(lines.text(), start, end);
    }

    /** Whether bars stand where the line below the names has its crosses. */
    private boolean isRow(int line) {
        String text = lines.text();
        int at = lines.start(line);
        int end = lines.end(line);
        boolean outer = !below.left().isEmpty();
        if (outer) {
            if (at == end || text.charAt(at++) != bar()) {
                return false;
            }
        }
        for (int column = 0; column < widths.size(); column++) {
            at += widths.get(column) + 2;
            boolean last = column == widths.size() - 1;
            if (last && !outer) {
                return lines.end(line) <= at;
            }
            if (at >= end || text.charAt(at++) != bar()) {
                return false;
            }
        }
        return at == end;
    }

    /** What stands between the cells. */
    char bar() {
        int at = lines.start(names) + (below.left().isEmpty() ? widths.get(0) + 2 : 0);
        return at < lines.end(names) ? lines.text().charAt(at) : '\0';
    }

    /** Where the cells of a line start and end, in turn, the blanks around them included. */
    int[] cells(int line) {
        int[] cells = new int[widths.size() * 2];
        int at = lines.start(line) + below.left().length();
        for (int column = 0; column < widths.size(); column++) {
            cells[2 * column] = Math.min(at, lines.end(line));
            at += widths.get(column) + 2;
            cells[2 * column + 1] = Math.min(at, lines.end(line));
            at++;
        }
        return cells;
    }

    /** A second line of names below the first; empty when there is none. */
    String types() {
        boolean typed = !isRule(lines, names + 1);
        return typed ? lines.text().substring(lines.start(names + 1), lines.end(names + 1)) : "";
    }

    /** What stands below the table, line by line. */
    List<String> tailLines() {
        List<String> below = new ArrayList<>();
        for (int line = tail; line < lines.size(); line++) {
            below.add(lines.text().substring(lines.start(line), lines.end(line)));
        }
        return below;
    }

    private boolean isAsWide(int line) {
        return lines.end(line) - lines.start(line) == lines.end(names + 1) - lines.start(names + 1)
                || !types().isEmpty();
    }

    private static boolean isRule(TextLines lines, int line) {
        return line < lines.size() && Rule.isDrawn(lines.text(), lines.start(line), lines.end(line));
    }

    private static Optional<Rule> rule(TextLines lines, int line) {
        return isRule(lines, line) ? Rule.read(lines.text(), lines.start(line), lines.end(line)) : Optional.empty();
    }
}
