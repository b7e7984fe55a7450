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
package dev.headroom.engine.compress.lines;

import java.util.BitSet;

/** Builds a {@link LineRanking} line by line, each line once. Not thread-safe. */
public final class LineOrder {

    private final int[] order;
    private final BitSet ranked;
    private int count;
    private int required;

    /**
     * An empty order.
     *
     * @param lines how many lines there are
     */
    public LineOrder(int lines) {
        this.order = new int[lines];
        this.ranked = new BitSet(lines);
    }

    /**
     * Adds a line behind all others, unless it is among them.
     *
     * @param line counted from 0
     */
    public void add(int line) {
        if (!ranked.get(line)) {
            ranked.set(line);
            order[count++] = line;
        }
    }

    /**
     * Whether a line is among those added.
     *
     * @param line counted from 0
     * @return whether it was added
     */
    public boolean has(int line) {
        return ranked.get(line);
    }

    /** All lines so far have to stay, whatever the budget. */
    public void require() {
        required = count;
    }

    /** The ranking; lines that were not added come last, in their order. */
    public LineRanking finish() {
        for (int line = ranked.nextClearBit(0); line < order.length; line = ranked.nextClearBit(line)) {
            add(line);
        }
        return new LineRanking(order, required);
    }
}
