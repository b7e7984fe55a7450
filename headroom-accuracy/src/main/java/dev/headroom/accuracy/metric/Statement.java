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
package dev.headroom.accuracy.metric;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Whether a text states another one. Words alone are compared by SQuAD's normalisation, as a run of words. What holds a
 * digit is compared character by character but for case and space, because that normalisation makes 3.47 and 347 the
 * same; and it must stand alone: 47 is stated by "47." and "=47", not by 1470, 47.5 or 10:47. Commas that group digits
 * by three may be there or not.
 */
final class Statement {
    private static final String JOINTS = ".-:/+_";
    private static final int GROUP = 3;

    private Statement() {}

    static boolean states(String text, String accepted) {
        if (accepted.chars().noneMatch(Character::isDigit)) {
            return statesWords(text, accepted);
        }
        String phrase = plain(accepted);
        String whole = plain(text);
        for (int at = whole.indexOf(phrase); at >= 0; at = whole.indexOf(phrase, at + 1)) {
            if (standsAlone(whole, at, at + phrase.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean statesWords(String text, String accepted) {
        List<String> words = AnswerWords.of(accepted);
        return !words.isEmpty() && Collections.indexOfSubList(AnswerWords.of(text), words) >= 0;
    }

    /** Lower case, one space for any white space, no commas in grouped numbers. */
    private static String plain(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isWhitespace(c)) {
                if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (!(c == ',' && groupsDigits(lower, i))) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** 12,345 and 1,234,567, but not the list 12,47,9 or 1,23456. */
    private static boolean groupsDigits(String text, int comma) {
        if (!isDigit(text, comma - 1) || isDigit(text, comma + GROUP + 1)) {
            return false;
        }
        for (int i = 1; i <= GROUP; i++) {
            if (!isDigit(text, comma + i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean standsAlone(String text, int start, int end) {
        return !continues(text, start, start - 1, -1) && !continues(text, end - 1, end, 1);
    }

    /** Whether the phrase's edge goes on beyond it: a letter or digit, or a joint with a letter or digit behind it. */
    private static boolean continues(String text, int edge, int beyond, int step) {
        if (!isWordCharacter(text, edge)) {
            return false;
        }
        if (isWordCharacter(text, beyond)) {
            return true;
        }
        boolean joint = beyond >= 0 && beyond < text.length() && JOINTS.indexOf(text.charAt(beyond)) >= 0;
        return joint && isDigit(text, edge) && isDigit(text, beyond + step);
    }

    private static boolean isWordCharacter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
