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
package dev.headroom.engine.internal.log;

import java.util.List;

/**
 * Recognises lines by their shape: those of stack traces and of the explanations that compilers and test frameworks put
 * below an error, and those that sum up a run. Stateless; linear in the line.
 */
public final class LineShapes {

    private static final Openings TRACE_STARTS = Openings.of(
            "Caused by: ",
            "Suppressed: ",
            "Traceback (most recent call last)",
            "File \"",
            "goroutine ",
            "created by ",
            "stack backtrace:",
            "--> ",
            "= note: ",
            "= help: ",
            "note: ",
            "help: ",
            "^");

    private static final Openings SUMMARIES = Openings.of(
            "BUILD SUCCESS",
            "BUILD FAIL",
            "test result:",
            "Tests run:",
            "Test Suites:",
            "Total time",
            "Finished in",
            "Done in",
            "completed in",
            "exit code",
            "exit status",
            "could not compile",
            "Compilation failed");

    /** What runs are counted in. */
    private static final List<String> COUNTED = List.of(
            "passed",
            "failed",
            "failures",
            "failing",
            "passing",
            "errors",
            "skipped",
            "ignored",
            "xfailed",
            "warnings");

    private LineShapes() {}

    /**
     * Whether a line belongs to what is said above it.
     *
     * @param text characters
     * @param from where the line, or what it says behind its time and level, starts
     * @param to the offset behind it
     * @return true for a frame of a stack trace, its cause, or a line of source code with a mark below an error
     */
    public static boolean isTrace(char[] text, int from, int to) {
        int start = from;
        while (start < to && (text[start] == ' ' || text[start] == '\t')) {
            start++;
        }
        if (start == to) {
            return false;
        }
        boolean indented = start - from >= 2 || text[from] == '\t';
        return isFrame(text, start, to)
                || TRACE_STARTS.match(text, start, to)
                || isPytest(text, from, to)
                || isSourceLine(text, start, to, indented)
                || (text[start] == '#' && start + 1 < to && isDigit(text[start + 1]));
    }

    /** {@code at a.B.c(B.java:12)}, {@code at f (x.js:1:2)}, {@code ... 12 more}, {@code from x.rb:1:in `f'}. */
    private static boolean isFrame(char[] text, int start, int to) {
        if (startsWith("at ", text, start, to)) {
            return indexOf('(', text, start, to) > 0 || indexOf(':', text, start, to) > 0;
        }
        if (startsWith("... ", text, start, to)) {
            return start + 4 < to && isDigit(text[start + 4]);
        }
        return startsWith("from ", text, start, to) && indexOf(':', text, start, to) > 0;
    }

    private static boolean isPytest(char[] text, int from, int to) {
        return (text[from] == 'E' || text[from] == '>') && startsWith("   ", text, from + 1, to);
    }

    /** {@code 12 | let x = 1;}; and where it is indented {@code 12: core::panicking} or {@code |}. */
    private static boolean isSourceLine(char[] text, int start, int to, boolean indented) {
        int i = start;
        while (i < to && isDigit(text[i])) {
            i++;
        }
        if (i == start) {
            return indented && text[start] == '|';
        }
        return startsWith(" |", text, i, to) || (indented && i < to && text[i] == ':');
    }

    /**
     * Whether a line says how a run went as a whole.
     *
     * @param text characters
     * @param from where the line starts
     * @param to the offset behind it
     * @return true for {@code 3 failed, 120 passed}, {@code == 300 passed in 0.42s ==}, {@code Tests run: 12, Failures:
     *     0}, {@code BUILD SUCCESS}
     */
    public static boolean isSummary(char[] text, int from, int to) {
        int counts = 0;
        for (int i = from; i < to; i++) {
            boolean starts = i == from || !isLetter(text[i - 1]);
            if (starts && isLetter(text[i])) {
                if (SUMMARIES.match(text, i, to)) {
                    return true;
                }
                counts += isCounted(text, from, i, to) ? 1 : 0;
            }
        }
        return counts >= 2 || (counts == 1 && startsWith("==", text, from, to));
    }

    /** {@code 3 failed}, {@code Failures: 0}, {@code failed=0}. */
    private static boolean isCounted(char[] text, int from, int at, int to) {
        int end = at;
        while (end < to && isLetter(text[end])) {
            end++;
        }
        boolean counted = false;
        for (String word : COUNTED) {
            counted |= word.length() == end - at && matches(word, text, at);
        }
        if (!counted) {
            return false;
        }
        boolean before = at >= from + 2 && text[at - 1] == ' ' && isDigit(text[at - 2]);
        int behind = end;
        while (behind < to && behind < end + 3 && (text[behind] == ':' || text[behind] == '=' || text[behind] == ' ')) {
            behind++;
        }
        return before || (behind > end && behind < to && isDigit(text[behind]));
    }

    /** In any letter case. */
    private static boolean matches(String word, char[] text, int at) {
        for (int i = 0; i < word.length(); i++) {
            if ((text[at + i] | 32) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(String start, char[] text, int from, int to) {
        return Openings.startsWith(start, text, from, to);
    }

    private static int indexOf(char c, char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == c) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
