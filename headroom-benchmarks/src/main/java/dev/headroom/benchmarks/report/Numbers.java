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

import java.util.Locale;

/** Numbers as a reader likes them: three digits that mean something. */
final class Numbers {

    private static final double MICRO = 1e3;
    private static final double MILLI = 1e6;

    private Numbers() {}

    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String saved(int before, int after) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * (before - after) / before);
    }

    static String time(double nanos) {
        if (nanos < MICRO) {
            return digits(nanos) + " ns";
        }
        return nanos < MILLI ? digits(nanos / MICRO) + " µs" : digits(nanos / MILLI) + " ms";
    }

    /** Characters an operation, as millions a second. */
    static String speed(int characters, double nanos) {
        return digits(characters / nanos * MICRO);
    }

    static String digits(double number) {
        int places = number < 10 ? number < 1 ? 2 : 1 : 0;
        return String.format(Locale.ROOT, "%,." + places + "f", number);
    }
}
