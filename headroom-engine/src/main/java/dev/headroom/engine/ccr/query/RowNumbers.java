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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows a query asks for by number: {@code 120-180}, {@code 3,7,10-12}, {@code 170-} (to the end), {@code 7@15000}
 * (row 7 from its 15,000th character on) and {@code 0} (what surrounds the rows).
 *
 * @param ranges ascending, not overlapping, within the content
 * @param around whether row 0 is asked for
 * @param offset how many characters of the one row asked for to leave out
 */
record RowNumbers(List<Range> ranges, boolean around, int offset) {

    private static final String ARGUMENT = "rows";
    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_DIGITS = 9;
    private static final int MAX_REMAINING_TEXT = 160;

    /** Rows counted from 1, both ends included. */
    record Range(int first, int last) {}

    RowNumbers {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads row numbers.
     *
     * @param text what a model wrote; blank for all rows
     * @param size how many rows there are
     */
    static RowNumbers parse(String text, int size) throws QueryException {
        if (text.isBlank()) {
            return new RowNumbers(size == 0 ? List.of() : List.of(new Range(1, size)), false, 0);
        }
        QueryException.checkLength(ARGUMENT, text, MAX_LENGTH);
        String[] parts = text.split(",", -1);
        int at = text.indexOf('@');
        if (at >= 0 && parts.length == 1) {
            Range row = range(text.substring(0, at).strip());
            return of(List.of(row), size, number(text.substring(at + 1).strip()));
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : parts) {
            ranges.add(range(part.strip()));
        }
        return of(ranges, size, 0);
    }

    private static RowNumbers of(List<Range> asked, int size, int offset) throws QueryException {
        boolean single =
                asked.size() == 1 && asked.get(0).first() == asked.get(0).last();
        if (offset > 0 && !single) {
            throw new QueryException("rows: @ continues one row, such as 7@15000");
        }
        boolean around = asked.stream().anyMatch(range -> range.first() == 0);
        List<Range> sorted = new ArrayList<>(asked);
        sorted.sort(Comparator.comparingInt(Range::first));
        List<Range> merged = new ArrayList<>();
        int covered = 0;
        for (Range range : sorted) {
            int first = Math.max(range.first(), covered + 1);
            int last = Math.min(range.last(), size);
            if (first <= last) {
                merged.add(new Range(first, last));
                covered = last;
            }
        }
        return new RowNumbers(merged, around, offset);
    }

    private static Range range(String part) throws QueryException {
        int dash = part.indexOf('-');
        if (dash < 0) {
            int row = number(part);
            return new Range(row, row);
        }
        int first = number(part.substring(0, dash).strip());
        String end = part.substring(dash + 1).strip();
        int last = end.isEmpty() ? Integer.MAX_VALUE : number(end);
        if (last < first) {
            throw new QueryException("rows: " + QueryException.shown(part) + " ends before it starts");
        }
        return new Range(first, last);
    }

    private static int number(String text) throws QueryException {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > MAX_DIGITS) {
            throw new QueryException("rows must be numbers and ranges such as 120-180 or 3,7,10-12 or 170-, but \""
                    + QueryException.shown(text) + "\" is not a row number");
        }
        return Integer.parseInt(text);
    }

    /** Whether no row was left by the bounds of the content. */
    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /**
     * How to ask for the rows from one on, as a remark says it: the first ranges, as many as fit into an answer, and
     * where to go on behind them.
     */
    String from(int row) {
        StringBuilder out = new StringBuilder();
        for (Range range : ranges) {
            if (out.length() > MAX_REMAINING_TEXT && range.last() >= row) {
                return "rows=\"" + out + "\", then with those you asked for from " + range.first() + " on";
            }
            if (range.last() >= row) {
                int first = Math.max(row, range.first());
                out.append(out.length() == 0 ? "" : ",").append(first);
                out.append(first == range.last() ? "" : "-" + range.last());
            }
        }
        return "rows=\"" + out + "\"";
    }
}
