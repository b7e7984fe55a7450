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
package dev.headroom.engine.relevance;

/**
 * Cuts a text into words, one after the other. A word is a run of letters and digits; {@code _}, {@code -} and {@code
 * .} between two of them belong to it, so an identifier is one word. {@link #nextPart} then goes through the parts of
 * an identifier: {@code parseHTTPHeader_v2} has {@code parse}, {@code HTTP}, {@code Header}, {@code v}, {@code 2}. Of
 * scripts written without spaces (Han, Hiragana, Katakana) each character is a word.
 *
 * <p>Not thread-safe; one scanner may read many texts. Linear, and allocates nothing.
 */
public final class WordScanner {

    private static final int NEITHER = 0;
    private static final int LOWER = 1;
    private static final int UPPER = 2;
    private static final int DIGIT = 3;
    /** A letter without case, a mark on a letter, or half of a pair of surrogates. */
    private static final int LETTER = 4;

    private static final int CONNECTOR = 5;
    private static final byte[] ASCII = ascii();

    private char[] text = new char[0];
    private int to;
    private int start;
    private int end;
    private int partStart;
    private int partEnd;

    /**
     * Starts with another text.
     *
     * @param characters holds the text
     * @param from where it starts
     * @param behind the offset behind it
     * @return this scanner
     */
    public WordScanner read(char[] characters, int from, int behind) {
        text = characters;
        to = behind;
        start = from;
        end = from;
        return this;
    }

    /**
     * Goes to the next word.
     *
     * @return false when there is none
     */
    public boolean next() {
        int i = end;
        while (i < to && !isWordCharacter(text[i])) {
            i++;
        }
        start = i;
        if (i < to && standsAlone(text[i])) {
            i++;
        } else {
            i = behindWord(i);
        }
        end = i;
        partStart = start;
        partEnd = start;
        return start < end;
    }

    private int behindWord(int from) {
        int i = from;
        while (i < to) {
            int kind = kind(text[i]);
            boolean ends = kind == CONNECTOR
                    ? i == from || i + 1 == to || !isWordCharacter(text[i + 1])
                    : kind == NEITHER || (kind == LETTER && standsAlone(text[i]));
            if (ends) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** {@return where the current word starts} */
    public int start() {
        return start;
    }

    /** {@return the offset behind the current word} */
    public int end() {
        return end;
    }

    /**
     * Goes to the next part of the current word.
     *
     * @return false when there is none, also when the word is its own only part
     */
    public boolean nextPart() {
        int i = partEnd;
        while (i < end && isConnector(text[i])) {
            i++;
        }
        partStart = i;
        if (i == end) {
            return false;
        }
        i++;
        while (i < end && !isConnector(text[i]) && !isBoundary(i)) {
            i++;
        }
        partEnd = i;
        return partStart > start || partEnd < end;
    }

    /** Between lower and upper case, before the last capital of a run, and between letters and digits. */
    private boolean isBoundary(int i) {
        int before = kind(text[i - 1]);
        int here = kind(text[i]);
        if (before == here) {
            return here == UPPER && i + 1 < end && kind(text[i + 1]) == LOWER;
        }
        return before == DIGIT || here == DIGIT || (before == LOWER && here == UPPER);
    }

    /** {@return where the current part starts} */
    public int partStart() {
        return partStart;
    }

    /** {@return the offset behind the current part} */
    public int partEnd() {
        return partEnd;
    }

    static boolean isWordCharacter(char c) {
        int kind = kind(c);
        return kind != NEITHER && kind != CONNECTOR;
    }

    private static boolean isConnector(char c) {
        return kind(c) == CONNECTOR;
    }

    private static int kind(char c) {
        return c < ASCII.length ? ASCII[c] : kindBeyondAscii(c);
    }

    private static int kindBeyondAscii(char c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
            case Character.LOWERCASE_LETTER -> LOWER;
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SURROGATE -> LETTER;
            default -> NEITHER;
        };
    }

    private static byte[] ascii() {
        byte[] kinds = new byte[128];
        for (char c = 'a'; c <= 'z'; c++) {
            kinds[c] = LOWER;
            kinds[c - 'a' + 'A'] = UPPER;
        }
        for (char c = '0'; c <= '9'; c++) {
            kinds[c] = DIGIT;
        }
        for (char c : new char[] {'_', '-', '.'}) {
            kinds[c] = CONNECTOR;
        }
        return kinds;
    }

    private static boolean standsAlone(char c) {
        return c >= '\u3040' && (c <= '\u30ff' || Character.isIdeographic(c));
    }
}
