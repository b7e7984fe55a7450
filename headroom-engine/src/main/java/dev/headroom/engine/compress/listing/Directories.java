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

import dev.headroom.engine.internal.text.SpanHash;
import java.util.Arrays;

/**
 * The directories of a listing: what each is in, and how many entries it and those within it have. Directory 0 is what
 * all are in. Filled once; linear in the characters of the entries.
 */
final class Directories {

    static final int ROOT = 0;

    private static final int NONE = -1;

    private final CharSequence text;
    private final char separator;

    /**
     * For each directory what it is in, its name in the text, and how long its path is, with a separator at the end.
     */
    private int[] parent = new int[64];

    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] reach = new int[64];

    /** Entries directly in a directory, and with those further down. */
    private int[] own = new int[64];

    private int[] total = new int[64];
    private int[] firstChild = new int[64];
    private int[] lastChild = new int[64];
    private int[] nextSibling = new int[64];
    private int size;

    /** Open addressing by parent and name. */
    private int[] slots = new int[256];

    private final int[] of;

    private Directories(CharSequence text, char separator, int entries) {
        this.text = text;
        this.separator = separator;
        this.of = new int[entries];
        add(NONE, 0, 0);
    }

    /** The directories that paths lead through. */
    static Directories of(PathLines paths) {
        Directories directories = new Directories(paths.text(), paths.separator, paths.size);
        int current = ROOT;
        for (int i = 0; i < paths.size; i++) {
            int shared = i == 0 ? 0 : directories.shared(paths.from[i - 1], paths.from[i], paths.to[i]);
            while (directories.reach[current] > shared) {
                current = directories.parent[current];
            }
            int start = paths.from[i] + directories.reach[current];
            for (int at = start; at < paths.to[i]; at++) {
                if (directories.text.charAt(at) == paths.separator) {
                    current = directories.child(current, start, at);
                    start = at + 1;
                }
            }
            directories.put(i, current);
        }
        directories.sum();
        return directories;
    }

    /** The headings of a tree. */
    static Directories of(TreeNodes nodes) {
        Directories directories = new Directories(nodes.text, '/', nodes.size());
        int[] open = new int[16];
        for (int i = 0; i < nodes.size(); i++) {
            int level = nodes.depth[i];
            if (level == TreeNodes.OUTSIDE) {
                directories.of[i] = ROOT;
                continue;
            }
            int in = level == 0 ? ROOT : open[level - 1];
            directories.put(i, in);
            open = level < open.length ? open : Arrays.copyOf(open, level * 2);
            if (nodes.headings.get(i)) {
                open[level] = directories.add(in, nodes.from[i], nodes.to[i]);
            }
        }
        directories.sum();
        return directories;
    }

    private int shared(int before, int start, int end) {
        int length = 0;
        while (start + length < end && text.charAt(before + length) == text.charAt(start + length)) {
            length++;
        }
        return length;
    }

    private int add(int in, int start, int end) {
        if (size == parent.length) {
            grow();
        }
        parent[size] = in;
        from[size] = start;
        to[size] = end;
        if (in != NONE) {
            reach[size] = reach[in] + end - start + 1;
            if (firstChild[in] == 0) {
                firstChild[in] = size;
            } else {
                nextSibling[lastChild[in]] = size;
            }
            lastChild[in] = size;
        }
        return size++;
    }

    private void grow() {
        parent = Arrays.copyOf(parent, size * 2);
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
        reach = Arrays.copyOf(reach, size * 2);
        own = Arrays.copyOf(own, size * 2);
        total = Arrays.copyOf(total, size * 2);
        firstChild = Arrays.copyOf(firstChild, size * 2);
        lastChild = Arrays.copyOf(lastChild, size * 2);
        nextSibling = Arrays.copyOf(nextSibling, size * 2);
    }

    private int child(int in, int start, int end) {
        if (size * 2 > slots.length) {
            rehash();
        }
        int slot = slot(in, start, end);
        if (slots[slot] == 0) {
            slots[slot] = add(in, start, end);
        }
        return slots[slot];
    }

    private int slot(int in, int start, int end) {
        int slot = SpanHash.of(text, start, end, in) & slots.length - 1;
        while (slots[slot] != 0 && !is(slots[slot], in, start, end)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean is(int directory, int in, int start, int end) {
        if (parent[directory] != in || to[directory] - from[directory] != end - start) {
            return false;
        }
        for (int i = 0; i < end - start; i++) {
            if (text.charAt(from[directory] + i) != text.charAt(start + i)) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        slots = new int[slots.length * 4];
        for (int directory = 1; directory < size; directory++) {
            slots[slot(parent[directory], from[directory], to[directory])] = directory;
        }
    }

    private void put(int entry, int directory) {
        of[entry] = directory;
        own[directory]++;
    }

    private void sum() {
        System.arraycopy(own, 0, total, 0, size);
        for (int directory = size - 1; directory > 0; directory--) {
            total[parent[directory]] += total[directory];
        }
    }

    /** The directory of an entry. */
    int of(int entry) {
        return of[entry];
    }

    int parent(int directory) {
        return parent[directory];
    }

    /** How long the path of a directory is, with the separator at its end. */
    int reach(int directory) {
        return reach[directory];
    }

    int size() {
        return size;
    }

    /** How many entries stand directly in a directory. */
    int own(int directory) {
        return own[directory];
    }

    /** How many entries are in a directory and in those within it. */
    int total(int directory) {
        return total[directory];
    }

    int firstChild(int directory) {
        return firstChild[directory];
    }

    int nextSibling(int directory) {
        return nextSibling[directory];
    }

    /** Appends the name of a directory and a separator. */
    void appendName(int directory, StringBuilder out) {
        out.append(text, from[directory], to[directory]).append(separator);
    }
}
