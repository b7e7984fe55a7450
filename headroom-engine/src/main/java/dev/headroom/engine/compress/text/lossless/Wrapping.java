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
package dev.headroom.engine.compress.text.lossless;

/**
 * Lines as an editor breaks them that fills lines up to a width: as many words as fit, the rest in the next line, below
 * the first word where a list or a quotation is concerned. A place where a line may be broken is a single blank between
 * two words. What is put together here is broken at the same places again. Stateless.
 */
final class Wrapping {

    /** Never a place. */
    static final int NONE = -1;

    private static final String BULLETS = "-*+\u2022";
    private static final int MOST_DIGITS = 3;

    private Wrapping() {}

    /** Where the words of a line start: behind blanks, signs of quotation and the sign or number of a list. */
    static int words(char[] text, int from, int to) {
        int at = behindQuote(text, from, to);
        int behindSign = behindListSign(text, at, to);
        int words = behindSign;
        while (words < to && text[words] == ' ') {
            words++;
        }
        return behindSign > at && words > behindSign && words < to ? words : at;
    }

    private static int behindQuote(char[] text, int from, int to) {
        int at = from;
        while (at < to && (text[at] == ' ' || text[at] == '>')) {
            at++;
        }
        return at;
    }

    private static int behindListSign(char[] text, int from, int to) {
        if (from < to && BULLETS.indexOf(text[from]) >= 0) {
            return from + 1;
        }
        int at = from;
        while (at < to && at - from <= MOST_DIGITS && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        boolean numbered = at > from && at < to && (text[at] == '.' || text[at] == ')');
        return numbered ? at + 1 : from;
    }

    /** Writes what stands in front of the words of the second and every further line of a paragraph. */
    static void indent(char[] text, int from, int words, Chars out) {
        int sign = behindQuote(text, from, words);
        out.append(text, from, sign);
        for (int i = sign; i < words; i++) {
            out.append(' ');
        }
    }

    /** Whether a line starts with the indentation that the lines of a paragraph have, and a word behind it. */
    static boolean goesOn(char[] text, int first, int words, int from, int to) {
        int length = words - first;
        if (to - from <= length || behindQuote(text, from + length, to) > from + length) {
            return false;
        }
        int sign = behindQuote(text, first, words) - first;
        for (int i = 0; i < length; i++) {
            char wanted = i < sign ? text[first + i] : ' ';
            if (text[from + i] != wanted) {
                return false;
            }
        }
        char start = text[from + length];
        return "#|`~".indexOf(start) < 0 && behindListSign(text, from + length, to) == from + length;
    }

    /** The first place at which a line may be broken at or behind an offset; {@link #NONE} if there is none. */
    static int nextPlace(char[] text, int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (isPlace(text, i)) {
                return i;
            }
        }
        return NONE;
    }

    /**
     * Where a line that starts at an offset is broken.
     *
     * @param words where its words start
     * @param most the offset that it may reach up to
     * @return the last place up to there, otherwise the first place behind; {@link #NONE} if it is not broken
     */
    static int place(char[] text, int words, int most, int to) {
        if (to <= most) {
            return NONE;
        }
        for (int i = most; i > words; i--) {
            if (isPlace(text, i)) {
                return i;
            }
        }
        return nextPlace(text, Math.max(most, words) + 1, to);
    }

    private static boolean isPlace(char[] text, int i) {
        return text[i] == ' ' && text[i - 1] != ' ' && text[i + 1] != ' ';
    }
}
