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

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";
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
        StringBuilder text = new StringBuilder(to - from);
        int at = from + 1;
        while (at < end) {
            int stop = endOfPlain(data, at, end);
            text.append(data, at, stop);
            at = stop == end ? end : unescape(data, stop, end, text);
            if (at < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    private static int endOfPlain(String data, int from, int end) {
        int at = from;
        while (at < end && data.charAt(at) != '\\' && data.charAt(at) != '"' && data.charAt(at) >= ' ') {
            at++;
        }
        return at;
    }

    /** Adds what an escape stands for; returns where it ends, negative if it is none. */
    private static int unescape(String data, int at, int end, StringBuilder text) {
        if (data.charAt(at) != '\\' || at + 1 >= end) {
            return -1;
        }
        char kind = data.charAt(at + 1);
        int known = ESCAPES.indexOf(kind);
        if (known >= 0) {
            text.append(MEANINGS.charAt(known));
            return at + 2;
        }
        int code = kind == 'u' && at + 2 + HEX_DIGITS <= end ? hex(data, at + 2) : -1;
        if (code < 0) {
            return -1;
        }
        text.append((char) code);
        return at + 2 + HEX_DIGITS;
    }

    private static int hex(String data, int at) {
        int code = 0;
        for (int i = at; i < at + HEX_DIGITS; i++) {
            char c = data.charAt(i);
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
