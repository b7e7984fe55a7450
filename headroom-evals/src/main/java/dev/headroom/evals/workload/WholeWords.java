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
package dev.headroom.evals.workload;

/**
 * Finds a phrase in a text as whole words. A number is also no part of a longer number, date or time: 47 is not in
 * 1470, 47.5, 3.47, 2024-12-47 or 10:47, but it is in {@code "47,"}, {@code "=47."} and {@code "12,47,9"} (a row of
 * comma-separated values).
 */
final class WholeWords {
    private static final String NUMBER_JOINTS = ".-:/+";

    private WholeWords() {}

    static boolean occurs(String phrase, String text) {
        boolean number = isNumber(phrase);
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean whole = !continuesWord(phrase.charAt(0), text, at - 1)
                    && !continuesWord(phrase.charAt(phrase.length() - 1), text, end);
            if (whole && !(number && continuesNumber(text, at, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String phrase) {
        return isDigit(phrase, 0)
                && isDigit(phrase, phrase.length() - 1)
                && phrase.chars().allMatch(c -> c == '.' || c == ',' || (c >= '0' && c <= '9'));
    }

    /** Two characters of words side by side belong to one word; anything beside punctuation is a new one. */
    private static boolean continuesWord(char edge, String text, int neighbour) {
        return isWordCharacter(edge)
                && neighbour >= 0
                && neighbour < text.length()
                && isWordCharacter(text.charAt(neighbour));
    }

    private static boolean continuesNumber(String text, int start, int end) {
        boolean before = isJoint(text, start - 1) && isDigit(text, start - 2);
        boolean after = isJoint(text, end) && isDigit(text, end + 1);
        return before || after;
    }

    private static boolean isJoint(String text, int at) {
        return at >= 0 && at < text.length() && NUMBER_JOINTS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
