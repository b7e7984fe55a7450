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
package dev.headroom.engine.compress.table;

/**
 * The few rules that writer and reader share about how a value looks. A string is written bare, as it stands between
 * its quotes in JSON (escapes kept), wherever it cannot be taken for something else; otherwise with its quotes.
 */
final class Syntax {

    /** A key that the row does not have. */
    static final String ABSENT = "-";

    /** A cell that says what the cell above it says. */
    static final String AS_ABOVE = String.valueOf(Above.MARK);

    /** What starts the last cell of a row when the row differs from a rule. */
    static final String EXTRAS = "+{";

    /** What starts a line with a row that is no object and fits no heading. */
    static final String ODD = "!";

    private Syntax() {}

    /** Whether a text is a JSON number (RFC 8259, section 6). */
    static boolean isNumber(CharSequence text, int from, int to) {
        int i = from;
        if (i < to && text.charAt(i) == '-') {
            i++;
        }
        int digits = digitsEnd(text, i, to);
        if (digits == i || (text.charAt(i) == '0' && digits > i + 1)) {
            return false;
        }
        i = digits;
        if (i < to && text.charAt(i) == '.') {
            int fraction = digitsEnd(text, i + 1, to);
            if (fraction == i + 1) {
                return false;
            }
            i = fraction;
        }
        return i == to || isExponent(text, i, to);
    }

    private static boolean isExponent(CharSequence text, int from, int to) {
        int i = from;
        if (text.charAt(i) != 'e' && text.charAt(i) != 'E') {
            return false;
        }
        i++;
        if (i < to && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
            i++;
        }
        return i < to && digitsEnd(text, i, to) == to;
    }

    private static int digitsEnd(CharSequence text, int from, int to) {
        int i = from;
        while (i < to && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a text reads as a JSON literal or number, or as the mark of an absent key. */
    static boolean isReserved(CharSequence text, int from, int to) {
        int length = to - from;
        char first = text.charAt(from);
        return switch (first) {
            case '-' -> length == 1 || isNumber(text, from, to);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> isNumber(text, from, to);
            case 't' -> matches("true", text, from, length);
            case 'f' -> matches("false", text, from, length);
            case 'n' -> matches("null", text, from, length);
            default -> false;
        };
    }

    private static boolean matches(String word, CharSequence text, int from, int length) {
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(from + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the inside of a JSON string can stand alone as a cell between two delimiters. */
    static boolean isBareCell(CharSequence text, int from, int to, char delimiter) {
        return isBareShape(text, from, to, delimiter) && !isReserved(text, from, to);
    }

    /** Whether a part of a string can stand alone in a column that holds nothing but parts of strings. */
    static boolean isBarePart(CharSequence text, int from, int to, char delimiter) {
        if (!isBareShape(text, from, to, delimiter)) {
            return false;
        }
        int length = to - from;
        return !(length == 1 && text.charAt(from) == '-') && !matches("null", text, from, length);
    }

    private static boolean isBareShape(CharSequence text, int from, int to, char delimiter) {
        if (from >= to || !isBareStart(text.charAt(from)) || text.charAt(to - 1) == ' ') {
            return false;
        }
        if (text.charAt(from) == '+' && to > from + 1 && text.charAt(from + 1) == '{') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == delimiter) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBareStart(char c) {
        return switch (c) {
            case '"', '[', '{', '=', ' ', '#', '!' -> false;
            default -> true;
        };
    }

    /** Whether the inside of a JSON string can stand alone within brackets. */
    static boolean isBareInFlow(CharSequence text, int from, int to, boolean name) {
        if (from >= to || text.charAt(from) == ' ' || text.charAt(to - 1) == ' ' || isReserved(text, from, to)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case ',', '[', ']', '{', '}', '"' -> {
                    return false;
                }
                case ':' -> {
                    if (name) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    /** The offset behind a JSON string that starts at a quote, or -1 when it does not end. */
    static int behindString(String text, int quote) {
        for (int i = quote + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i + 1;
            }
        }
        return -1;
    }
}
