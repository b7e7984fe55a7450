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
package dev.headroom.accuracy.metric;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Paired percentile bootstrap (Efron and Tibshirani 1993, chapters 13 and 16): cases are drawn with replacement, each
 * with both of its scores, and what is wanted is computed of every draw. Deterministic: the seed decides.
 *
 * @param resamples how many draws, at least 100
 * @param seed      of the draws
 * @param level     the share of draws in the interval, for example 0.95
 */
public record Bootstrap(int resamples, long seed, double level) {

    private static final int FEWEST = 100;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    public Bootstrap {
        if (resamples < FEWEST) {
            throw new IllegalArgumentException("resamples must be at least " + FEWEST + ", but is " + resamples);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be between 0 and 1, but is " + level);
        }
    }

    /** 10,000 draws for intervals of 95 %, whose ends then vary by less than a point from seed to seed. */
    public static Bootstrap defaults() {
        return new Bootstrap(10_000, 20_240_601L, 0.95);
    }

    /**
     * An interval.
     *
     * @param low  its lower end
     * @param high its upper end
     */
    public record Interval(double low, double high) {}

    /**
     * The interval of a mean.
     *
     * @param scores one a case, at least one
     * @return the interval; time is the product of cases and draws
     */
    public Interval mean(double[] scores) {
        double[] ones = new double[scores.length];
        Arrays.fill(ones, 1);
        return ratio(ones, scores);
    }

    /**
     * The interval of the ratio of two means over the same cases. A draw in which both means are 0 counts as 1, one in
     * which only the baseline's is 0 as infinitely much.
     *
     * @param baseline the scores below the line, one a case, at least one
     * @param other    the scores above the line, of the same cases in the same order
     * @return the interval; time is the product of cases and draws
     * @throws IllegalArgumentException if there are no cases or not the same number of them
     */
    public Interval ratio(double[] baseline, double[] other) {
        int cases = baseline.length;
        if (cases == 0 || other.length != cases) {
            throw new IllegalArgumentException(
                    "scores must be of the same cases, but there are " + cases + " and " + other.length);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] ratios = new double[resamples];
        for (int draw = 0; draw < resamples; draw++) {
            double below = 0;
            double above = 0;
            for (int i = 0; i < cases; i++) {
                int drawn = random.nextInt(cases);
                below += baseline[drawn];
                above += other[drawn];
            }
            ratios[draw] = quotient(above, below);
        }
        Arrays.sort(ratios);
        double tail = (1 - level) / 2;
        return new Interval(quantile(ratios, tail), quantile(ratios, 1 - tail));
    }

    private static double quotient(double above, double below) {
        if (below > 0) {
            return above / below;
        }
        return above > 0 ? Double.POSITIVE_INFINITY : 1;
    }

    private static double quantile(double[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length - 1, rank - 1))];
    }
}
