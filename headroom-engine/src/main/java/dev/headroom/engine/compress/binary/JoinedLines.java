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
 * The lossless form of data in lines of one width, as PEM and MIME have it: the lines of each run are put on one.
 * Linear.
 *
 * <pre>
 * [headroom binary: lines of 64 characters are put on one]
 * </pre>
 */
final class JoinedLines {

    private static final String START = "[headroom binary: lines of ";
    private static final String END = " characters are put on one]\n";
    private static final String CRLF_END = " characters, ended by CR LF, are put on one]\n";
    private static final int NARROWEST = 40;
    private static final int WIDEST = 200;

    private final char[] text;
    private final String lineBreak;
    private final int width;
    private final StringBuilder out;

    private JoinedLines(char[] text, String lineBreak, int width) {
        this.text = text;
        this.lineBreak = lineBreak;
        this.width = width;
        this.out = new StringBuilder(text.length + text.length / NARROWEST);
    }

    /** The form of a text; empty when it has no such lines. Whether it is shorter is not checked. */
    static Optional<String> write(String original) {
        char[] text = original.toCharArray();
        String lineBreak = original.contains("\r\n") ? "\r\n" : "\n";
        int width = new JoinedLines(text, lineBreak, WIDEST).firstWidth();
        if (width == 0) {
            return Optional.empty();
        }
        String form = new JoinedLines(text, lineBreak, width).join();
        return read(form).filter(original::equals).isPresent() ? Optional.of(form) : Optional.empty();
    }

    /** The width of the first line of data that one as wide follows; 0 if there is none. */
    private int firstWidth() {
        int from = 0;
        while (from < text.length) {
            int end = lineEnd(from);
            int next = end + lineBreak.length();
            int length = end - from;
            boolean wide = length >= NARROWEST && length <= WIDEST && next < text.length;
            if (wide && lineEnd(next) - next == length && isData(from, end) && isData(next, next + length)) {
                return length;
            }
            from = next;
        }
        return 0;
    }

    private String join() {
        boolean crlf = lineBreak.length() > 1;
        out.append(START).append(width).append(crlf ? CRLF_END : END);
        int from = 0;
        while (from < text.length) {
            int end = lineEnd(from);
            int next = end + lineBreak.length();
            out.append(text, from, end - from);
            boolean joined = end - from == width
                    && next < text.length
                    && isData(from, end)
                    && isData(next, lineEnd(next))
                    && lineEnd(next) - next <= width;
            out.append(end < text.length && !joined ? lineBreak : "");
            from = next;
        }
        return out.toString();
    }

    static Optional<String> read(String form) {
        int end = form.indexOf('\n') + 1;
        String header = form.substring(0, end);
        boolean crlf = header.endsWith(CRLF_END);
        int behind = header.length() - (crlf ? CRLF_END : END).length();
        if (!header.startsWith(START) || !(crlf || header.endsWith(END)) || behind < START.length()) {
            return Optional.empty();
        }
        int width = number(header.substring(START.length(), behind));
        return width < NARROWEST || width > WIDEST
                ? Optional.empty()
                : Optional.of(new JoinedLines(form.toCharArray(), crlf ? "\r\n" : "\n", width).split(end));
    }

    private String split(int start) {
        int from = start;
        while (from < text.length) {
            int end = lineEnd(from);
            boolean joined = end - from > width && isData(from, end);
            for (int at = from; joined && end - at > width; at += width) {
                out.append(text, at, width).append(lineBreak);
                from = at + width;
            }
            out.append(text, from, end - from).append(end < text.length ? lineBreak : "");
            from = end + lineBreak.length();
        }
        return out.toString();
    }

    /** A few digits that {@link StringBuilder#append(int)} writes; 0 for anything else. */
    private static int number(String digits) {
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= 3
                && digits.charAt(0) != '0'
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(digits) : 0;
    }

    private int lineEnd(int from) {
        for (int i = from; i < text.length; i++) {
            boolean ends = lineBreak.length() == 1
                    ? text[i] == '\n'
                    : text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
            if (ends) {
                return i;
            }
        }
        return text.length;
    }

    private boolean isData(int from, int to) {
        return to > from && DataShape.isAlphabet(text, from, to);
    }
}
