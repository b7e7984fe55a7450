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

import java.util.Arrays;
import java.util.List;

/**
 * Whether a line, looked at alone, was written by a program as it ran. Lines that begin with a time or a level, results
 * of tests, steps of builds and frames of stack traces were. Stateless; looks at the beginning and the end of a line.
 */
public final class LogLine {

    /** How plainly a line is one of a log. */
    public enum Evidence {
        /** Any text has such lines. */
        NONE,
        /** A line that goes on from one of a log, if there is one. */
        WEAK,
        /** A line that only logs have. */
        STRONG
    }

    /** A time is looked for behind so many words, such as the host and the user of an access log. */
    private static final int MOST_WORDS_BEFORE = 4;

    private static final int MOST_CHARACTERS_BEFORE = 100;

    private static final int LONGEST_NAME = 12;

    private static final List<String> STEPS = List.of(
            "make: ",
            "make[",
            "npm ERR!",
            "npm WARN",
            "npm warn",
            "npm error",
            "=== RUN",
            "=== PAUSE",
            "=== CONT",
            "--- PASS:",
            "--- FAIL:",
            "--- SKIP:",
            "> Task :",
            "Get:",
            "Hit:",
            "Unpacking ",
            "Setting up ",
            "Preparing to unpack ",
            "Selecting previously ",
            "Collecting ",
            "Requirement already satisfied",
            "Installing collected packages",
            "Successfully installed",
            "remote: Counting",
            "remote: Compressing",
            "remote: Enumerating",
            "Receiving objects:",
            "Resolving deltas:",
            "Step ",
            " ---> ",
            "-- Found ",
            "-- Looking for ",
            "-- Performing Test ",
            "PASS ",
            "FAIL ",
            "Traceback (most recent call last)",
            "Caused by: ",
            "goroutine ",
            "panic: ",
            "error[E",
            "warning: unused",
            "SLF4J: ",
            "Downloading ",
            "Downloaded ",
            "Downloading: ",
            "gcc ",
            "g++ ",
            "clang ",
            "cc -",
            "c++ ",
            "javac ",
            "PASSED ",
            "FAILED ");

    /** Cargo, kernel builds and others write such a word in a column of its own. */
    private static final List<String> COLUMNS = List.of(
            "Compiling ",
            "Checking ",
            "Finished ",
            "Running ",
            "Downloading ",
            "Downloaded ",
            "Updating ",
            "Building ",
            "Installing ",
            "Fresh ",
            "Adding ",
            "Locking ",
            "Blocking ",
            "Doc-tests ",
            "CC ",
            "LD ",
            "AR ",
            "CXX ");

    private static final List<String> ENDS = List.of(
            " PASSED",
            " FAILED",
            " SKIPPED",
            " ... ok",
            " ... FAILED",
            " ... ignored",
            " UP-TO-DATE",
            " NO-SOURCE",
            " FROM-CACHE");

    private LogLine() {}

    /**
     * How plainly a line is one of a log.
     *
     * @param line a line without its line break
     * @return the evidence
     */
    public static Evidence of(String line) {
        char[] text = visible(line);
        int to = text.length;
        if (to == 0 || isFound(text, to)) {
            return Evidence.NONE;
        }
        boolean begins = hasTime(text, to) || isNamedTime(text, to) || hasLevel(text, to) || isStep(text, to);
        if (begins || isFrame(text, to) || isRequest(text, to) || isProgress(line)) {
            return Evidence.STRONG;
        }
        boolean goesOn = text[0] == ' ' || text[0] == '\t' || startsWith("+ ", text, 0, to) || isRule(text, to);
        return goesOn || LineShapes.isTrace(text, 0, to) || LineShapes.isSummary(text, 0, to)
                ? Evidence.WEAK
                : Evidence.NONE;
    }

    /** Without codes for colours. */
    private static char[] visible(String line) {
        char[] text = line.toCharArray();
        int to = 0;
        for (int i = 0; i < text.length; ) {
            int end = text[i] == EscapeScanner.ESCAPE ? EscapeScanner.end(text, i, text.length) : i;
            if (end > i) {
                i = end;
            } else {
                text[to++] = text[i++];
            }
        }
        return Arrays.copyOf(text, to);
    }

