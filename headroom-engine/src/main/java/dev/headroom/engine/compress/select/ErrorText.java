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
package dev.headroom.engine.compress.select;

import dev.headroom.engine.internal.text.WordTable;
import dev.headroom.engine.relevance.WordScanner;

/**
 * Finds words that report a failure. Words are whole words ({@code terror} is none), taken from identifiers too
 * ({@code OutOfMemoryError}, {@code CrashLoopBackOff}); what is denied does not count ({@code no errors},
 * {@code error_count=0}, {@code "error": null}). One reader may read many texts, one after the other; it makes no
 * strings. Linear; not thread-safe.
 */
public final class ErrorText {

    /** How plainly a text reports an error. */
    public enum Grade {
        /** It reports none. */
        NONE,
        /** It holds a word such as failed. */
        WORD,
        /** It holds a log level such as ERROR, in capitals. */
        LEVEL,
        /** It holds a level such as FATAL. */
        FATAL
    }

    private static final int LEVEL = 1;
    private static final int FATAL = 1 << 1;
    private static final int FAILURE = 1 << 2;

    /** Means failure only as the value of a status. */
    private static final int STATUS = 1 << 3;

    private static final int DENIAL = 1 << 4;
    private static final int NOTHING = 1 << 5;

    /** Means nothing, but begins messages too. */
    private static final int OPENING = 1 << 6;

    private static final int AMOUNT = 1 << 7;

    /** Before such a word an error is what something is about, not what happened. */
    private static final int ABOUT = 1 << 8;

    private static final int TIMED = 1 << 9;
    private static final int OUT = 1 << 10;
    private static final int BACK = 1 << 11;
    private static final int OFF = 1 << 12;
    private static final int NOT = 1 << 13;
    private static final int READY = 1 << 14;

    /** A number in brackets follows, which is bad unless it is 0. */
    private static final int EXITED = 1 << 15;

    private static final int ZERO = 1 << 16;

    /** Set for words that begin with a digit, which no table has to hold. */
    private static final int NUMBER = 1 << 17;

    private static final WordTable WORDS = WordTable.inAnyCase()
            .put("error err severe crit critical fatal emerg emergency alert panic", LEVEL)
            .put("fatal critical crit emerg emergency panic", FATAL)
            .put("error errors errored exception exceptions failed failure failures fails fail fatal", FAILURE)
            .put("critical panic crash crashed crashes traceback timeout timedout denied refused rejected", FAILURE)
            .put(
                    "aborted abort segfault unhandled unreachable oom exhausted corrupt corrupted killed unhealthy",
                    FAILURE)
            .put("severe emergency unavailable deadlock", FAILURE)
            .put("down broken degraded invalid evicted alert crit emerg err dead", STATUS)
            .put("no not non without zero 0 never resolved ignored any if free", DENIAL)
            .put("0 null none nil false no na ok", NOTHING)
            .put("no null nil false ok", OPENING)
            .put("count rate total code ratio", AMOUNT)
            .put("free handling handler handlers recovery budget boundary page pages", ABOUT)
            .put("timed", TIMED)
            .put("out", OUT)
            .put("back", BACK)
            .put("off", OFF)
            .put("not", NOT)
            .put("ready", READY)
            .put("exited restarting", EXITED)
            .put("0", ZERO)
            .build();

    private static final int LONGEST_WORD = 12;
    private static final int MOST_STATUS_WORDS = 6;

    private char[] text = new char[0];
    private int to;
    private final WordScanner scanner = new WordScanner();
    private int previous;
    private int beforePrevious;
    private int previousEnd;
    private int beforePreviousEnd;
    private Grade grade = Grade.NONE;
    private int words;

    /** Creates a reader. */
    public ErrorText() {}

    /** How plainly a message reports an error. */
    static Grade ofMessage(String message) {
        return new ErrorText().read(message.toCharArray(), 0, message.length());
    }

    /** Whether a status, level or result means an error; a longer text is a message, not a status. */
    static Grade ofStatus(String status) {
        ErrorText reader = new ErrorText();
        Grade grade = reader.read(status.toCharArray(), 0, status.length(), true);
        return reader.words > MOST_STATUS_WORDS ? Grade.NONE : grade;
    }

    /**
     * How plainly a message reports an error.
     *
     * @param characters hold the message
     * @param from where the message starts
     * @param behind the offset behind it
     * @return its grade
     */
    public Grade read(char[] characters, int from, int behind) {
        return read(characters, from, behind, false);
    }

