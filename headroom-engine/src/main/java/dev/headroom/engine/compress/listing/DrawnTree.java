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

import dev.headroom.engine.internal.listing.Guides;
import dev.headroom.engine.internal.text.TextLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reads a tree with lines drawn in front of its names. For one text; linear in it. */
final class DrawnTree {

    private final TextLines lines;
    private final String text;
    private final Guides guides;
    private final int[] from;
    private final int[] to;
    private final int[] depth;

    private DrawnTree(TextLines lines, Guides guides) {
        this.lines = lines;
        this.text = lines.text();
        this.guides = guides;
        this.from = new int[lines.size()];
        this.to = new int[lines.size()];
        this.depth = new int[lines.size()];
    }

    /** The names of a text; empty when a line is drawn in another style. */
    static Optional<TreeNodes> read(TextLines lines, Guides guides) {
        DrawnTree tree = new DrawnTree(lines, guides);
        return tree.parse() ? Optional.of(tree.nodes()) : Optional.empty();
    }

    private boolean parse() {
        for (int i = 0; i < depth.length; i++) {
            to[i] = lines.end(i);
            long parsed = guides.parse(text, lines.start(i), to[i]);
            if (parsed == Guides.BROKEN) {
                return false;
            }
            from[i] = Guides.nameStart(parsed);
            depth[i] = Guides.depth(parsed);
            if (depth[i] > (i == 0 || depth[i - 1] == TreeNodes.OUTSIDE ? 0 : depth[i - 1] + 1)) {
                return false;
            }
            if (i > 0 && depth[i] == 0 && depth[i - 1] == 0) {
                depth[i - 1] = TreeNodes.OUTSIDE;
            }
        }
        if (depth[depth.length - 1] == 0) {
            depth[depth.length - 1] = TreeNodes.OUTSIDE;
        }
        return true;
    }

    private TreeNodes nodes() {
        BitSet parents = new BitSet();
        int[] line = new int[depth.length];
        for (int i = 0; i < depth.length; i++) {
            line[i] = i;
            parents.set(i, i + 1 < depth.length && depth[i] >= 0 && depth[i + 1] > depth[i]);
        }
        List<Integer> cut = cut();
        Optional<TreeMarks> marks = TreeMarks.of(text, from, to, depth);
        int[] markStart = from.clone();
        for (int i = 0; marks.isPresent() && i < depth.length; i++) {
            from[i] = depth[i] == TreeNodes.OUTSIDE ? from[i] : TreeMarks.nameStart(text, from[i], to[i]);
        }
        boolean slashed = parents.stream().allMatch(i -> to[i] > from[i] && text.charAt(to[i] - 1) == '/');
        for (int i = parents.nextSetBit(0); slashed && i >= 0; i = parents.nextSetBit(i + 1)) {
            to[i]--;
        }
        boolean full = namesAreFull();
        if (full) {
            shorten();
        }
        TreeNodes.Shape shape = new TreeNodes.Shape(full, slashed, cut, marks);
        return new TreeNodes(
                marks.isEmpty() ? text : withMarks(marks.get(), markStart), from, to, depth, line, parents, shape);
    }

    /** The names with their marks behind them, where they stand from then on. */
    private StringBuilder withMarks(TreeMarks marks, int[] markStart) {
        StringBuilder names = new StringBuilder(text.length());
        for (int i = 0; i < depth.length; i++) {
            int start = names.length();
            if (depth[i] == TreeNodes.OUTSIDE) {
                names.append(text, from[i], to[i]);
            } else {
                marks.append(text, markStart[i], from[i], to[i], names);
            }
            from[i] = start;
            to[i] = names.length();
        }
        return names;
    }

    /** What the last line says of names that do not follow. */
    private List<Integer> cut() {
        int last = depth.length - 1;
        List<Integer> levels = new ArrayList<>();
        for (int level = 1; level <= depth[last]; level++) {
            if (guides.goesOn(text, lines.start(last), level, depth[last])) {
                levels.add(level);
            }
        }
        return levels;
    }

    private boolean namesAreFull() {
        int[] parents = new int[16];
        boolean any = false;
        for (int i = 0; i < depth.length; i++) {
            if (depth[i] == TreeNodes.OUTSIDE) {
                continue;
            }
            parents = depth[i] < parents.length ? parents : Arrays.copyOf(parents, depth[i] * 2);
            if (depth[i] > 0) {
                if (!isWithin(parents[depth[i] - 1], i)) {
                    return false;
                }
                any = true;
            }
            parents[depth[i]] = i;
        }
        return any;
    }

    private boolean isWithin(int parent, int node) {
        int length = to[parent] - from[parent];
        return to[node] - from[node] > length + 1
                && text.regionMatches(from[node], text, from[parent], length)
                && text.charAt(from[node] + length) == '/';
    }

    private void shorten() {
        int[] lengths = new int[16];
        for (int i = 0; i < depth.length; i++) {
            if (depth[i] != TreeNodes.OUTSIDE) {
                lengths = depth[i] < lengths.length ? lengths : Arrays.copyOf(lengths, depth[i] * 2);
                lengths[depth[i]] = to[i] - from[i];
                from[i] += depth[i] == 0 ? 0 : lengths[depth[i] - 1] + 1;
            }
        }
    }
}
