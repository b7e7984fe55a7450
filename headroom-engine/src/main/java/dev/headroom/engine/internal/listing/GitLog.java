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
package dev.headroom.engine.internal.listing;

/** Lines of {@code git log}. Pure. */
public final class GitLog {

    /** What the first line of a commit starts with. */
    public static final String COMMIT = "commit ";

    /** What the line of the parents of a merge starts with. */
    public static final String MERGE = "Merge: ";

    /** What the line of the author starts with. */
    public static final String AUTHOR = "Author: ";

    /** What the line of the date starts with. */
    public static final String DATE = "Date:   ";

    /** What the lines of a message start with. */
    public static final String INDENT = "    ";

    private static final int SHORTEST_HASH = 7;
    private static final int LONGEST_HASH = 64;
    private static final int FULL_HASH = 40;

    private GitLog() {}

    /**
     * Where the hash of a commit ends, in its first line.
     *
     * @param text any text
     * @param from where the line starts
     * @param to the offset behind it
     * @return the offset; -1 when the line is not the first one of a commit
     */
    public static int hashEnd(String text, int from, int to) {
        if (!text.startsWith(COMMIT, from)) {
            return -1;
        }
        int start = from + COMMIT.length();
        int end = hashEndAt(text, start, to);
        boolean whole = end - start >= FULL_HASH || end == to;
        boolean decorated = end == to || text.startsWith(" (", end);
        return end - start >= SHORTEST_HASH && whole && decorated ? end : -1;
    }

    /**
     * Where a hash ends.
     *
     * @param text any text
     * @param from where it starts
     * @param to the end of the line
     * @return the offset behind its last digit; {@code from} when there is none
     */
    public static int hashEndAt(String text, int from, int to) {
        int end = from;
        while (end < Math.min(to, from + LONGEST_HASH) && isHex(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    /**
     * Whether a line says how much of a file changed: {@code  path | 12 ++--}.
     *
     * @param text any text
     * @param from where the line starts
     * @param to the offset behind it
     * @return whether it does
     */
    public static boolean isStat(String text, int from, int to) {
        int bar = lastBar(text, from, to);
        if (bar <= from || text.charAt(from) != ' ' || from + 1 >= to || text.charAt(from + 1) == ' ') {
            return false;
        }
        int at = bar + 3;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        return at < to && (isDigit(text.charAt(at)) || text.startsWith("Bin", at));
    }

    /**
     * Where the last bar of a line stands.
     *
     * @param text any text
     * @param from where the line starts
     * @param to the offset behind it
     * @return the offset of the blank before it; -1 when there is none
     */
    public static int lastBar(String text, int from, int to) {
        for (int i = to - 3; i >= from; i--) {
            if (text.startsWith(" | ", i)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether a line sums up a stat: {@code  2 files changed, 3 insertions(+)}.
     *
     * @param text any text
     * @param from where the line starts
     * @param to the offset behind it
     * @return whether it does
     */
    public static boolean isSummary(String text, int from, int to) {
        int at = from + 1;
        while (at < to && isDigit(text.charAt(at))) {
            at++;
        }
        return to > from
                && text.charAt(from) == ' '
                && at > from + 1
                && (text.startsWith(" file changed", at) || text.startsWith(" files changed", at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Whether a line is a commit in short: {@code 9a5d01d Add the ground}, maybe with a graph drawn in front.
     *
     * @param text any text
     * @param from where the line starts
     * @param to the offset behind it
     * @return whether it is
     */
    public static boolean isOneLine(String text, int from, int to) {
        int at = from;
        while (at < to && "*|/\\ _".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int end = hashEndAt(text, at, to);
        boolean digit = false;
        for (int i = at; i < end; i++) {
            digit |= isDigit(text.charAt(i));
        }
        return digit && end - at >= SHORTEST_HASH && end - at <= FULL_HASH && end + 1 < to && text.charAt(end) == ' ';
    }
}
