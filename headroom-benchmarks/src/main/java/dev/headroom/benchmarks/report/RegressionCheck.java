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
package dev.headroom.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares the ratios of a run with those of the baseline. Only ratios to a yardstick of the same run are compared, so the speed
 * of the machine does not matter.
 */
final class RegressionCheck {

    /** Slower by more than this part is a regression. */
    static final double TOLERANCE = 0.25;

    /** No outline may take more of what parsing takes, whatever the baseline says. */
    static final double MOST_OF_OUTLINES = 6;

    private static final String OUTLINES = "OutlineBenchmark.";

    private RegressionCheck() {}

    private static boolean isSlower(double before, double now) {
        return now > before * (1 + TOLERANCE);
    }

    /**
     * Which measurements became slower by more than the tolerance.
     *
     * @param baseline the ratios to hold
     * @param measured the ratios of the run
     * @return their names
     */
    static List<String> slower(Map<String, Double> baseline, Map<String, Double> measured) {
        return baseline.entrySet().stream()
                .filter(before -> measured.containsKey(before.getKey())
                        && isSlower(before.getValue(), measured.get(before.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What is wrong with a run.
     *
     * @param baseline the ratios to hold
     * @param measured the ratios of the run
     * @return a line for each measurement that became slower by more than the tolerance, for each that the run lacks, and
     *     for each that is beyond a limit of its own
     */
    static List<String> complaints(Map<String, Double> baseline, Map<String, Double> measured) {
        List<String> complaints = new ArrayList<>();
        baseline.forEach((name, before) -> {
            Double now = measured.get(name);
            if (now == null) {
                complaints.add(name + " is in the baseline and was not measured");
            } else if (isSlower(before, now)) {
                complaints.add(String.format(
                        Locale.ROOT,
                        "%s takes %.2f times its yardstick, %.2f in the baseline: %+.0f %%",
                        name,
                        now,
                        before,
                        100 * (now / before - 1)));
            }
        });
        measured.forEach((name, now) -> {
            if (name.startsWith(OUTLINES) && now > MOST_OF_OUTLINES) {
                complaints.add(String.format(
                        Locale.ROOT, "%s takes %.2f times its yardstick, %.0f at most", name, now, MOST_OF_OUTLINES));
            }
        });
        return complaints;
    }
}
