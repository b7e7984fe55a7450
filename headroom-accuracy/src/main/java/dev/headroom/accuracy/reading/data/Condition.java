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

/**
 * What a row has to meet: all of some tests.
 *
 * @param tests at least one
 */
public record Condition(List<Test> tests) {

    /** Copies the list. */
    public Condition {
        tests = List.copyOf(tests);
    }

    /** How a value is compared. */
    public enum Comparison {
        /** Equal, character by character. */
        IS("is"),
        /** A number that is larger. */
        ABOVE("is above"),
        /** A number that is smaller. */
        BELOW("is below");

        private final String words;

        Comparison(String words) {
            this.words = words;
        }
    }

    /**
     * A test of one field. A row without the field does not pass.
     *
     * @param path       the field, with dots between nested names
     * @param comparison how it is compared
     * @param value      what it is compared with: a text as it stands, or the digits of a number
     */
    public record Test(String path, Comparison comparison, String value) {

        boolean passes(Row row) {
            return row.at(path)
                    .map(found -> switch (comparison) {
                        case IS -> found.toString().equals(value);
                        case ABOVE -> new BigDecimal(found.toString()).compareTo(new BigDecimal(value)) > 0;
                        case BELOW -> new BigDecimal(found.toString()).compareTo(new BigDecimal(value)) < 0;
                    })
                    .orElse(false);
        }
    }

    static Condition is(String path, String value) {
        return new Condition(List.of(new Test(path, Comparison.IS, value)));
    }

    /** Whether a row meets all tests. */
    public boolean passes(Row row) {
        return tests.stream().allMatch(test -> test.passes(row));
    }

    /** The condition in words, as in {@code status is open and total is above 90}. */
    String words() {
        return String.join(
                " and ",
                tests.stream()
                        .map(test -> test.path() + " " + test.comparison().words + " " + test.value())
                        .toList());
    }
}
