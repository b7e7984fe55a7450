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
package dev.headroom.engine.internal.xml;

import java.util.Arrays;

/**
 * The elements and comments of a text as spans, in document order: the first child of an element is the node after it,
 * {@link #next} is its following sibling or the end of its parent. Filled by {@link XmlScanner}.
 */
final class XmlNodes {

    /** The close of an element that ends in its first tag. */
    static final int NONE = -1;

    final String text;
    private int[] starts;
    private int[] nameEnds;
    private int[] contents;
    private int[] closes;
    private int[] ends;
    private int[] nexts;
    private byte[] flags;
    private int size;

    private static final byte COMMENT = 1;
    private static final byte MIXED = 2;
    private static final byte HAS_ELEMENTS = 4;
    private static final byte REGULAR = 8;

    XmlNodes(String text) {
        this.text = text;
        int guess = Math.max(16, text.length() / 40);
        starts = new int[guess];
        nameEnds = new int[guess];
        contents = new int[guess];
        closes = new int[guess];
        ends = new int[guess];
        nexts = new int[guess];
        flags = new byte[guess];
    }

    int addElement(int start, int nameEnd, boolean regular) {
        int node = add(start, regular ? REGULAR : 0);
        nameEnds[node] = nameEnd;
        closes[node] = NONE;
        return node;
    }

    void addComment(int start, int end) {
        int node = add(start, COMMENT);
        ends[node] = end;
        nexts[node] = size;
    }

    private int add(int start, byte flag) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        flags[size] = flag;
        return size++;
    }

    private void grow() {
        int larger = starts.length * 3 / 2;
        starts = Arrays.copyOf(starts, larger);
        nameEnds = Arrays.copyOf(nameEnds, larger);
        contents = Arrays.copyOf(contents, larger);
        closes = Arrays.copyOf(closes, larger);
        ends = Arrays.copyOf(ends, larger);
        nexts = Arrays.copyOf(nexts, larger);
        flags = Arrays.copyOf(flags, larger);
    }

    void open(int node, int content) {
        contents[node] = content;
    }

    void close(int node, int close, int end) {
        closes[node] = close;
        ends[node] = end;
        nexts[node] = size;
    }

    void setMixed(int node) {
        flags[node] |= MIXED;
    }

    void setHasElements(int node) {
        flags[node] |= HAS_ELEMENTS;
    }

    int size() {
        return size;
    }

    /** Where a node starts, at its angle bracket. */
    int start(int node) {
        return starts[node];
    }

    /** The offset behind a node. */
    int end(int node) {
        return ends[node];
    }

    int next(int node) {
        return nexts[node];
    }

    /** The offset behind an element's name. */
    int nameEnd(int node) {
        return nameEnds[node];
    }

    String name(int node) {
        return text.substring(starts[node] + 1, nameEnds[node]);
    }

    /** Whether two elements have the same name. */
    boolean sameName(int one, int other) {
        int length = nameEnds[one] - starts[one];
        return length == nameEnds[other] - starts[other]
                && text.regionMatches(starts[one], text, starts[other], length);
    }

    /** The offset behind an element's first tag. */
    int content(int node) {
        return contents[node];
    }

    /** Where an element's last tag starts, or {@link #NONE}. */
    int close(int node) {
        return closes[node];
    }

    boolean isComment(int node) {
        return (flags[node] & COMMENT) != 0;
    }

    /** Whether an element holds text that is not white space, or anything but elements and comments. */
    boolean isMixed(int node) {
        return (flags[node] & MIXED) != 0;
    }

    boolean hasElements(int node) {
        return (flags[node] & HAS_ELEMENTS) != 0;
    }

    /** Whether an element's attributes are written one space apart and in double quotes. */
    boolean isRegular(int node) {
        return (flags[node] & REGULAR) != 0;
    }
}
