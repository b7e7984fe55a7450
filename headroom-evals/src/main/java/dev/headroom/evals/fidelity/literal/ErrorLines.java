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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds lines and rows that report an error or a warning, by the words that levels and messages use. Immutable and
 * thread-safe.
 */
public final class ErrorLines {
    /** Levels as logs write them, and what names a failure by itself. */
    private static final Set<String> MARKS = Set.of(
            "ERROR", "FATAL", "SEVERE", "CRITICAL", "PANIC", "ALERT", "EMERG", "WARN", "WARNING", "FAILED", "FAILURE");

    private static final List<String> STARTS = List.of("error:", "fatal:", "warning:", "panic:", "error[");
    private static final List<String> NAME_ENDS = List.of("Exception", "Error");

    private ErrorLines() {}

    /**
     * Finds the distinct errors of a text's lines.
     *
     * @param lines lines or rows
     * @return for each kind of error, its template mapped to the first line that reports it, in order
     */
    public static Map<String, String> of(Iterable<String> lines) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String line : lines) {
            if (reports(line)) {
                errors.putIfAbsent(template(line), line);
            }
        }
        return errors;
    }

    /**
     * Whether a line reports an error or a warning.
     *
     * @param line any line
     * @return whether it holds a level, a word or a name that says so
     */
    public static boolean reports(String line) {
        int start = 0;
        while (start < line.length()) {
            int end = start;
            while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                end++;
            }
            if (end > start && isMark(line.substring(start, end))) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static boolean isMark(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (STARTS.stream().anyMatch(lower::startsWith)) {
            return true;
        }
        String bare = bare(word);
        return MARKS.contains(bare)
                || (word.endsWith(":")
                        && NAME_ENDS.stream().anyMatch(end -> bare.endsWith(end) && bare.length() > end.length()));
    }

    /** A word without what stands around it: {@code [ERROR]}, {@code "level":"ERROR",}. */
    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }

    /**
     * What lines of one kind have in common: every run of characters with a digit becomes {@code #}.
     *
     * @param line any line
     * @return the line without its values
     */
    public static String template(String line) {
        StringBuilder out = new StringBuilder(line.length());
        int start = 0;
        while (start < line.length()) {
            int end = start;
            boolean digit = false;
            while (end < line.length() && isPart(line.charAt(end))) {
                digit |= Literals.isDigit(line.charAt(end));
                end++;
            }
            if (end == start) {
                out.append(line.charAt(end++));
            } else if (digit) {
                out.append('#');
            } else {
                out.append(line, start, end);
            }
            start = end;
        }
        return out.toString();
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || "_-./:".indexOf(c) >= 0;
    }
}