    private Grade read(char[] characters, int from, int behind, boolean status) {
        text = characters;
        to = behind;
        scanner.read(characters, from, behind);
        previous = 0;
        beforePrevious = 0;
        previousEnd = 0;
        beforePreviousEnd = 0;
        grade = Grade.NONE;
        words = 0;
        while (scanner.next() && grade != Grade.FATAL) {
            words++;
            accept(scanner.start(), scanner.end(), status);
            while (scanner.nextPart()) {
                accept(scanner.partStart(), scanner.partEnd(), status);
            }
        }
        return grade;
    }

    private void accept(int from, int end, boolean status) {
        int word = flags(from, end);
        boolean failure = has(word, FAILURE)
                || (status && has(word, STATUS))
                || (status && isBadBehind(previous, word))
                || (has(word, OUT) && has(previous, TIMED));
        boolean level = has(word, LEVEL) && (status || isCapitals(from, end));
        boolean notReady = status && has(word, READY) && has(previous, NOT);
        if ((failure || level) && (notReady || !isDenied(end))) {
            raise(level && has(word, FATAL) ? Grade.FATAL : level ? Grade.LEVEL : Grade.WORD);
        }
        beforePrevious = previous;
        beforePreviousEnd = previousEnd;
        previous = word;
        previousEnd = end;
    }

    private int flags(int from, int end) {
        if (end - from > LONGEST_WORD) {
            return 0;
        }
        int flags = WORDS.flags(text, from, end);
        return Numerals.isDigit(text[from]) ? flags | NUMBER : flags;
    }

    private static boolean has(int word, int flag) {
        return (word & flag) != 0;
    }

    /** ImagePullBackOff, NotReady, Exited (1). */
    private static boolean isBadBehind(int before, int word) {
        return (has(before, BACK) && has(word, OFF))
                || (has(before, NOT) && has(word, READY))
                || (has(before, EXITED) && has(word, NUMBER) && !has(word, ZERO));
    }

    private void raise(Grade found) {
        grade = found.compareTo(grade) > 0 ? found : grade;
    }

    private boolean isCapitals(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!Character.isUpperCase(text[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isDenied(int end) {
        return denies(previous, previousEnd)
                || (denies(beforePrevious, beforePreviousEnd) && !has(previous, NUMBER))
                || saysNothing(end);
    }

    /** A zero only counts what stands right behind it: {@code 0 tests failed}, but not {@code [0] FATAL}. */
    private boolean denies(int word, int end) {
        return has(word, DENIAL) && (!has(word, ZERO) || (end < to && text[end] == ' '));
    }

    /** error=0, error_count: 0, "error": null, errors: [], error-free, error handling. */
    private boolean saysNothing(int end) {
        int at = end;
        while (followerHas(at, AMOUNT)) {
            at = wordEnd(at + 1);
        }
        return followerHas(at, ABOUT) || isSetToNothing(at);
    }

    /** Whether the word behind a space or a connector is such a one. */
    private boolean followerHas(int at, int flag) {
        boolean follows = at < to && (text[at] == '_' || text[at] == '-' || text[at] == ' ');
        return follows && has(WORDS.flags(text, at + 1, wordEnd(at + 1)), flag);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < to && Character.isLetterOrDigit(text[end]) && end - from <= LONGEST_WORD) {
            end++;
        }
        return end;
    }

    private boolean isSetToNothing(int at) {
        int sign = skip(skip(at, '"', 1), ' ', 2);
        if (sign == to || (text[sign] != ':' && text[sign] != '=')) {
            return false;
        }
        int value = skip(sign + 1, ' ', 2);
        if (value + 1 < to && isEmpty(text[value], text[value + 1])) {
            return true;
        }
        value = skip(value, '"', 1);
        int behind = wordEnd(value);
        int word = WORDS.flags(text, value, behind);
        boolean fraction = behind + 1 < to && text[behind] == '.' && Numerals.isDigit(text[behind + 1]);
        return has(word, NOTHING) && !fraction && !(has(word, OPENING) && goesOn(behind));
    }

    private static boolean isEmpty(char first, char second) {
        return switch (first) {
            case '"', '\'' -> second == first;
            case '[' -> second == ']';
            case '{' -> second == '}';
            default -> false;
        };
    }

    /** Error: No such file, error: null pointer; but error=null code=5. */
    private boolean goesOn(int behind) {
        if (behind >= to || text[behind] != ' ') {
            return false;
        }
        int end = wordEnd(behind + 1);
        return end > behind + 1 && (end >= to || (text[end] != '=' && text[end] != ':'));
    }

    private int skip(int from, char c, int most) {
        int i = from;
        while (i < to && i - from < most && text[i] == c) {
            i++;
        }
        return i;
    }
}
