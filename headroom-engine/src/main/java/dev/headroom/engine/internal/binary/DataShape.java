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
package dev.headroom.engine.internal.binary;

/** What a line of data is that nobody reads. */
public enum DataShape {
    /** Something to read. */
    NONE,
    /** Bytes in base64, of either alphabet. */
    BASE64,
    /** Bytes in hexadecimal, but no digest. */
    HEX,
    /** Code without the white space that people need. */
    MINIFIED,
    /** Characters that are none: control characters, and signs for bytes that are no text. */
    CONTROL,
    /** The first line of a key or certificate in PEM (RFC 7468). */
    PEM_BEGIN,
    /** The last line of one. */
    PEM_END;

    private static final int SHORTEST_BASE64 = 40;
    private static final int SHORTEST_HEX = 48;
    private static final int SHORTEST_MINIFIED = 300;
    private static final int MOST_READ = 4_000;
    private static final String PEM_DASHES = "-----";
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";

    /**
     * Looks at a line. Of a long one a part is read.
     *
     * @param text holds the line
     * @param from where it starts
     * @param to the offset behind it, without its line break
     * @return what it is
     */
    public static DataShape of(char[] text, int from, int to) {
        int length = to - from;
        if (startsWith(text, from, to, PEM_DASHES)) {
            return startsWith(text, from, to, BEGIN) ? PEM_BEGIN : startsWith(text, from, to, END) ? PEM_END : NONE;
        }
        if (isControl(text, from, Math.min(to, from + MOST_READ))) {
            return CONTROL;
        }
        if (length >= SHORTEST_BASE64 && isAlphabet(text, from, to)) {
            return isHex(text, from, to) ? hex(length) : isMixed(text, from, to) ? BASE64 : NONE;
        }
        return length >= SHORTEST_MINIFIED && isMinified(text, from, Math.min(to, from + MOST_READ)) ? MINIFIED : NONE;
    }

    private static boolean startsWith(char[] text, int from, int to, String start) {
        if (to - from < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (text[from + i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** One character of ten that no text has. */
    private static boolean isControl(char[] text, int from, int to) {
        int strange = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            boolean control = (c < ' ' && c != '\t' && c != '\r' && c != '\f' && c != '\u001b') || c == '\ufffd';
            strange += control || (c >= '\u007f' && c < '\u00a0') ? 1 : 0;
        }
        return strange * 10 > to - from;
    }

    /**
     * Whether all characters of a line are of the alphabets of base64.
     *
     * @param text holds the line
     * @param from where it starts
     * @param to the offset behind it
     * @return true when they are
     */
    public static boolean isAlphabet(char[] text, int from, int to) {
        int end = to;
        while (end > from && end > to - 2 && text[end - 1] == '=') {
            end--;
        }
        for (int i = from; i < end; i++) {
            char c = text[i];
            boolean member = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '+'
                    || c == '/'
                    || c == '-'
                    || c == '_';
            if (!member) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.digit(text[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Lines of the lengths of MD5, SHA-1 and SHA-2 are names of something. */
    private static DataShape hex(int length) {
        boolean digest = length == 40 || length == 56 || length == 64 || length == 96 || length == 128;
        return digest || length < SHORTEST_HEX ? NONE : HEX;
    }

    /** Upper case, lower case and digits as they come at random, or one of them again and again; no path, no name. */
    private static boolean isMixed(char[] text, int from, int to) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        int same = 0;
        int most = Math.min(to, from + MOST_READ);
        for (int i = from; i < most; i++) {
            char c = text[i];
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            lower += c >= 'a' && c <= 'z' ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
            same += i > from && c == text[i - 1] ? 1 : 0;
        }
        int length = most - from;
        boolean random = upper * 5 >= length && lower * 5 >= length && digits * 25 >= length;
        return random || (same * 2 > length && upper * 4 >= length);
    }

    /** Brackets and separators as code has them, hardly a blank; neither JSON nor tags. */
    private static boolean isMinified(char[] text, int from, int to) {
        int blanks = 0;
        int brackets = 0;
        int separators = 0;
        int tags = 0;
        int members = 0;
        for (int i = from; i < to; i++) {
            switch (text[i]) {
                case ' ', '\t' -> blanks++;
                case '{', '}', '(', ')' -> brackets++;
                case ';', '=' -> separators++;
                case '<' -> tags++;
                case ':' -> members += i > from && text[i - 1] == '"' ? 1 : 0;
                default -> {}
            }
        }
        int length = to - from;
        return blanks * 10 < length
                && brackets * 50 > length
                && separators * 50 > length
                && tags * 100 < length
                && members * 100 < length;
    }
}
