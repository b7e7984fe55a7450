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
package dev.headroom.engine.internal.json;

import java.util.Arrays;

/** The nodes of a tape, a column for each of their properties. Grows as it is written. */
final class JsonNodes {

    private static final JsonKind[] KINDS = JsonKind.values();

    /** By their ordinals: an array of references would cost the collector a barrier for every node. */
    private byte[] kinds;

    int[] starts;
    int[] ends;
    int[] nexts;
    int[] names;
    int[] nameEnds;

    /** Numbers of names; equal ones have equal names, others may have. 0 where a name has no number. */
    int[] nameIds;

    int[] counts;
    int size;

    JsonNodes(int expected) {
        kinds = new byte[expected];
        starts = new int[expected];
        ends = new int[expected];
        nexts = new int[expected];
        names = new int[expected];
        nameEnds = new int[expected];
        nameIds = new int[expected];
        counts = new int[expected];
    }

    /** Adds a node that starts at an offset; its name starts and ends at others, or at -1 if it has none. */
    @SuppressWarnings("EnumOrdinal") // never leaves this class
    int add(JsonKind kind, int start, int nameStart, int nameEnd) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size] = (byte) kind.ordinal();
        starts[size] = start;
        names[size] = nameStart;
        nameEnds[size] = nameEnd;
        return size++;
    }

    JsonKind kind(int node) {
        return KINDS[kinds[node]];
    }

    /** Ends a node, whose children are all nodes that were added since. */
    void end(int node, int end) {
        ends[node] = end;
        nexts[node] = size;
    }

    private void grow() {
        int larger = (int) Math.min(Integer.MAX_VALUE - 8L, kinds.length * 3L / 2 + 16);
        kinds = Arrays.copyOf(kinds, larger);
        starts = Arrays.copyOf(starts, larger);
        ends = Arrays.copyOf(ends, larger);
        nexts = Arrays.copyOf(nexts, larger);
        names = Arrays.copyOf(names, larger);
        nameEnds = Arrays.copyOf(nameEnds, larger);
        nameIds = Arrays.copyOf(nameIds, larger);
        counts = Arrays.copyOf(counts, larger);
    }
}
