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
package dev.headroom.engine.internal.log;

/**
 * Recognises points in time as logs write them: a clock ({@code 22:21:25}, with a fraction behind a point or a comma),
 * or a date in front of one ({@code 2025-02-13T22:21:25.738}, {@code 18/May/2015:03:05:23}, {@code Mar 28 06:29:57},
 * {@code 11-22 07:01:06.875}). A zone is not part of it. Stateless; looks at some 30 characters and the digits of a
 * fraction.
 */
public final class TimeScanner {

    /** There is no point in time. */
    public static final long NONE = -1;

    /** How many characters a clock has: {@code 22:21:25}. */
    public static final int CLOCK = 8;

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private TimeScanner() {}

    /**
     * Reads a point in time.
     *
     * @param text characters
     * @param from where it has to start
     * @param to the offset behind the text
     * @return {@link #NONE}, or what {@link #end} and {@link #clock} take apart
     */
    public static long at(char[] text, int from, int to) {
        if (to - from < CLOCK) {
            return NONE;
        }
        int clock = from + lengthOfDate(text, from, to);
        if (clock < from || !isClock(text, clock, to)) {
            return NONE;
        }
        return (long) (clock - from) << 32 | fraction(text, clock + CLOCK, to);
    }

    /**
     * Where a point in time ends.
     *
     * @param time what {@link #at} returned
     * @return the offset behind it
     */
    public static int end(long time) {
        return (int) time;
    }

    /**
     * Where a point in time has its clock.
     *
     * @param time what {@link #at} returned
     * @return how many characters stand in front of the hour, which tells ways of writing a date apart
     */
    public static int clock(long time) {
        return (int) (time >> 32);
    }

    /**
     * Whether a clock stands at an offset.
     *
     * @param text characters
     * @param at where it has to start
     * @param to the offset behind the text
     * @return true for {@code 00:00:00} to {@code 29:59:69}
     */
    public static boolean isClock(char[] text, int at, int to) {
        return at + CLOCK <= to
                && text[at + 2] == ':'
                && text[at + 5] == ':'
                && text[at] >= '0'
                && text[at] <= '2'
                && isDigit(text[at + 1])
                && isSixty(text[at + 3])
                && isDigit(text[at + 4])
                && isSixty(text[at + 6])
                && isDigit(text[at + 7])
                && (at + CLOCK == to || (text[at + CLOCK] != ':' && !isDigit(text[at + CLOCK])));
    }

    /** A date and what joins it to the clock; 0 in front of a clock alone, below 0 if there is neither. */
    private static int lengthOfDate(char[] text, int from, int to) {
        if (text[from + 2] == ':') {
            return 0;
        }
        int length = isDigit(text[from]) ? lengthOfDigits(text, from, to) : lengthOfMonth(text, from);
        return length > 0 && from + length + CLOCK < to && isJoint(text[from + length]) ? length + 1 : -1;
    }

    private static int lengthOfDigits(char[] text, int from, int to) {
        char third = text[from + 2];
        char fifth = text[from + 4];
        if (isSeparator(fifth) && from + 10 < to && text[from + 7] == fifth) {
            return 10;
        }
        if (!isSeparator(third)) {
            return -1;
        }
        if (text[from + 5] == third) {
            return 10;
        }
        if (from + 11 < to && text[from + 6] == third) {
            return isMonth(text, from + 3) ? 11 : -1;
        }
        return third == '-' && text[from + 5] == ' ' ? 5 : -1;
    }

    /** {@code Mar 28} or {@code Mar  8}. */
    private static int lengthOfMonth(char[] text, int from) {
        boolean day =
                text[from + 3] == ' ' && isDigit(text[from + 5]) && (text[from + 4] == ' ' || isDigit(text[from + 4]));
        return day && isMonth(text, from) ? 6 : -1;
    }

    private static boolean isMonth(char[] text, int from) {
        for (int month = 0; month < MONTHS.length(); month += 3) {
            if (MONTHS.charAt(month) == text[from]
                    && MONTHS.charAt(month + 1) == text[from + 1]
                    && MONTHS.charAt(month + 2) == text[from + 2]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '/' || c == '.';
    }

    private static boolean isJoint(char c) {
        return c == ' ' || c == 'T' || c == ':' || c == '_';
    }

    private static int fraction(char[] text, int from, int to) {
        int i = from;
        if (i + 1 < to && (text[i] == '.' || text[i] == ',') && isDigit(text[i + 1])) {
            i++;
            while (i < to && isDigit(text[i])) {
                i++;
            }
        }
        return i;
    }

    private static boolean isSixty(char c) {
        return c >= '0' && c <= '6';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
