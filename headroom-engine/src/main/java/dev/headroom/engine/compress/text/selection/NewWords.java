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

/**
 * Remembers words and triples of words, and tells whether a sentence has anything new: it has not when nine of ten of
 * its triples (shingles, after Broder's "On the resemblance and containment of documents", 1997) and all of its words
 * were there before. Letter case and punctuation make no difference. Not thread-safe; linear.
 */
final class NewWords {

    private static final double MOST_KNOWN = 0.9;
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final HashSetOfLongs known = new HashSetOfLongs();
    private long[] words = new long[64];
    private int count;

    /** Whether a piece says something new; what it says is known from then on. */
    boolean areIn(char[] text, int from, int to) {
        read(text, from, to);
        boolean newWord = false;
        int triples = 0;
        int knownTriples = 0;
        for (int i = 0; i < count; i++) {
            newWord |= known.add(words[i]);
            if (i >= 2) {
                triples++;
                knownTriples += known.add((words[i - 2] * 31 + words[i - 1]) * 31 + words[i]) ? 0 : 1;
            }
        }
        return newWord || triples == 0 || knownTriples < MOST_KNOWN * triples;
    }

    private void read(char[] text, int from, int to) {
        count = 0;
        int at = from;
        while (at < to) {
            long hash = 0;
            while (at < to && Character.isLetterOrDigit(text[at])) {
                hash = (hash + Character.toLowerCase(text[at]) + 1) * ODD;
                at++;
            }
            if (hash != 0) {
                if (count == words.length) {
                    words = Arrays.copyOf(words, count * 2);
                }
                words[count++] = hash;
            }
            at++;
        }
    }

    /** A set of numbers that only grows. */
    private static final class HashSetOfLongs {
        private long[] slots = new long[1024];
        private int size;

        /** Adds a number other than 0; false when it is there already. */
        boolean add(long number) {
            long wanted = number == 0 ? 1 : number;
            int slot = (int) ((wanted * ODD) >>> 40) & (slots.length - 1);
            while (slots[slot] != 0) {
                if (slots[slot] == wanted) {
                    return false;
                }
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = wanted;
            if (++size * 2 > slots.length) {
                grow();
            }
            return true;
        }

        private void grow() {
            long[] old = slots;
            slots = new long[old.length * 2];
            size = 0;
            for (long number : old) {
                if (number != 0) {
                    add(number);
                }
            }
        }
    }
}
