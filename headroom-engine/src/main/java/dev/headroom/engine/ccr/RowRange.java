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

/**
 * Rows that follow each other, counted from 1, both ends included.
 *
 * @param first the first row
 * @param last the last row
 */
public record RowRange(int first, int last) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when first is below 1 or behind last
     */
    public RowRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("a range needs 1 <= first <= last, but is " + first + "-" + last);
        }
    }

    /**
     * The ranges that cover exactly the given rows.
     *
     * @param indices row indices counted from 0, strictly ascending
     * @return as few ranges as possible, ascending
     * @throws IllegalArgumentException when the indices are negative or not strictly ascending
     */
    public static List<RowRange> ofIndices(int[] indices) {
        List<RowRange> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] < 0 || (i > 0 && indices[i] <= indices[i - 1])) {
                throw new IllegalArgumentException(
                        "indices must ascend from 0, but index " + indices[i] + " stands at position " + i);
            }
            if (i + 1 == indices.length || indices[i + 1] != indices[i] + 1) {
                ranges.add(new RowRange(indices[start] + 1, indices[i] + 1));
                start = i + 1;
            }
        }
        return List.copyOf(ranges);
    }

    /**
     * All rows that are in none of the ranges.
     *
     * @param ranges ascending ranges that do not overlap
     * @param total how many rows there are
     * @return as few ranges as possible, ascending
     */
    static List<RowRange> complement(List<RowRange> ranges, int total) {
        List<RowRange> others = new ArrayList<>();
        int next = 1;
        for (RowRange range : ranges) {
            if (range.first() > next) {
                others.add(new RowRange(next, range.first() - 1));
            }
            next = range.last() + 1;
        }
        if (next <= total) {
            others.add(new RowRange(next, total));
        }
        return List.copyOf(others);
    }

    /** How many rows the range holds. */
    public int size() {
        return last - first + 1;
    }

    /** The range as a marker and {@code headroom_retrieve} write it: {@code 4-66}, or {@code 67} for one row. */
    public String text() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
