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
package dev.headroom.engine.compress.text.lossless;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * How the lines of a text repeat earlier ones. Immutable.
 *
 * @param blocks ranges of lines that come again; of two either one holds the other or they have no line in common
 * @param uses what is not written out, in order and without overlaps
 */
record Repeats(List<Block> blocks, List<Use> uses) {

    static final Repeats NONE = new Repeats(List.of(), List.of());

    /**
     * Lines that come again.
     *
     * @param name a name of upper-case letters that no line of the text could be taken for
     * @param from the first line
     * @param to the line behind the last one
     */
    record Block(String name, int from, int to) {}

    /**
     * Lines that are not written out.
     *
     * @param from the first one
     * @param to the line behind the last one
     * @param block the index of the block they repeat; -1 when each repeats the line in front of the first
     * @param quote what stands in front of each line, but for blanks at its end in front of an empty one
     */
    record Use(int from, int to, int block, String quote) {}

    /** The lines that are not written out. */
    BitSet usedLines() {
        BitSet lines = new BitSet();
        uses.forEach(use -> lines.set(use.from(), use.to()));
        return lines;
    }

    boolean isEmpty() {
        return uses.isEmpty();
    }

    /** The same with names in the order in which the blocks come, and without blocks that are not used. */
    static Repeats named(List<Block> blocks, List<Use> uses, BlockNames names) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            order.add(i);
        }
        order.sort((one, other) -> {
            int byStart =
                    Integer.compare(blocks.get(one).from(), blocks.get(other).from());
            return byStart != 0
                    ? byStart
                    : Integer.compare(blocks.get(other).to(), blocks.get(one).to());
        });
        List<Integer> places = new ArrayList<>(Collections.nCopies(blocks.size(), 0));
        List<Block> named = new ArrayList<>();
        for (int old : order) {
            places.set(old, named.size());
            named.add(new Block(
                    names.next(), blocks.get(old).from(), blocks.get(old).to()));
        }
        List<Use> renumbered = uses.stream()
                .map(use -> use.block() < 0 ? use : new Use(use.from(), use.to(), places.get(use.block()), use.quote()))
                .toList();
        return new Repeats(List.copyOf(named), renumbered);
    }
}
