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
package dev.headroom.engine.compress.search;

import dev.headroom.engine.internal.search.Listing;
import dev.headroom.engine.internal.search.PlaceScanner;
import java.util.Arrays;

/**
 * Finds equal lines in a run of matches of one file. Only matches are folded, and only where the line numbers ascend,
 * so that the numbers tell the order. Not thread-safe; used for one run after the other. Linear in the run's text,
 * because a line that collides with {@value #MOST_PROBES} others is taken for one of its own.
 */
final class FoldedRun {

    private static final int NONE = -1;
    private static final int MOST_PROBES = 16;

    private final Listing listing;
    private int[] slots = new int[0];
    private int[] hashes = new int[0];
    private int[] leader = new int[0];
    private int[] last = new int[0];
    private int[] next = new int[0];
    private int first;

    FoldedRun(Listing listing) {
        this.listing = listing;
    }

    /** Looks at lines {@code from} to {@code to}, which all are entries of one file; says whether any are equal. */
    boolean read(int from, int to) {
        first = from;
        int size = to - from;
        if (size < 2 || !ascends(from, to)) {
            return false;
        }
        int shift = reserve(size);
        boolean found = false;
        for (int i = 0; i < size; i++) {
            hashes[i] = hash(textStart(from + i), listing.end(from + i));
            leader[i] = i;
            last[i] = i;
            next[i] = NONE;
            found |= place(i, (hashes[i] * 0x9E3779B9) >>> shift);
        }
        return found;
    }

    private boolean place(int i, int slot) {
        int mask = slots.length - 1;
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int at = (slot + probe) & mask;
            int other = slots[at];
            if (other == NONE) {
                slots[at] = i;
                return false;
            }
            if (isSame(other, i)) {
                next[last[other]] = i;
                last[other] = i;
                leader[i] = other;
                return true;
            }
        }
        return false;
    }

    /** Whether a line of the run is said by an equal one above it. */
    boolean isSaidAbove(int line) {
        return leader[line - first] != line - first;
    }

    /** The next equal line behind a line of the run; -1 when there is none. */
    int next(int line) {
        int following = next[line - first];
        return following == NONE ? NONE : following + first;
    }

    private int reserve(int size) {
        if (hashes.length < size) {
            hashes = new int[size];
            leader = new int[size];
            last = new int[size];
            next = new int[size];
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size) + 1;
        if (slots.length != 1 << bits) {
            slots = new int[1 << bits];
        }
        Arrays.fill(slots, NONE);
        return Integer.SIZE - bits;
    }

    private boolean ascends(int from, int to) {
        long before = -1;
        for (int line = from; line < to; line++) {
            int start = listing.rest(line);
            int end = PlaceScanner.digitsEnd(listing.text(), start, listing.end(line));
            boolean match =
                    end > start && end < listing.end(line) && listing.text().charAt(end) == ':';
            boolean plain = match && (listing.text().charAt(start) != '0' || end == start + 1);
            int number = plain ? Integer.parseInt(listing.text(), start, end, 10) : -1;
            if (number <= before) {
                return false;
            }
            before = number;
        }
        return true;
    }

    private int textStart(int line) {
        return PlaceScanner.digitsEnd(listing.text(), listing.rest(line), listing.end(line));
    }

    private boolean isSame(int one, int other) {
        if (hashes[one] != hashes[other]) {
            return false;
        }
        int a = textStart(first + one);
        int b = textStart(first + other);
        int length = listing.end(first + one) - a;
        return length == listing.end(first + other) - b && listing.text().regionMatches(a, listing.text(), b, length);
    }

    private int hash(int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + listing.text().charAt(i);
        }
        return hash;
    }
}
