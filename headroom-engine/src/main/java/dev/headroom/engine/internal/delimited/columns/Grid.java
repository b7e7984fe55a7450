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

import dev.headroom.engine.internal.text.TextLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the lines below a header are cut into cells: at the places where its names start, if these stand at least two
 * blanks apart and all lines have a blank in front of them; otherwise at blanks, the last cell being the rest of the
 * line. Immutable.
 */
final class Grid {

    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 2;
    private static final int FEWEST_ROWS_BELOW_WORDS = 4;
    private static final int LONGEST_NAME = 32;
    private static final int MOST_COLUMNS = 64;
    private static final double ENOUGH = 0.9;

    /** Where a grid does not fit these lines, it does not fit the text. */
    private static final int SAMPLE = 400;

    private final List<String> names;

    /** Where each name starts and ends in the header, in code points. */
    private final int[] starts;

    private final int[] ends;
    private final boolean byPlace;

    /** Whether some code points of the text take two characters. */
    private final boolean surrogates;

    /** Whether the header, and so every line, is filled up with blanks. */
    private final boolean filled;

    private Grid(List<String> names, int[] starts, int[] ends, boolean byPlace, boolean surrogates, boolean filled) {
        this.surrogates = surrogates;
        this.filled = filled;
        this.names = names;
        this.starts = starts;
        this.ends = ends;
        this.byPlace = byPlace;
    }

    List<String> names() {
        return names;
    }

    int start(int column) {
        return starts[column];
    }

    int end(int column) {
        return ends[column];
    }

    /** Whether cells are cut at places, so that some may be empty. */
    boolean byPlace() {
        return byPlace;
    }

    /**
     * Finds the grid of a text.
     *
     * @param lines a header and the lines below it
     * @return the grid that at least nine of ten lines fit; empty when the first line is no header
     */
    static Optional<Grid> find(TextLines lines) {
        if (lines.size() <= FEWEST_ROWS) {
            return Optional.empty();
        }
        Optional<Grid> wide = header(lines, 2);
        if (wide.isPresent()
                && wide.get().isTitled(lines.size() - 1)
                && wide.get().fitsMost(lines)) {
            return wide;
        }
        Optional<Grid> narrow = header(lines, 1).map(grid -> grid.joined(lines));
        return narrow.filter(grid -> grid.isTitled(lines.size() - 1) && grid.fitsMost(lines));
    }

    private static Optional<Grid> header(TextLines lines, int gap) {
        String text = lines.text();
        int from = lines.start(0);
        int to = lines.end(0);
        List<String> names = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        int at = from;
        while (at < to) {
            while (at < to && text.charAt(at) == ' ') {
                at++;
            }
            int start = at;
            int end = at;
            while (at < to && at - end < gap) {
                end = text.charAt(at) == ' ' ? end : at + 1;
                at++;
            }
            if (end > start) {
                names.add(text.substring(start, end));
                places.add(new int[] {text.codePointCount(from, start), text.codePointCount(from, end)});
            }
        }
        return names.size() < 2 || names.size() > MOST_COLUMNS
                ? Optional.empty()
                : Optional.of(new Grid(
                        names,
                        places.stream().mapToInt(place -> place[0]).toArray(),
                        places.stream().mapToInt(place -> place[1]).toArray(),
                        gap > 1,
                        text.codePointCount(0, text.length()) < text.length(),
                        to > from && text.charAt(to - 1) == ' '));
    }

    /** Of a header whose last name has two words, such as {@code Mounted on}. */
    private Grid joined(TextLines lines) {
        int last = names.size() - 1;
        if (last < FEWEST_COLUMNS) {
            return this;
        }
        for (int line = 1; line < lines.size(); line++) {
            if (words(lines, line, names.size()) != last) {
                return this;
            }
        }
        List<String> joined = new ArrayList<>(names.subList(0, last - 1));
        String text = lines.text();
        int from = text.offsetByCodePoints(lines.start(0), starts[last - 1]);
        int to = text.offsetByCodePoints(lines.start(0), ends[last]);
        joined.add(text.substring(from, to));
        int[] joinedEnds = Arrays.copyOf(ends, last);
        joinedEnds[last - 1] = ends[last];
        return new Grid(joined, Arrays.copyOf(starts, last), joinedEnds, false, surrogates, filled);
    }

    private static int words(TextLines lines, int line, int most) {
        String text = lines.text();
        int count = 0;
        for (int i = lines.start(line); i < lines.end(line) && count < most; i++) {
            boolean starts = text.charAt(i) != ' ' && (i == lines.start(line) || text.charAt(i - 1) == ' ');
            count += starts ? 1 : 0;
        }
        return count;
    }

