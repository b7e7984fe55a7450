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
package dev.headroom.engine.compress.text.selection;

import java.util.Arrays;

/** A set of lower-case words, asked by the hash of a word in any letter case. Immutable. */
final class WordSet {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final long[] slots;

    private WordSet(long[] slots) {
        this.slots = slots;
    }

    static WordSet of(String... lists) {
        String[] words = String.join(" ", lists).split(" ", -1);
        long[] slots = new long[Integer.highestOneBit(words.length) * 8];
        for (String word : words) {
            long hash = hash(word);
            int slot = slot(hash, slots.length);
            while (slots[slot] != 0 && slots[slot] != hash) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = hash;
        }
        return new WordSet(Arrays.copyOf(slots, slots.length));
    }

    private static long hash(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = add(hash, word.charAt(i));
        }
        return hash;
    }

    /** The hash of a word with one more letter; that of no letter is 0. */
    static long add(long hash, char letter) {
        return (hash + (letter | 32)) * ODD;
    }

    /** Whether the set has the word of a hash. */
    boolean has(long hash) {
        int slot = slot(hash, slots.length);
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return true;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return false;
    }

    private static int slot(long hash, int size) {
        return (int) (hash >>> 40) & size - 1;
    }
}
