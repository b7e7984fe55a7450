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
package dev.headroom.engine.internal.prose;

import java.util.Set;

/** Tells lines that a program wrote as it ran from prose: a date with a time, or a level. Reads some 80 characters. */
public final class LogMarks {

    private static final Set<String> LEVELS =
            Set.of("TRACE", "DEBUG", "INFO", "NOTICE", "WARN", "WARNING", "ERROR", "FATAL", "SEVERE", "CRITICAL");

    private static final int FURTHEST_DATE = 24;
    private static final int MOST_PIECES = 4;
    private static final int FURTHEST_LEVEL = 80;

    private LogMarks() {}

    /**
     * Whether a line starts as a line of a log does.
     *
     * @param text holds the line
     * @param from where it starts
     * @param to the offset behind it
     * @return true when it has a date and a time near its start, or a level
     */
    public static boolean startLine(char[] text, int from, int to) {
        int most = Math.min(to, from + FURTHEST_DATE);
        for (int i = from; i < most; i++) {
            if (isDigit(text, i, to) && (i == from || !Character.isLetterOrDigit(text[i - 1]))) {
                if (matches(text, i, to, "0000-00-00T00:")
                        || (matches(text, i, to, "00:00:00") && hasMonth(text, from, i))) {
                    return true;
                }
            }
        }
        return hasLevel(text, from, Math.min(to, from + FURTHEST_LEVEL));
    }

    /** Digits for 0, a T or a blank for T, anything else as it stands. */
    private static boolean matches(char[] text, int from, int to, String pattern) {
        if (from + pattern.length() > to) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            char wanted = pattern.charAt(i);
            char c = text[from + i];
            boolean same = wanted == '0' ? c >= '0' && c <= '9' : wanted == 'T' ? c == 'T' || c == ' ' : c == wanted;
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** As in {@code Mar 28 06:29:57}. */
    private static boolean hasMonth(char[] text, int from, int time) {
        return time - from >= 7
                && Character.isUpperCase(text[time - 7])
                && Character.isLowerCase(text[time - 6])
                && Character.isLowerCase(text[time - 5])
                && text[time - 4] == ' ';
    }

    private static boolean hasLevel(char[] text, int from, int to) {
        int at = from;
        for (int piece = 0; piece < MOST_PIECES && at < to; piece++) {
            while (at < to && !isCapital(text[at]) && text[at] != ' ') {
                at++;
            }
            int start = at;
            while (at < to && isCapital(text[at])) {
                at++;
            }
            boolean alone = at == to || !Character.isLetterOrDigit(text[at]);
            if (alone && at - start >= 4 && LEVELS.contains(new String(text, start, at - start))) {
                return true;
            }
            while (at < to && text[at] != ' ') {
                at++;
            }
            at++;
        }
        return false;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char[] text, int at, int to) {
        return at < to && text[at] >= '0' && text[at] <= '9';
    }
}
