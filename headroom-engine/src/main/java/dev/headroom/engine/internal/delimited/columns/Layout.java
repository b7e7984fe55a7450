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
package dev.headroom.engine.internal.delimited.columns;

import dev.headroom.engine.internal.delimited.notation.StyleItems;
import dev.headroom.engine.internal.text.TextBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the columns of a table stand. Places are counted in code points, as the programs do that draw such tables; a
 * cell that does not fit pushes the next one on by a blank.
 */
final class Layout {

    private static final String ALIGN = "align";
    private static final String GAP = "gap";
    private static final String AT = "at";
    private static final String FULL = "full";
    private static final int MOST_DIGITS = 6;

    /** Columns whose cells end at the same place instead of starting there. */
    private final boolean[] right;

    /** Where each column starts, or ends if it is a right one. */
    private final int[] at;

    /** How long every line is, blanks included; 0 where lines end with their last cell. */
    private final int full;

    Layout(boolean[] right, int[] at, int full) {
        this.right = right;
        this.at = at;
        this.full = full;
    }

    int columns() {
        return at.length;
    }

    int at(int column) {
        return at[column];
    }

    /** Appends a cell to a line that is so many code points long, behind as many blanks as it takes. */
    int append(int column, char[] source, int from, int to, int length, TextBuffer line) {
        int codePoints = Character.codePointCount(source, from, to - from);
        if (codePoints == 0) {
            return length;
        }
        int start = right[column] ? at[column] - codePoints : at[column];
        int blanks = Math.max(start - length, column == 0 ? 0 : 1);
        line.addBlanks(blanks);
        line.add(source, from, to);
        return length + blanks + codePoints;
    }

    /** Fills a line up where all lines are equally long. */
    void finish(int length, TextBuffer line) {
        line.addBlanks(full - length);
    }

    /**
     * Adds the layout to a style.
     *
     * @param widths the longest cell of each column, its name included
     */
    void addTo(List<String> items, int[] widths) {
        int gap = gap(widths);
        if (gap >= 0) {
            items.add(GAP + "=" + gap);
            if (anyRight()) {
                items.add(ALIGN + "=" + letters());
            }
        } else {
            StringBuilder places = new StringBuilder();
            for (int column = 0; column < at.length; column++) {
                places.append(column == 0 ? "" : ",").append(at[column]).append(right[column] ? "r" : "");
            }
            items.add(AT + "=" + places);
        }
        if (full > 0) {
            items.add(FULL + "=" + full);
        }
    }

    private boolean anyRight() {
        for (boolean isRight : right) {
            if (isRight) {
                return true;
            }
        }
        return false;
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (boolean isRight : right) {
            letters.append(isRight ? 'r' : 'l');
        }
        return letters.toString();
    }

    /** How many blanks stand between columns as wide as their longest cells, if it is everywhere the same; else -1. */
    private int gap(int[] widths) {
        if (at.length < 2) {
            return -1;
        }
        int gap = start(1, widths) - widths[0];
        return gap >= 0 && Arrays.equals(at, places(right, widths, gap)) ? gap : -1;
    }

    private int start(int column, int[] widths) {
        return right[column] ? at[column] - widths[column] : at[column];
    }

    private static int[] places(boolean[] right, int[] widths, int gap) {
        int[] places = new int[widths.length];
        int start = 0;
        for (int column = 0; column < widths.length; column++) {
            places[column] = right[column] ? start + widths[column] : start;
            start += widths[column] + gap;
        }
        return places;
    }

    /**
     * Takes a layout out of a style.
     *
     * @param widths the longest cell of each column, its name included
     * @throws IllegalArgumentException when the style is not one of ours
     */
    static Layout of(StyleItems items, int[] widths) {
        int full = items.takeCount(FULL);
        Optional<String> places = items.takeValue(AT);
        if (places.isPresent()) {
            return ofPlaces(places.get().split(",", -1), widths.length, full);
        }
        int gap = items.takeCount(GAP);
        String letters = items.takeValue(ALIGN).orElse("l".repeat(widths.length));
        if (letters.length() != widths.length) {
            throw new IllegalArgumentException("style: 'align' needs a letter for each column");
        }
        boolean[] right = new boolean[widths.length];
        for (int column = 0; column < right.length; column++) {
            right[column] = letters.charAt(column) == 'r';
        }
        return new Layout(right, places(right, widths, gap), full);
    }

    private static Layout ofPlaces(String[] places, int columns, int full) {
        if (places.length != columns) {
            throw new IllegalArgumentException("style: 'at' needs a place for each column");
        }
        boolean[] right = new boolean[columns];
        List<Integer> at = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            String place = places[column];
            right[column] = place.endsWith("r");
            String digits = right[column] ? place.substring(0, place.length() - 1) : place;
            if (digits.isEmpty()
                    || digits.length() > MOST_DIGITS
                    || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new IllegalArgumentException("style: 'at' needs numbers of at most 6 digits");
            }
            at.add(Integer.parseInt(digits));
        }
        return new Layout(right, at.stream().mapToInt(Integer::intValue).toArray(), full);
    }
}
