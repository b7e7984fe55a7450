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

/** Lines, or pieces of lines, in the order in which they are given room. */
public final class LineRanking {

    private final int[] order;
    private final int required;
    private final BitSet joined;

    /**
     * A ranking.
     *
     * @param order indices counted from 0, each once, best first; not copied, not to be changed
     * @param required how many of the first ones have to stay, whatever the budget
     * @throws IllegalArgumentException when more are required than there are
     */
    public LineRanking(int[] order, int required) {
        this(order, required, new BitSet());
    }

    /**
     * A ranking in which some lines only make sense together.
     *
     * @param order indices of lines counted from 0, each once, best first; not copied, not to be changed
     * @param required how many of the first ones have to stay, whatever the budget
     * @param joined ranks that are kept only together with the next better one; not copied, not to be changed
     * @throws IllegalArgumentException when more lines are required than there are
     */
    public LineRanking(int[] order, int required, BitSet joined) {
        if (required < 0 || required > order.length) {
            throw new IllegalArgumentException("required must be 0 to " + order.length + ", but is " + required);
        }
        this.order = order;
        this.required = required;
        this.joined = joined;
    }

    /** How many are ranked. */
    public int size() {
        return order.length;
    }

    /**
     * The line, or piece, of a rank.
     *
     * @param rank counted from 0, which is the best
     * @return its index, counted from 0
     */
    public int line(int rank) {
        return order[rank];
    }

    /**
     * The most of the first lines, but no more than so many, that tear nothing apart that belongs together.
     *
     * @param count how many lines there is room for
     * @return that many, or fewer
     */
    public int whole(int count) {
        int whole = Math.min(count, order.length);
        while (whole > 0 && whole < order.length && joined.get(whole)) {
            whole--;
        }
        return whole;
    }

    /** How many of the first ones have to stay. */
    public int required() {
        return required;
    }
}
