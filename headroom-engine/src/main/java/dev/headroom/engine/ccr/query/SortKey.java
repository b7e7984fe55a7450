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
import java.util.function.BiFunction;

/**
 * A value in a form that sorts: numbers by value, then text, then true and false, then the rest; null, blank and
 * absent values always last.
 *
 * @param rank the group of values it belongs to
 * @param number its value, if it is a number
 * @param text its text otherwise
 */
record SortKey(int rank, Optional<Decimal> number, String text) {

    private static final int LAST = 9;

    /**
     * Things in the order asked for; things with equal keys stay in the order they come in.
     *
     * @param things what to sort
     * @param order by what
     * @param value what a thing holds for a sort key
     */
    static <T> List<T> sorted(
            List<T> things, List<Selection.OrderKey> order, BiFunction<T, Selection.Item, Optional<Cell>> value) {
        record Keyed<K>(K thing, List<SortKey> keys) {}
        List<Keyed<T>> keyed = new ArrayList<>(things.size());
        for (T thing : things) {
            List<SortKey> keys = new ArrayList<>(order.size());
            order.forEach(key -> keys.add(of(value.apply(thing, key.item()))));
            keyed.add(new Keyed<>(thing, keys));
        }
        keyed.sort((one, other) -> compare(one.keys(), other.keys(), order));
        return keyed.stream().map(Keyed::thing).toList();
    }

    private static SortKey of(Optional<Cell> cell) {
        if (cell.isEmpty() || cell.get().isMissing()) {
            return new SortKey(LAST, Optional.empty(), "");
        }
        Cell present = cell.get();
        return switch (present.kind()) {
            case NUMBER -> new SortKey(0, present.number(), "");
            case STRING -> new SortKey(1, Optional.empty(), present.text());
            case TRUE, FALSE -> new SortKey(2, Optional.empty(), present.text());
            case OBJECT, ARRAY -> new SortKey(3, Optional.empty(), present.text());
            case NULL -> new SortKey(LAST, Optional.empty(), "");
        };
    }

    private static int compare(List<SortKey> one, List<SortKey> other, List<Selection.OrderKey> order) {
        for (int i = 0; i < order.size(); i++) {
            int compared = compare(one.get(i), other.get(i), order.get(i).descending());
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static int compare(SortKey one, SortKey other, boolean descending) {
        int compared = Integer.compare(one.rank, other.rank);
        if (one.rank == LAST || other.rank == LAST) {
            return compared;
        }
        if (compared == 0 && one.number.isPresent() && other.number.isPresent()) {
            compared = one.number.get().compareTo(other.number.get());
        } else if (compared == 0) {
            compared = one.text.compareTo(other.text);
        }
        return descending ? -compared : compared;
    }
}
