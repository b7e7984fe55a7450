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
package dev.headroom.evals.peer.json;

/** Strings in the text of JSON. Stateless. */
public final class JsonStrings {
    private JsonStrings() {}

    /**
     * Where a string ends.
     *
     * @param json         a text that is JSON
     * @param openingQuote where the string begins
     * @return the index after its closing quote
     */
    public static int end(String json, int openingQuote) {
        int at = openingQuote + 1;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    /**
     * A text with its numeric escapes replaced by the characters they stand for; other escapes stay.
     *
     * @param text any text
     * @return the text without escapes of the form {@code \\u0026}
     */
    public static String unescaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '\\' && i + 1 < text.length();
            if (escape && text.charAt(i + 1) == 'u' && hasHexDigits(text, i + 2)) {
                out.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
                i += 5;
            } else if (escape) {
                out.append(text, i, i + 2);
                i++;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean hasHexDigits(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 4 && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        return end == from + 4;
    }
}
