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

import dev.headroom.engine.internal.text.TextLines;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Reads the output of {@code ls -R} as a tree: for each directory its path and a colon, then its names a line each, and
 * an empty line between two directories, which come in the order of their names. For one text; linear in it.
 */
final class ListedTree {

    private final TextLines lines;
    private final String text;

    /** The lines of the directories' paths. */
    private int[] paths = new int[16];

    private int directories;
    private final int[] from;
    private final int[] to;
    private final int[] depth;
    private final int[] line;
    private final BitSet headings = new BitSet();
    private int size;

    private ListedTree(TextLines lines) {
        this.lines = lines;
        this.text = lines.text();
        this.from = new int[lines.size()];
        this.to = new int[lines.size()];
        this.depth = new int[lines.size()];
        this.line = new int[lines.size()];
    }

    /** The names of a text; empty when it does not consist of directories. */
    static Optional<TreeNodes> read(TextLines lines) {
        ListedTree tree = new ListedTree(lines);
        if (!tree.findDirectories()) {
            return Optional.empty();
        }
        tree.collect();
        int size = tree.size;
        return Optional.of(new TreeNodes(
                tree.text,
                Arrays.copyOf(tree.from, size),
                Arrays.copyOf(tree.to, size),
                Arrays.copyOf(tree.depth, size),
                Arrays.copyOf(tree.line, size),
                tree.headings,
                TreeNodes.Shape.PLAIN));
    }

    private boolean findDirectories() {
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0 || lines.start(i - 1) == lines.end(i - 1)) {
                if (lines.end(i) - lines.start(i) < 2 || text.charAt(lines.end(i) - 1) != ':') {
                    return false;
                }
                paths = directories < paths.length ? paths : Arrays.copyOf(paths, directories * 2);
                paths[directories++] = i;
            }
        }
        return directories > 0;
    }

    /** Names in the order of a tree: those of a directory go on when the directory within it is done. */
    private void collect() {
        int[] open = new int[16];
        int[] at = new int[16];
        int next = 0;
        while (next < directories) {
            int level = 0;
            add(0, paths[next], lines.start(paths[next]), lines.end(paths[next]) - 1);
            headings.set(size - 1);
            open[0] = next++;
            at[0] = paths[open[0]] + 1;
            while (level >= 0) {
                if (at[level] >= end(open[level])) {
                    level--;
                    continue;
                }
                int name = at[level]++;
                add(level + 1, name, lines.start(name), lines.end(name));
                if (next < directories && isPathOf(next, open[level], name)) {
                    headings.set(size - 1);
                    level++;
                    open = level < open.length ? open : Arrays.copyOf(open, level * 2);
                    at = level < at.length ? at : Arrays.copyOf(at, level * 2);
                    open[level] = next++;
                    at[level] = paths[open[level]] + 1;
                }
            }
        }
    }

    private void add(int level, int onLine, int start, int end) {
        from[size] = start;
        to[size] = end;
        depth[size] = level;
        line[size++] = onLine;
    }

    /** The line behind the last name of a directory. */
    private int end(int directory) {
        return directory + 1 < directories ? paths[directory + 1] - 1 : lines.size();
    }

    /** Whether a directory is the one of a name within another directory. */
    private boolean isPathOf(int directory, int parent, int name) {
        int start = lines.start(paths[directory]);
        int length = lines.end(paths[directory]) - 1 - start;
        int outerStart = lines.start(paths[parent]);
        int outer = lines.end(paths[parent]) - 1 - outerStart;
        int inner = lines.end(name) - lines.start(name);
        return length == outer + 1 + inner
                && text.charAt(start + outer) == '/'
                && text.regionMatches(start + outer + 1, text, lines.start(name), inner)
                && text.regionMatches(start, text, outerStart, outer);
    }
}
