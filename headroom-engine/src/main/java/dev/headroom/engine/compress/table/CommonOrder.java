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
package dev.headroom.engine.compress.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * One order of columns out of the orders in which rows have some of them: a topological sort (Kahn 1962), n log n in
 * the columns of all orders together.
 */
final class CommonOrder {

    private final Map<Integer, Set<Integer>> behind = new HashMap<>();
    private final Map<Integer, Integer> before = new HashMap<>();

    private CommonOrder() {}

    /**
     * Sorts columns.
     *
     * @param columns all of them, in the order that counts where the rows leave it open
     * @param orders  orders of some columns each
     * @return an order that agrees with all orders; {@code columns} as they are if these contradict each other
     */
    static List<Integer> of(List<Integer> columns, List<int[]> orders) {
        CommonOrder common = new CommonOrder();
        orders.forEach(common::add);
        List<Integer> sorted = common.sorted(columns);
        return sorted.size() == columns.size() ? sorted : List.copyOf(columns);
    }

    private void add(int[] order) {
        for (int i = 1; i < order.length; i++) {
            if (behind.computeIfAbsent(order[i - 1], column -> new HashSet<>()).add(order[i])) {
                before.merge(order[i], 1, Integer::sum);
            }
        }
    }

    /** Of the columns with nothing left before them the first comes next; a circle never gets that far. */
    private List<Integer> sorted(List<Integer> columns) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int column : columns) {
            places.put(column, places.size());
        }
        PriorityQueue<Integer> free = new PriorityQueue<>();
        columns.stream()
                .filter(column -> !before.containsKey(column))
                .map(places::get)
                .forEach(free::add);
        List<Integer> sorted = new ArrayList<>();
        while (!free.isEmpty()) {
            int column = columns.get(free.remove());
            sorted.add(column);
            for (int next : behind.getOrDefault(column, Set.of())) {
                if (before.merge(next, -1, Integer::sum) == 0) {
                    free.add(places.get(next));
                }
            }
        }
        return sorted;
    }
}
