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

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.Arrays;

/**
 * A column and what it is: its kind, and for numbers and times the value of each different entry as a double, where
 * NaN stands for an entry that is none. Doubles choose rows; sums and extremes that are printed are computed exactly.
 */
final class Profile {

    private static final int MOST_CATEGORY_VALUES = 1000;
    private static final int MOST_CODES = 24;
    private static final double MOSTLY = 0.8;
    private static final double NEARLY_ALL = 0.95;
    private static final double FIRST_EPOCH_SECOND = 1e8;
    private static final double LAST_EPOCH_SECOND = 4.2e9;

    private final JsonTape tape;
    private final Column column;
    private final FieldName name;
    private final int rows;
    private final double[] doubles;
    private final int nulls;
    private final int numbers;
    private final ColumnKind kind;

    private Profile(JsonTape tape, Column column, int rows) {
        this.tape = tape;
        this.column = column;
        this.rows = rows;
        name = FieldName.of(column.name());
        doubles = new double[column.values().size()];
        nulls = count(value -> column.values().kind(value) == JsonKind.NULL);
        numbers = readNumbers();
        kind = kindOfColumn();
    }

    static Profile of(JsonTape tape, Column column, int rows) {
        return new Profile(tape, column, rows);
    }

    private interface ValueTest {
        boolean test(int value);
    }

    /** How many cells pass a test of their value. */
    private int count(ValueTest test) {
        int cells = 0;
        for (int value = 0; value < column.values().size(); value++) {
            cells += test.test(value) ? column.values().count(value) : 0;
        }
        return cells;
    }

    private int readNumbers() {
        Arrays.fill(doubles, Double.NaN);
        return count(value -> {
            int node = column.values().node(value);
            if (!Numerals.isNumber(tape, node)) {
                return false;
            }
            doubles[value] = Numerals.value(tape, node);
            return true;
        });
    }

    private int readTimes() {
        double[] times = new double[doubles.length];
        Arrays.fill(times, Double.NaN);
        int cells = count(value -> {
            int node = column.values().node(value);
            if (tape.kind(node) != JsonKind.STRING) {
                return false;
            }
            long micros = Times.micros(tape.source(), tape.start(node) + 1, tape.end(node) - 1);
            if (micros != Times.NONE) {
                times[value] = micros;
            }
            return micros != Times.NONE;
        });
        if (cells > 0 && cells >= NEARLY_ALL * valueCells()) {
            System.arraycopy(times, 0, doubles, 0, times.length);
        }
        return cells;
    }

    private ColumnKind kindOfColumn() {
        if (column.opaqueCells() * 2 > column.cells()) {
            return ColumnKind.OPAQUE;
        }
        boolean single = distinct() == 1 && column.opaqueCells() == 0;
        if (single && column.presentRows() == rows && !column.isRepeated()) {
            return ColumnKind.CONSTANT;
        }
        if (valueCells() == 0) {
            return ColumnKind.EMPTY;
        }
        if (numbers >= MOSTLY * valueCells()) {
            return kindOfNumbers();
        }
        return readTimes() >= NEARLY_ALL * valueCells() ? ColumnKind.TIME : kindOfTexts();
    }

    private ColumnKind kindOfNumbers() {
        if (name.namesTime() && Arrays.stream(doubles).allMatch(Profile::isEpoch)) {
            return ColumnKind.TIME;
        }
        boolean repeats = distinct() * 2 <= valueCells();
        boolean few = distinct() <= MOST_CODES;
        boolean labels = name.namesIdentifier() || isYear();
        boolean one = distinct() - Math.min(nulls, 1) == 1;
        if (one || (few && name.namesCode() && distinct() < valueCells())) {
            return ColumnKind.CATEGORY;
        }
        if (repeats && labels) {
            return few || distinct() * 5 <= valueCells() ? ColumnKind.CATEGORY : ColumnKind.IDENTIFIER;
        }
        return labels || isSequence() ? ColumnKind.IDENTIFIER : ColumnKind.NUMBER;
    }

    private boolean isYear() {
        return (name.namesTime() || name.has("year"))
                && Arrays.stream(doubles).allMatch(value -> Double.isNaN(value) || (value >= 1900 && value <= 2100));
    }

    /** Seconds, milli-, micro- or nanoseconds of the years 1973 to 2103. */
    private static boolean isEpoch(double value) {
        if (Double.isNaN(value)) {
            return true;
        }
        for (double unit = 1; unit <= 1e9; unit *= 1000) {
            if (value >= FIRST_EPOCH_SECOND * unit && value <= LAST_EPOCH_SECOND * unit) {
                return true;
            }
        }
        return false;
    }

    /** Equal steps from row to row: a counter, not a quantity. */
    private boolean isSequence() {
        if (column.isRepeated() || column.cells() < 4 || distinct() < NEARLY_ALL * column.cells()) {
            return false;
        }
        double step = number(1) - number(0);
        int regular = 0;
        for (int cell = 1; cell < column.cells(); cell++) {
            double here = number(cell) - number(cell - 1);
            regular += Math.rint(here) == here && here == step ? 1 : 0;
        }
        return step != 0 && regular >= NEARLY_ALL * (column.cells() - 1);
    }

    private ColumnKind kindOfTexts() {
        int distinct = distinct();
        boolean repeats = distinct * 2 <= column.cells() && distinct <= MOST_CATEGORY_VALUES;
        if (repeats || distinct <= 3) {
            return ColumnKind.CATEGORY;
        }
        return averageLength() <= 64 && withSpaces() * 5 <= valueCells() ? ColumnKind.IDENTIFIER : ColumnKind.TEXT;
    }

    private int withSpaces() {
        return count(value -> {
            int node = column.values().node(value);
            for (int i = tape.start(node); i < tape.end(node); i++) {
                if (tape.source()[i] == ' ') {
                    return true;
                }
            }
            return false;
        });
    }

    /** Characters of a value on average, over all cells. */
    int averageLength() {
        long characters = 0;
        for (int value = 0; value < column.values().size(); value++) {
            int node = column.values().node(value);
            characters += (long) column.values().count(value) * (tape.end(node) - tape.start(node));
        }
        return (int) (characters / Math.max(1, column.cells()));
    }

    JsonTape tape() {
        return tape;
    }

    Column column() {
        return column;
    }

    ValueTable values() {
        return column.values();
    }

    FieldName name() {
        return name;
    }

    ColumnKind kind() {
        return kind;
    }

    /** How many rows the document has, with this column or without. */
    int rows() {
        return rows;
    }

    int absentRows() {
        return rows - column.presentRows();
    }

    int nulls() {
        return nulls;
    }

    /** Cells that hold a value: not null, not too deep. */
    int valueCells() {
        return column.cells() - nulls - column.opaqueCells();
    }

    /** Cells that hold a number. */
    int numberCells() {
        return numbers;
    }

    /** How many different values there are, null among them. */
    int distinct() {
        return column.values().size();
    }

    boolean isNull(int cell) {
        int value = column.value(cell);
        return value != Column.OPAQUE && column.values().kind(value) == JsonKind.NULL;
    }

    /** The number or time (in microseconds) of a cell, or NaN. */
    double number(int cell) {
        int value = column.value(cell);
        return value == Column.OPAQUE ? Double.NaN : doubles[value];
    }

    /** The number or time (in microseconds) of a value, or NaN. */
    double numberOf(int value) {
        return doubles[value];
    }
}
