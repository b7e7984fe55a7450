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
package dev.headroom.evals.peer.toon;

/** Strings and keys of TOON: which need quotes, and what is escaped inside them (specification, section 7). */
final class ToonStrings {
    private static final char DELIMITER = ',';
    private static final String STRUCTURE = ":\"\\[]{}" + DELIMITER;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private ToonStrings() {}

    static String value(String text) {
        return needsQuotes(text) ? quoted(text) : text;
    }

    static String key(String name) {
        return isPlainKey(name) ? name : quoted(name);
    }

    private static boolean needsQuotes(String text) {
        if (text.isEmpty() || isEdge(text.charAt(0)) || isEdge(text.charAt(text.length() - 1))) {
            return true;
        }
        char first = text.charAt(0);
        return first == '-'
                || first == '#'
                || text.equals("true")
                || text.equals("false")
                || text.equals("null")
                || holdsStructure(text)
                || looksLikeNumber(text);
    }

    private static boolean isEdge(char c) {
        return c == ' ' || c == BYTE_ORDER_MARK;
    }

    private static boolean holdsStructure(String text) {
        return text.chars().anyMatch(c -> c < ' ' || STRUCTURE.indexOf(c) >= 0);
    }

    /** A sign, digits, a fraction, an exponent; also with leading zeros, which a reader might take away. */
    private static boolean looksLikeNumber(String text) {
        int at = digits(text, isSign(text, 0) ? 1 : 0);
        if (at < 0) {
            return false;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at = digits(text, at + 1);
        }
        if (at >= 0 && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at = digits(text, isSign(text, at + 1) ? at + 2 : at + 1);
        }
        return at == text.length();
    }

    /** Where the digits from a place on end, or -1 if there are none. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at == from ? -1 : at;
    }

    private static boolean isSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
    }

    private static boolean isPlainKey(String name) {
        return !name.isEmpty()
                && isLetter(name.charAt(0))
                && name.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '.');
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', '"' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
