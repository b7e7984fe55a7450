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
package dev.headroom.engine.compress.diff;

import dev.headroom.engine.internal.diff.Diff;
import dev.headroom.engine.internal.diff.LineKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds blocks of removed lines that were added elsewhere, line by line the same. Each line is in one block at
 * most, and a block has at least {@value #FEWEST_LINES} lines with {@value #FEWEST_CHARACTERS} characters that are
 * not blank. Blocks are looked up by three lines at a time; of many equal places the first {@value #MOST_TRIED} are
 * tried, so the cost is linear.
 */
final class MovedBlocks {

    static final int FEWEST_LINES = 4;
    private static final int FEWEST_CHARACTERS = 40;
    private static final int FEWEST_CHARACTERS_OF_WINDOW = 10;
    private static final int WINDOW = 3;
    private static final int MOST_TRIED = 8;
    private static final int NONE = -1;

    private final Diff diff;
    private final BitSet candidates;
    private final BitSet taken = new BitSet();
    private final long[] hashes;
    private int[] slots = new int[0];
    private final int[] next;

    /**
     * A block that moved.
     *
     * @param from its first removed line
     * @param to its first added line
     * @param size how many lines it has
     */
    record Block(int from, int to, int size) {}

    private MovedBlocks(Diff diff, BitSet candidates) {
        this.diff = diff;
        this.candidates = candidates;
        this.hashes = new long[diff.lines()];
        this.next = new int[diff.lines()];
    }

    /**
     * Finds blocks.
     *
     * @param candidates changed lines that may be in one
     */
    static List<Block> find(Diff diff, BitSet candidates) {
        MovedBlocks blocks = new MovedBlocks(diff, candidates);
        blocks.index();
        List<Block> found = new ArrayList<>();
        int line = candidates.nextSetBit(0);
        while (line >= 0) {
            Block block = blocks.at(line);
            if (block.size >= FEWEST_LINES && blocks.charactersOf(block) >= FEWEST_CHARACTERS) {
                found.add(block);
                blocks.taken.set(block.to, block.to + block.size);
                line = candidates.nextSetBit(line + block.size);
            } else {
                line = candidates.nextSetBit(line + 1);
            }
        }
        return found;
    }

    private void index() {
        for (int line = candidates.nextSetBit(0); line >= 0; line = candidates.nextSetBit(line + 1)) {
            hashes[line] = hash(line);
        }
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(candidates.cardinality()) + 1);
        slots = new int[1 << bits];
        Arrays.fill(slots, NONE);
        for (int line = candidates.length() - 1; line >= 0; line = candidates.previousSetBit(line - 1)) {
            if (candidates.get(line) && isWindow(line, LineKind.ADDED)) {
                int slot = slot(line);
                next[line] = slots[slot];
                slots[slot] = line;
            }
        }
    }

    private long hash(int line) {
        long hash = 0;
        for (int i = diff.start(line) + 1; i < diff.end(line); i++) {
            hash = 31 * hash + diff.text().charAt(i);
        }
        return hash;
    }

    /** Whether three lines from a line on may start a block; braces and empty lines alone do not. */
    private boolean isWindow(int line, LineKind kind) {
        int characters = 0;
        for (int i = line; i < line + WINDOW; i++) {
            if (!isPart(i, kind, line)) {
                return false;
            }
            characters += charactersOf(i, FEWEST_CHARACTERS_OF_WINDOW);
        }
        return characters >= FEWEST_CHARACTERS_OF_WINDOW;
    }

    private int slot(int line) {
        long hash = (hashes[line] * 31 + hashes[line + 1]) * 31 + hashes[line + 2];
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & (slots.length - 1);
    }

    /** The longest block that starts with a removed line. */
    private Block at(int line) {
        Block best = new Block(line, line, 0);
        if (diff.kind(line) != LineKind.REMOVED || !isWindow(line, LineKind.REMOVED)) {
            return best;
        }
        int tried = 0;
        for (int added = slots[slot(line)]; added != NONE && tried < MOST_TRIED; added = next[added]) {
            int size = sizeOf(line, added);
            best = size > best.size ? new Block(line, added, size) : best;
            tried++;
        }
        return best;
    }

    private int sizeOf(int removed, int added) {
        int size = 0;
        while (isPart(removed + size, LineKind.REMOVED, removed)
                && isPart(added + size, LineKind.ADDED, added)
                && !taken.get(added + size)
                && isSame(removed + size, added + size)) {
            size++;
        }
        return size;
    }

    private boolean isPart(int line, LineKind kind, int first) {
        return line < diff.lines()
                && candidates.get(line)
                && diff.kind(line) == kind
                && diff.hunk(line) == diff.hunk(first);
    }

    private boolean isSame(int one, int other) {
        int length = diff.end(one) - diff.start(one);
        return hashes[one] == hashes[other]
                && length == diff.end(other) - diff.start(other)
                && diff.text().regionMatches(diff.start(one) + 1, diff.text(), diff.start(other) + 1, length - 1);
    }

    private int charactersOf(Block block) {
        int characters = 0;
        for (int line = block.from; line < block.from + block.size && characters < FEWEST_CHARACTERS; line++) {
            characters += charactersOf(line, FEWEST_CHARACTERS);
        }
        return characters;
    }

    /** How many characters of a line are not blank; counts no further than asked. */
    private int charactersOf(int line, int most) {
        int characters = 0;
        for (int i = diff.start(line) + 1; i < diff.end(line) && characters < most; i++) {
            characters += diff.text().charAt(i) > ' ' ? 1 : 0;
        }
        return characters;
    }
}
