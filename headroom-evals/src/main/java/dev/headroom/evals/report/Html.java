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
package dev.headroom.evals.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements that are closed in the right order, and text that stays text. Control characters, lone surrogates and
 * characters that change the direction of what follows are shown by their number ({@code \u202E}), because a reader
 * would not see them and a browser may drop them. What it writes is XML too, but for scripts and styles. Mutable, for
 * one thread; errors of the output are unchecked.
 */
final class Html {
    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Html(Appendable out) {
        this.out = out;
    }

    /**
     * Begins an element.
     *
     * @param tag        its name
     * @param attributes names and values in turn
     */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return markup(">");
    }

    /** Ends the element that was begun last. */
    Html close() {
        return markup("</").markup(open.pop()).markup(">\n");
    }

    /** An element that cannot hold anything, such as {@code meta}. */
    Html empty(String tag, String... attributes) {
        start(tag, attributes);
        return markup("/>\n");
    }

    /** An element with a text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** A text, whatever it holds. */
    Html text(String text) {
        try {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    out.append(c).append(text.charAt(++i));
                } else if (isShownByNumber(c)) {
                    out.append(String.format("<span class=\"code\">\\u%04X</span>", (int) c));
                } else {
                    append(c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Something of our own that goes out as it is. */
    Html markup(String trusted) {
        try {
            out.append(trusted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void start(String tag, String... attributes) {
        markup("<").markup(tag);
        try {
            for (int i = 0; i < attributes.length; i += 2) {
                out.append(' ').append(attributes[i]).append("=\"");
                for (char c : attributes[i + 1].toCharArray()) {
                    append(isShownByNumber(c) ? '?' : c);
                }
                out.append('"');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(char c) throws IOException {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.append(c);
        }
    }

    private static boolean isShownByNumber(char c) {
        boolean control = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
        boolean direction = c == 0x061c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
        boolean invisible = c == 0xfeff || c == 0x200b || c == 0x2028 || c == 0x2029 || c >= 0xfffe;
        return control || direction || invisible || Character.isSurrogate(c);
    }
}
