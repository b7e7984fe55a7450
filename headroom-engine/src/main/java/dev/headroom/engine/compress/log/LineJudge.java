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

import dev.headroom.engine.compress.select.ErrorText;
import dev.headroom.engine.internal.log.LevelWords;
import dev.headroom.engine.internal.log.LevelWords.Level;
import dev.headroom.engine.internal.log.LineHead;
import dev.headroom.engine.internal.log.LineShapes;
import dev.headroom.engine.internal.log.LogTokens;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Tells how bad a line is: by the level it gives, by words that report a failure, by exit codes and HTTP status codes.
 * Words within paths do not count, and within names only where no level says that all is well: {@code test_error_page
 * PASSED} and {@code INFO mapped ErrorController} report nothing. Not thread-safe; linear.
 */
final class LineJudge {

    /** How numbers are read. */
    enum Numbers {
        AS_THEY_ARE,
        /** As if each were 0. */
        ZERO,
        /** As if none were 0. */
        OTHER
    }

    private static final Set<String> WARNINGS =
            Set.of("warning", "warnings", "warn", "deprecated", "deprecation", "deprecationwarning");

    private static final Set<String> FAILURES = Set.of("panicked", "unsuccessful", "segmentation");

    /** The marks of failed tests. */
    private static final String FAILED_MARKS = "\u25cf\u2715\u2717\u2718\u00d7";

    private static final Set<String> PASSED = Set.of("PASS", "PASSED", "TEST-PASS", "TEST-OK", "OK", "ok", "SUCCESS");

    private static final Set<String> PLAIN_FAILURES =
            Set.of("FAIL", "FAILED", "FAILURE", "FAILURES", "ERROR", "ERRORS");

    private static final Set<String> DENIALS = Set.of("no", "0", "without", "zero", "not");

    /** Between {@code code} and its number there are at most a colon and a space or two. */
    private static final int MOST_TOKENS_TO_A_CODE = 3;

    /** Levels that only count in brackets, as nginx and Apache write them. */
    private static final Set<String> BRACKETED = Set.of("emerg", "crit", "alert");

    /** Such a word tells of something that was tried in vain, unless the level says that all is well. */
    private static final Set<String> IN_VAIN = Set.of("cannot", "unable", "couldn");

    private static final int LONGEST_WORD = 20;

    private final LogTokens tokens;
    private final char[] text;
    private char[] line = new char[256];
    private int offset;
    private Level level = Level.NONE;
    private boolean calm;
    private boolean passed;
    private boolean failed;
    private boolean inVain;

    LineJudge(LogTokens tokens) {
        this.tokens = tokens;
        this.text = tokens.text();
    }

    /** How bad a line is. */
    Level judge(int number, Numbers numbers) {
        offset = tokens.lineStart(number);
        int length = tokens.lineEnd(number) - offset;
        if (length > line.length) {
            line = new char[length * 2];
        }
        System.arraycopy(text, offset, line, 0, length);
        level = prefixLevel(length);
        calm = false;
        passed = false;
        failed = false;
        inVain = false;
        int first = tokens.firstToken(number);
        int end = first + tokens.tokens(number);
        if (isTrace(number, length)) {
            return Level.NONE;
        }
        for (int token = first; token < end; token++) {
            read(token, number, numbers);
        }
        level = inVain && !calm ? worse(level, Level.WARNING) : level;
        for (int token = first; token < end; token++) {
            hide(token, number, end);
        }
        ErrorText.Grade grade = ErrorText.ofMessage(line, 0, length);
        boolean vetoed = passed && !failed && grade == ErrorText.Grade.WORD;
        return vetoed ? level : worse(level, levelOf(grade));
    }

    /** Frames of a stack trace name errors, but report none; causes do. */
    private boolean isTrace(int number, int length) {
        int head = LineHead.end(tokens, number);
        int from = head < tokens.tokens(number) ? tokens.start(tokens.firstToken(number) + head) - offset : length;
        boolean reports =
                from < length && (line[from] == 'C' || line[from] == 'S' || line[from] == 'T' || line[from] == 'E');
        return !reports && LineShapes.isTrace(line, from, length);
    }

