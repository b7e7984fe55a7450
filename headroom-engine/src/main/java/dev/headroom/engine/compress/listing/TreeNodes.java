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
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The names of a tree in reading order, each in the line of its own; lines outside of the tree have no depth. Not to be
 * changed once made.
 */
final class TreeNodes {

    /** The depth of a line outside of the tree. */
    static final int OUTSIDE = -1;

    final CharSequence text;

    /** Where each name starts in the text, and the offset behind it. */
    final int[] from;

    final int[] to;
    final int[] depth;

    /** The line of each name. */
    final int[] line;

    /** Names that have others below them, or could have. */
    final BitSet headings;

    final Shape shape;

    /**
     * What holds for all names of a drawn tree.
     *
     * @param full whether they were paths from the root; their start is behind the parent's path then
     * @param slashed whether a slash ended the names of parents; they end before it then
     * @param cut levels at which more names would have followed, ascending
     * @param marks what stood in brackets before names, if anything; it stands behind them then
     */
    record Shape(boolean full, boolean slashed, List<Integer> cut, Optional<TreeMarks> marks) {
        static final Shape PLAIN = new Shape(false, false, List.of(), Optional.empty());
    }

    TreeNodes(CharSequence text, int[] from, int[] to, int[] depth, int[] line, BitSet headings, Shape shape) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.depth = depth;
        this.line = line;
        this.headings = headings;
        this.shape = shape;
    }

    int size() {
        return depth.length;
    }

    boolean holds(int node, char c) {
        for (int i = from[node]; i < to[node]; i++) {
            if (text.charAt(i) == c) {
                return true;
            }
        }
        return false;
    }

    /** Names directly below which just one name stands, which is a heading too. */
    BitSet withOnlyAHeadingBelow() {
        BitSet only = new BitSet();
        int[] children = new int[16];
        int deepest = -1;
        for (int i = size() - 1; i >= 0; i--) {
            int level = depth[i];
            if (level == OUTSIDE) {
                deepest = -1;
                continue;
            }
            if (level + 1 >= children.length) {
                children = Arrays.copyOf(children, Math.max(level + 2, children.length * 2));
            }
            only.set(i, deepest > level && children[level + 1] == 1 && headings.get(i + 1));
            Arrays.fill(children, Math.min(level, deepest + 1), level, 0);
            children[level] = deepest < level ? 1 : children[level] + 1;
            deepest = level;
        }
        return only;
    }
}
