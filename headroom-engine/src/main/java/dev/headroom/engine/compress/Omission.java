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
package dev.headroom.engine.compress;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Exactly what a form leaves out. The numbers are those under which the original can be queried: elements of its rows,
 * or lines of its text, counted from 1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unit what is counted
 * @param leftOut what is missing: ascending, with at least one kept row or line between two ranges, not empty
 * @param total how many rows or lines the original has
 */
public record Omission(Unit unit, List<Range> leftOut, int total) {

    /** What an omission counts. */
    public enum Unit {
        /** Rows of a table, such as the elements of a JSON array. */
        ROWS,
        /** Lines of text. */
        LINES;

        /** The word for it: {@code rows} or {@code lines}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Rows or lines that follow each other.
     *
     * @param first the first one, counted from 1
     * @param last the last one, included
     */
    public record Range(int first, int last) {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException when first is below 1 or behind last
         */
        public Range {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("a range needs 1 <= first <= last, but is " + first + "-" + last);
            }
        }

        /** How many rows or lines the range holds. */
        public int size() {
            return last - first + 1;
        }
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when there is no range, or the ranges touch, overlap, descend or pass the total
     */
    public Omission {
        leftOut = List.copyOf(leftOut);
        if (leftOut.isEmpty()) {
            throw new IllegalArgumentException("leftOut must name at least one range");
        }
        int last = -1;
        for (Range range : leftOut) {
            if (range.first() <= last + 1) {
                throw new IllegalArgumentException(
                        "leftOut must ascend with a gap, but " + range + " follows a range that ends at " + last);
            }
            last = range.last();
        }
        if (last > total) {
            throw new IllegalArgumentException("leftOut ends at " + last + ", but total is " + total);
        }
    }

    /**
     * The omission of all rows or lines but some.
     *
     * @param unit what is counted
     * @param kept the indices, counted from 0, of what stays
     * @param total how many there are
     * @return everything else, in as few ranges as possible; linear in the number of ranges
     * @throws IllegalArgumentException when nothing is left out, or an index is not below the total
     */
    public static Omission allBut(Unit unit, BitSet kept, int total) {
        if (kept.length() > total) {
            throw new IllegalArgumentException("kept has index " + (kept.length() - 1) + ", but total is " + total);
        }
        List<Range> leftOut = new ArrayList<>();
        int first = kept.nextClearBit(0);
        while (first < total) {
            int next = kept.nextSetBit(first);
            int end = next < 0 ? total : next;
            leftOut.add(new Range(first + 1, end));
            first = kept.nextClearBit(end);
        }
        return new Omission(unit, leftOut, total);
    }

    /** How many rows or lines are left out. */
    public int count() {
        return leftOut.stream().mapToInt(Range::size).sum();
    }
}
