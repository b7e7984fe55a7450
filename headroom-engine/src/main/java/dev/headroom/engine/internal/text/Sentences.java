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
package dev.headroom.engine.internal.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The sentences of a text as offsets. A sentence goes up to a full stop, question or exclamation mark before white
 * space, unless the text goes on in lower case ({@code e.g. this}) or the stop belongs to a number at the start of a
 * line ({@code 1. this}), a title or an initial ({@code Dr. J. Doe}); and up to the end of a line, unless it is a long
 * one that goes on at the start of the next: in lower case, or behind a comma or a word that ends no sentence. So
 * lists, tables and code are cut into lines, and hard-wrapped prose into sentences.
 *
 * <p>Immutable. Made in one pass over the text, 8 bytes a sentence.
 */
public final class Sentences {

    private static final String CLOSING = "\"')]}*_`\u00bb\u201d\u2019\u300d\u300f";

    /** Editors wrap at 60 columns or more; the last word may take 20 of them. */
    private static final int WRAPPED_LINE = 40;

    private static final int LONGEST_LINE = 200;

    private static final Set<String> TITLES = Set.of("dr", "mr", "mrs", "ms", "prof", "st", "vs");

    private static final Set<String> BEFORE_NUMBERS = Set.of("no", "nos", "fig", "eq", "sec", "vol", "p", "pp");

    private static final Set<String> NEVER_LAST = Set.of(
            ("a an the of to in and or for with on by at from is are was were be been as that this these those which"
                            + " who not will may can must should would has have had its their our your if when than"
                            + " into")
                    .split(" "));

    /** A longer word is in neither set. */
    private static final int LONGEST_KNOWN_WORD = 8;

    private final char[] text;
    private int[] bounds;
    private int count;
    private int start;
    private int lineStart;

    private Sentences(char[] text) {
        this.text = text;
        this.bounds = new int[Math.max(16, text.length / 32)];
    }

    /**
     * Finds the sentences of a text.
     *
     * @param text any text
     * @return spans in order that hold all of it but white space
     */
    public static Sentences of(String text) {
        return of(text.toCharArray());
    }

    /**
     * Finds the sentences of a text.
     *
     * @param text its characters
     * @return spans in order that hold all of it but white space
     */
    public static Sentences of(char[] text) {
        Sentences sentences = new Sentences(text);
        int i = 0;
        while (i < text.length) {
            i = sentences.step(i);
        }
        sentences.end(text.length);
        sentences.bounds = Arrays.copyOf(sentences.bounds, 2 * sentences.count);
        return sentences;
    }

    /** How many sentences there are. */
    public int size() {
        return count;
    }

    /**
     * Where a sentence starts.
     *
     * @param sentence counted from 0
     * @return the offset of its first character, which is no white space
     */
    public int from(int sentence) {
        return bounds[2 * sentence];
    }

    /**
     * Where a sentence ends.
     *
     * @param sentence counted from 0
     * @return the offset behind its last character, which is no white space
     */
    public int to(int sentence) {
        return bounds[2 * sentence + 1];
    }

    /** Reads a character, or a run of them, and gives the offset to go on at. */
    private int step(int i) {
        char c = text[i];
        if (c > '?' && c < '\u2026') {
            return i + 1;
        }
        if (c == '\n' || c == '\r') {
            return atLineBreak(i);
        }
        if (isStop(c)) {
            return atStop(i);
        }
        return isWideStop(c) ? atWideStop(i) : i + 1;
    }

    private int atLineBreak(int i) {
        int next = i;
        while (next < text.length && Character.isWhitespace(text[next])) {
            next++;
        }
        if (!isHardWrapped(i, next)) {
            end(i);
        }
        lineStart = next;
        return next;
    }

