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

import dev.headroom.engine.internal.json.JsonKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A test of one value. */
interface CellTest {

    /** Whether the value passes. */
    boolean test(Cell cell);

    /**
     * The value compares with a fixed one in a given way. Numbers compare as numbers, also with strings that read as
     * numbers; text compares as text, upper and lower case apart; whatever else only can be equal.
     */
    record Comparing(Comparison comparison, Cell to, Optional<Decimal> toNumber) implements CellTest {

        static Comparing with(Comparison comparison, Cell to) {
            return new Comparing(comparison, to, to.number());
        }

        @Override
        public boolean test(Cell cell) {
            return comparison.holds(cell, to, toNumber);
        }
    }

    /** The value lies between two fixed ones, both included. */
    record Between(CellTest notBelow, CellTest notAbove) implements CellTest {
        @Override
        public boolean test(Cell cell) {
            return notBelow.test(cell) && notAbove.test(cell);
        }
    }

    /** The value equals one of a list; costs the same however long the list is. */
    final class OneOf implements CellTest {
        private final Set<String> texts = new HashSet<>();
        private final Set<Decimal> numbers = new HashSet<>();
        private final Set<Decimal> numbersAndNumericText = new HashSet<>();

        OneOf(List<Cell> values) {
            for (Cell value : values) {
                if (value.kind() != JsonKind.NUMBER) {
                    texts.add(value.text());
                } else {
                    value.number().ifPresent(numbers::add);
                }
                value.number().ifPresent(numbersAndNumericText::add);
            }
        }

        @Override
        public boolean test(Cell cell) {
            Set<Decimal> candidates = cell.kind() == JsonKind.NUMBER ? numbersAndNumericText : numbers;
            return (cell.kind() != JsonKind.NULL && texts.contains(cell.text()))
                    || (!candidates.isEmpty()
                            && cell.number().filter(candidates::contains).isPresent());
        }
    }
}
