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
package dev.headroom.engine.internal.json;

/** Escaping and unescaping of JSON strings (RFC 8259, section 7). */
public final class JsonStrings {

    private static final String HEX = "0123456789abcdef";

    private JsonStrings() {}

    /**
     * What stands between two quotes, escapes resolved.
     *
     * @param source valid JSON
     * @param from the offset behind the opening quote
     * @param to the offset of the closing quote
     * @return the string's value
     */
    public static String unescape(char[] source, int from, int to) {
        int i = from;
        while (i < to && source[i] != '\\') {
            i++;
        }
        if (i == to) {
            return new String(source, from, to - from);
        }
        StringBuilder out = new StringBuilder(to - from).append(source, from, i - from);
        while (i < to) {
            char c = source[i++];
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escaped = source[i++];
            if (escaped == 'u') {
                out.append((char) Integer.parseInt(new String(source, i, 4), 16));
                i += 4;
            } else {
                out.append(simple(escaped));
            }
        }
        return out.toString();
    }

    private static char simple(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escaped;
        };
    }

    /**
     * Writes a string as a JSON literal, quotes included, with the shortest escapes; non-ASCII characters stay.
     *
     * @param value any text
     * @return a JSON string
     */
    public static String quote(CharSequence value) {
        StringBuilder out = new StringBuilder(value.length() + 2);
        appendQuoted(value, out);
        return out.toString();
    }

    /**
     * Appends {@link #quote} to a builder.
     *
     * @param value any text
     * @param out where it goes
     */
    public static void appendQuoted(CharSequence value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> appendPlain(c, out);
            }
        }
        out.append('"');
    }

    private static void appendPlain(char c, StringBuilder out) {
        if (c >= ' ') {
            out.append(c);
        } else {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
