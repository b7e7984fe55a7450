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
package dev.headroom.engine.internal.search;

/**
 * Finds the place that a line of a search listing or of a compiler starts with: {@code path:12:text}, a line of
 * context {@code path-12-text}, the line of a function {@code path=12=text}, {@code path(12,5): text}. The path
 * ends in front of the first colon with a line number behind it, so colons in the text are of no concern; the colon
 * of a Windows drive is passed over.
 *
 * <p>Not thread-safe: what was found stands in the scanner until the next call. Linear in the path.
 */
public final class PlaceScanner {

    /** A revision in front of a path and the mark behind it. */
    private static final int MOST_COLONS = 2;

    private int pathEnd;
    private int rest;

    /** Creates a scanner. */
    public PlaceScanner() {}

    /** The offset behind the path that was found last. */
    public int pathEnd() {
        return pathEnd;
    }

    /** Where what follows the path and its mark starts: {@code 12:text}, or {@code (12,5): text} with its mark. */
    public int rest() {
        return rest;
    }

    /**
     * Looks for a place with a line number.
     *
     * @param text a text
     * @param from where a line starts
     * @param to the offset behind the line
     * @return whether it starts with a place
     */
    public boolean find(String text, int from, int to) {
        int limit = Math.min(to, from + PathLook.LONGEST);
        boolean bracket = false;
        for (int i = from + PathLook.drive(text, from, to); i < limit; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                int end = digitsEnd(text, i + 1, to);
                if (end > i + 1 && end < to && text.charAt(end) == ':') {
                    return found(i, i + 1, PathLook.isPath(text, from, i));
                }
            } else if (c == '(' && !bracket && isBracketed(text, i, to)) {
                bracket = true;
                if (PathLook.isPath(text, from, i)) {
                    return found(i, i, true);
                }
            }
        }
        return false;
    }

    /**
     * Looks for a count: {@code path:12} and nothing else.
     *
     * @param text a text
     * @param from where a line starts
     * @param to the offset behind the line
     * @return whether it is one
     */
    public boolean findCount(String text, int from, int to) {
        int digits = to;
        while (digits > from && to - digits < 10 && isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        boolean counted = digits < to && to - digits < 10 && digits > from + 1 && text.charAt(digits - 1) == ':';
        return counted && found(digits - 1, digits, PathLook.isPath(text, from, digits - 1));
    }

    /**
     * Looks for a path without a line number: {@code path:text}.
     *
     * @param text a text
     * @param from where a line starts
     * @param to the offset behind the line
     * @return whether it surely starts with one
     */
    public boolean findUnnumbered(String text, int from, int to) {
        int limit = Math.min(to, from + PathLook.LONGEST);
        int colons = 0;
        for (int i = from + PathLook.drive(text, from, to); i < limit && colons < MOST_COLONS; i++) {
            if (text.charAt(i) == ':') {
                colons++;
                if (PathLook.isSurelyPath(text, from, i)) {
                    return found(i, i, true);
                }
            }
        }
        return false;
    }

    /**
     * Where the rest of a line starts that begins with a known path and a line number.
     *
     * @param text a text
     * @param from where a line starts
     * @param to the offset behind the line
     * @param known a text that holds a known path
     * @param path where the path stands in it
     * @param length the path's length
     * @return the offset as in {@link #rest}; -1 when the line has another path or no place
     */
    public static int restBehind(String text, int from, int to, String known, int path, int length) {
        int mark = from + length;
        if (length == 0 || mark >= to || !text.regionMatches(from, known, path, length)) {
            return -1;
        }
        char c = text.charAt(mark);
        if (isMark(c)) {
            int end = digitsEnd(text, mark + 1, to);
            return end > mark + 1 && end < to && text.charAt(end) == c ? mark + 1 : -1;
        }
        return c == '(' && isBracketed(text, mark, to) ? mark : -1;
    }

    /**
     * Whether a line is the rest of a place: {@code 12:text}, {@code 12-text} or {@code 12=text}.
     *
     * @param text a text
     * @param from where the line starts
     * @param to the offset behind the line
     * @return true when it is
     */
    public static boolean isNumbered(String text, int from, int to) {
        int end = digitsEnd(text, from, to);
        return end > from && end < to && isMark(text.charAt(end));
    }

    /**
     * Where a run of at most nine digits ends.
     *
     * @param text a text
     * @param from where the digits would start
     * @param to the offset behind the text
     * @return the offset behind the last digit; {@code from} when there is none or there are more than nine
     */
    public static int digitsEnd(String text, int from, int to) {
        int end = from;
        while (end < to && isDigit(text.charAt(end))) {
            if (end++ - from > 8) {
                return from;
            }
        }
        return end;
    }

    /** Whether a character stands between a path, a line number and a text: match, context or function. */
    public static boolean isMark(char c) {
        return c == ':' || c == '-' || c == '=';
    }

    /** Such as {@code (12)}: or {@code (12,5):}. */
    private static boolean isBracketed(String text, int from, int to) {
        int end = digitsEnd(text, from + 1, to);
        if (end == from + 1) {
            return false;
        }
        if (end < to && text.charAt(end) == ',') {
            int column = digitsEnd(text, end + 1, to);
            end = column > end + 1 ? column : to;
        }
        return end + 1 < to && text.charAt(end) == ')' && text.charAt(end + 1) == ':';
    }

    private boolean found(int newPathEnd, int newRest, boolean sure) {
        pathEnd = newPathEnd;
        rest = newRest;
        return sure;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
