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
package dev.headroom.engine.internal.delimited.notation;

/** Which cells are JSON literals as they stand. */
public final class Cells {

    private Cells() {}

    /** Whether a span is a JSON number (RFC 8259, section 6), {@code true}, {@code false} or {@code null}. */
    public static boolean isLiteral(CharSequence text, int start, int end) {
        if (start == end) {
            return false;
        }
        return switch (text.charAt(start)) {
            case 't' -> is("true", text, start, end);
            case 'f' -> is("false", text, start, end);
            case 'n' -> is("null", text, start, end);
            default -> isNumber(text, start, end);
        };
    }

    /** Whether a whole text is such a literal. */
    public static boolean isLiteral(CharSequence text) {
        return isLiteral(text, 0, text.length());
    }

    /** Whether a part of an array of characters is such a literal. */
    public static boolean isLiteral(char[] source, int from, int to) {
        return from < to && mayBegin(source[from]) && isLiteral(new String(source, from, to - from));
    }

    private static boolean mayBegin(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == 't' || c == 'f' || c == 'n';
    }

    private static boolean is(String word, CharSequence text, int start, int end) {
        if (end - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(start + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(CharSequence text, int start, int end) {
        int at = text.charAt(start) == '-' ? start + 1 : start;
        int whole = digits(text, at, end);
        if (whole == at || (text.charAt(at) == '0' && whole > at + 1)) {
            return false;
        }
        at = whole;
        if (at < end && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1, end);
            if (fraction == at + 1) {
                return false;
            }
            at = fraction;
        }
        return at == end || isExponent(text, at, end);
    }

    private static boolean isExponent(CharSequence text, int start, int end) {
        if (text.charAt(start) != 'e' && text.charAt(start) != 'E') {
            return false;
        }
        int at = start + 1;
        if (at < end && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            at++;
        }
        return at < end && digits(text, at, end) == end;
    }

    /** The offset behind the digits that start here. */
    private static int digits(CharSequence text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
