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
package dev.headroom.engine.internal.code;

import java.util.List;
import java.util.Optional;

/**
 * How a tool writes line numbers in front of the lines of a file: a number, padded with blanks to a width, and a
 * separator, as {@code cat -n} ({@code "    12\t"}) and the reading tools of coding agents do ({@code "   12→"},
 * {@code "12: "}, {@code "12 | "}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param width how many characters a number takes at least; shorter ones have blanks in front
 * @param separator what stands between number and line; one of {@link #SEPARATORS}
 */
public record Numbering(int width, String separator) {

    /** The separators that are known; one that another one starts with comes behind it. */
    public static final List<String> SEPARATORS = List.of("\t", "\u2192", ": ", ":", " | ", " |", "| ", "|");

    /** More digits are no line number. */
    private static final int MOST_DIGITS = 7;

    private static final int MOST_WIDTH = 12;

    /**
     * Reads how a line is numbered.
     *
     * @param line a line of a text
     * @return the numbering by which it has its number; empty when there is none
     */
    public static Optional<Numbering> of(CharSequence line) {
        int digits = firstDigit(line);
        int end = behindDigits(line, digits);
        if (end == digits || end > MOST_WIDTH || end - digits > MOST_DIGITS || line.charAt(digits) == '0') {
            return Optional.empty();
        }
        for (String separator : SEPARATORS) {
            if (startsWith(line, separator, end)) {
                return Optional.of(new Numbering(end, separator));
            }
        }
        return Optional.empty();
    }

    /**
     * The number in front of a line.
     *
     * @param line a line that {@link #of} reads
     * @return its number
     */
    public static int number(CharSequence line) {
        int number = 0;
        for (int i = firstDigit(line); i < line.length() && isDigit(line.charAt(i)); i++) {
            number = number * 10 + line.charAt(i) - '0';
        }
        return number;
    }

    private static int firstDigit(CharSequence line) {
        int i = 0;
        while (i < line.length() && i < MOST_WIDTH && line.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static int behindDigits(CharSequence line, int from) {
        int i = from;
        while (i < line.length() && i <= from + MOST_DIGITS && isDigit(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean startsWith(CharSequence line, String prefix, int at) {
        if (at + prefix.length() > line.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (line.charAt(at + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes a number in front of a line.
     *
     * @param number at least 1
     * @return the number, padded, with the separator
     */
    public String gutter(int number) {
        StringBuilder out = new StringBuilder();
        writeTo(out, number);
        return out.toString();
    }

    /**
     * Writes a number in front of a line.
     *
     * @param out where to
     * @param number at least 1
     */
    public void writeTo(StringBuilder out, int number) {
        String digits = Integer.toString(number);
        out.append(" ".repeat(Math.max(0, width - digits.length())))
                .append(digits)
                .append(separator);
    }

    /**
     * How many characters stand in front of a line that has a certain number.
     *
     * @param text holds the line
     * @param from where it starts
     * @param to where it ends, without its line break
     * @param number the number it should have
     * @return the length of the number with its separator, whose trailing blanks an empty line need not have; -1 when
     *     the line does not have the number
     */
    public int length(CharSequence text, int from, int to, int number) {
        int at = from + Math.max(0, width - digits(number));
        for (int i = from; i < at; i++) {
            if (i >= to || text.charAt(i) != ' ') {
                return -1;
            }
        }
        int end = at + digits(number);
        int rest = number;
        for (int i = end - 1; i >= at; i--) {
            if (i >= to || text.charAt(i) != '0' + rest % 10) {
                return -1;
            }
            rest /= 10;
        }
        return behindSeparator(text, end, to) < 0 ? -1 : behindSeparator(text, end, to) - from;
    }

    private int behindSeparator(CharSequence text, int at, int to) {
        int shown = 0;
        while (shown < separator.length() && at + shown < to && text.charAt(at + shown) == separator.charAt(shown)) {
            shown++;
        }
        boolean whole = shown == separator.length();
        boolean trimmed = at + shown == to && separator.substring(shown).isBlank();
        return whole || trimmed ? at + shown : -1;
    }

    private static int digits(int number) {
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }
}
