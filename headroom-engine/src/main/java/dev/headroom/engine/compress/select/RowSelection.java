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

import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import dev.headroom.engine.model.Origin;

/**
 * Chooses which rows of a document to keep when not all can stay.
 *
 * <p>Kept whatever the budget: rows that the question or the call names exactly; errors and failures, judged by the
 * meaning of fields (of too many, one of each kind); the first and last rows; and a bounded number of rows that stand
 * out: keys, values and patterns that hardly any other row has, outliers, shifts of level, the best and the extreme
 * rows of a ranking, and the rows nearest to the question by rare words. All others follow in an order that shows as
 * many kinds of rows as early as possible.
 *
 * <p>A pure function: the same document, origin and options give the same ranking. Thread-safe. n log n; a few hundred
 * nanoseconds a cell.
 */
public final class RowSelection {

    private RowSelection() {}

    /**
     * Ranks the rows of a document.
     *
     * @param tape the document
     * @param rows its rows
     * @param origin where the document comes from and what was asked
     * @param options how many rows are kept whatever the budget
     * @return all rows, in the order in which they should be kept
     */
    public static RowRanking rank(JsonTape tape, Rows rows, Origin origin, SelectionOptions options) {
        Analysis analysis = Analysis.of(tape, rows);
        QuestionRows question = QuestionRows.find(tape, rows, analysis, origin, options.maxMatches());
        ErrorClusters errors = ErrorClusters.of(analysis);
        Signals signals = Signals.of(analysis, question, errors, options);
        Order order = new Order(rows.size());
        signals.required().forEach(order::add);
        int required = order.size;
        signals.wanted().forEach(order::add);
        for (int row : Representatives.order(analysis)) {
            order.add(new Wish(row, "representative"));
        }
        return new RowRanking(order.rows, required, order.reasons, analysis, errors);
    }

    /** Rows in order, each once, with the first reason given. */
    private static final class Order {
        final int[] rows;
        final String[] reasons;
        private final boolean[] taken;
        private int size;

        Order(int most) {
            rows = new int[most];
            reasons = new String[most];
            taken = new boolean[most];
        }

        void add(Wish wish) {
            if (!taken[wish.row()]) {
                taken[wish.row()] = true;
                reasons[wish.row()] = wish.reason();
                rows[size++] = wish.row();
            }
        }
    }
}