    /** {@code app.log:12:..} and {@code 12:..} are lines of a log that a search has found. */
    private static boolean isFound(char[] text, int to) {
        if (TimeScanner.at(text, 0, to) != TimeScanner.NONE || isNamedTime(text, to)) {
            return false;
        }
        int colon = 0;
        boolean number = true;
        while (colon < to && text[colon] != ':' && text[colon] != ' ') {
            number &= isDigit(text[colon]);
            colon++;
        }
        int end = colon + 1;
        while (end < to && isDigit(text[end])) {
            end++;
        }
        if (colon == 0 || colon == to || text[colon] != ':' || (number && end == colon + 3)) {
            return false;
        }
        boolean place = end > colon + 1 && end < to && text[end] == ':';
        return place || (number && end > colon + 3);
    }

    /** {@code time=2026-03-02T10:15:20Z ..}, {@code ts="..} (logfmt). */
    private static boolean isNamedTime(char[] text, int to) {
        int i = 0;
        while (i < Math.min(to, LONGEST_NAME) && isLetter(text[i])) {
            i++;
        }
        if (i == 0 || i + 1 >= to || text[i] != '=') {
            return false;
        }
        return TimeScanner.at(text, text[i + 1] == '"' ? i + 2 : i + 1, to) != TimeScanner.NONE;
    }

    /** At the start of the line or of one of its first words. */
    private static boolean hasTime(char[] text, int to) {
        int words = 0;
        boolean start = true;
        for (int i = 0; i < Math.min(to, MOST_CHARACTERS_BEFORE); i++) {
            char c = text[i];
            if (start && c != ' ' && c != '[' && c != '(' && c != '<' && c != '"') {
                if (TimeScanner.at(text, i, to) != TimeScanner.NONE) {
                    return true;
                }
                if (++words > MOST_WORDS_BEFORE) {
                    return false;
                }
            }
            start = c == ' ' || c == '[' || c == '(' || c == '<' || c == '|' || c == '\t' || (start && c == '"');
        }
        return false;
    }

    /** {@code [INFO] ..}, {@code WARNING: ..}, {@code 12 [main] ERROR ..}, {@code level=info ..}, {@code E1124 ..}. */
    private static boolean hasLevel(char[] text, int to) {
        if (startsWith("level=", text, 0, to) || startsWith("time=", text, 0, to) || isLetterPrefix(text, to)) {
            return true;
        }
        int words = 0;
        int i = 0;
        while (i < to && words <= 2) {
            while (i < to && !isLetter(text[i]) && !isDigit(text[i])) {
                if (text[i] == '"' || text[i] == '\'' || text[i] == '`' || text[i] == '#') {
                    return false;
                }
                i++;
            }
            int end = i;
            while (end < to && (isLetter(text[end]) || isDigit(text[end]) || text[end] == '.' || text[end] == '-')) {
                end++;
            }
            boolean separated = end < to && (text[end] == ':' || text[end] == ']' || text[end] == ' ');
            if (separated && LevelWords.isLevel(text, i, end)) {
                return words == 0 ? text[end] != ' ' || i > 0 || followsMessage(text, end, to) : true;
            }
            i = Math.max(end, i + 1);
            words++;
        }
        return false;
    }

    /** A level at the very start of a line, without a sign behind it, needs words that are no title. */
    private static boolean followsMessage(char[] text, int level, int to) {
        int i = level;
        while (i < to && text[i] == ' ') {
            i++;
        }
        return i < to
                && (i - level > 1
                        || (text[i] >= 'a' && text[i] <= 'z')
                        || text[i] == '['
                        || text[i] == '('
                        || isDigit(text[i]));
    }

    /** {@code E1124 07:01:06 ..}, {@code W/Tag( 12): ..}. */
    private static boolean isLetterPrefix(char[] text, int to) {
        if (to < 6 || "VDIWEF".indexOf(text[0]) < 0) {
            return false;
        }
        boolean glog = isDigit(text[1]) && isDigit(text[2]) && isDigit(text[3]) && isDigit(text[4]) && text[5] == ' ';
        boolean logcat =
                text[1] == '/' && isLetter(text[2]) && (indexOf('(', text, to) > 0 || indexOf(':', text, to) > 0);
        return glog || logcat;
    }

