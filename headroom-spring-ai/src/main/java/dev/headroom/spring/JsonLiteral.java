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
package dev.headroom.spring;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Optional;

/**
 * Reads and writes texts that are one JSON string literal (RFC 8259, section 7). Reading is done here and not by a
 * parser because every request reads all its results again; this is several times as fast.
 */
final class JsonLiteral {

    private static final int HEX_DIGITS = 4;

    private JsonLiteral() {}

    /**
     * Reads a literal.
     *
     * @param data a text
     * @param from where the literal starts
     * @param to where it has to end, exclusive
     * @return what the literal says; empty if it is no literal, or ends before
     */
    static Optional<String> read(String data, int from, int to) {
        int end = to - 1;
        if (end <= from || data.charAt(from) != '"' || data.charAt(end) != '"') {
            return Optional.empty();
        }
        char[] chars = new char[end - from - 1];
        data.getChars(from + 1, end, chars, 0);
        int length = unescape(chars);
        return length < 0 ? Optional.empty() : Optional.of(new String(chars, 0, length));
    }

    /** Writes what the characters say over them, which never takes more; returns the length, negative if they fail. */
    private static int unescape(char[] chars) {
        int length = 0;
        int at = 0;
        while (at < chars.length) {
            char c = chars[at++];
            if (c == '\\') {
                int used = unescape(chars, at, length);
                if (used < 0) {
                    return -1;
                }
                at += used;
            } else if (c == '"' || c < ' ') {
                return -1;
            } else {
                chars[length] = c;
            }
            length++;
        }
        return length;
    }

    /** Writes what an escape stands for; returns how many characters follow its backslash, negative if it is none. */
    private static int unescape(char[] chars, int at, int to) {
        if (at == chars.length) {
            return -1;
        }
        int code = chars[at] == 'u' ? hex(chars, at + 1) : meaning(chars[at]);
        if (code < 0) {
            return -1;
        }
        int used = chars[at] == 'u' ? 1 + HEX_DIGITS : 1;
        chars[to] = (char) code;
        return used;
    }

    private static int meaning(char escaped) {
        return switch (escaped) {
            case '"', '\\', '/' -> escaped;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> -1;
        };
    }

    private static int hex(char[] chars, int at) {
        if (at + HEX_DIGITS > chars.length) {
            return -1;
        }
        int code = 0;
        for (int i = at; i < at + HEX_DIGITS; i++) {
            char c = chars[i];
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    /** The literal that says a text. */
    static String written(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
