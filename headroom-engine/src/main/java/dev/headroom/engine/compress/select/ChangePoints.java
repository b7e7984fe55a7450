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
 * Where the level of a numeric column shifts, in rows that are in the order of time: the mean of the next {@value
 * #WINDOW} values lies further from the mean of the last {@value #WINDOW} than noise explains, noise being judged by
 * the differences between neighbours. Single spikes are smoothed away first; {@link Outliers} finds those. Linear but
 * for one sort.
 */
final class ChangePoints {

    private static final int WINDOW = 8;
    private static final int FEWEST_ROWS = 3 * WINDOW;
    private static final double BOUND = 6;
    private static final double DRIFT = 2;
    private static final int MOST = 3;
    private static final double ORDERED = 0.98;

    private ChangePoints() {}

    private record Shift(int cell, double strength) {}

    /** Whether some time goes one way through the rows. */
    static boolean inTimeOrder(List<Profile> profiles) {
        return profiles.stream().anyMatch(ChangePoints::isClock);
    }

    /** The first row behind and the last row before each shift of a column, in rows that are in the order of time. */
    static List<Wish> of(Profile profile) {
        boolean measured =
                profile.kind() == ColumnKind.NUMBER && !profile.column().isRepeated();
        boolean whole = profile.numberCells() == profile.rows() && profile.rows() >= FEWEST_ROWS;
        if (!measured || !whole) {
            return List.of();
        }
        String reason = "change " + profile.column().name();
        List<Wish> wishes = new ArrayList<>();
        for (Shift shift : shifts(smooth(profile), noise(profile))) {
            wishes.add(new Wish(profile.column().row(shift.cell()), reason));
            wishes.add(new Wish(profile.column().row(shift.cell() - 1), reason));
        }
        return wishes;
    }

    private static boolean isClock(Profile profile) {
        Column column = profile.column();
        if (profile.kind() != ColumnKind.TIME || column.isRepeated() || column.cells() < profile.rows()) {
            return false;
        }
        int up = 0;
        int down = 0;
        for (int cell = 1; cell < column.cells(); cell++) {
            double step = profile.number(cell) - profile.number(cell - 1);
            up += step >= 0 ? 1 : 0;
            down += step <= 0 ? 1 : 0;
        }
        return Math.max(up, down) >= ORDERED * (column.cells() - 1);
    }

    /** The median of each value and its neighbours. */
    private static double[] smooth(Profile profile) {
        int cells = profile.column().cells();
        double[] smooth = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            double here = profile.number(cell);
            double before = profile.number(Math.max(0, cell - 1));
            double behind = profile.number(Math.min(cells - 1, cell + 1));
            smooth[cell] = Math.max(Math.min(here, before), Math.min(Math.max(here, before), behind));
        }
        return smooth;
    }

    private static List<Shift> shifts(double[] values, double noise) {
        double bound = BOUND * noise;
        double[] sums = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        List<Shift> peaks = new ArrayList<>();
        for (int i = WINDOW; i <= values.length - WINDOW; i++) {
            double strength = Math.abs(mean(sums, i, i + WINDOW) - mean(sums, i - WINDOW, i));
            if (strength > bound && strength > DRIFT * (drift(sums, i - WINDOW) + drift(sums, i))) {
                keepPeak(peaks, new Shift(i, strength));
            }
        }
        return peaks.stream()
                .sorted(Comparator.comparingDouble(Shift::strength).reversed().thenComparingInt(Shift::cell))
                .limit(MOST)
                .toList();
    }

    private static double mean(double[] sums, int from, int to) {
        return (sums[to] - sums[from]) / (to - from);
    }

    /** How far the values move within one window: a steady climb is no shift. */
    private static double drift(double[] sums, int from) {
        int middle = from + WINDOW / 2;
        return Math.abs(mean(sums, middle, from + WINDOW) - mean(sums, from, middle));
    }

    /** Of neighbouring shifts the strongest stays. */
    private static void keepPeak(List<Shift> peaks, Shift shift) {
        int last = peaks.size() - 1;
        if (last < 0 || shift.cell() - peaks.get(last).cell() > WINDOW) {
            peaks.add(shift);
        } else if (shift.strength() > peaks.get(last).strength()) {
            peaks.set(last, shift);
        }
    }

    /**
     * The standard error of a difference of two window means, if neighbours differed by noise alone. The median of the
     * differences does not feel a few shifts; where most neighbours are equal, their mean is taken.
     */
    private static double noise(Profile profile) {
        double[] steps = new double[profile.column().cells() - 1];
        double sum = 0;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.abs(profile.number(i + 1) - profile.number(i));
            sum += steps[i] / steps.length;
        }
        Arrays.sort(steps);
        double step = Math.max(Outliers.median(steps), sum / 2);
        return step * Math.sqrt(2.0 / WINDOW);
    }
}
