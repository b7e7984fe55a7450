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
package dev.headroom.engine.internal.prose;

/**
 * Tells words from what is no prose: most pieces between blanks are plain words, and the line ends like one of prose.
 * Scripts without blanks and without letter case count by their characters. Stateless; reads a line once.
 */
final class Wording {

    private static final int FEWEST_WORDS = 4;
    private static final String BEHIND_WORD = ".,;:!?\"')]*_`\u2019\u201d\u2026";
    private static final String BEFORE_WORD = "\"'([*_`\u2018\u201c";
    private static final String WITHIN_WORD = "'\u2019-\u2010\u2011/";
    private static final String ENDS_OF_CODE = "{;=\\<&|";
    private static final String OPENING = "{[(<";
    private static final String CLOSING = "}])>";
    private static final char FIRST_WIDE = 0x2e80;

    private Wording() {}

    /** Whether a line, or a part of one, is words: at least four, most of them plain, one in lower case. */
    static boolean isProse(char[] text, int from, int to) {
        return count(text, from, to, FEWEST_WORDS);
    }

    /** Whether a line has nothing but words, however few. */
    static boolean isPlain(char[] text, int from, int to) {
        return count(text, from, to, 0);
    }

    private static boolean count(char[] text, int from, int to, int fewest) {
        int pieces = 0;
        int plain = 0;
        int lower = 0;
        int wide = 0;
        int at = from;
        while (at < to) {
            while (at < to && text[at] <= ' ') {
                at++;
            }
            int start = at;
            while (at < to && text[at] > ' ') {
                wide += text[at] >= FIRST_WIDE ? 1 : 0;
                at++;
            }
            if (at > start && !isDash(text, start, at) && !isNote(text, start, at)) {
                pieces++;
                if (isWord(text, start, at)) {
                    plain++;
                    lower += Character.isLowerCase(text[start]) ? 1 : 0;
                }
            }
        }
        if (wide * 2 > to - from) {
            return true;
        }
        boolean code = to > from && endsCode(text, from, to);
        if (fewest == 0) {
            return plain == pieces && !code;
        }
        return pieces >= fewest && plain * 10 >= pieces * 7 && lower * 4 >= pieces && !code;
    }

    private static boolean endsCode(char[] text, int from, int to) {
        char last = text[to - 1];
        if (last != '}') {
            return ENDS_OF_CODE.indexOf(last) >= 0;
        }
        int start = to - 1;
        while (start > from && text[start - 1] > ' ') {
            start--;
        }
        return !isNote(text, start, to);
    }

    /** A word in brackets, such as the {@code [inaudible]} of a transcript. */
    private static boolean isNote(char[] text, int from, int to) {
        int bracket = OPENING.indexOf(text[from]);
        if (bracket < 0 || text[to - 1] != CLOSING.charAt(bracket) || to - from <= 3) {
            return false;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (!Character.isLetter(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDash(char[] text, int from, int to) {
        return to - from <= 2 && !Character.isLetterOrDigit(text[from]);
    }

    /** Letters, with what may stand around and between them in prose; or a plain number. */
    private static boolean isWord(char[] text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && BEFORE_WORD.indexOf(text[start]) >= 0) {
            start++;
        }
        while (end > start && BEHIND_WORD.indexOf(text[end - 1]) >= 0) {
            end--;
        }
        if (start == end) {
            return false;
        }
        boolean number = Character.isDigit(text[start]);
        for (int i = start; i < end; i++) {
            char c = text[i];
            boolean part = number
                    ? Character.isDigit(c) || c == '.' || c == ',' || c == '%'
                    : Character.isLetter(c) || (i > start && WITHIN_WORD.indexOf(c) >= 0);
            if (!part) {
                return false;
            }
        }
        return !number || end - start <= 4;
    }
}