    private static Level worse(Level a, Level b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Level levelOf(ErrorText.Grade grade) {
        return switch (grade) {
            case NONE -> Level.NONE;
            case WORD, LEVEL -> Level.ERROR;
            case FATAL -> Level.FATAL;
        };
    }

    /**
     * {@code E1124 07:01:06.8 ..} (glog), {@code E/Tag( 12): ..} (logcat), {@code <3>..} (syslog), {@code e: file:..}
     * (kotlinc), {@code not ok 3} (TAP), {@code make: *** ..}.
     */
    private Level prefixLevel(int length) {
        int start = 0;
        while (start < length && line[start] == ' ') {
            start++;
        }
        if (start < length && FAILED_MARKS.indexOf(line[start]) >= 0) {
            return Level.ERROR;
        }
        if (startsWith("not ok ", start, length) || (startsWith("make", start, length) && hasStars(start, length))) {
            return Level.ERROR;
        }
        if (length < 5) {
            return Level.NONE;
        }
        if (startsWith(": file:", 1, length) || startsWith(": /", 1, length)) {
            return letterLevel((char) (line[0] - 'a' + 'A'));
        }
        boolean glog = isDigit(line[1]) && isDigit(line[2]) && isDigit(line[3]) && isDigit(line[4]);
        if (glog || (line[1] == '/' && line[2] >= 'A' && line[2] <= 'Z')) {
            return letterLevel(line[0]);
        }
        if (line[0] == '<' && isDigit(line[1])) {
            int priority = 0;
            int i = 1;
            while (i < 4 && isDigit(line[i])) {
                priority = priority * 10 + line[i++] - '0';
            }
            int severity = line[i] == '>' ? priority % 8 : 7;
            return severity < 3
                    ? Level.FATAL
                    : severity == 3 ? Level.ERROR : severity == 4 ? Level.WARNING : Level.NONE;
        }
        return Level.NONE;
    }

    private boolean startsWith(String start, int from, int length) {
        if (length - from < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (line[from + i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasStars(int from, int length) {
        for (int i = from; i < length && i < from + LONGEST_WORD; i++) {
            if (line[i] == ':') {
                return startsWith(": *** ", i, length);
            }
        }
        return false;
    }

    private static Level letterLevel(char letter) {
        return switch (letter) {
            case 'W' -> Level.WARNING;
            case 'E' -> Level.ERROR;
            case 'F' -> Level.FATAL;
            default -> Level.NONE;
        };
    }

    private void read(int token, int number, Numbers numbers) {
        int from = tokens.start(token) - offset;
        int to = tokens.end(token, number) - offset;
        int kind = tokens.kind(token);
        if (kind == LogTokens.VALUE && isNumber(from, to)) {
            if (numbers != Numbers.AS_THEY_ARE) {
                Arrays.fill(line, from, to, numbers == Numbers.ZERO ? '0' : '7');
            }
            return;
        }
        if (kind == LogTokens.SIGN && isDigit(line[from])) {
            level = worse(level, line[from] == '5' ? Level.ERROR : line[from] == '4' ? Level.WARNING : Level.NONE);
        }
        if (kind == LogTokens.VALUE && reportsFailure(from, to)) {
            level = worse(level, Level.ERROR);
        }
        if (kind != LogTokens.WORD || to - from > LONGEST_WORD) {
            return;
        }
        String word = String.valueOf(line, from, to - from);
        String lower = word.toLowerCase(Locale.ROOT);
        readPhrase(word, lower, token, number);
        if (LevelWords.isLevel(line, from, to)) {
            calm |= LevelWords.of(line, from, to) == Level.NONE;
        }
        passed |= PASSED.contains(word);
        if (PLAIN_FAILURES.contains(word)) {
            failed = true;
            level = isDenied(token, number) ? level : worse(level, Level.ERROR);
        }
        if (FAILURES.contains(lower)) {
            level = worse(level, Level.ERROR);
        }
        if (isWarning(word, lower) && !isDenied(token, number)) {
            level = worse(level, Level.WARNING);
        }
        if ((word.equals("code") || word.equals("status")) && isFailingExit(token, number)) {
            level = worse(level, Level.ERROR);
        }
    }

    /** {@code status=1/FAILURE} of systemd, {@code ORA-00942} of Oracle. */
    private boolean reportsFailure(int from, int to) {
        int failure = to - "/FAILURE".length();
        return (failure >= from && startsWith("/FAILURE", failure, to)) || startsWith("ORA-", from, to);
    }

    private void readPhrase(String word, String lower, int token, int number) {
        int from = tokens.start(token) - offset;
        boolean inBrackets = from > 0 && line[from - 1] == '[' && BRACKETED.contains(word);
        level = inBrackets ? worse(level, Level.FATAL) : level;
        boolean undone = (word.equals("undefined") && follows("reference", token, 2, number))
                || (word.equals("command") && follows("not", token, 2, number) && follows("found", token, 4, number));
        level = undone ? worse(level, Level.ERROR) : level;
        inVain |= IN_VAIN.contains(lower) || (lower.equals("could") && follows("not", token, 2, number));
    }

    private boolean follows(String word, int token, int tokensBehind, int number) {
        int at = token + tokensBehind;
        return at < tokens.firstToken(number) + tokens.tokens(number)
                && word(at, number).equals(word);
    }

    private static boolean isWarning(String word, String lower) {
        return word.endsWith("Warning") || word.equals("WRN") || WARNINGS.contains(lower);
    }

    /** {@code no warnings}, {@code 0 warnings}, {@code warnings: 0}. */
    private boolean isDenied(int token, int number) {
        int first = tokens.firstToken(number);
        if (token - 2 >= first && DENIALS.contains(word(token - 2, number)) && isSpace(token - 1)) {
            return true;
        }
        int behind = token + 1;
        int end = first + tokens.tokens(number);
        while (behind < end && behind <= token + 2 && isMark(behind)) {
            behind++;
        }
        return behind > token + 1 && behind < end && word(behind, number).equals("0");
    }

    private boolean isSpace(int token) {
        return tokens.kind(token) == LogTokens.SPACE;
    }

    private boolean isMark(int token) {
        char c = line[tokens.start(token) - offset];
        return c == ':' || c == '=' || c == ' ';
    }

    private String word(int token, int number) {
        int from = tokens.start(token) - offset;
        int to = tokens.end(token, number) - offset;
        return to - from > LONGEST_WORD ? "" : String.valueOf(line, from, to - from);
    }

    /** {@code exit code: 1}, {@code exited with return code -15}, {@code exit status 2}. */
    private boolean isFailingExit(int token, int number) {
        int first = tokens.firstToken(number);
        String before = token - 2 >= first ? word(token - 2, number) : "";
        if (!before.equals("exit") && !before.equals("return") && !before.equals("with")) {
            return false;
        }
        int end = Math.min(first + tokens.tokens(number), token + 1 + MOST_TOKENS_TO_A_CODE);
        for (int i = token + 1; i < end; i++) {
            int from = tokens.start(i) - offset;
            int to = tokens.end(i, number) - offset;
            if (tokens.kind(i) == LogTokens.VALUE) {
                int digits = line[from] == '-' ? from + 1 : from;
                return isNumber(digits, to) && !isZero(digits, to);
            } else if (tokens.kind(i) == LogTokens.WORD) {
                return false;
            }
        }
        return false;
    }

    /** Paths hide what they are called, and so do names in lines of a level that says that all is well. */
    private void hide(int token, int number, int end) {
        int from = tokens.start(token) - offset;
        int to = tokens.end(token, number) - offset;
        int kind = tokens.kind(token);
        boolean path = kind == LogTokens.VALUE && indexOf('/', from, to) >= 0;
        boolean colon = token + 1 < end && line[tokens.start(token + 1) - offset] == ':';
        if (path || (kind == LogTokens.WORD && (calm || passed) && !colon && isName(from, to))) {
            Arrays.fill(line, from, to, ' ');
        }
    }

    /** Whether a word is made of several, in other than capitals: {@code ErrorHandler}, {@code on_error}. */
    private boolean isName(int from, int to) {
        boolean small = false;
        boolean joint = false;
        for (int i = from; i < to; i++) {
            char c = line[i];
            small |= c >= 'a' && c <= 'z';
            joint |= i > from && (c == '_' || c == '.' || c == '-' || (c >= 'A' && c <= 'Z' && line[i - 1] >= 'a'));
        }
        return small && joint;
    }

    private int indexOf(char c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line[i] == c) {
                return i;
            }
        }
        return -1;
    }

    private boolean isNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(line[i])) {
                return false;
            }
        }
        return from < to;
    }

    private boolean isZero(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line[i] != '0') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
