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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Rows whose number or time lies far from the others of its column: by the modified z-score over median and median
 * absolute deviation (Iglewicz and Hoaglin, 1993; 3.5 is their bound), or over the mean absolute deviation where more
 * than half of the values are equal. n log n.
 */
final class Outliers {

    private static final int FEWEST_NUMBERS = 8;
    private static final double BOUND = 3.5;

    /** Times spread evenly or in bursts; only one of another age stands out. */
    private static final double BOUND_OF_TIMES = 10;

    /** Makes the median absolute deviation of a normal distribution its standard deviation. */
    private static final double MEDIAN_SCALE = 1.4826;

    private static final double MEAN_SCALE = 1.253314;

    /** More than this share are no outliers but a long tail, of which the two ends say enough. */
    private static final double TAIL = 0.03;

    private static final int MOST = 8;

    private final Profile profile;
    private final double[] sorted;
    private final double median;
    private final double scale;

    private record Deviation(int row, double score) {}

    private Outliers(Profile profile) {
        this.profile = profile;
        sorted = numbers(profile);
        median = sorted.length == 0 ? 0 : median(sorted);
        scale = scale();
    }

    /** The outliers of a column, the most extreme of both ends first; none when its numbers name things. */
    static List<Wish> of(Profile profile) {
        boolean measured = profile.kind() == ColumnKind.NUMBER || profile.kind() == ColumnKind.TIME;
        if (!measured || profile.column().isRepeated()) {
            return List.of();
        }
        Outliers outliers = new Outliers(profile);
        return outliers.sorted.length < FEWEST_NUMBERS || outliers.scale == 0 ? List.of() : outliers.wishes();
    }

    static double[] numbers(Profile profile) {
        double[] numbers = new double[profile.column().cells()];
        int size = 0;
        for (int cell = 0; cell < numbers.length; cell++) {
            double number = profile.number(cell);
            if (Double.isFinite(number)) {
                numbers[size++] = number;
            }
        }
        double[] sorted = Arrays.copyOf(numbers, size);
        Arrays.sort(sorted);
        return sorted;
    }

    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
    }

    private double scale() {
        double sum = 0;
        for (double number : sorted) {
            sum += Math.abs(number - median) / sorted.length;
        }
        double middle = sorted.length == 0 ? 0 : median(sortedDeviations());
        return middle > 0 ? MEDIAN_SCALE * middle : MEAN_SCALE * sum;
    }

    /** The numbers ascend, so their distances from the median fall and then rise: from both ends, the largest first. */
    private double[] sortedDeviations() {
        double[] deviations = new double[sorted.length];
        int low = 0;
        int high = sorted.length - 1;
        for (int i = high; i >= 0; i--) {
            double left = Math.abs(sorted[low] - median);
            double right = Math.abs(sorted[high] - median);
            deviations[i] = Math.max(left, right);
            low += left >= right ? 1 : 0;
            high -= left >= right ? 0 : 1;
        }
        return deviations;
    }

    private List<Wish> wishes() {
        double bound = profile.kind() == ColumnKind.TIME ? BOUND_OF_TIMES : BOUND;
        List<Deviation> found = new ArrayList<>();
        for (int cell = 0; cell < profile.column().cells(); cell++) {
            double score = (profile.number(cell) - median) / scale;
            if (Math.abs(score) > bound) {
                found.add(new Deviation(profile.column().row(cell), score));
            }
        }
        int most = found.size() > Math.max(MOST, TAIL * sorted.length) ? 2 : MOST;
        String reason = "outlier " + profile.column().name();
        return bothEnds(found).stream()
                .limit(most)
                .map(deviation -> new Wish(deviation.row(), reason))
                .toList();
    }

    private static List<Deviation> bothEnds(List<Deviation> found) {
        Comparator<Deviation> byRow = Comparator.comparingInt(Deviation::row);
        List<Deviation> low = found.stream()
                .filter(deviation -> deviation.score() < 0)
                .sorted(Comparator.comparingDouble(Deviation::score).thenComparing(byRow))
                .toList();
        List<Deviation> high = found.stream()
                .filter(deviation -> deviation.score() > 0)
                .sorted(Comparator.comparingDouble(Deviation::score).reversed().thenComparing(byRow))
                .toList();
        return Interleaved.of(List.of(high, low));
    }
}
