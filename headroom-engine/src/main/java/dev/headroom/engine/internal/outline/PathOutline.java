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
package dev.headroom.engine.internal.outline;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Paths in the order of a list, and the headings under which they are said shortest: one for each beginning, up to a
 * separator, that several paths in a row share. These are the inner nodes of the tree of longest common prefixes, which
 * a stack finds in one pass from the end (Abouelhoda, Kurtz and Ohlebusch, Replacing suffix trees with enhanced suffix
 * arrays, 2004, section 4.1).
 *
 * <p>A list may name directories before what is in them, as {@code find} does. Where it does so often, headings are
 * taken for listed themselves, and those that are not stand aside. Immutable; linear in the characters of the paths.
 */
public final class PathOutline {

    /** Headings are listed themselves where at least one path in so many is the directory of the next one. */
    private static final int PATHS_PER_DIRECTORY = 50;

    private static final int FEWEST_DIRECTORIES = 2;

    private final CharSequence text;
    private final int[] from;
    private final int[] to;
    private final int size;
    private final char separator;

    /** How much of a path, counted from its start, it shares with the one before, up to a separator. */
    private final int[] shared;

    /** Paths that are the directory of the next one. */
    private final BitSet directories = new BitSet();

    private boolean listing;

    /** Headings, last one first: the path at which each opens, the length it reaches to, how many branches it has. */
    private int[] openAt = new int[8];

    private int[] openTo = new int[8];
    private int[] branches = new int[8];
    private int openings;

