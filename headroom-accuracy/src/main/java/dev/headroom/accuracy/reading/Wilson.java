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
package dev.headroom.accuracy.reading;

/**
 * Wilson's interval of a share (Wilson 1927): unlike the normal one it stays between 0 and 1 and holds for few cases and
 * for shares near the ends.
 *
 * @param low  its lower end
 * @param high its upper end
 */
public record Wilson(double low, double high) {
    /** The quantile of the normal distribution for 95 %. */
    private static final double Z = 1.959963984540054;

    /**
     * The interval of 95 %.
     *
     * @param right how many
     * @param all   of how many
     * @return the interval; from 0 to 1 if there are none
     * @throws IllegalArgumentException when there are more right ones than all, or fewer than none
     */
    public static Wilson of(int right, int all) {
        if (right < 0 || right > all) {
            throw new IllegalArgumentException("right must be 0 to " + all + ", but is " + right);
        }
        if (all == 0) {
            return new Wilson(0, 1);
        }
        double share = (double) right / all;
        double middle = share + Z * Z / (2 * all);
        double half = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        double scale = 1 + Z * Z / all;
        return new Wilson(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
    }
}
