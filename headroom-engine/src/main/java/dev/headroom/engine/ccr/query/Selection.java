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
package dev.headroom.engine.ccr.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of the matching rows is asked for. Without items it is whole rows.
 *
 * @param items columns and aggregates, in the order asked for
 * @param grouped whether rows with equal plain columns are taken together
 * @param order how to sort; empty for the rows' own order, or for groups the largest first
 */
record Selection(List<Item> items, boolean grouped, List<OrderKey> order) {

    /** Whole rows in their own order. */
    static final Selection WHOLE_ROWS = new Selection(List.of(), false, List.of());

    /** An aggregate function. */
    enum Function {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX
    }

    /**
     * A column or an aggregate.
     *
     * @param label its name in the answer
     * @param canonical how it is written, without white space, to compare with what order by names
     * @param function the aggregate, or empty for a plain column
     * @param column the column; empty for {@code count(*)}
     * @param distinct whether equal values count once
     */
    record Item(
            String label,
            String canonical,
            Optional<Function> function,
            Optional<ColumnPath> column,
            boolean distinct) {

        boolean isPlain() {
            return function.isEmpty();
        }
    }

    /**
     * One sort key.
     *
     * @param item what to sort by
     * @param descending whether the largest comes first
     */
    record OrderKey(Item item, boolean descending) {}

    Selection {
        items = List.copyOf(items);
        order = List.copyOf(order);
    }

    /** Every column that is mentioned. */
    List<ColumnPath> columns() {
        List<ColumnPath> columns = new ArrayList<>();
        items.forEach(item -> item.column().ifPresent(columns::add));
        order.forEach(key -> key.item().column().ifPresent(columns::add));
        return columns;
    }
}