    private PathOutline(CharSequence text, int[] from, int[] to, int size, char separator) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.size = size;
        this.separator = separator;
        this.shared = new int[size + 1];
    }

    /**
     * Finds the headings of a list.
     *
     * @param text holds the paths
     * @param from where each path starts; not copied
     * @param to the offset behind each path; not copied
     * @param size how many paths there are
     * @param separator between the names of a path
     * @return the outline
     */
    public static PathOutline of(CharSequence text, int[] from, int[] to, int size, char separator) {
        PathOutline outline = new PathOutline(text, from, to, size, separator);
        outline.compare();
        outline.listDirectories();
        outline.findHeadings();
        return outline;
    }

    /** As {@link #of}, but directories of the list are names like others and headings are none. */
    public static PathOutline ofNames(CharSequence text, int[] from, int[] to, int size, char separator) {
        PathOutline outline = new PathOutline(text, from, to, size, separator);
        outline.compare();
        outline.findHeadings();
        return outline;
    }

    /** Whether headings are paths of the list themselves. */
    public boolean listsDirectories() {
        return listing;
    }

    private void compare() {
        for (int i = 1; i < size; i++) {
            shared[i] = sharedWithPrevious(i);
        }
    }

    private void listDirectories() {
        int count = directories.cardinality();
        listing = count >= FEWEST_DIRECTORIES && count * PATHS_PER_DIRECTORY >= size;
        for (int i = directories.nextSetBit(0); listing && i >= 0; i = directories.nextSetBit(i + 1)) {
            shared[i + 1] = to[i] - from[i] + 1;
        }
    }

    private int sharedWithPrevious(int i) {
        int one = from[i - 1];
        int other = from[i];
        int most = Math.min(to[i - 1] - one, to[i] - other);
        int length = 0;
        int end = 0;
        while (length < most) {
            char c = text.charAt(one + length);
            if (c != text.charAt(other + length)) {
                return end;
            }
            length++;
            if (c == separator) {
                end = length;
            }
        }
        boolean whole = length > 0 && length == to[i - 1] - one && end < length && other + length < to[i];
        if (whole && text.charAt(other + length) == separator) {
            directories.set(i - 1);
        }
        return end;
    }

    /** From the end: what is shared less than before closes a heading, which then opens at the path at hand. */
    private void findHeadings() {
        int[] lengths = new int[16];
        int[] counts = new int[16];
        int depth = 0;
        for (int i = size - 1; i >= 0; i--) {
            int length = shared[i];
            while (depth > 0 && lengths[depth - 1] > length) {
                depth--;
                addOpening(i, lengths[depth], counts[depth]);
            }
            if (depth > 0 && lengths[depth - 1] == length) {
                counts[depth - 1]++;
            } else if (length > 0) {
                if (depth == lengths.length) {
                    lengths = Arrays.copyOf(lengths, depth * 2);
                    counts = Arrays.copyOf(counts, depth * 2);
                }
                lengths[depth] = length;
                counts[depth++] = 1;
            }
        }
    }

    private void addOpening(int path, int length, int count) {
        if (openings == openAt.length) {
            openAt = Arrays.copyOf(openAt, openings * 2);
            openTo = Arrays.copyOf(openTo, openings * 2);
            branches = Arrays.copyOf(branches, openings * 2);
        }
        openAt[openings] = path;
        openTo[openings] = length;
        branches[openings++] = count;
    }

    /**
     * Writes the outline.
     *
     * @param writer a writer for the separator of the paths
     * @param before called with the index of each path before anything of it is written, and with the size at the end
     * @param opened called with the index of a path when a heading opened at it; the writer is right behind it
     */
    public void write(OutlineWriter writer, IntConsumer before, Opened opened) {
        write(writer, before, opened, null);
    }

    /**
     * Writes the outline with a line for each path, and something said of it.
     *
     * @param writer a writer for the separator of the paths
     * @param remark what stands behind a path, given its index
     */
    public void writeLines(OutlineWriter writer, IntFunction<CharSequence> remark) {
        write(writer, path -> {}, (path, length) -> {}, remark);
    }

    private void write(
            OutlineWriter writer, IntConsumer before, Opened opened, @Nullable IntFunction<CharSequence> remark) {
        Headings headings = new Headings(writer, opened);
        int next = openings - 1;
        for (int i = 0; i < size; i++) {
            before.accept(i);
            headings.closeTo(shared[i]);
            int first = next;
            while (next >= 0 && openAt[next] == i) {
                headings.open(i, openTo[next], branches[next], next == first);
                next--;
            }
            int start = from[i] + headings.reach();
            if (remark != null) {
                writer.nameAlone(text, start, to[i], remark.apply(i));
            } else if (!(listing && directories.get(i))) {
                writer.name(text, start, to[i]);
            }
        }
        before.accept(size);
    }

    /** Takes note of headings. */
    @FunctionalInterface
    public interface Opened {

        /**
         * A heading was opened.
         *
         * @param path the index of the path at which it opened
         * @param length how much of that path, from its start, the headings now say
         */
        void at(int path, int length);
    }

    /** The headings that are open while an outline is written. */
    private final class Headings {
        private final OutlineWriter writer;
        private final Opened opened;
        private int[] reaches = new int[16];
        private int depth;

        /** The path whose heading may be extended by that of the next path, its only child. */
        private int extensible = -1;

        Headings(OutlineWriter writer, Opened opened) {
            this.writer = writer;
            this.opened = opened;
        }

        /** How much of a path the open headings say. */
        int reach() {
            return depth == 0 ? 0 : reaches[depth - 1];
        }

        void closeTo(int length) {
            while (reach() > length) {
                depth--;
            }
            writer.close(depth);
        }

        void open(int path, int length, int branches, boolean first) {
            int start = from[path] + reach();
            boolean itself = listing && directories.get(path) && length == to[path] - from[path] + 1;
            if (!listing) {
                writer.heading(text, start, from[path] + length - 1, false);
                push(path, length);
            } else if (!itself) {
                writer.aside(text, start, from[path] + length);
                push(path, length);
            } else if (first
                    && extensible == path - 1
                    && path > 0
                    && isName(start, to[path])
                    && writer.canExtend(text, start, to[path])) {
                writer.extend(text, start, to[path]);
                depth--;
                push(path, length);
            } else {
                openListed(path, length);
            }
            extensible = itself && branches == 1 ? path : -1;
        }

        /** A listed heading says one name; what else of its path is not said yet stands aside above it. */
        private void openListed(int path, int length) {
            int start = from[path] + reach();
            int end = to[path];
            int name = end;
            while (name > start && text.charAt(name - 1) != separator) {
                name--;
            }
            if (name > start) {
                writer.aside(text, start, name);
                push(path, name - from[path]);
            }
            writer.heading(text, name, end, false);
            push(path, length);
        }

        private boolean isName(int start, int end) {
            for (int i = start; i < end; i++) {
                if (text.charAt(i) == separator) {
                    return false;
                }
            }
            return true;
        }

        private void push(int path, int length) {
            if (depth == reaches.length) {
                reaches = Arrays.copyOf(reaches, depth * 2);
            }
            reaches[depth++] = length;
            opened.at(path, length);
        }
    }
}
