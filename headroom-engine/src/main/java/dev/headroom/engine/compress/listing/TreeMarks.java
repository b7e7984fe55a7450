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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code tree -h}, {@code -s} or {@code -p} puts in brackets before each name: {@code [4.0K]  docs}. In a form it
 * stands behind the name, {@code docs[4.0K]}, and the most frequent one is left out.
 *
 * @param usual first what stands before a name that the form says nothing of, then what letters stand for
 * @param width how wide marks are at least, with blanks in front
 */
record TreeMarks(List<String> usual, int width) {

    private static final String BEHIND = "]  ";
    private static final String FLAG = "; [";
    private static final String WIDTH = "w";
    private static final int WIDEST = 99;

    /** Shorter marks get no letter. */
    private static final int SHORTEST_WITH_LETTER = 12;

    private static final int MOST = 27;

    TreeMarks {
        usual = List.copyOf(usual);
    }

    /** The marks of a text, if there is one before each name. */
    static Optional<TreeMarks> of(CharSequence text, int[] from, int[] to, int[] depth) {
        Map<String, Integer> counts = new LinkedHashMap<>();
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
            counts.merge(trimmed(text, from[i] + 1, end), 1, Integer::sum);
        }
        boolean letters = counts.keySet().stream().anyMatch(mark -> code(mark, 0, mark.length()) > 0);
        return counts.isEmpty() || padded > width || letters
                ? Optional.empty()
                : Optional.of(new TreeMarks(mostFrequent(counts), width));
    }

    /** The most frequent mark, and long ones that come again. */
    private static List<String> mostFrequent(Map<String, Integer> counts) {
        List<String> marks = new ArrayList<>(counts.keySet());
        marks.sort(Comparator.comparing((String mark) -> counts.getOrDefault(mark, 0))
                .reversed());
        List<String> usual = new ArrayList<>(marks.subList(0, 1));
        marks.stream()
                .skip(1)
                .filter(mark -> mark.length() >= SHORTEST_WITH_LETTER && counts.getOrDefault(mark, 0) > 1)
                .limit(MOST - 1L)
                .forEach(usual::add);
        return usual;
    }

    /** The number of the mark that a letter stands for; 0 if it is none. */
    private static int code(CharSequence text, int from, int to) {
        return to - from == 1 && text.charAt(from) >= 'A' && text.charAt(from) <= 'Z' ? text.charAt(from) - 'A' + 1 : 0;
    }

    private static char letter(int code) {
        return (char) ('A' + code - 1);
    }

    /** Where the bracket before a name closes; -1 when there is none. */
    private static int end(CharSequence text, int from, int to) {
        int end = from;
        boolean word = false;
        while (end < to && text.charAt(end) != ']') {
            word |= text.charAt(end) != ' ' && end > from;
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
        int code = usual.indexOf(mark);
        if (code > 0) {
            out.append('[').append(letter(code)).append(']');
        } else if (closed || code < 0) {
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
        int code = markStart == to ? 0 : code(text, markStart + 1, to - 1);
        boolean coded = markStart == to || (code > 0 && code < usual.size());
        CharSequence mark = coded ? usual.get(code) : text.subSequence(markStart + 1, to - 1);
        out.append('[')
                .append(" ".repeat(Math.max(0, width - mark.length())))
                .append(mark)
                .append(BEHIND);
    }

    /** What a form's first line says of them. */
    String flag() {
        StringBuilder flag = new StringBuilder(FLAG).append(usual.get(0)).append(']');
        for (int code = 1; code < usual.size(); code++) {
            flag.append(letter(code)).append('[').append(usual.get(code)).append(']');
        }
        return flag.append(usual.get(0).length() == width ? "" : WIDTH + width).toString();
    }

    /** How a form's first line explains them. */
    String words() {
        String letters = usual.size() == 1 ? "" : ", [A] and the like stand for what is behind the letter above";
        return ", a[x] has [x] before it and others [" + usual.get(0) + "]" + letters;
    }

    /** Reads {@link #flag} at the start of a text. */
    static Optional<TreeMarks> ofFlag(String flags) {
        int close = flags.indexOf(']');
        if (!flags.startsWith(FLAG) || close < 0) {
            return Optional.empty();
        }
        List<String> usual = new ArrayList<>(List.of(flags.substring(FLAG.length(), close)));
        int end = close + 1;
        while (usual.size() < MOST && flags.startsWith(letter(usual.size()) + "[", end)) {
            close = flags.indexOf(']', end);
            if (close < 0) {
                return Optional.empty();
            }
            usual.add(flags.substring(end + 2, close));
            end = close + 1;
        }
        if (!flags.startsWith(WIDTH, end)) {
            return Optional.of(new TreeMarks(usual, usual.get(0).length()));
        }
        end++;
        int width = 0;
        while (end < flags.length() && flags.charAt(end) >= '0' && flags.charAt(end) <= '9' && width <= WIDEST) {
            width = width * 10 + flags.charAt(end++) - '0';
        }
        return width > WIDEST ? Optional.empty() : Optional.of(new TreeMarks(usual, width));
    }
}