    /** Whether the names look like the titles of columns. */
    private boolean isTitled(int rows) {
        boolean capitals = true;
        boolean titles = true;
        for (String name : names) {
            if (!isName(name)) {
                return false;
            }
            capitals &= name.equals(name.toUpperCase(Locale.ROOT));
            titles &= !Character.isLowerCase(name.charAt(0));
        }
        if (names.stream().distinct().count() < names.size()) {
            return false;
        }
        boolean enough = rows >= FEWEST_ROWS_BELOW_WORDS && names.size() >= FEWEST_COLUMNS;
        return capitals || (enough && (titles || byPlace));
    }

    private static boolean isName(String name) {
        if (name.length() > LONGEST_NAME) {
            return false;
        }
        boolean letter = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            letter |= Character.isLetter(c);
            if (!Character.isLetterOrDigit(c) && " ()%/_-.:#+".indexOf(c) < 0) {
                return false;
            }
        }
        return letter;
    }

    private boolean fitsMost(TextLines lines) {
        return share(lines, SAMPLE) >= ENOUGH;
    }

    /** The share of the lines that fit, the header among them; looks at no more than some of them. */
    double share(TextLines lines, int most) {
        int[] from = new int[names.size()];
        int[] to = new int[names.size()];
        int fitting = 1;
        int looked = Math.min(lines.size(), most);
        for (int line = 1; line < looked; line++) {
            fitting += cut(lines, line, from, to) ? 1 : 0;
        }
        return (double) fitting / looked;
    }

    /** How many code points a part of the text has. */
    int length(String text, int from, int to) {
        return surrogates ? text.codePointCount(from, to) : to - from;
    }

    /**
     * Cuts a line into cells, without the blanks around them.
     *
     * @param from gets where each cell starts
     * @param to gets the offset behind each cell; the same as where it starts for an empty one
     * @return whether the line fits
     */
    boolean cut(TextLines lines, int line, int[] from, int[] to) {
        return byPlace ? cutAtPlaces(lines, line, from, to) : cutAtBlanks(lines, line, from, to);
    }

    private boolean cutAtPlaces(TextLines lines, int line, int[] from, int[] to) {
        String text = lines.text();
        int end = lines.end(line);
        int start = lines.start(line);
        int place = 0;
        boolean any = false;
        for (int column = 0; column < starts.length; column++) {
            start = skip(text, start, end, starts[column] - place);
            place = starts[column];
            if (column > 0 && start < end && text.charAt(start - 1) != ' ') {
                return false;
            }
            boolean last = column + 1 == starts.length;
            int next = last ? end : skip(text, start, end, starts[column + 1] - place);
            int behind = behindCell(text, start, next, last);
            if (behind > start && text.charAt(start) == ' ') {
                return false;
            }
            from[column] = start;
            to[column] = behind;
            any |= behind > start;
        }
        return any;
    }

    /** Where a cell ends. The title of a process may end with blanks, its own where lines are not filled up. */
    private int behindCell(String text, int start, int end, boolean last) {
        int behind = end;
        while (behind > start && text.charAt(behind - 1) == ' ') {
            behind--;
        }
        return last && !filled && behind > start ? end : behind;
    }

    /** So many code points further, at most to an end. */
    private int skip(String text, int from, int end, int codePoints) {
        if (!surrogates) {
            return Math.min(end, from + codePoints);
        }
        int at = from;
        for (int i = 0; i < codePoints && at < end; i++) {
            at += Character.isHighSurrogate(text.charAt(at))
                            && at + 1 < end
                            && Character.isLowSurrogate(text.charAt(at + 1))
                    ? 2
                    : 1;
        }
        return at;
    }

    private boolean cutAtBlanks(TextLines lines, int line, int[] from, int[] to) {
        String text = lines.text();
        int lineEnd = lines.end(line);
        int end = behindCell(text, lines.start(line), lineEnd, false);
        int at = lines.start(line);
        for (int column = 0; column < starts.length; column++) {
            while (at < end && text.charAt(at) == ' ') {
                at++;
            }
            from[column] = at;
            while (at < end && (text.charAt(at) != ' ' || column == starts.length - 1)) {
                at++;
            }
            to[column] = at;
        }
        int last = starts.length - 1;
        to[last] = to[last] > from[last] && !filled ? lineEnd : to[last];
        return to[last] > from[last] || (last > 1 && to[last - 1] > from[last - 1]);
    }
}
