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
package dev.headroom.engine.ccr.query;

import java.util.Optional;

/**
 * A decimal number in a form that compares exactly and in linear time, however large its exponent: {@code sign x
 * 0.digits x 10^exponent}. (A BigDecimal would have to write out 1e999999999 to compare it.) Exponents beyond 10^15
 * count as 10^15.
 *
 * @param sign -1, 0 or 1
 * @param digits without leading and trailing zeros; empty for zero
 * @param exponent the power of ten; 0 for zero
 */
record Decimal(int sign, String digits, long exponent) implements Comparable<Decimal> {

    private static final Decimal ZERO = new Decimal(0, "", 0);
    private static final int EXPONENT_DIGITS = 15;
    private static final long LARGEST_EXPONENT = 1_000_000_000_000_000L;

    /** The number that a text is by the grammar of JSON numbers (RFC 8259, section 6); empty for any other text. */
    static Optional<Decimal> of(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int point = digitsEnd(text, start);
        if (point == start || (point > start + 1 && text.charAt(start) == '0')) {
            return Optional.empty();
        }
        int end = point;
        if (point < length && text.charAt(point) == '.') {
            end = digitsEnd(text, point + 1);
            if (end == point + 1) {
                return Optional.empty();
            }
        }
        if (end == length) {
            return Optional.of(normal(start == 1, text.substring(start, point), fraction(text, point, end), 0));
        }
        if (text.charAt(end) != 'e' && text.charAt(end) != 'E') {
            return Optional.empty();
        }
        int signed = end + 1 < length && (text.charAt(end + 1) == '+' || text.charAt(end + 1) == '-') ? 1 : 0;
        int exponentStart = end + 1 + signed;
        if (exponentStart == length || digitsEnd(text, exponentStart) != length) {
            return Optional.empty();
        }
        boolean small = signed == 1 && text.charAt(end + 1) == '-';
        long exponent = exponent(text.substring(exponentStart));
        return Optional.of(normal(
                start == 1, text.substring(start, point), fraction(text, point, end), small ? -exponent : exponent));
    }

    private static String fraction(String text, int point, int end) {
        return end > point ? text.substring(point + 1, end) : "";
    }

    private static long exponent(String digits) {
        int first = firstNonZero(digits);
        String significant = digits.substring(first);
        if (significant.isEmpty()) {
            return 0;
        }
        return significant.length() > EXPONENT_DIGITS ? LARGEST_EXPONENT : Long.parseLong(significant);
    }

    private static Decimal normal(boolean negative, String whole, String fraction, long exponent) {
        String all = whole + fraction;
        int first = firstNonZero(all);
        int last = all.length();
        while (last > first && all.charAt(last - 1) == '0') {
            last--;
        }
        if (first == last) {
            return ZERO;
        }
        return new Decimal(negative ? -1 : 1, all.substring(first, last), exponent + whole.length() - first);
    }

    private static int firstNonZero(String digits) {
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        return first;
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    @Override
    public int compareTo(Decimal other) {
        if (sign != other.sign) {
            return Integer.compare(sign, other.sign);
        }
        int magnitude =
                exponent != other.exponent ? Long.compare(exponent, other.exponent) : digits.compareTo(other.digits);
        return sign * Integer.signum(magnitude);
    }
}
