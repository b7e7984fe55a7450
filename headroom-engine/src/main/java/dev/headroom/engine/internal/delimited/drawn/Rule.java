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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A horizontal line of a drawn table, such as {@code +----+-----+}, {@code ----+-----} or {@code ├────┼─────┤}.
 *
 * @param left what it begins with; empty in a table without outer lines
 * @param fill what it is made of
 * @param cross what stands between two columns; the same as {@code fill} when there is only one column
 * @param right what it ends with; empty in a table without outer lines
 */
record Rule(String left, char fill, char cross, String right) {

    private static final String FILLS = "-=\u2500\u2501\u2550";
    private static final int FIRST_OF_BOX_DRAWING = '\u2500';
    private static final int LAST_OF_BOX_DRAWING = '\u257F';

    /** The glyphs as a style names them: {@code +-++}, or {@code -+} without outer lines. */
    String glyphs() {
        return left + fill + cross + right;
    }

    static Rule ofGlyphs(String glyphs) {
        return switch (glyphs.length()) {
            case 2 -> new Rule("", glyphs.charAt(0), glyphs.charAt(1), "");
            case 4 -> new Rule(glyphs.substring(0, 1), glyphs.charAt(1), glyphs.charAt(2), glyphs.substring(3));
            default -> throw new IllegalArgumentException("style: a line has 2 or 4 glyphs");
        };
    }

    /** Whether a line of a text is made of such glyphs and nothing else, with a run of a fill at least. */
    static boolean isDrawn(String text, int start, int end) {
        boolean filled = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!isGlyph(c)) {
                return false;
            }
            filled |= FILLS.indexOf(c) >= 0;
        }
        return filled;
    }

    private static boolean isGlyph(char c) {
        return c == '-' || c == '+' || c == '=' || (c >= FIRST_OF_BOX_DRAWING && c <= LAST_OF_BOX_DRAWING);
    }

    private static boolean isFill(char c) {
        return FILLS.indexOf(c) >= 0;
    }

    /**
     * Reads a line of glyphs.
     *
     * @return the rule; empty when its glyphs are not regular
     */
    static Optional<Rule> read(String text, int start, int end) {
        boolean outer = !isFill(text.charAt(start));
        int from = outer ? start + 1 : start;
        int to = outer ? end - 1 : end;
        if (to <= from || outer == isFill(text.charAt(end - 1)) || !isFill(text.charAt(from))) {
            return Optional.empty();
        }
        char fill = text.charAt(from);
        char cross = fill;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != fill && cross != fill && c != cross) {
                return Optional.empty();
            }
            cross = c == fill ? cross : c;
        }
        String left = outer ? text.substring(start, from) : "";
        String right = outer ? text.substring(to, end) : "";
        return Optional.of(new Rule(left, fill, cross, right));
    }

    /** How wide the cells below a line are, the blanks on both sides left out; empty when one has no room for these. */
    Optional<List<Integer>> widths(String text, int start, int end) {
        List<Integer> widths = new ArrayList<>();
        int from = start + left.length();
        for (int i = from; i <= end - right.length(); i++) {
            if (i == end - right.length() || (cross != fill && text.charAt(i) == cross)) {
                if (i - from < 2) {
                    return Optional.empty();
                }
                widths.add(i - from - 2);
                from = i + 1;
            }
        }
        return Optional.of(widths);
    }

    /** Draws the line. */
    void draw(int[] widths, StringBuilder out) {
        out.append(left);
        for (int column = 0; column < widths.length; column++) {
            if (column > 0) {
                out.append(cross);
            }
            for (int i = 0; i < widths[column] + 2; i++) {
                out.append(fill);
            }
        }
        out.append(right);
    }
}
