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

/** Lines in the order in which they are given room. */
public final class LineRanking {

    private final int[] order;
    private final int required;

    /**
     * A ranking.
     *
     * @param order indices of lines counted from 0, each once, best first; not copied, not to be changed
     * @param required how many of the first ones have to stay, whatever the budget
     * @throws IllegalArgumentException when more lines are required than there are
     */
    public LineRanking(int[] order, int required) {
        if (required < 0 || required > order.length) {
            throw new IllegalArgumentException("required must be 0 to " + order.length + ", but is " + required);
        }
        this.order = order;
        this.required = required;
    }

    /** How many lines are ranked. */
    public int size() {
        return order.length;
    }

    /**
     * The line of a rank.
     *
     * @param rank counted from 0, which is the best
     * @return its index, counted from 0
     */
    public int line(int rank) {
        return order[rank];
    }

    /** How many of the first ones have to stay. */
    public int required() {
        return required;
    }
}
