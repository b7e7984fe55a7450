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
package dev.headroom.engine.internal.log;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds messages in lines one by one, after Drain (He, Zhu, Zheng, Lyu: Drain: an online log parsing approach with
 * fixed depth tree, ICWS 2017). A tree of fixed depth narrows the messages down: by the signs around the words, then by
 * the first word behind time and level. Of the few messages in the leaf, the first one that agrees with the line in at
 * least half of its words takes it; words that differ become wildcards.
 *
 * <p>A leaf holds at most {@value #MOST_IN_A_LEAF} messages, so the work is linear in the tokens.
 */
final class Drain {

    private static final int MOST_IN_A_LEAF = 12;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final LogTokens tokens;

    /** Leaves, by their key; open addressing. */
    private long[] keys = new long[64];

    private int[][] leaves = new int[64][];
    private int used;

    /** The line by which a message was made, and its wildcards. */
    private int[] models = new int[64];

    private BitSet[] wildcards = new BitSet[64];
    private int size;

    /** The message of a line that was added. */
    private final int[] added;

    Drain(LogTokens tokens) {
        this.tokens = tokens;
        this.added = new int[tokens.lines()];
        Arrays.fill(added, Messages.NONE);
    }

    /** The number of the message that a line belongs to, which is new if need be. */
    int add(int line) {
        int head = LineHead.end(tokens, line);
        int leaf = leaf(key(line, head));
        int[] members = leaves[leaf];
        for (int i = 1; i <= members[0]; i++) {
            if (agrees(members[i], line, head)) {
                widen(members[i], line);
                added[line] = members[i];
                return members[i];
            }
        }
        added[line] = create(line);
        if (members[0] < MOST_IN_A_LEAF) {
            if (members[0] + 1 == members.length) {
                members = Arrays.copyOf(members, members.length * 2);
                leaves[leaf] = members;
            }
            members[++members[0]] = added[line];
        }
        return added[line];
    }

    /**
     * The number of a known message that a line belongs to without a further wildcard; NONE if there is none. Only
     * messages with wildcards are looked at.
     */
    int find(int line) {
        int leaf = leaf(key(line, LineHead.end(tokens, line)));
        int[] members = leaves[leaf];
        for (int i = 1; i <= members[0]; i++) {
            if (!wildcards[members[i]].isEmpty() && fits(members[i], line)) {
                added[line] = members[i];
                return members[i];
            }
        }
        return Messages.NONE;
    }

    private boolean fits(int message, int line) {
        int a = tokens.firstToken(models[message]);
        int b = tokens.firstToken(line);
        int length = tokens.tokens(line);
        if (length != tokens.tokens(models[message])) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int kind = tokens.kind(b + i);
            boolean wild = wildcards[message].get(i) && isOpen(kind);
            boolean same =
                    kind == tokens.kind(a + i) && (LogTokens.varies(kind) || tokens.hash(a + i) == tokens.hash(b + i));
            if (!wild && !same) {
                return false;
            }
        }
        return true;
    }

    private long key(int line, int head) {
        int first = tokens.firstToken(line);
        long key = tokens.tokens(line);
        int word = 0;
        for (int i = 0; i < tokens.tokens(line); i++) {
            int kind = tokens.kind(first + i);
            boolean open = kind == LogTokens.WORD || kind == LogTokens.VALUE;
            key = (key + (open ? 1 : LogTokens.varies(kind) ? kind : tokens.hash(first + i) * 31L)) * MIX;
            key ^= key >>> 29;
            if (word == 0 && kind == LogTokens.WORD && i >= head) {
                word = tokens.hash(first + i);
            }
        }
        return Math.max(1, ((key + word) * MIX) >>> 1);
    }

    private int leaf(long key) {
        if (used * 2 >= keys.length) {
            grow();
        }
        int slot = (int) (key >>> 20) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        if (keys[slot] == 0) {
            keys[slot] = key;
            leaves[slot] = new int[2];
            used++;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[][] oldLeaves = leaves;
        keys = new long[oldKeys.length * 2];
        leaves = new int[oldKeys.length * 2][];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = (int) (oldKeys[i] >>> 20) & keys.length - 1;
                while (keys[slot] != 0) {
                    slot = slot + 1 & keys.length - 1;
                }
                keys[slot] = oldKeys[i];
                leaves[slot] = oldLeaves[i];
            }
        }
    }

    private int create(int line) {
        if (size == models.length) {
            models = Arrays.copyOf(models, size * 2);
            wildcards = Arrays.copyOf(wildcards, size * 2);
        }
        models[size] = line;
        wildcards[size] = new BitSet();
        return size++;
    }

    /** Whether everything but words is the same, and at least half of the words behind the head are. */
    private boolean agrees(int message, int line, int head) {
        int a = tokens.firstToken(models[message]);
        int b = tokens.firstToken(line);
        int length = tokens.tokens(line);
        if (length != tokens.tokens(models[message])) {
            return false;
        }
        int words = 0;
        int same = 0;
        for (int i = 0; i < length; i++) {
            boolean equal = tokens.hash(a + i) == tokens.hash(b + i);
            int kind = tokens.kind(b + i);
            int other = tokens.kind(a + i);
            boolean open = isOpen(kind) && isOpen(other);
            if (!open && (kind != other || (!equal && !LogTokens.varies(kind)))) {
                return false;
            }
            boolean name = isName(b + i, line, i, length);
            if ((i < head || name) && !equal && kind == LogTokens.WORD) {
                return false;
            }
            if (i >= head && !name && (kind == LogTokens.WORD || other == LogTokens.WORD)) {
                words++;
                same += equal && !wildcards[message].get(i) ? 1 : 0;
            }
        }
        return same > 0 && same * 2 >= words;
    }

    /** Whether a word names what stands behind it, as in {@code level=error}; such words do not make lines alike. */
    private boolean isName(int token, int line, int position, int length) {
        return tokens.kind(token) == LogTokens.WORD
                && position + 1 < length
                && tokens.text()[tokens.end(token, line)] == '=';
    }

    private static boolean isOpen(int kind) {
        return kind == LogTokens.WORD || kind == LogTokens.VALUE;
    }

    private void widen(int message, int line) {
        int a = tokens.firstToken(models[message]);
        int b = tokens.firstToken(line);
        for (int i = 0; i < tokens.tokens(line); i++) {
            if (isOpen(tokens.kind(b + i)) && tokens.hash(a + i) != tokens.hash(b + i)) {
                wildcards[message].set(i);
            }
        }
    }

    /** Whether a token of a line is a wildcard; the line is one that was added, or of no message. */
    boolean isWildcard(int line, int position) {
        int message = added[line];
        return message != Messages.NONE && wildcards[message].get(position);
    }
}
