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
package dev.headroom.accuracy.reading.data;

import dev.headroom.evals.workload.json.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A question as a program understands it. It can be asked of the rows that were generated and of rows that were read
 * back from a notation; every row has a field {@code id} of its own.
 */
public sealed interface Query {

    /**
     * Computes the answer.
     *
     * @param rows the rows
     * @return the answer, or empty if these rows have none
     */
    Optional<Answer> answer(List<Row> rows);

    /**
     * The value of a field of one row.
     *
     * @param id   of the row
     * @param path the field, with dots between nested names
     */
    record Lookup(String id, String path) implements Query {
        @Override
        public Optional<Answer> answer(List<Row> rows) {
            return row(rows, id).flatMap(row -> row.at(path)).map(Lookup::answer);
        }

        private static Answer answer(Object value) {
            return value instanceof String || value instanceof Boolean
                    ? new Answer.Exact(value.toString())
                    : new Answer.Numeric(new BigDecimal(value.toString()));
        }
    }

    /**
     * How many rows meet a condition.
     *
     * @param condition the condition
     */
    record Count(Condition condition) implements Query {
        @Override
        public Optional<Answer> answer(List<Row> rows) {
            long count = rows.stream().filter(condition::passes).count();
            return Optional.of(new Answer.Numeric(BigDecimal.valueOf(count)));
        }
    }

    /**
     * The ids of the rows that meet a condition.
     *
     * @param condition the condition
     */
    record Filter(Condition condition) implements Query {
        @Override
        public Optional<Answer> answer(List<Row> rows) {
            return Optional.of(new Answer.Items(rows.stream()
                    .filter(condition::passes)
                    .map(row -> row.text("id"))
                    .toList()));
        }
    }

    /**
     * One number of many.
     *
     * @param what      which
     * @param path      the field, with dots between nested names
     * @param condition which rows count
     */
    record Aggregate(Operation what, String path, Optional<Condition> condition) implements Query {

        /** Which number of many. */
        public enum Operation {
            /** The largest. */
            LARGEST,
            /** The smallest. */
            SMALLEST,
            /** The sum. */
            SUM
        }

        @Override
        public Optional<Answer> answer(List<Row> rows) {
            return rows.stream()
                    .filter(row -> condition.map(some -> some.passes(row)).orElse(true))
                    .flatMap(row -> row.at(path).stream())
                    .map(value -> new BigDecimal(value.toString()))
                    .reduce(this::combined)
                    .map(Answer.Numeric::new);
        }

        private BigDecimal combined(BigDecimal one, BigDecimal other) {
            return switch (what) {
                case LARGEST -> one.max(other);
                case SMALLEST -> one.min(other);
                case SUM -> one.add(other);
            };
        }
    }

    /** How many rows there are. */
    record RowCount() implements Query {
        @Override
        public Optional<Answer> answer(List<Row> rows) {
            return Optional.of(new Answer.Numeric(BigDecimal.valueOf(rows.size())));
        }
    }

    /**
     * The id of a row by its place.
     *
     * @param number the place, 1 for the first; 0 for the last
     */
    record IdAt(int number) implements Query {
        @Override
        public Optional<Answer> answer(List<Row> rows) {
            int index = number == 0 ? rows.size() - 1 : number - 1;
            return index >= 0 && index < rows.size()
                    ? Optional.of(new Answer.Exact(rows.get(index).text("id")))
                    : Optional.empty();
        }
    }

    /**
     * The names of the fields of a row, nested ones not counted.
     *
     * @param id of the row
     */
    record FieldsOf(String id) implements Query {
        @Override
        public Optional<Answer> answer(List<Row> rows) {
            return row(rows, id)
                    .map(row -> new Answer.Items(List.copyOf(row.fields().keySet())));
        }
    }

    private static Optional<Row> row(List<Row> rows, String id) {
        return rows.stream()
                .filter(row -> row.at("id").map(id::equals).orElse(false))
                .findFirst();
    }
}