    /** Whether a line is long enough to have been broken by an editor, and goes on at the start of the next. */
    private boolean isHardWrapped(int lineEnd, int next) {
        boolean atStartOfNextLine = (text[lineEnd] == '\r' && lineEnd + 1 < text.length && text[lineEnd + 1] == '\n')
                ? next == lineEnd + 2
                : next == lineEnd + 1;
        if (lineEnd - lineStart < WRAPPED_LINE || !atStartOfNextLine || next == text.length) {
            return false;
        }
        char first = text[next];
        return Character.isLowerCase(first)
                || (Character.isLetterOrDigit(first) && (isOpen(lineEnd) || isFilled(lineEnd, next)));
    }

    /** Whether what stands at the end of a line ends no sentence. */
    private boolean isOpen(int lineEnd) {
        return text[lineEnd - 1] == ',' || isKnown(wordStart(lineEnd), lineEnd, NEVER_LAST);
    }

    /**
     * Whether a line ends in a word, has no room for the first word of the next, and that is as long or ends a
     * sentence.
     */
    private boolean isFilled(int lineEnd, int next) {
        int behindWord = next;
        int end = next;
        int most = Math.min(text.length, next + LONGEST_LINE);
        while (end < most && text[end] != '\n') {
            behindWord += behindWord == end && text[end] > ' ' ? 1 : 0;
            end++;
        }
        end -= end > next && text[end - 1] == '\r' ? 1 : 0;
        int length = lineEnd - lineStart;
        return Character.isLetterOrDigit(text[lineEnd - 1])
                && length + 1 + behindWord - next > end - next
                && end < next + LONGEST_LINE
                && (end - next >= WRAPPED_LINE || isStop(text[end - 1]));
    }

    private int atStop(int i) {
        int behind = i + 1;
        while (behind < text.length && (isStop(text[behind]) || CLOSING.indexOf(text[behind]) >= 0)) {
            behind++;
        }
        int next = behind;
        while (next < text.length && isBlank(text[next])) {
            next++;
        }
        boolean within = next == behind || next == text.length || text[next] == '\n' || text[next] == '\r';
        if (!within && !Character.isLowerCase(text[next]) && !(behind == i + 1 && isAbbreviation(i, text[next]))) {
            end(behind);
        }
        return next;
    }

    private boolean isAbbreviation(int stop, char next) {
        int from = wordStart(stop);
        if (from == stop) {
            return false;
        }
        char first = text[from];
        if (first >= '0' && first <= '9') {
            return from == lineStart;
        }
        boolean initial = stop - from == 1 && Character.isUpperCase(first) && first != 'I';
        return initial
                || isKnown(from, stop, TITLES)
                || (next >= '0' && next <= '9' && isKnown(from, stop, BEFORE_NUMBERS));
    }

    /** The start of the word that ends at an offset, or somewhere in it if it is a long one. */
    private int wordStart(int end) {
        int from = end;
        while (from > start && end - from <= LONGEST_KNOWN_WORD && Character.isLetterOrDigit(text[from - 1])) {
            from--;
        }
        return from;
    }

    private boolean isKnown(int from, int to, Set<String> words) {
        return to > from
                && to - from <= LONGEST_KNOWN_WORD
                && words.contains(new String(text, from, to - from).toLowerCase(Locale.ROOT));
    }

    private int atWideStop(int i) {
        int behind = i + 1;
        while (behind < text.length && (isWideStop(text[behind]) || CLOSING.indexOf(text[behind]) >= 0)) {
            behind++;
        }
        end(behind);
        return behind;
    }

    private void end(int end) {
        int from = start;
        while (from < end && Character.isWhitespace(text[from])) {
            from++;
        }
        int to = end;
        while (to > from && Character.isWhitespace(text[to - 1])) {
            to--;
        }
        if (from < to) {
            if (2 * count + 2 > bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            }
            bounds[2 * count] = from;
            bounds[2 * count + 1] = to;
            count++;
        }
        start = end;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026';
    }

    private static boolean isWideStop(char c) {
        return c == '\u3002' || c == '\uff01' || c == '\uff1f';
    }

    private static boolean isBlank(char c) {
        return c != '\n' && c != '\r' && Character.isWhitespace(c);
    }
}
