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
package dev.headroom.engine.token;

/**
 * Where a long text may be cut before counting. Both public vocabularies first split a text by a pattern in which a
 * group of digits stands alone and a word of letters ends at the next ASCII character that is neither letter, digit
 * nor apostrophe. Behind such a group or word a cut changes nothing.
 */
final class TextCuts {

    /** Runs without a place to cut are counted in pieces of this length: merging takes more than linear time. */
    private static final int RUN_PIECE = 1 << 12;

    private TextCuts() {}

    /**
     * The end of the piece that starts at an offset.
     *
     * @param text a text
     * @param from where the piece starts
     * @param most the most characters a piece may have, at least 2
     * @return an offset behind {@code from}
     */
    static int next(String text, int from, int most) {
        if (text.length() - from <= RUN_PIECE) {
            return text.length();
        }
        int end = Math.min(text.length(), from + most);
        int safe = from;
        for (int i = from + 1; i < end; i++) {
            if (isSafe(text.charAt(i - 1), text.charAt(i))) {
                safe = i;
            } else if (i - safe >= RUN_PIECE) {
                return safe > from ? safe : besideSurrogates(text, from + RUN_PIECE);
            }
        }
        return end == text.length() || safe == from ? besideSurrogates(text, end) : safe;
    }

    private static boolean isSafe(char before, char after) {
        if (isDigit(before)) {
            return after < 128 && !isDigit(after);
        }
        return isLetter(before) && after < 128 && !isLetter(after) && !isDigit(after) && after != '\'';
    }

    private static int besideSurrogates(String text, int cut) {
        boolean splitsPair = cut < text.length()
                && Character.isHighSurrogate(text.charAt(cut - 1))
                && Character.isLowSurrogate(text.charAt(cut));
        return splitsPair ? cut - 1 : cut;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
