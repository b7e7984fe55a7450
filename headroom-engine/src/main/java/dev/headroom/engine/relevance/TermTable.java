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

import java.util.Arrays;

/**
 * Numbers the different words of texts, in the order they first come. Letter case and a plural's {@code s} make no
 * difference, stop words are not words. Looking a word up allocates nothing.
 */
final class TermTable {

    /** The number of a word that is not in the table. */
    static final int ABSENT = -1;

    /** A longer word is never asked for; its parts still are. */
    private static final int LONGEST = 200;

    private static final int STOPPED = -2;
    private static final int SHORTEST_PLURAL = 4;

    private int[] slots = new int[64];
    private int[] numbers = new int[32];
    private char[][] keys = new char[32][];
    private int entries;

    /** A bit for each beginning of a word, so that most words are not looked up at all. */
    private long firsts;

    private int size;

    TermTable() {
        Arrays.fill(slots, ABSENT);
    }

    /** How many words there are. */
    int size() {
        return size;
    }

    /** The number of a word, or {@link #ABSENT}. */
    int find(char[] text, int from, int to) {
        if ((firsts & 1L << (fold(text[from]) & 63)) == 0) {
            return ABSENT;
        }
        int end = singular(text, from, to);
        if (end - from > LONGEST) {
            return ABSENT;
        }
        int entry = slots[slot(text, from, end)];
        return entry == ABSENT ? ABSENT : Math.max(ABSENT, numbers[entry]);
    }

    /** The number of a word, which is new if need be; {@link #ABSENT} for a stop word. */
    int add(char[] text, int from, int to) {
        int end = singular(text, from, to);
        if (end - from > LONGEST) {
            return ABSENT;
        }
        int slot = slot(text, from, end);
        int entry = slots[slot];
        if (entry == ABSENT) {
            boolean stopped = StopWords.contains(new String(folded(text, from, to)));
            entry = enter(slot, folded(text, from, end), stopped ? STOPPED : size++);
        }
        return Math.max(ABSENT, numbers[entry]);
    }

    private int enter(int slot, char[] key, int number) {
        if (entries == keys.length) {
            keys = Arrays.copyOf(keys, entries * 2);
            numbers = Arrays.copyOf(numbers, entries * 2);
        }
        firsts |= 1L << (key[0] & 63);
        keys[entries] = key;
        numbers[entries] = number;
        slots[slot] = entries++;
        if (entries * 2 > slots.length) {
            rehash();
        }
        return entries - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, ABSENT);
        for (int entry = 0; entry < entries; entry++) {
            slots[slot(keys[entry], 0, keys[entry].length)] = entry;
        }
    }

    private int slot(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + fold(text[i]);
        }
        hash *= 0x9e3779b9;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != ABSENT && !equal(keys[slots[slot]], text, from, to)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static boolean equal(char[] key, char[] text, int from, int to) {
        if (key.length != to - from) {
            return false;
        }
        for (int i = 0; i < key.length; i++) {
            if (key[i] != fold(text[from + i])) {
                return false;
            }
        }
        return true;
    }

    private static char[] folded(char[] text, int from, int to) {
        char[] key = new char[to - from];
        for (int i = from; i < to; i++) {
            key[i - from] = fold(text[i]);
        }
        return key;
    }

    private static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    /** errors and error are the same word; access, status and ids with digits stay. */
    private static int singular(char[] text, int from, int to) {
        boolean plural = to - from >= SHORTEST_PLURAL
                && fold(text[to - 1]) == 's'
                && "suia".indexOf(fold(text[to - 2])) < 0
                && Character.isLetter(text[to - 2]);
        return plural ? to - 1 : to;
    }
}
