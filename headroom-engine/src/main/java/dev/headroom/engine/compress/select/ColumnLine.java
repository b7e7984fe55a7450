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

import java.util.Optional;

/**
 * What a receipt says about one column.
 *
 * @param place where the line stands among the others: the number of the column
 * @param urgency which lines go first when not all fit, 0 before 1
 * @param text the line
 */
record ColumnLine(int place, int urgency, String text) {

    private static final int STATUS = 0;
    static final int FEW_VALUES = 1;
    private static final int NUMBERS = 2;
    private static final int TIMES = 3;
    private static final int MANY_VALUES = 4;
    private static final int IDENTIFIERS = 5;
    static final int DISTINCT = 6;

    private static final int FEW = 40;
    private static final int TOKENS_OF_REST = 20;
    private static final int MOST_COUNTED_NUMBERS = 5;

    /** The line of a column; empty when nobody could ask anything that a line would answer. */
    static Optional<ColumnLine> of(Profile profile, int place, int maxTokens) {
        return switch (profile.kind()) {
            case CATEGORY -> Optional.of(category(profile, place, maxTokens));
            case NUMBER -> Optional.of(numbers(profile, place));
            case TIME -> Optional.of(times(profile, place));
            case IDENTIFIER -> Optional.of(identifiers(profile, place));
            case TEXT -> Optional.of(new ColumnLine(place, DISTINCT, start(profile) + different(profile)));
            case CONSTANT, EMPTY, OPAQUE -> Optional.empty();
        };
    }

    private static String start(Profile profile) {
        return profile.column().name() + (profile.column().isRepeated() ? " (by element): " : ": ");
    }

    private static ColumnLine category(Profile profile, int place, int maxTokens) {
        ValueCounts counts = ValueCounts.of(profile);
        String few = counts.text(FEW);
        String text = counts.text(maxTokens);
        boolean status = switch (FieldMeaning.of(profile.name())) {
            case LEVEL, TYPE, EXIT_CODE, HTTP_STATUS, SUCCESS, FAILURE, ERROR, ERROR_COUNT, READY -> true;
            case MESSAGE, USAGE, NONE -> false;
        };
        int urgency = status ? STATUS : few.equals(text) ? FEW_VALUES : MANY_VALUES;
        return new ColumnLine(place, urgency, start(profile) + text);
    }

    private static ColumnLine numbers(Profile profile, int place) {
        ExactNumbers numbers = ExactNumbers.of(profile);
        StringBuilder text = new StringBuilder(start(profile)).append("min ").append(numbers.min());
        numbers.mean().ifPresent(mean -> text.append(", mean ~").append(mean));
        text.append(", max ").append(numbers.max());
        if (profile.name().namesAmount()) {
            numbers.sum().ifPresent(sum -> text.append(", sum ").append(sum));
        }
        if (profile.distinct() <= MOST_COUNTED_NUMBERS) {
            text.append("; ").append(ValueCounts.of(profile).text(FEW));
        } else {
            appendOthers(profile, text);
        }
        return new ColumnLine(place, profile.column().isRepeated() ? DISTINCT : NUMBERS, text.toString());
    }

    private static void appendOthers(Profile profile, StringBuilder text) {
        ValueCounts others = ValueCounts.besideNumbers(profile);
        if (!others.isEmpty()) {
            text.append("; ").append(others.text(TOKENS_OF_REST));
        }
    }

    private static ColumnLine times(Profile profile, int place) {
        int first = -1;
        int last = -1;
        for (int value = 0; value < profile.distinct(); value++) {
            if (!Double.isNaN(profile.numberOf(value))) {
                first = first < 0 || isBefore(profile, value, first) ? value : first;
                last = last < 0 || isBefore(profile, last, value) ? value : last;
            }
        }
        StringBuilder text = new StringBuilder(start(profile))
                .append("from ")
                .append(profile.values().text(first))
                .append(" to ")
                .append(profile.values().text(last));
        appendOthers(profile, text);
        return new ColumnLine(place, TIMES, text.toString());
    }

    /** Times that agree to the microsecond are compared as they are written. */
    private static boolean isBefore(Profile profile, int value, int other) {
        int byTime = Double.compare(profile.numberOf(value), profile.numberOf(other));
        if (byTime != 0) {
            return byTime < 0;
        }
        return profile.values().text(value).compareTo(profile.values().text(other)) < 0;
    }

    private static ColumnLine identifiers(Profile profile, int place) {
        String distinct = start(profile) + different(profile);
        if (profile.numberCells() < profile.valueCells()) {
            return new ColumnLine(place, DISTINCT, distinct);
        }
        ExactNumbers numbers = ExactNumbers.of(profile);
        return new ColumnLine(place, IDENTIFIERS, distinct + ", min " + numbers.min() + ", max " + numbers.max());
    }

    private static String different(Profile profile) {
        int nulls = profile.nulls();
        String text = profile.distinct() - (nulls > 0 ? 1 : 0) + " distinct";
        text += nulls > 0 ? ", null (" + nulls + ")" : "";
        return text + (profile.absentRows() > 0 ? ", absent (" + profile.absentRows() + ")" : "");
    }
}
