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
package dev.headroom.engine.compress.select;

/**
 * Dates and times as RFC 3339 and ISO 8601 commonly write them: {@code 2024-12-15}, {@code 2024-12-15T03:47:23.5Z},
 * {@code 2024-12-15 03:47:23+02:00}. A time without an offset counts as UTC; only times of one column are compared.
 */
final class Times {

    /** What is no time. */
    static final long NONE = Long.MIN_VALUE;

    private static final int DATE_LENGTH = 10;
    private static final int LONGEST = 40;
    private static final long MICROS_A_SECOND = 1_000_000;
    private static final int SECONDS_A_DAY = 86_400;

    private final char[] text;
    private final int to;
    private int at;

    private Times(char[] text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /** Microseconds since 1970, or {@link #NONE}. */
    static long micros(char[] text, int from, int to) {
        if (to - from < DATE_LENGTH || to - from > LONGEST || text[from + 4] != '-' || text[from + 7] != '-') {
            return NONE;
        }
        return new Times(text, from, to).read();
    }

    private long read() {
        int year = number(4);
        at++;
        int month = number(2);
        at++;
        int day = number(2);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
            return NONE;
        }
        long seconds = daysSince1970(year, month, day) * SECONDS_A_DAY;
        if (at == to) {
            return seconds * MICROS_A_SECOND;
        }
        if (text[at] != 'T' && text[at] != ' ' && text[at] != 't') {
            return NONE;
        }
        at++;
        return withTime(seconds);
    }

    private long withTime(long day) {
        int hour = number(2);
        int minute = behind(':') ? number(2) : -1;
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59) {
            return NONE;
        }
        int second = behind(':') ? number(2) : 0;
        if (second < 0 || second > 60) {
            return NONE;
        }
        long micros = (behind('.') || behind(',')) ? fraction() : 0;
        long offset = offset();
        return offset == NONE || at != to
                ? NONE
                : (day + hour * 3600L + minute * 60L + second - offset) * MICROS_A_SECOND + micros;
    }

    private long fraction() {
        long micros = 0;
        long unit = MICROS_A_SECOND / 10;
        while (at < to && Numerals.isDigit(text[at])) {
            micros += (text[at++] - '0') * unit;
            unit /= 10;
        }
        return micros;
    }

    /** Seconds east of Greenwich. */
    private long offset() {
        if (at == to || behind('Z') || behind('z')) {
            return 0;
        }
        int sign = behind('+') ? 1 : behind('-') ? -1 : 0;
        int hours = sign == 0 ? -1 : number(2);
        if (hours < 0) {
            return NONE;
        }
        behind(':');
        int minutes = at == to ? 0 : number(2);
        return minutes < 0 ? NONE : sign * (hours * 3600L + minutes * 60L);
    }

    private boolean behind(char sign) {
        if (at < to && text[at] == sign) {
            at++;
            return true;
        }
        return false;
    }

    private int number(int digits) {
        if (at + digits > to) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits; i++) {
            char c = text[at + i];
            if (!Numerals.isDigit(c)) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        at += digits;
        return number;
    }

    /** Days of the Gregorian calendar, by counting years from March (Richards, 2013). */
    private static long daysSince1970(int year, int month, int day) {
        long years = month > 2 ? year : year - 1L;
        long months = month > 2 ? month - 3L : month + 9L;
        return 365 * years
                + Math.floorDiv(years, 4)
                - Math.floorDiv(years, 100)
                + Math.floorDiv(years, 400)
                + (153 * months + 2) / 5
                + day
                - 719_469;
    }
}
