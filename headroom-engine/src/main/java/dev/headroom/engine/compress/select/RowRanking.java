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
package dev.headroom.engine.compress.select;

import java.util.BitSet;

/**
 * All rows of a document in the order in which they should be kept: as many from the front as a budget allows, at
 * least {@link #required}. Immutable and thread-safe, but for the array that {@link #order} hands out a copy of.
 */
public final class RowRanking {

    private final int[] order;
    private final int required;
    private final String[] reasons;
    private final Analysis analysis;
    private final ErrorClusters errors;

    RowRanking(int[] order, int required, String[] reasons, Analysis analysis, ErrorClusters errors) {
        this.order = order;
        this.required = required;
        this.reasons = reasons;
        this.analysis = analysis;
        this.errors = errors;
    }

    /** {@return all row numbers, counted from 0, each once, the most important first; a copy} */
    public int[] order() {
        return order.clone();
    }

    /** {@return how many rows at the front of {@link #order} must be kept whatever the budget} */
    public int required() {
        return required;
    }

    /**
     * Why a row has its place.
     *
     * @param row a row number, counted from 0
     * @return a few words, such as {@code error in level}, {@code question}, {@code outlier latency_ms}, {@code first};
     *     {@code representative} when nothing makes it stand out
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public String reason(int row) {
        return reasons[row];
    }

    Analysis analysis() {
        return analysis;
    }

    ErrorClusters errors() {
        return errors;
    }

    BitSet requiredRows() {
        BitSet rows = new BitSet();
        for (int i = 0; i < required; i++) {
            rows.set(order[i]);
        }
        return rows;
    }
}
