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
package dev.headroom.engine.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, for comparing: lower case, without the punctuation and markup around them. At words with digits
 * only what cannot change their meaning goes, so {@code -5}, {@code >5} and {@code 5%} stay different from {@code 5}.
 */
final class Words {

    private static final String HARMLESS_AT_NUMBERS = "*_`\"'.,;:!?";

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            add(text.substring(start, i), words);
            i++;
        }
        return words;
    }

    private static void add(String chunk, List<String> words) {
        boolean number = chunk.chars().anyMatch(Character::isDigit);
        int from = 0;
        int to = chunk.length();
        while (from < to && isAround(chunk.charAt(from), number)) {
            from++;
        }
        while (from < to && isAround(chunk.charAt(to - 1), number)) {
            to--;
        }
        if (from < to) {
            words.add(chunk.substring(from, to).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isAround(char c, boolean number) {
        return number
                ? HARMLESS_AT_NUMBERS.indexOf(c) >= 0
                : !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
    }
}
