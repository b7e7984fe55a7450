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
package dev.headroom.engine.compress.log;

import dev.headroom.engine.internal.log.LevelWords;
import java.util.Locale;

/** Calls a variable by what one of its values looks like, or by the word in front of it. */
final class ValueNames {

    private ValueNames() {}

    /** A name of small letters; the same for equal text around the value. */
    static String of(char[] text, int from, int to, int longest) {
        if (isUuid(text, from, to)) {
            return "uuid";
        }
        if (isAddress(text, from, to)) {
            return "ip";
        }
        if (indexOf(' ', text, from, to) >= 0) {
            return "text";
        }
        if (text[from] == '/') {
            return "path";
        }
        int letters = from;
        while (letters < to && isLetter(text[letters])) {
            letters++;
        }
        if (letters - from >= 3 && letters < to && letters - from <= longest && text[letters] == '-') {
            return small(text, from, letters);
        }
        String before = wordBefore(text, from, longest);
        if (!before.isEmpty()) {
            return before;
        }
        return indexOf('/', text, from, to) >= 0 ? "path" : isDigit(text[to - 1]) && isDigit(text[from]) ? "n" : "v";
    }

    private static int indexOf(char c, char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == c) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isUuid(char[] text, int from, int to) {
        return to - from == 36
                && text[from + 8] == '-'
                && text[from + 13] == '-'
                && text[from + 18] == '-'
                && text[from + 23] == '-';
    }

    static boolean isAddress(char[] text, int from, int to) {
        int points = 0;
        for (int i = from; i < to; i++) {
            points += text[i] == '.' ? 1 : 0;
            if (text[i] != '.' && !isDigit(text[i])) {
                return false;
            }
        }
        return points == 3;
    }

    /** {@code user} for {@code user=7}, {@code PID 8071} and {@code sshd[21930]}, in small letters. */
    private static String wordBefore(char[] text, int from, int longest) {
        int end = from;
        while (end > 0 && from - end < 3 && isJoint(text[end - 1])) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start <= longest && isLetter(text[start - 1])) {
            start--;
        }
        boolean part = start > 0 && (text[start - 1] == '.' || text[start - 1] == '/');
        int length = end - start;
        return part || length < 2 || length > longest || LevelWords.isLevel(text, start, end)
                ? ""
                : small(text, start, end);
    }

    private static String small(char[] text, int from, int to) {
        return String.valueOf(text, from, to - from).toLowerCase(Locale.ROOT);
    }

    private static boolean isJoint(char c) {
        return c == ' ' || c == '=' || c == ':' || c == '[' || c == '(' || c == '"' || c == '#';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
