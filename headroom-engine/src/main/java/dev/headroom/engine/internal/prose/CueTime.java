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

import org.jspecify.annotations.Nullable;

/**
 * The time of a subtitle as SubRip and WebVTT write it: {@code 00:01:05,430} or {@code 01:05.430}. Stateless; reads a
 * line once.
 *
 * @param millis since the start
 * @param hours whether hours are written
 * @param separator what stands in front of the milliseconds
 */
public record CueTime(long millis, boolean hours, char separator) {

    private static final String ARROW = " --> ";
    private static final int MILLIS_OF_SECOND = 1_000;
    private static final int MILLIS_OF_MINUTE = 60_000;
    private static final int MILLIS_OF_HOUR = 3_600_000;
    private static final int LENGTH = 9;
    private static final int LENGTH_WITH_HOURS = 12;

    /**
     * The start and the end of a subtitle.
     *
     * @param start when it is shown
     * @param end until when
     */
    public record Span(CueTime start, CueTime end) {}

    /**
     * Reads a line with two times and nothing else.
     *
     * @param text holds the line
     * @param from where it starts
     * @param to the offset behind it, without its line break
     * @return the times; null when the line is not of that kind
     */
    public static @Nullable Span span(char[] text, int from, int to) {
        int length = (to - from - ARROW.length()) / 2;
        boolean sized = length >= LENGTH && to - from == 2 * length + ARROW.length();
        if (!sized || !isArrow(text, from + length)) {
            return null;
        }
        CueTime start = time(text, from, from + length);
        CueTime end = time(text, to - length, to);
        return start == null || end == null ? null : new Span(start, end);
    }

    private static boolean isArrow(char[] text, int at) {
        for (int i = 0; i < ARROW.length(); i++) {
            if (text[at + i] != ARROW.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable CueTime time(char[] text, int from, int to) {
        boolean hours = to - from == LENGTH_WITH_HOURS;
        if (!hours && to - from != LENGTH) {
            return null;
        }
        int minutes = hours ? from + 3 : from;
        char separator = text[to - 4];
        boolean shaped =
                text[minutes + 2] == ':' && (!hours || text[from + 2] == ':') && (separator == '.' || separator == ',');
        long hour = hours ? number(text, from, from + 2) : 0;
        long minute = number(text, minutes, minutes + 2);
        long second = number(text, minutes + 3, minutes + 5);
        long milli = number(text, to - 3, to);
        boolean valid = shaped && hour >= 0 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && milli >= 0;
        return valid
                ? new CueTime(
                        hour * MILLIS_OF_HOUR + minute * MILLIS_OF_MINUTE + second * MILLIS_OF_SECOND + milli,
                        hours,
                        separator)
                : null;
    }

    private static long number(char[] text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    /** The time as it stands in a file. */
    public String text() {
        String minutes = two(millis / MILLIS_OF_MINUTE % 60) + ":" + two(millis / MILLIS_OF_SECOND % 60);
        String fraction = separator
                + String.valueOf(MILLIS_OF_SECOND + millis % MILLIS_OF_SECOND).substring(1);
        return (hours ? two(millis / MILLIS_OF_HOUR) + ":" : "") + minutes + fraction;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    /**
     * The line of two times.
     *
     * @param start when a subtitle is shown
     * @param end until when
     * @return the line without its break
     */
    public static String line(CueTime start, CueTime end) {
        return start.text() + ARROW + end.text();
    }
}
