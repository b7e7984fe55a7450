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
package dev.headroom.evals.fidelity.literal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The literals of a text: runs of characters between blanks, quotes and brackets that hold a digit or a separator of
 * paths. They are numbers ({@code -1.5e3}), times, ids ({@code TKT-20000}), hashes, addresses, paths and places in
 * files ({@code src/A.java:12}). Plain words are none. Immutable and thread-safe; one pass over the text.
 *
 * <p>Example: {@code Literals.of("GET /api/users took 1,250 ms (req-17)")} holds {@code /api/users}, {@code 1},
 * {@code 250} and {@code req-17}.
 */
public final class Literals {
    private static final String SEPARATORS = " \t\r\n\f\u000b\"'`,;()[]{}<>|=\\";
    private static final String EDGES = ".:!?*&~^$#@%+-_/";

    private Literals() {}

    /**
     * Finds the literals of a text.
     *
     * @param text any text
     * @return distinct literals in the order in which they come
     */
    public static Set<String> of(String text) {
        Set<String> literals = new LinkedHashSet<>();
        forEach(text, 0, text.length(), literals::add);
        return literals;
    }

    /**
     * Visits the literals of a part of a text.
     *
     * @param text any text
     * @param from where to start
     * @param to   where to end
     * @param each gets every literal, as often as it occurs
     */
    public static void forEach(String text, int from, int to, Consumer<String> each) {
        int start = from;
        while (start < to) {
            while (start < to && isSeparator(text, start)) {
                start += skip(text, start);
            }
            int end = start;
            while (end < to && !isSeparator(text, end)) {
                end++;
            }
            literal(text, start, end, each);
            start = end;
        }
    }

    private static boolean isSeparator(String text, int at) {
        return SEPARATORS.indexOf(text.charAt(at)) >= 0;
    }

    /** The sign behind a backslash is no part of what follows: {@code \n}, {@code \t}, {@code \"}. */
    private static int skip(String text, int at) {
        boolean escape = text.charAt(at) == '\\' && at + 1 < text.length() && "nrtbf".indexOf(text.charAt(at + 1)) >= 0;
        return escape ? 2 : 1;
    }

    private static void literal(String text, int from, int to, Consumer<String> each) {
        int start = from;
        int end = to;
        while (end > start && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        while (start < end && isEdgeInFront(text, start, end)) {
            start++;
        }
        if (start < end && isLiteral(text, start, end)) {
            each.accept(text.substring(start, end));
        }
    }

    /** A slash or a dot may be the start of a path, a sign that of a number. */
    private static boolean isEdgeInFront(String text, int at, int end) {
        char c = text.charAt(at);
        if (c == '/' || c == '.') {
            return false;
        }
        boolean sign = (c == '-' || c == '+') && at + 1 < end && isDigit(text.charAt(at + 1));
        return !sign && EDGES.indexOf(c) >= 0;
    }

    private static boolean isLiteral(String text, int from, int to) {
        boolean slash = false;
        boolean letter = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                return true;
            }
            slash |= c == '/';
            letter |= Character.isLetter(c);
        }
        return slash && letter;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
