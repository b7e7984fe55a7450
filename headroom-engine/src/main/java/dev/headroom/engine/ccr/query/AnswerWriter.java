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
package dev.headroom.engine.ccr.query;

/**
 * Writes the rows that were found, {@code 120: {...}}, as many as the limits allow, and says how to get the rest. Rows
 * of CSV and Markdown tables stand as in the original, below {@code row: } and the names of the columns.
 */
final class AnswerWriter {

    private static final String HEADING = "row: ";
    private static final String AROUND = "0 (around the rows): ";

    private final RowSource source;
    private final Selection selection;
    private final RowNumbers numbers;
    private final int limit;
    private final Answer answer;
    private final int maxCharacters;

    AnswerWriter(RowSource source, Selection selection, RowNumbers numbers, int limit, int maxCharacters) {
        this.source = source;
        this.selection = selection;
        this.numbers = numbers;
        this.limit = limit;
        this.maxCharacters = maxCharacters;
        this.answer = new Answer(maxCharacters);
    }

    /** Writes groups of rows. */
    QueryResult groups(int[] rows) throws QueryException {
        Groups groups = Groups.of(source, rows, selection);
        int total = groups.lines().size();
        int shown = 0;
        while (shown < Math.min(limit, total) && answer.add(groups.lines().get(shown))) {
            shown++;
        }
        if (shown == 0) {
            answer.addPart("", groups.lines().get(shown++), 0, maxCharacters);
        }
        StringBuilder remark = new StringBuilder();
        if (shown < total) {
            String order = selection.order().isEmpty() ? ", largest first" : "";
            remark.append(shown + " of " + total + " groups shown" + order + "; " + howToSeeMore(shown) + "; ");
        }
        remark.append("over " + count(rows.length));
        groups.notes().forEach(note -> remark.append("; ").append(note));
        return new QueryResult(answer.end(remark.toString()), rows.length, shown);
    }

    /**
     * Writes what surrounds the rows before the rows themselves.
     *
     * @param whole whether it was asked for by number; otherwise only its start is shown
     * @return a remark on how to get the rest; empty when all is shown
     */
    private String around(boolean whole) {
        String around = source.around();
        if (around.isEmpty()) {
            return "";
        }
        int from = whole ? Math.min(numbers.offset(), around.length()) : 0;
        int end = answer.addPart(AROUND, around, from, whole ? maxCharacters : maxCharacters / 4);
        return end == around.length() ? "" : continued(0, around, from, end);
    }

    /** Writes what surrounds the rows, and those rows that were asked for with it. */
    QueryResult withAround(int[] rows, boolean whole) throws QueryException {
        String remark = around(whole);
        if (rows.length == 0 || (whole && !remark.isEmpty())) {
            return new QueryResult(answer.end(remark), 1, 1);
        }
        return rows(rows, false, remark);
    }

    /**
     * Writes rows.
     *
     * @param rows the rows in the order to show them
     * @param sorted whether that is another order than the content's own
     * @param remark what else is to be said
     */
    QueryResult rows(int[] rows, boolean sorted, String remark) throws QueryException {
        String cut = heading();
        int shown = 0;
        while (shown < Math.min(limit, rows.length)) {
            int row = rows[shown];
            String label = (row + 1) + ": ";
            String line = RowWriter.write(source, row, selection);
            if (numbers.offset() == 0 && answer.add(label + line)) {
                shown++;
                continue;
            }
            if (shown == 0) {
                cut = join(cut, part(row, label, line));
                shown++;
            }
            break;
        }
        String rest = rest(rows, shown, sorted);
        return new QueryResult(answer.end(join(join(remark, cut), rest)), rows.length, shown);
    }

    /** Writes the line that whole rows need above them; a very long one not to its end, which the remark then says. */
    private String heading() {
        String heading = selection.items().isEmpty() && numbers.offset() == 0 ? source.heading() : "";
        if (heading.isEmpty()) {
            return "";
        }
        int end = answer.addPart(HEADING, heading, 0, maxCharacters / 4);
        return end == heading.length()
                ? ""
                : "the names of the columns are " + heading.length() + " characters long, 1-" + end + " shown";
    }

    private String part(int row, String label, String line) throws QueryException {
        int from = numbers.offset();
        if (from > line.length()) {
            throw new QueryException(
                    source.unit() + " " + (row + 1) + " is only " + line.length() + " characters long");
        }
        int end = answer.addPart(label, line, from, maxCharacters);
        return end == line.length() ? "" : continued(row + 1, line, from, end);
    }

    private String continued(int number, String line, int from, int end) {
        return source.unit() + " " + number + " is " + line.length() + " characters long, " + (from + 1) + "-" + end
                + " shown; continue with rows=\"" + number + "@" + end + "\"";
    }

    private String rest(int[] rows, int shown, boolean sorted) {
        boolean all = shown == rows.length;
        if (all) {
            return rows.length == source.size() || isByNumberOnly(rows)
                    ? ""
                    : count(rows.length) + " of " + source.size() + (rows.length == 1 ? " matches" : " match");
        }
        String found = count(rows.length);
        if (sorted) {
            return "the first " + shown + " of " + found + " shown; " + howToSeeMore(shown);
        }
        return unit(2) + " " + (rows[0] + 1) + "-" + (rows[shown - 1] + 1) + ": " + shown + " of " + found
                + " shown; continue with " + numbers.from(rows[shown] + 1) + ", all else the same";
    }

    private String howToSeeMore(int shown) {
        return shown < limit ? "narrow with where, or select less" : "narrow with where, or raise limit";
    }

    /** Whether the rows are exactly those asked for by number, so that their count says nothing new. */
    private boolean isByNumberOnly(int[] rows) {
        int asked = numbers.ranges().stream()
                .mapToInt(range -> range.last() - range.first() + 1)
                .sum();
        return asked == rows.length;
    }

    private String count(int rows) {
        return rows + " " + unit(rows);
    }

    private String unit(int rows) {
        return rows == 1 ? source.unit() : source.unit() + "s";
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "; " + other;
    }
}
