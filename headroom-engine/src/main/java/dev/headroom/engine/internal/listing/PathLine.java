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
package dev.headroom.engine.internal.listing;

import java.util.List;

/** Lines that hold a path, alone or behind what {@code git status} puts before it. Pure. */
public final class PathLine {

    private static final String STATES = " MADRCUT?!";
    private static final int LONGEST_LEAD = 24;
    private static final int LONGEST_EXTENSION = 12;
    private static final int MOST_WORDS = 6;
    private static final int SHORTEST_SCRAMBLED = 24;
    private static final int CHARACTERS_PER_CHANGE = 2;

    /** What stands in code, prose and markup sooner than in paths. */
    private static final String IMPOSSIBLE = "<>\"|;*?`()";

    /** How many characters are looked at to find the separator of a text. */
    private static final int SEARCHED = 16_384;

    private static final List<String> OF_STATUS = List.of(
            "Your branch ",
            "  (use \"git ",
            "Changes to be committed:",
            "Changes not staged for commit:",
            "Unmerged paths:",
            "Untracked files:",
            "no changes added to commit");

    private PathLine() {}

    /**
     * The separator of the paths of a text.
     *
     * @param text any text
     * @return the one that is more frequent
     */
    public static char separator(String text) {
        int slashes = 0;
        int backslashes = 0;
        for (int i = 0; i < Math.min(text.length(), SEARCHED); i++) {
            slashes += text.charAt(i) == '/' ? 1 : 0;
            backslashes += text.charAt(i) == '\\' ? 1 : 0;
        }
        return backslashes > slashes ? '\\' : '/';
    }

    /**
     * Where the path of a line starts.
     *
     * @param text any text
     * @param from where the line starts
     * @param to the offset behind it, its line break left out
     * @return the offset; -1 when the line is none with a path, or one of several words that starts with none
     */
    public static int pathStart(String text, int from, int to) {
        int start = from + leadLength(text, from, to);
        if (start >= to || text.charAt(start) == ' ' || text.charAt(to - 1) == ':') {
            return -1;
        }
        boolean separated = start > from;
        for (int i = start; i < to; i++) {
            char c = text.charAt(i);
            separated |= c == '/' || c == '\\';
            if (c == '\t' || (c == ' ' && (!separated || text.charAt(i - 1) == ':'))) {
                return -1;
            }
        }
        return start;
    }

    /**
     * Whether a line is surely a path, or the name of a file with an extension, and nothing that only holds one.
     *
     * @param line a line
     * @return whether it is
     */
    public static boolean isPath(String line) {
        int start = pathStart(line, 0, line.length());
        if (start < 0 || start == line.length()) {
            return false;
        }
        int words = 1;
        boolean separated = false;
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            separated |= c == '/' || c == '\\';
            words += c == ' ' ? 1 : 0;
            boolean drive = c == ':' && i == start + 1;
            boolean scheme = c == ':' && line.startsWith("//", i + 1);
            if (IMPOSSIBLE.indexOf(c) >= 0 || c < ' ' || (c == ':' && !drive && !scheme) || (c == ' ' && !separated)) {
                return false;
            }
        }
        char last = line.charAt(line.length() - 1);
        boolean shaped = words <= MOST_WORDS && last != ',' && last != '.' && !isScrambled(line, start);
        return shaped && (separated || isFileName(line, start));
    }

    /** Base64 has slashes too, but its letters and digits change as they do in no name. */
    private static boolean isScrambled(String line, int start) {
        int changes = 0;
        int before = 0;
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            int sort = c >= 'a' && c <= 'z' ? 1 : c >= 'A' && c <= 'Z' ? 2 : c >= '0' && c <= '9' ? 3 : 0;
            changes += sort != before && sort > 0 && before > 0 ? 1 : 0;
            before = sort;
        }
        int length = line.length() - start;
        return length >= SHORTEST_SCRAMBLED && changes * CHARACTERS_PER_CHANGE > length;
    }

    /** {@return whether a line is the first one of {@code git status}} */
    public static boolean startsStatus(String line) {
        return line.startsWith("On branch ") || line.startsWith("HEAD detached ");
    }

    /** {@return whether a line of {@code git status} is one of its own and not on a path} */
    public static boolean isOfStatus(String line) {
        return startsStatus(line) || OF_STATUS.stream().anyMatch(line::startsWith);
    }

    /** Whether a name without blanks starts with a dot or ends with an extension. */
    private static boolean isFileName(String line, int start) {
        int dot = line.lastIndexOf('.');
        if (dot == start) {
            return line.length() > start + 1;
        }
        boolean letter = false;
        for (int i = dot + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            letter |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c >= 128 || !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return dot > start && letter && line.length() - dot <= LONGEST_EXTENSION + 1;
    }

    /**
     * How long the state is that {@code git status}, {@code git status --short} and {@code git diff --name-status} put
     * before a path, blanks included.
     *
     * @param text any text
     * @param from where the line starts
     * @param to the offset behind it
     * @return 0 when there is none
     */
    public static int leadLength(String text, int from, int to) {
        if (to - from < 3) {
            return 0;
        }
        char first = text.charAt(from);
        if (first == '\t') {
            return 1 + labelLength(text, from + 1, to);
        }
        if (STATES.indexOf(first) < 0) {
            return 0;
        }
        char second = text.charAt(from + 1);
        boolean shortStatus = STATES.indexOf(second) >= 0
                && text.charAt(from + 2) == ' '
                && !(first == ' ' && second == ' ')
                && to - from > 3;
        return shortStatus ? 3 : nameStatusLength(text, from, to);
    }

    /** {@code modified:} and the blanks behind it; the words of a label hold no separator of paths. */
    private static int labelLength(String text, int from, int to) {
        int most = Math.min(to, from + LONGEST_LEAD);
        for (int i = from; i < most; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                int end = i + 1;
                while (end < to && text.charAt(end) == ' ') {
                    end++;
                }
                return end > i + 1 && end < to ? end - from : 0;
            }
            if (c != ' ' && (c < 'a' || c > 'z')) {
                return 0;
            }
        }
        return 0;
    }

    /** {@code M} or {@code R100} and a tab. */
    private static int nameStatusLength(String text, int from, int to) {
        int i = from + 1;
        while (i < to && i < from + 4 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i + 1 < to && text.charAt(from) != ' ' && text.charAt(i) == '\t' ? i + 1 - from : 0;
    }
}
