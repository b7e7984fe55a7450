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
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Words of ASCII, each with a set of flags, that are looked up in characters as they stand: no string is made, and most
 * words that are none of them are told by their first letter and their length. Immutable and thread-safe.
 *
 * <pre>{@code
 * WordTable table = WordTable.inAnyCase().put("error failed", 1).put("no", 2).build();
 * table.flags("no Error".toCharArray(), 3, 8);   // 1
 * }</pre>
 */
public final class WordTable {

    /** The longest word: lengths are bits of an int. */
    private static final int LONGEST = 31;

    private static final int ASCII = 128;

    /** Its lower case is an ASCII letter, as that of no other character beyond ASCII. */
    private static final char KELVIN_SIGN = '\u212a';

    private static final char[] FREE = {};

    private final boolean anyCase;
    private final int[] lengths = new int[ASCII];
    private final char[][] words;
    private final int[] flags;

    private WordTable(Map<String, Integer> entries, boolean anyCase) {
        this.anyCase = anyCase;
        int size = Integer.highestOneBit(Math.max(1, entries.size())) * 4;
        words = new char[size][];
        flags = new int[size];
        Arrays.fill(words, FREE);
        entries.forEach(this::add);
    }

    private void add(String word, int itsFlags) {
        int slot = slot(word.toCharArray(), 0, word.length());
        words[slot] = word.toCharArray();
        flags[slot] = itsFlags;
        lengths[word.charAt(0)] |= 1 << word.length();
    }

    /** {@return a builder of a table whose words, written in lower case, are found in any letter case} */
    public static Builder inAnyCase() {
        return new Builder(true);
    }

    /** {@return a builder of a table whose words are found as they are written} */
    public static Builder exact() {
        return new Builder(false);
    }

    /** Collects words. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Integer> entries = new LinkedHashMap<>();
        private final boolean anyCase;

        private Builder(boolean anyCase) {
            this.anyCase = anyCase;
        }

        /**
         * Adds flags to words, beside those they have already.
         *
         * @param words words with a space between them
         * @param flags bits, not 0
         * @return this builder
         * @throws IllegalArgumentException when a word has no or more than 31 characters, one beyond ASCII, or a
         *     capital that a table in any letter case would never find
         */
        public Builder put(String words, int flags) {
            for (String word : words.split(" ", -1)) {
                if (word.isEmpty() || word.length() > LONGEST || !word.chars().allMatch(this::isFound)) {
                    throw new IllegalArgumentException("words: '" + word + "' is none that can be found");
                }
                entries.merge(word, flags, (a, b) -> a | b);
            }
            return this;
        }

        private boolean isFound(int c) {
            return c < ASCII && !(anyCase && c >= 'A' && c <= 'Z');
        }

        /** {@return the table} */
        public WordTable build() {
            return new WordTable(entries, anyCase);
        }
    }

    /**
     * The flags of a word.
     *
     * @param text characters
     * @param from where the word starts
     * @param to the offset behind it
     * @return its flags; 0 if the table does not hold it
     */
    public int flags(char[] text, int from, int to) {
        int length = to - from;
        if (length < 1 || length > LONGEST) {
            return 0;
        }
        char first = fold(text[from]);
        if (first >= ASCII || (lengths[first] >>> length & 1) == 0) {
            return 0;
        }
        return flags[slot(text, from, to)];
    }

    private int slot(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + fold(text[i]);
        }
        int slot = (hash ^ hash >>> 15) & words.length - 1;
        while (words[slot].length > 0 && !is(words[slot], text, from, to)) {
            slot = slot + 1 & words.length - 1;
        }
        return slot;
    }

    private boolean is(char[] word, char[] text, int from, int to) {
        if (word.length != to - from) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (word[i] != fold(text[from + i])) {
                return false;
            }
        }
        return true;
    }

    private char fold(char c) {
        if (!anyCase) {
            return c;
        }
        return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c == KELVIN_SIGN ? 'k' : c;
    }
}
