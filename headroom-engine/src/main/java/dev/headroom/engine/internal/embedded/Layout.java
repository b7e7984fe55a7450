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
package dev.headroom.engine.internal.embedded;

import java.util.Locale;

/** The white space between the tokens of a JSON text: what the writers of JSON that are in use put there. */
enum Layout {
    /** None, as browsers and most libraries write. */
    MINIFIED(0),
    /** One space behind commas and colons, as Python writes. */
    SPACED(0),
    /** A line for each value, by two spaces a level. */
    INDENT_2(2),
    /** A line for each value, by four spaces a level. */
    INDENT_4(4);

    private final int indent;

    Layout(int indent) {
        this.indent = indent;
    }

    /** How the marks of a document call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Appends a text in this layout.
     *
     * @param minified JSON without white space between tokens
     * @param out where it goes
     * @param limit the writing stops early when {@code out} gets longer than this: each element of a deep array may
     *     have a thousand spaces before it
     */
    void append(String minified, StringBuilder out, int limit) {
        if (this == MINIFIED) {
            out.append(minified);
            return;
        }
        int depth = 0;
        int i = 0;
        while (i < minified.length() && out.length() <= limit) {
            char c = minified.charAt(i);
            int end = i + 1;
            switch (c) {
                case '"' -> {
                    end = behindString(minified, i);
                    out.append(minified, i, end);
                }
                case '{', '[' -> {
                    boolean empty = end < minified.length() && isClosing(minified.charAt(end));
                    out.append(c);
                    if (empty) {
                        out.append(minified.charAt(end++));
                    } else {
                        newLine(++depth, out);
                    }
                }
                case '}', ']' -> {
                    newLine(--depth, out);
                    out.append(c);
                }
                case ',' -> newLine(depth, out.append(this == SPACED ? ", " : ","));
                case ':' -> out.append(": ");
                default -> out.append(c);
            }
            i = end;
        }
    }

    private static boolean isClosing(char c) {
        return c == '}' || c == ']';
    }

    private void newLine(int depth, StringBuilder out) {
        if (indent > 0) {
            out.append('\n').append(" ".repeat(Math.max(0, depth * indent)));
        }
    }

    private static int behindString(String text, int quote) {
        int i = quote + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), i + 1);
    }
}
