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
package dev.headroom.engine.ccr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one line, always the last, that says what was left out of a text and where it is:
 *
 * <pre>
 * [headroom: rows 4-66,68-97 of 100 left out; nothing is lost: headroom_retrieve(ref="k3f9...")]
 * </pre>
 *
 * When the rows that stayed are shorter to name, the line names those: {@code rows other than 1-3,67,98-100 of 100}.
 * Either way it is exact. A marker is only ever written here; text that looks like one has no power, because refs are
 * not looked for in content.
 *
 * <p>Immutable.
 *
 * @param unit what is counted
 * @param leftOut what was left out: ascending, with at least one row between two ranges, not empty
 * @param total how many there were, including those
 * @param ref under which the original is stored
 */
public record Marker(Unit unit, List<RowRange> leftOut, int total, ContentRef ref) {

    private static final String START = "[headroom: ";
    private static final String OTHER_THAN = "other than ";
    private static final String OF = " of ";
    private static final String LEFT_OUT = " left out; nothing is lost: " + RetrievalTool.NAME + "(ref=\"";
    private static final String END = "\")]";
    private static final int MAX_DIGITS = 9;

    /** What a marker counts. */
    public enum Unit {
        /** Rows of a table, such as the elements of a JSON array. */
        ROWS,
        /** Lines of text. */
        LINES;

        /** The word in the marker. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when there is no range, or the ranges touch, overlap, descend or pass the total
     */
    public Marker {
        leftOut = List.copyOf(leftOut);
        if (leftOut.isEmpty()) {
            throw new IllegalArgumentException("a marker needs at least one range that was left out");
        }
        for (int i = 1; i < leftOut.size(); i++) {
            if (leftOut.get(i).first() <= leftOut.get(i - 1).last() + 1) {
                throw new IllegalArgumentException(
                        "ranges must ascend with a gap, but " + leftOut.get(i).text() + " follows "
                                + leftOut.get(i - 1).text());
            }
        }
        int last = leftOut.get(leftOut.size() - 1).last();
        if (last > total) {
            throw new IllegalArgumentException("range ends at " + last + ", but there are only " + total);
        }
    }

    /** How many rows or lines were left out. */
    public int leftOutCount() {
        return leftOut.stream().mapToInt(RowRange::size).sum();
    }

    /** The line, without a line break; linear in the number of ranges. */
    public String text() {
        String named = join(leftOut);
        List<RowRange> kept = RowRange.complement(leftOut, total);
        String others = OTHER_THAN + join(kept);
        boolean namesKept = !kept.isEmpty() && others.length() < named.length();
        return START + unit.word() + " " + (namesKept ? others : named) + OF + total + LEFT_OUT + ref.value() + END;
    }

    /**
     * Reads the marker at the end of a text that this engine wrote. For decoding what the caller calls our output; the
     * request path never looks for markers.
     *
     * @param text an output
     * @return the marker, if the last line is one exactly as {@link #text} writes it
     */
    public static Optional<Marker> lastLineOf(String text) {
        String line = text.substring(text.lastIndexOf('\n') + 1);
        if (!line.startsWith(START) || !line.endsWith(END)) {
            return Optional.empty();
        }
        int behind = line.indexOf(LEFT_OUT);
        int of = behind < 0 ? -1 : line.lastIndexOf(OF, behind - 1);
        if (of < START.length()) {
            return Optional.empty();
        }
        String what = line.substring(START.length(), of);
        String total = line.substring(of + OF.length(), behind);
        String ref = line.substring(behind + LEFT_OUT.length(), line.length() - END.length());
        return read(what, total, ref).filter(marker -> marker.text().equals(line));
    }

    private static Optional<Marker> read(String what, String totalText, String ref) {
        for (Unit unit : Unit.values()) {
            if (what.startsWith(unit.word() + " ") && ContentRef.isWellFormed(ref)) {
                int total = number(totalText);
                String named = what.substring(unit.word().length() + 1);
                boolean namesKept = named.startsWith(OTHER_THAN);
                List<RowRange> ranges = ranges(namesKept ? named.substring(OTHER_THAN.length()) : named, total);
                List<RowRange> leftOut = namesKept ? RowRange.complement(ranges, total) : ranges;
                return ranges.isEmpty() || leftOut.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Marker(unit, leftOut, total, ContentRef.parse(ref)));
            }
        }
        return Optional.empty();
    }

    /** The ranges of a list such as {@code 4-66,68}; empty when it is not one, not ascending or passes the total. */
    private static List<RowRange> ranges(String text, int total) {
        List<RowRange> ranges = new ArrayList<>();
        int last = -1;
        for (String part : text.split(",", -1)) {
            int dash = part.indexOf('-');
            int first = number(dash < 0 ? part : part.substring(0, dash));
            int end = dash < 0 ? first : number(part.substring(dash + 1));
            if (first < 1 || first <= last + 1 || end < first || end > total) {
                return List.of();
            }
            ranges.add(new RowRange(first, end));
            last = end;
        }
        return ranges;
    }

    /** The value of up to nine digits without a leading zero, otherwise -1. */
    private static int number(String text) {
        if (text.isEmpty() || text.length() > MAX_DIGITS || text.charAt(0) == '0') {
            return -1;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(text);
    }

    private static String join(List<RowRange> ranges) {
        StringBuilder out = new StringBuilder();
        for (RowRange range : ranges) {
            out.append(out.length() == 0 ? "" : ",").append(range.text());
        }
        return out.toString();
    }
}
