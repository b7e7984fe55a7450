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

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Says how many entries there are in each directory: as many directories as there is room for, the fullest ones split
 * into those within them first. Pure; linear in the number of directories.
 */
final class DirectoryCounts {

    private final Directories directories;
    private final int most;

    /** Directories whose inner ones are listed. */
    private final BitSet split = new BitSet();

    private DirectoryCounts(Directories directories, int most) {
        this.directories = directories;
        this.most = most;
    }

    /**
     * Writes the counts.
     *
     * @param most how many directories to name, about
     * @param out gets a line for each, starting with a line feed, indented below what it is in
     */
    static void append(Directories directories, int most, StringBuilder out) {
        DirectoryCounts counts = new DirectoryCounts(directories, most);
        counts.split();
        counts.append(Directories.ROOT, 0, out);
    }

    private void split() {
        PriorityQueue<Integer> queue =
                new PriorityQueue<>(Comparator.<Integer>comparingInt(directory -> -directories.total(directory))
                        .thenComparingInt(directory -> directory));
        queue.add(Directories.ROOT);
        int listed = 1;
        while (!queue.isEmpty()) {
            int fullest = queue.remove();
            int inner = endOfChain(fullest);
            int children = Math.min(children(inner), most);
            if (children == 0 || (listed + children > most && split.cardinality() > 1)) {
                continue;
            }
            split.set(inner);
            listed += children;
            for (int child = directories.firstChild(inner); child > 0; child = directories.nextSibling(child)) {
                queue.add(child);
            }
            if (listed > most) {
                return;
            }
        }
    }

    private int children(int directory) {
        int count = 0;
        for (int child = directories.firstChild(directory); child > 0; child = directories.nextSibling(child)) {
            count++;
        }
        return count;
    }

    /** Of very many directories the fullest ones, in their order. */
    private List<Integer> shown(int directory) {
        List<Integer> children = new ArrayList<>();
        for (int child = directories.firstChild(directory); child > 0; child = directories.nextSibling(child)) {
            children.add(child);
        }
        if (children.size() <= most) {
            return children;
        }
        children.sort(Comparator.<Integer>comparingInt(child -> -directories.total(child))
                .thenComparingInt(child -> child));
        List<Integer> fullest = new ArrayList<>(children.subList(0, most));
        fullest.sort(Comparator.naturalOrder());
        return fullest;
    }

    /** The last of directories that have nothing but one directory in them. */
    private int endOfChain(int directory) {
        int end = directory;
        while (isLink(end)) {
            end = directories.firstChild(end);
        }
        return end;
    }

    private boolean isLink(int directory) {
        int child = directories.firstChild(directory);
        return child > 0
                && directories.nextSibling(child) == 0
                && directories.total(child) == directories.total(directory);
    }

    private void append(int root, int depth, StringBuilder out) {
        // Splitting stops after some directories, so this is not deeper than the number of those.
        int inner = endOfChain(root);
        if (!split.get(inner)) {
            return;
        }
        List<Integer> shown = shown(inner);
        int others = directories.total(inner) - directories.own(inner);
        for (int child : shown) {
            out.append('\n').append(" ".repeat(depth));
            appendChain(child, out);
            out.append(' ').append(directories.total(child));
            others -= directories.total(child);
            append(child, depth + 1, out);
        }
        int left = children(inner) - shown.size();
        if (left > 0) {
            out.append('\n')
                    .append(" ".repeat(depth))
                    .append(left)
                    .append(" other directories ")
                    .append(others);
        }
    }

    private void appendChain(int directory, StringBuilder out) {
        int link = directory;
        directories.appendName(link, out);
        while (isLink(link)) {
            link = directories.firstChild(link);
            directories.appendName(link, out);
        }
    }
}
