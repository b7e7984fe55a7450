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

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;

/**
 * Numbers as they are written: JSON numbers, and strings that spell one exactly as JSON would ({@code "12.50"}, as in
 * a CSV file), so that {@code "00123"} stays a code.
 */
final class Numerals {

    /** A longer number is an identifier or a joke; reading it exactly would take more than linear time. */
    private static final int LONGEST = 40;

    private static final int LONGEST_EXPONENT = 3;

    private Numerals() {}

    /** Where the numeral of a scalar starts, behind a string's quote. */
    static int from(JsonTape tape, int node) {
        return tape.start(node) + (tape.kind(node) == JsonKind.STRING ? 1 : 0);
    }

    /** The offset behind the numeral of a scalar. */
    static int to(JsonTape tape, int node) {
        return tape.end(node) - (tape.kind(node) == JsonKind.STRING ? 1 : 0);
    }

    /** Whether a node is a number that can be added up, or a string that spells one. */
    static boolean isNumber(JsonTape tape, int node) {
        JsonKind kind = tape.kind(node);
        return (kind == JsonKind.NUMBER || kind == JsonKind.STRING)
                && isNumeral(tape.source(), from(tape, node), to(tape, node));
    }

    /** The nearest double; infinite for a number beyond its range. */
    static double value(JsonTape tape, int node) {
        char[] source = tape.source();
        int from = from(tape, node);
        int to = to(tape, node);
        if (to - from <= 15 && isWhole(source, from, to)) {
            return whole(source, from, to);
        }
        return Double.parseDouble(new String(source, from, to - from));
    }

    private static boolean isWhole(char[] source, int from, int to) {
        for (int i = source[from] == '-' ? from + 1 : from; i < to; i++) {
            if (!isDigit(source[i])) {
                return false;
            }
        }
        return true;
    }

    private static double whole(char[] source, int from, int to) {
        boolean negative = source[from] == '-';
        long value = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            value = value * 10 + (source[i] - '0');
        }
        return negative ? -value : value;
    }

    /** The number grammar of RFC 8259, section 6, with bounds on its length and exponent. */
    static boolean isNumeral(char[] source, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        int i = from < to && source[from] == '-' ? from + 1 : from;
        int whole = digits(source, i, to);
        if (whole == i || (source[i] == '0' && whole > i + 1)) {
            return false;
        }
        i = whole;
        if (i < to && source[i] == '.') {
            int fraction = digits(source, i + 1, to);
            if (fraction == i + 1) {
                return false;
            }
            i = fraction;
        }
        return i == to || isExponent(source, i, to);
    }

    private static boolean isExponent(char[] source, int from, int to) {
        if (source[from] != 'e' && source[from] != 'E') {
            return false;
        }
        int i = from + 1;
        if (i < to && (source[i] == '+' || source[i] == '-')) {
            i++;
        }
        return i < to && digits(source, i, to) == to && to - i <= LONGEST_EXPONENT;
    }

    private static int digits(char[] source, int from, int to) {
        int i = from;
        while (i < to && isDigit(source[i])) {
            i++;
        }
        return i;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
