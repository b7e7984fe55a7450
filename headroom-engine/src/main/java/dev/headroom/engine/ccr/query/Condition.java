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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a row has to satisfy. There are two truth values, not three: a test on a column that a row does not have, or
 * that is null there, fails, so its negation ({@code !=}, {@code not like}) holds. Of a column with several values one
 * has to pass the test.
 */
sealed interface Condition {

    /** Whether a row satisfies the condition. */
    boolean holds(RowSource source, int row);

    /** All of them hold. */
    record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(RowSource source, int row) {
            for (Condition condition : conditions) {
                if (!condition.holds(source, row)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One of them holds. */
    record Any(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(RowSource source, int row) {
            for (Condition condition : conditions) {
                if (condition.holds(source, row)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** It does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(RowSource source, int row) {
            return !condition.holds(source, row);
        }
    }

    /** A value of the column, or an element of it, passes a test. */
    record Passes(ColumnPath column, CellTest test) implements Condition {
        @Override
        public boolean holds(RowSource source, int row) {
            for (Cell cell : values(source, row, column)) {
                if (cell.kind() == JsonKind.ARRAY) {
                    for (Cell element : cell.elements()) {
                        if (test.test(element)) {
                            return true;
                        }
                    }
                } else if (test.test(cell)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The column is absent or null, or an empty cell of a table in text. */
    record IsNull(ColumnPath column) implements Condition {
        @Override
        public boolean holds(RowSource source, int row) {
            return values(source, row, column).stream().allMatch(Cell::isMissing);
        }
    }

    /** Two columns' first values compare in a given way. */
    record Columns(ColumnPath left, Comparison comparison, ColumnPath right) implements Condition {
        @Override
        public boolean holds(RowSource source, int row) {
            List<Cell> leftValues = values(source, row, left);
            List<Cell> rightValues = values(source, row, right);
            if (leftValues.isEmpty() || rightValues.isEmpty()) {
                return false;
            }
            Optional<Decimal> rightNumber = rightValues.get(0).number();
            return comparison.holds(leftValues.get(0), rightValues.get(0), rightNumber);
        }
    }

    private static List<Cell> values(RowSource source, int row, ColumnPath column) {
        List<Cell> values = new ArrayList<>(1);
        source.collect(row, column, values);
        return values;
    }
}
