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
package dev.headroom.engine.compress.binary;

import dev.headroom.engine.internal.binary.DataShape;
import java.util.Optional;

/**
 * The lossless form of data in lines of one width, as PEM and MIME have it: the lines of each run are put on one. Linear.
 *
 * <pre>
 * [headroom binary: lines of 64 characters are put on one]
 * </pre>
 */
final class JoinedLines {

    private static final String START = "[headroom binary: lines of ";
    private static final String END = " characters are put on one]\n";
    private static final int NARROWEST = 40;
    private static final int WIDEST = 200;

    private JoinedLines() {}

    /** The form of a text; empty when it has no such lines. Whether it is shorter is not checked. */
    static Optional<String> write(String text) {
        int width = width(text);
        if (width == 0) {
            return Optional.empty();
        }
        StringBuilder out =
                new StringBuilder(text.length()).append(START).append(width).append(END);
        int from = 0;
        while (from < text.length()) {
            int end = lineEnd(text, from);
            out.append(text, from, end);
            boolean joined = end - from == width
                    && end + 1 < text.length()
                    && isData(text, from, end)
                    && isData(text, end + 1, lineEnd(text, end + 1))
                    && lineEnd(text, end + 1) - end - 1 <= width;
            if (end < text.length() && !joined) {
                out.append('\n');
            }
            from = end + 1;
        }
        String form = out.toString();
        return read(form).filter(text::equals).isPresent() ? Optional.of(form) : Optional.empty();
    }

    /** The width of the first line of data that one as wide follows; 0 if there is none. */
    private static int width(String text) {
        int from = 0;
        while (from < text.length()) {
            int end = lineEnd(text, from);
            int width = end - from;
            boolean wide = width >= NARROWEST && width <= WIDEST && end < text.length();
            if (wide && lineEnd(text, end + 1) - end - 1 == width && isData(text, from, end)) {
                return width;
            }
            from = end + 1;
        }
        return 0;
    }

    static Optional<String> read(String form) {
        int end = form.indexOf(END);
        if (!form.startsWith(START) || end < 0 || form.indexOf('\n') != end + END.length() - 1) {
            return Optional.empty();
        }
        int width = number(form.substring(START.length(), end));
        if (width < NARROWEST || width > WIDEST) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder(form.length() + form.length() / NARROWEST);
        int from = end + END.length();
        while (from < form.length()) {
            int lineEnd = lineEnd(form, from);
            boolean joined = lineEnd - from > width && isData(form, from, lineEnd);
            for (int at = from; at < lineEnd; at += width) {
                int to = joined ? Math.min(lineEnd, at + width) : lineEnd;
                out.append(at > from ? "\n" : "").append(form, at, to);
                at = joined ? at : lineEnd;
            }
            out.append(lineEnd < form.length() ? "\n" : "");
            from = lineEnd + 1;
        }
        return Optional.of(out.toString());
    }

    private static int number(String digits) {
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= 3
                && digits.charAt(0) != '0'
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(digits) : 0;
    }

    private static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline;
    }

    private static boolean isData(String text, int from, int to) {
        return to > from && DataShape.isAlphabet(text.substring(from, to).toCharArray(), 0, to - from);
    }
}
