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
package dev.headroom.engine.compress.listing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code tree -h}, {@code -s} or {@code -p} puts in brackets before each name: {@code [4.0K]  docs}. In a form it
 * stands behind the name, {@code docs[4.0K]}, and the most frequent one is left out.
 *
 * @param usual what stands before a name that the form says nothing of
 * @param width how wide marks are at least, with blanks in front
 */
record TreeMarks(String usual, int width) {

    private static final String BEHIND = "]  ";
    private static final String FLAG = "; [";
    private static final String WIDTH = "w";
    private static final int WIDEST = 99;

    /** The marks of a text, if there is one before each name. */
    static Optional<TreeMarks> of(CharSequence text, int[] from, int[] to, int[] depth) {
        Map<String, Integer> counts = new HashMap<>();
        String usual = "";
        int most = 0;
        int width = WIDEST;
        int padded = 0;
        for (int i = 0; i < from.length; i++) {
            if (depth[i] == TreeNodes.OUTSIDE) {
                continue;
            }
            int end = end(text, from[i], to[i]);
            int length = end - from[i] - 1;
            if (end < 0) {
                return Optional.empty();
            }
            width = Math.min(width, length);
            padded = text.charAt(from[i] + 1) == ' ' ? Math.max(padded, length) : padded;
            String mark = trimmed(text, from[i] + 1, end);
            int count = counts.merge(mark, 1, Integer::sum);
            if (count > most) {
                most = count;
                usual = mark;
            }
        }
        return most == 0 || padded > width ? Optional.empty() : Optional.of(new TreeMarks(usual, width));
    }

    /** Where the bracket before a name closes; -1 when there is none, or blanks stand between words in it. */
    private static int end(CharSequence text, int from, int to) {
        int end = from;
        boolean word = false;
        while (end < to && text.charAt(end) != ']') {
            char c = text.charAt(end);
            if (c == ' ' && word) {
                return -1;
            }
            word |= c != ' ' && end > from;
            end++;
        }
        boolean behind = end + BEHIND.length() < to && text.charAt(end + 1) == ' ' && text.charAt(end + 2) == ' ';
        return text.charAt(from) == '[' && word && behind ? end : -1;
    }

    private static String trimmed(CharSequence text, int from, int end) {
        return text.subSequence(from, end).toString().stripLeading();
    }

    /** Where the name behind a mark starts. */
    static int nameStart(CharSequence text, int from, int to) {
        return end(text, from, to) + BEHIND.length();
    }

    /** Appends what a form says of a name and its mark. */
    void append(CharSequence text, int from, int nameStart, int nameEnd, StringBuilder out) {
        String mark = trimmed(text, from + 1, nameStart - BEHIND.length());
        out.append(text, nameStart, nameEnd);
        boolean closed = nameEnd > nameStart && text.charAt(nameEnd - 1) == ']';
        if (closed || !mark.equals(usual)) {
            out.append('[').append(mark).append(']');
        }
    }

    /** Where the mark behind a name of a form opens; the end of the name where it has none. */
    static int markStart(CharSequence text, int from, int to) {
        if (to == from || text.charAt(to - 1) != ']') {
            return to;
        }
        int open = to - 1;
        while (open > from && text.charAt(open) != '[') {
            open--;
        }
        return text.charAt(open) == '[' ? open : to;
    }

    /** Draws the mark of a name of a form. */
    void draw(CharSequence text, int markStart, int to, StringBuilder out) {
        CharSequence mark = markStart == to ? usual : text.subSequence(markStart + 1, to - 1);
        out.append('[')
                .append(" ".repeat(Math.max(0, width - mark.length())))
                .append(mark)
                .append(BEHIND);
    }

    /** What a form's first line says of them. */
    String flag() {
        return FLAG + usual + "]" + (usual.length() == width ? "" : WIDTH + width);
    }

    /** How a form's first line explains them. */
    String words() {
        return ", a[x] has [x] before it and others [" + usual + "]";
    }

    /** Reads {@link #flag} at the start of a text. */
    static Optional<TreeMarks> ofFlag(String flags) {
        int close = flags.indexOf(']');
        if (!flags.startsWith(FLAG) || close < 0) {
            return Optional.empty();
        }
        String usual = flags.substring(FLAG.length(), close);
        int end = close + 1;
        if (!flags.startsWith(WIDTH, end)) {
            return Optional.of(new TreeMarks(usual, usual.length()));
        }
        end++;
        int width = 0;
        while (end < flags.length() && flags.charAt(end) >= '0' && flags.charAt(end) <= '9' && width <= WIDEST) {
            width = width * 10 + flags.charAt(end++) - '0';
        }
        return width > WIDEST ? Optional.empty() : Optional.of(new TreeMarks(usual, width));
    }
}
