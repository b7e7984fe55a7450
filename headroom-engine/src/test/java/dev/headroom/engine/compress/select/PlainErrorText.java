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

import dev.headroom.engine.compress.select.ErrorText.Grade;
import dev.headroom.engine.relevance.WordScanner;
import java.util.Locale;
import java.util.Set;

/** What {@link ErrorText} means, said in sets of words and strings. */
final class PlainErrorText {

    private static final Set<String> LEVELS =
            Words.of("error err severe crit critical fatal emerg emergency alert panic");

    private static final Set<String> FATAL = Set.of("fatal", "critical", "crit", "emerg", "emergency", "panic");

    private static final Set<String> FAILURES = Words.of(
            "error errors errored exception exceptions failed failure failures fails fail fatal critical",
            "panic crash crashed crashes traceback timeout timedout denied refused rejected aborted abort",
            "segfault unhandled unreachable oom exhausted corrupt corrupted killed unhealthy severe",
            "emergency unavailable deadlock");

    /** Words that mean failure only as the value of a status. */
    private static final Set<String> STATUSES =
            Words.of("down broken degraded invalid evicted alert crit emerg err dead");

    private static final Set<String> DENIALS = Words.of("no not non without zero 0 never resolved ignored any if free");

    private static final Set<String> NOTHINGS = Words.of("0 null none nil false no na ok");

    /** Some of these begin messages too. */
    private static final Set<String> OPENINGS = Words.of("no null nil false ok");

    private static final Set<String> EMPTY = Set.of("\"\"", "''", "[]", "{}");

    private static final Set<String> AMOUNTS = Set.of("count", "rate", "total", "code", "ratio");

    /** Before these words an error is what something is about, not what happened. */
    private static final Set<String> ABOUT =
            Words.of("free handling handler handlers recovery budget boundary page pages");

    private static final int LONGEST_WORD = 12;
    private static final int MOST_STATUS_WORDS = 6;

    private final char[] text;
    private final int to;
    private final WordScanner scanner = new WordScanner();
    private String previous = "";
    private String beforePrevious = "";
    private int previousEnd;
    private int beforePreviousEnd;
    private Grade grade = Grade.NONE;
    private int words;

    private PlainErrorText(String message) {
        this.text = message.toCharArray();
        this.to = text.length;
        scanner.read(text, 0, to);
    }

    static Grade ofMessage(String message) {
        return new PlainErrorText(message).read(false);
    }

    static Grade ofStatus(String status) {
        PlainErrorText reader = new PlainErrorText(status);
        Grade grade = reader.read(true);
        return reader.words > MOST_STATUS_WORDS ? Grade.NONE : grade;
    }

    private Grade read(boolean status) {
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
        String word = end - from > LONGEST_WORD ? "" : new String(text, from, end - from).toLowerCase(Locale.ROOT);
        boolean failure = FAILURES.contains(word)
                || (status && STATUSES.contains(word))
                || (status && isBadBehind(previous, word))
                || (word.equals("out") && previous.equals("timed"));
        boolean level = LEVELS.contains(word) && (status || isCapitals(from, end));
        boolean notReady = status && word.equals("ready") && previous.equals("not");
        if ((failure || level) && (notReady || !isDenied(end))) {
            raise(level && FATAL.contains(word) ? Grade.FATAL : level ? Grade.LEVEL : Grade.WORD);
        }
        beforePrevious = previous;
        beforePreviousEnd = previousEnd;
        previous = word;
        previousEnd = end;
    }

    /** ImagePullBackOff, NotReady, Exited (1). */
    private static boolean isBadBehind(String before, String word) {
        return switch (before) {
            case "back" -> word.equals("off");
            case "not" -> word.equals("ready");
            case "exited", "restarting" -> Numerals.isDigit(word.isEmpty() ? ' ' : word.charAt(0)) && !word.equals("0");
            default -> false;
        };
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
        boolean counted = !previous.isEmpty() && Numerals.isDigit(previous.charAt(0));
        return denies(previous, previousEnd)
                || (denies(beforePrevious, beforePreviousEnd) && !counted)
                || saysNothing(end);
    }

    /** A zero only counts what stands right behind it: {@code 0 tests failed}, but not {@code [0] FATAL}. */
    private boolean denies(String word, int end) {
        return DENIALS.contains(word) && (!word.equals("0") || (end < to && text[end] == ' '));
    }

    /** error=0, error_count: 0, "error": null, errors: [], error-free, error handling. */
    private boolean saysNothing(int end) {
        int i = end;
        String follower = follower(i);
        while (AMOUNTS.contains(follower)) {
            i += 1 + follower.length();
            follower = follower(i);
        }
        return ABOUT.contains(follower) || isSetToNothing(i);
    }

    /** The word behind a space or a connector, or nothing. */
    private String follower(int at) {
        boolean follows = at < to && (text[at] == '_' || text[at] == '-' || text[at] == ' ');
        return follows ? word(at + 1) : "";
    }

    private String word(int from) {
        int end = from;
        while (end < to && Character.isLetterOrDigit(text[end]) && end - from <= LONGEST_WORD) {
            end++;
        }
        return new String(text, from, end - from).toLowerCase(Locale.ROOT);
    }

    private boolean isSetToNothing(int at) {
        int sign = skip(skip(at, '"', 1), ' ', 2);
        if (sign == to || (text[sign] != ':' && text[sign] != '=')) {
            return false;
        }
        int value = skip(sign + 1, ' ', 2);
        if (value + 1 < to && EMPTY.contains("" + text[value] + text[value + 1])) {
            return true;
        }
        value = skip(value, '"', 1);
        String word = word(value);
        int behind = value + word.length();
        boolean fraction = behind + 1 < to && text[behind] == '.' && Numerals.isDigit(text[behind + 1]);
        return NOTHINGS.contains(word) && !fraction && !(OPENINGS.contains(word) && goesOn(behind));
    }

    /** Error: No such file, error: null pointer; but error=null code=5. */
    private boolean goesOn(int behind) {
        String next = behind < to && text[behind] == ' ' ? word(behind + 1) : "";
        int end = behind + 1 + next.length();
        return !next.isEmpty() && (end >= to || (text[end] != '=' && text[end] != ':'));
    }

    private int skip(int from, char c, int most) {
        int i = from;
        while (i < to && i - from < most && text[i] == c) {
            i++;
        }
        return i;
    }
}
