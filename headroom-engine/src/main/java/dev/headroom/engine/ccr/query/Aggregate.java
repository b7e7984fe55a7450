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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One aggregate over the rows of one group. Sums are exact; averages are rounded half even to six decimals (more when
 * the values have more). Minimum and maximum are values as they stand in the rows. A column counts as numeric when it
 * holds a number, or only strings that read as numbers; then other values are left aside and counted.
 */
final class Aggregate {

    private static final int AVERAGE_DECIMALS = 6;
    private static final int MAX_PLAIN_CHARACTERS = 60;

    /** Sums stay exact by adding digit by digit, so the numbers added must be of a bounded length. */
    private static final int MAX_MAGNITUDE = 1_000;

    private final Selection.Item item;
    private final Set<String> distinct = new HashSet<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private long rows;
    private long numbers;
    private long numericTexts;
    private long others;
    private @Nullable Cell least;
    private @Nullable Cell most;
    private @Nullable Decimal leastNumber;
    private @Nullable Decimal mostNumber;
    private @Nullable Cell firstText;
    private @Nullable Cell lastText;

    Aggregate(Selection.Item item) {
        this.item = item;
    }

    /** Takes one more row into account. */
    void add(RowSource source, int row) throws QueryException {
        Optional<ColumnPath> column = item.column();
        if (column.isEmpty()) {
            rows++;
            return;
        }
        List<Cell> cells = new ArrayList<>(1);
        source.collect(row, column.get(), cells);
        boolean present = false;
        for (Cell cell : cells) {
            for (Cell value : cell.elements()) {
                if (!value.isMissing()) {
                    present = true;
                    add(value, row);
                }
            }
        }
        rows += present ? 1 : 0;
    }

    private void add(Cell value, int row) throws QueryException {
        switch (function()) {
            case COUNT -> {
                if (item.distinct()) {
                    distinct.add(value.json());
                }
            }
            case SUM, AVG -> addNumber(value, row);
            case MIN, MAX -> addExtreme(value);
        }
    }

    private void addNumber(Cell value, int row) throws QueryException {
        Optional<Decimal> number = value.number();
        count(value, number);
        if (number.isPresent()) {
            boolean addable = value.text().length() <= MAX_MAGNITUDE
                    && Math.abs(number.get().exponent()) <= MAX_MAGNITUDE;
            if (!addable) {
                throw new QueryException(item.canonical() + " cannot be computed: row " + (row + 1) + " holds "
                        + QueryException.shown(value.text()) + "; leave it out with where, or use min and max");
            }
            sum = sum.add(new BigDecimal(value.text()));
        }
    }

    private void addExtreme(Cell value) {
        Optional<Decimal> number = value.number();
        count(value, number);
        if (number.isPresent()) {
            if (leastNumber == null || number.get().compareTo(leastNumber) < 0) {
                least = value;
                leastNumber = number.get();
            }
            if (mostNumber == null || number.get().compareTo(mostNumber) > 0) {
                most = value;
                mostNumber = number.get();
            }
        }
        if (value.kind() != JsonKind.NUMBER) {
            firstText = firstText == null || value.text().compareTo(firstText.text()) < 0 ? value : firstText;
            lastText = lastText == null || value.text().compareTo(lastText.text()) > 0 ? value : lastText;
        }
    }

    private void count(Cell value, Optional<Decimal> number) {
        if (value.kind() == JsonKind.NUMBER) {
            numbers++;
        } else if (number.isPresent()) {
            numericTexts++;
        } else {
            others++;
        }
    }

    /** The result; empty when no row has a value to compute it from. */
    Optional<Cell> result() {
        return switch (function()) {
            case COUNT -> Optional.of(Cell.Of.number(item.distinct() ? distinct.size() : rows));
            case SUM -> numbers + numericTexts == 0 ? Optional.empty() : Optional.of(number(sum));
            case AVG -> numbers + numericTexts == 0 ? Optional.empty() : Optional.of(number(average()));
            case MIN -> Optional.ofNullable(isNumeric() ? least : firstText);
            case MAX -> Optional.ofNullable(isNumeric() ? most : lastText);
        };
    }

    /** How many values the result says nothing about, because they are not numbers. */
    long leftAside() {
        return switch (function()) {
            case COUNT -> 0;
            case SUM, AVG -> others;
            case MIN, MAX -> isNumeric() ? others : 0;
        };
    }

    private boolean isNumeric() {
        return numbers > 0 || others == 0;
    }

    private BigDecimal average() {
        int decimals = Math.max(AVERAGE_DECIMALS, sum.scale());
        BigDecimal average = sum.divide(BigDecimal.valueOf(numbers + numericTexts), decimals, RoundingMode.HALF_EVEN);
        return average.signum() == 0 ? BigDecimal.ZERO : average.stripTrailingZeros();
    }

    private static Cell number(BigDecimal value) {
        String plain = value.toPlainString();
        return new Cell.Of(JsonKind.NUMBER, plain.length() <= MAX_PLAIN_CHARACTERS ? plain : value.toString());
    }

    private Selection.Function function() {
        return item.function().orElse(Selection.Function.COUNT);
    }
}
