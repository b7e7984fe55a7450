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
package dev.headroom.engine.compress.listing;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Entries spread over the directories of a listing: first one of each directory and extension, then a second one, and
 * so on, the fullest directories first. Pure; linear but for sorting the directories.
 */
final class Spread {

    /** From this one on, entries of the same directory and extension come in their order. */
    private static final int MOST_ROUNDS = 64;

    private Spread() {}

    /**
     * Visits all entries.
     *
     * @param directories where each entry is
     * @param extensions a small number for the extension of each entry
     * @param kinds how many extensions there are
     * @param visit takes each entry once
     */
    static void visit(Directories directories, int[] extensions, int kinds, IntConsumer visit) {
        int size = extensions.length;
        int[] rounds = rounds(directories, extensions, kinds);
        int[] places = places(directories);
        int[] starts = new int[MOST_ROUNDS + 1];
        for (int round : rounds) {
            starts[round + 1]++;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            starts[round + 1] += starts[round];
        }
        int[] byRound = new int[size];
        for (int entry : byPlace(directories, places, size)) {
            byRound[starts[rounds[entry]]++] = entry;
        }
        for (int entry : byRound) {
            visit.accept(entry);
        }
    }

    /** For each entry how many of the same directory and extension come before it. */
    private static int[] rounds(Directories directories, int[] extensions, int kinds) {
        LongCounts counts = new LongCounts(extensions.length);
        int[] rounds = new int[extensions.length];
        for (int entry = 0; entry < rounds.length; entry++) {
            long key = (long) directories.of(entry) * kinds + extensions[entry];
            rounds[entry] = Math.min(counts.next(key), MOST_ROUNDS - 1);
        }
        return rounds;
    }

    /** The place of each directory, the fullest one first. */
    private static int[] places(Directories directories) {
        long[] keys = new long[directories.size()];
        for (int directory = 0; directory < keys.length; directory++) {
            keys[directory] = (long) -directories.own(directory) << 32 | directory;
        }
        Arrays.sort(keys);
        int[] places = new int[keys.length];
        for (int place = 0; place < keys.length; place++) {
            places[(int) keys[place]] = place;
        }
        return places;
    }

    private static int[] byPlace(Directories directories, int[] places, int size) {
        int[] starts = new int[places.length + 1];
        for (int entry = 0; entry < size; entry++) {
            starts[places[directories.of(entry)] + 1]++;
        }
        for (int place = 0; place < places.length; place++) {
            starts[place + 1] += starts[place];
        }
        int[] entries = new int[size];
        for (int entry = 0; entry < size; entry++) {
            entries[starts[places[directories.of(entry)]]++] = entry;
        }
        return entries;
    }

    /** Counts how often each number comes. */
    private static final class LongCounts {
        private final long[] keys;
        private final int[] counts;

        LongCounts(int most) {
            int capacity = Integer.highestOneBit(Math.max(8, most)) * 4;
            keys = new long[capacity];
            counts = new int[capacity];
        }

        /** How often a number came before. */
        int next(long key) {
            long hash = key * 0x9E3779B97F4A7C15L;
            int slot = (int) (hash >>> 40) & keys.length - 1;
            while (counts[slot] > 0 && keys[slot] != key) {
                slot = slot + 1 & keys.length - 1;
            }
            keys[slot] = key;
            return counts[slot]++;
        }
    }
}
