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

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Exact aggregates of a numeric column. Smallest and largest are kept as they were written; the sum is decimal and
 * exact; only the mean is rounded, to {@value #MEAN_DIGITS} digits.
 */
final class ExactNumbers {

    private static final int MEAN_DIGITS = 6;

    /** A longer sum mixes magnitudes so far apart that nobody asks for it. */
    private static final int LONGEST_SUM = 50;

    private final Profile profile;
    private BigDecimal sum = BigDecimal.ZERO;
    private long count;
    private int smallest = -1;
    private int largest = -1;

    private ExactNumbers(Profile profile) {
        this.profile = profile;
        for (int value = 0; value < profile.distinct(); value++) {
            if (!Double.isNaN(profile.numberOf(value))) {
                add(value);
            }
        }
    }

    static ExactNumbers of(Profile profile) {
        return new ExactNumbers(profile);
    }

    private void add(int value) {
        int cells = profile.values().count(value);
        count += cells;
        sum = sum.add(exact(value).multiply(BigDecimal.valueOf(cells)));
        smallest = smallest < 0 || compare(value, smallest) < 0 ? value : smallest;
        largest = largest < 0 || compare(value, largest) > 0 ? value : largest;
    }

    /** Doubles decide unless they are equal, as those of 2^63 and 2^63 - 1 are. */
    private int compare(int value, int other) {
        int byDouble = Double.compare(profile.numberOf(value), profile.numberOf(other));
        return byDouble != 0 ? byDouble : exact(value).compareTo(exact(other));
    }

    private BigDecimal exact(int value) {
        return new BigDecimal(lexeme(value));
    }

    private String lexeme(int value) {
        return profile.values().text(value);
    }

    /** How many cells hold a number. */
    long count() {
        return count;
    }

    /** The smallest number, as written. */
    String min() {
        return lexeme(smallest);
    }

    /** The largest number, as written. */
    String max() {
        return lexeme(largest);
    }

    /** The sum; empty when it has too many digits to be of use. */
    Optional<String> sum() {
        return plain(sum);
    }

    /** The mean, rounded. */
    Optional<String> mean() {
        BigDecimal mean = sum.divide(BigDecimal.valueOf(count), new MathContext(MEAN_DIGITS));
        return sum().flatMap(known -> plain(mean.stripTrailingZeros()));
    }

    private static Optional<String> plain(BigDecimal number) {
        boolean small = number.precision() <= LONGEST_SUM && Math.abs((long) number.scale()) <= LONGEST_SUM;
        String plain = small ? number.toPlainString() : "";
        return small && plain.length() <= LONGEST_SUM ? Optional.of(plain) : Optional.empty();
    }
}
