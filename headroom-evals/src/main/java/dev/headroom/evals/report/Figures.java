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
package dev.headroom.evals.report;

import java.util.Locale;

/** Numbers and names as the page shows them. */
final class Figures {
    private Figures() {}

    /** With commas between thousands. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A number of things: {@code 1 payload}, {@code 2 payloads}. */
    static String of(long count, String thing) {
        return count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    /** What is saved of a size: {@code 86.1 %}, negative if it grew. */
    static String saved(long before, long after) {
        double percent = Math.round(1000 * savedShare(before, after)) / 10.0;
        return String.format(Locale.ROOT, "%s%.1f %%", percent < 0 ? "\u2212" : "", Math.abs(percent));
    }

    static double savedShare(long before, long after) {
        return before == 0 ? 0 : 1 - (double) after / before;
    }

    /** The beginning of a text that may be long, with three dots where it is cut. */
    static String brief(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + "\u2026";
    }

    /** A number for attributes that scripts sort by. */
    static String plain(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
