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
import dev.headroom.engine.internal.text.WordTable;
import java.util.Arrays;

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

    private static final int WARNS = 1;
    private static final int FAILS = 1 << 1;

    /** Such a word tells of something that was tried in vain, unless the level says that all is well. */
    private static final int IN_VAIN = 1 << 2;

    private static final int COULD = 1 << 3;

    private static final WordTable WORDS = WordTable.inAnyCase()
            .put("warning warnings warn deprecated deprecation deprecationwarning", WARNS)
            .put("panicked unsuccessful segmentation", FAILS)
            .put("cannot unable couldn", IN_VAIN)
            .put("could", COULD)
            .build();

    private static final int PASSES = 1;

    /** Means failure as it is written, in capitals. */
    private static final int SHOUTS = 1 << 1;

    private static final int DENIES = 1 << 2;

    /** A level that only counts in brackets, as nginx and Apache write it. */
    private static final int BRACKETED = 1 << 3;

    private static final int UNDEFINED = 1 << 4;
    private static final int COMMAND = 1 << 5;
    private static final int REFERENCE = 1 << 6;
    private static final int NOT = 1 << 7;
    private static final int FOUND = 1 << 8;
    private static final int CODE = 1 << 9;

    /** Stands in front of a code. */
    private static final int EXITS = 1 << 10;

    private static final int WRN = 1 << 11;
    private static final int ZERO = 1 << 12;

    private static final WordTable AS_WRITTEN = WordTable.exact()
            .put("PASS PASSED TEST-PASS TEST-OK OK ok SUCCESS", PASSES)
            .put("FAIL FAILED FAILURE FAILURES ERROR ERRORS", SHOUTS)
            .put("no 0 without zero not", DENIES)
            .put("emerg crit alert", BRACKETED)
            .put("undefined", UNDEFINED)
            .put("command", COMMAND)
            .put("reference", REFERENCE)
            .put("not", NOT)
            .put("found", FOUND)
            .put("code status", CODE)
            .put("exit return with", EXITS)
            .put("WRN", WRN)
            .put("0", ZERO)
            .build();

    /** Between {@code code} and its number there are at most a colon and a space or two. */
    private static final int MOST_TOKENS_TO_A_CODE = 3;

    private static final int LONGEST_WORD = 20;

    private static final String WARNING = "Warning";

    private final LogTokens tokens;
    private final char[] text;
    private final ErrorText errors = new ErrorText();
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
        level = LinePrefix.level(line, length);
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
        ErrorText.Grade grade = errors.read(line, 0, length);
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

    private boolean startsWith(String start, int from, int length) {
        return LinePrefix.startsWith(start, line, from, length);
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
        readWord(token, number, from, to);
    }

    private void readWord(int token, int number, int from, int to) {
        int word = AS_WRITTEN.flags(line, from, to);
        int inAnyCase = WORDS.flags(line, from, to);
        if (word != 0 || inAnyCase != 0) {
            readPhrase(word, inAnyCase, token, number);
        }
        if (LevelWords.isLevel(line, from, to)) {
            calm |= LevelWords.of(line, from, to) == Level.NONE;
        }
        passed |= has(word, PASSES);
        if (has(word, SHOUTS)) {
            failed = true;
            level = isDenied(token, number) ? level : worse(level, Level.ERROR);
        }
        boolean warns = has(inAnyCase, WARNS) || has(word, WRN) || isKindOfWarning(from, to);
        if (warns && !isDenied(token, number)) {
            level = worse(level, Level.WARNING);
        }
        boolean fails = has(inAnyCase, FAILS) || (has(word, CODE) && isFailingExit(token, number));
        level = fails ? worse(level, Level.ERROR) : level;
    }

    /** {@code FutureWarning}. */
    private boolean isKindOfWarning(int from, int to) {
        int start = to - WARNING.length();
        return start >= from && startsWith(WARNING, start, to);
    }

    private static boolean has(int word, int flag) {
        return (word & flag) != 0;
    }

    /** {@code status=1/FAILURE} of systemd, {@code ORA-00942} of Oracle. */
    private boolean reportsFailure(int from, int to) {
        int failure = to - "/FAILURE".length();
        return (failure >= from && startsWith("/FAILURE", failure, to)) || startsWith("ORA-", from, to);
    }

    private void readPhrase(int word, int inAnyCase, int token, int number) {
        int from = tokens.start(token) - offset;
        boolean inBrackets = has(word, BRACKETED) && from > 0 && line[from - 1] == '[';
        level = inBrackets ? worse(level, Level.FATAL) : level;
        boolean undone = (has(word, UNDEFINED) && follows(REFERENCE, token, 2, number))
                || (has(word, COMMAND) && follows(NOT, token, 2, number) && follows(FOUND, token, 4, number));
        level = undone ? worse(level, Level.ERROR) : level;
        inVain |= has(inAnyCase, IN_VAIN) || (has(inAnyCase, COULD) && follows(NOT, token, 2, number));
    }

    private boolean follows(int flag, int token, int tokensBehind, int number) {
        int at = token + tokensBehind;
        return at < tokens.firstToken(number) + tokens.tokens(number) && has(word(at, number), flag);
    }

    /** {@code no warnings}, {@code 0 warnings}, {@code warnings: 0}. */
    private boolean isDenied(int token, int number) {
        int first = tokens.firstToken(number);
        if (token - 2 >= first && has(word(token - 2, number), DENIES) && isSpace(token - 1)) {
            return true;
        }
        int behind = token + 1;
        int end = first + tokens.tokens(number);
        while (behind < end && behind <= token + 2 && isMark(behind)) {
            behind++;
        }
        return behind > token + 1 && behind < end && has(word(behind, number), ZERO);
    }

    private boolean isSpace(int token) {
        return tokens.kind(token) == LogTokens.SPACE;
    }

    private boolean isMark(int token) {
        char c = line[tokens.start(token) - offset];
        return c == ':' || c == '=' || c == ' ';
    }

    /** The flags of a token as it is written. */
    private int word(int token, int number) {
        return AS_WRITTEN.flags(line, tokens.start(token) - offset, tokens.end(token, number) - offset);
    }

    /** {@code exit code: 1}, {@code exited with return code -15}, {@code exit status 2}. */
    private boolean isFailingExit(int token, int number) {
        int first = tokens.firstToken(number);
        if (token - 2 < first || !has(word(token - 2, number), EXITS)) {
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