    private static boolean isStep(char[] text, int to) {
        for (String step : STEPS) {
            if (startsWith(step, text, 0, to)) {
                return true;
            }
        }
        for (String end : ENDS) {
            if (startsWith(end, text, to - end.length(), to)) {
                return true;
            }
        }
        if (isPercentage(text, to) || startsWith("E   ", text, 0, to) || startsWith(">   ", text, 0, to)) {
            return true;
        }
        int start = 0;
        while (start < to && text[start] == ' ') {
            start++;
        }
        boolean mark = start < to
                && (text[start] == '\u2713'
                        || text[start] == '\u2714'
                        || text[start] == '\u2717'
                        || text[start] == '\u2715'
                        || text[start] == '\u25cf');
        return mark || (start >= 2 && startsWithColumn(text, start, to)) || isDockerStep(text, to);
    }

    private static boolean startsWithColumn(char[] text, int start, int to) {
        for (String column : COLUMNS) {
            if (startsWith(column, text, start, to)) {
                return true;
            }
        }
        return false;
    }

    /** {@code #12 [build 2/5] RUN ..}, {@code #12 0.345 ..}, {@code #12 DONE 0.3s}. */
    private static boolean isDockerStep(char[] text, int to) {
        int i = 1;
        while (i < to && isDigit(text[i])) {
            i++;
        }
        return text[0] == '#'
                && i > 1
                && i + 1 < to
                && text[i] == ' '
                && (text[i + 1] == '['
                        || isDigit(text[i + 1])
                        || startsWith("DONE ", text, i + 1, to)
                        || startsWith("CACHED", text, i + 1, to)
                        || startsWith("sha256:", text, i + 1, to));
    }

    /** {@code [ 10%] Building ..}, {@code tests/test_a.py ..F. [ 66%]}. */
    private static boolean isPercentage(char[] text, int to) {
        if (to > 6 && text[0] == '[' && text[4] == '%' && text[5] == ']') {
            return true;
        }
        return to > 8 && text[to - 1] == ']' && text[to - 2] == '%' && text[to - 6] == '[';
    }

    private static boolean isFrame(char[] text, int to) {
        int start = 0;
        while (start < to && (text[start] == ' ' || text[start] == '\t')) {
            start++;
        }
        if (startsWith("at ", text, start, to)) {
            return text[to - 1] == ')' || (to > 2 && isDigit(text[to - 1]) && indexOf(':', text, to) > 0);
        }
        return start > 0 && startsWith("File \"", text, start, to) && indexOf(',', text, to) > 0;
    }

    /** {@code .. "GET / HTTP/1.1" 200 ..}, whatever the time in front of it looks like. */
    private static boolean isRequest(char[] text, int to) {
        int quote = indexOf('"', text, to);
        for (int i = quote + 1; quote >= 0 && i + 4 < to; i++) {
            if (text[i] == '"') {
                boolean protocol = startsWith("HTTP/", text, i - 8, to) || startsWith("HTTP/", text, i - 6, to);
                boolean status = isDigit(text[i + 2]) && isDigit(text[i + 3]) && isDigit(text[i + 4]);
                return protocol && text[i + 1] == ' ' && status;
            }
        }
        return false;
    }

    /** A line that was written over. */
    private static boolean isProgress(String line) {
        int at = line.indexOf('\r');
        return at > 0 && at < line.length() - 1;
    }

    private static boolean isRule(char[] text, int to) {
        int same = 1;
        while (same < to && text[same] == text[0]) {
            same++;
        }
        return same >= 4 && !isLetter(text[0]) && !isDigit(text[0]);
    }

    private static boolean startsWith(String start, char[] text, int from, int to) {
        if (from < 0 || to - from < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (text[from + i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(char c, char[] text, int to) {
        for (int i = 0; i < to; i++) {
            if (text[i] == c) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
