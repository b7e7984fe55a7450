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
package dev.headroom.engine.token;

/**
 * A guess at the o200k tokens of a text, from classes of characters alone. It follows the pattern by which the
 * vocabulary cuts text into words (a space or one sign goes with the word behind it, digits go in groups of three, a
 * run of signs stands alone) and charges each word by its length what words of that length cost on average in public
 * tool outputs. Totals over JSON and tables lie within about a tenth of the truth; a single word can be off by a
 * factor. Meant for choosing between two forms of the same content, never for a promise.
 *
 * <p>Allocates nothing; hundreds of megabytes a second.
 */
public final class TokenEstimate {

    /** Costs are held in 64ths of a token. */
    private static final int ONE = 64;

    private TokenEstimate() {}

    /**
     * Estimates a whole text.
     *
     * @param text any text
     * @return about how many o200k tokens it has
     */
    public static int of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /**
     * Estimates a part of a text.
     *
     * @param text a text
     * @param from where the part starts
     * @param to the offset behind the part
     * @return tokens, at least 1 for a part that is not empty
     * @throws IndexOutOfBoundsException when the offsets lie outside of the text
     */
    public static int of(CharSequence text, int from, int to) {
        Words words = new Words();
        for (int i = from; i < to; i++) {
            words.add(text.charAt(i));
        }
        return words.tokens();
    }

    /**
     * Estimates a part of an array of characters.
     *
     * @param text characters
     * @param from where the part starts
     * @param to the offset behind the part
     * @return tokens, at least 1 for a part that is not empty
     * @throws IndexOutOfBoundsException when the offsets lie outside of the array
     */
    public static int of(char[] text, int from, int to) {
        Words words = new Words();
        for (int i = from; i < to; i++) {
            words.add(text[i]);
        }
        return words.tokens();
    }

    /** The classes of characters that the vocabulary's pattern tells apart. */
    private static final class Kind {
        static final int NONE = 0;
        static final int SPACE = 1;
        static final int NEWLINE = 2;
        static final int DIGIT = 3;
        static final int LOWER = 4;
        static final int UPPER = 5;
        static final int SIGN = 6;
        /** Scripts of syllables and words, and halves of surrogate pairs: about a token each. */
        static final int WIDE = 7;
        /** A line break directly behind a sign: one token with it. */
        static final int SIGN_BREAK = 8;

        private static final byte[] ASCII = ascii();

        private static final char FIRST_WIDE = 0x2e80;
        private static final char FIRST_LETTER_BEYOND_ASCII = 0xc0;

        private Kind() {}

        static int of(char c) {
            if (c < ASCII.length) {
                return ASCII[c];
            }
            return c >= FIRST_WIDE ? WIDE : c >= FIRST_LETTER_BEYOND_ASCII ? LOWER : SIGN;
        }

        private static byte[] ascii() {
            byte[] kinds = new byte[128];
            for (char c = 0; c < kinds.length; c++) {
                kinds[c] = (byte) ascii(c);
            }
            return kinds;
        }

        private static int ascii(char c) {
            if (c == '\n' || c == '\r') {
                return NEWLINE;
            } else if (c == ' ' || c == '\t') {
                return SPACE;
            } else if (c >= '0' && c <= '9') {
                return DIGIT;
            } else if (c >= 'a' && c <= 'z') {
                return LOWER;
            }
            return c >= 'A' && c <= 'Z' ? UPPER : SIGN;
        }
    }

    /** What a word of a length costs, by what stands directly in front of it. */
    private static final class Prices {
        static final int ALONE = 0;
        static final int BEHIND_SPACE = 1;
        static final int BEHIND_SIGN = 2;

        private static final int[][] LOWER = {
            {0, 64, 65, 72, 77, 72, 78, 81, 80, 86, 112, 90, 130, 96, 109, 128, 150},
            {0, 64, 64, 65, 68, 66, 74, 68, 71, 78, 79, 80, 88, 82, 90, 96, 110},
            {0, 64, 70, 77, 96, 97, 93, 115, 124, 120, 176, 131, 186, 168, 148, 186, 197}
        };
        private static final int[][] UPPER = {
            {0, 64, 65, 86, 78, 84, 130, 140, 190, 200, 210, 220, 240, 260, 280, 300, 320},
            {0, 64, 64, 71, 68, 110, 90, 80, 128, 136, 160, 170, 180, 190, 200, 210, 220},
            {0, 67, 105, 130, 126, 110, 131, 100, 130, 186, 190, 200, 210, 220, 230, 240, 250}
        };
        private static final int LONGEST = 16;
        private static final int LETTER_BEYOND = 14;

        private Prices() {}

        static int word(boolean upper, int before, int length) {
            int known = Math.min(length, LONGEST);
            return (upper ? UPPER : LOWER)[before][known] + (length - known) * LETTER_BEYOND;
        }

        static int signs(int length) {
            if (length <= 4) {
                return length <= 3 ? ONE : ONE + 8;
            }
            int counted = Math.min(length, 12);
            return ONE + (counted - 3) * 24 + (length - counted) * 4;
        }
    }

    /** Adds up words as the characters come. */
    private static final class Words {
        private long cost;
        private int kind;
        private int length;
        private int before;
        private boolean upper;

        void add(char c) {
            int next = Kind.of(c);
            if (next == kind && next != Kind.WIDE) {
                length++;
            } else if (kind == Kind.UPPER && next == Kind.LOWER) {
                kind = next;
                upper = false;
                length++;
            } else {
                turnTo(next);
            }
        }

        private void turnTo(int next) {
            if (next == Kind.NEWLINE && (kind == Kind.SIGN || kind == Kind.SIGN_BREAK)) {
                close();
                kind = Kind.SIGN_BREAK;
                return;
            }
            int prefix = Prices.ALONE;
            boolean attaches = next == Kind.LOWER || next == Kind.UPPER;
            if (kind == Kind.SPACE && (attaches || next == Kind.SIGN)) {
                prefix = Prices.BEHIND_SPACE;
                cost += length > 1 ? ONE : 0;
            } else if (kind == Kind.SIGN && length == 1 && attaches && before == Prices.ALONE) {
                prefix = Prices.BEHIND_SIGN;
            } else {
                close();
            }
            kind = next;
            length = 1;
            before = prefix;
            upper = next == Kind.UPPER;
        }

        private void close() {
            cost += switch (kind) {
                case Kind.LOWER, Kind.UPPER -> Prices.word(upper, before, length);
                case Kind.DIGIT -> (length + 2) / 3 * ONE;
                case Kind.SIGN -> Prices.signs(length);
                case Kind.SPACE, Kind.NEWLINE -> ONE;
                case Kind.WIDE -> ONE * 7 / 8;
                default -> 0;
            };
        }

        int tokens() {
            close();
            kind = Kind.NONE;
            return (int) Math.min(Integer.MAX_VALUE, (cost + ONE - 1) / ONE);
        }
    }
}
