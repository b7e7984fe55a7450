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
package dev.headroom.cli;

import dev.headroom.evals.demo.Finding.Place;
import dev.headroom.evals.demo.Measurement;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The demo's table, a hundred columns wide. */
final class DemoTable {
    private static final String ROW = "%-20s%8s%8s%7s%6s%8s%9s%7s%6s%11s%10s";
    private static final String RULE = "-".repeat(100);
    private static final double NANOS_A_MILLISECOND = 1e6;

    private DemoTable() {}

    static List<String> header() {
        return List.of(
                " ".repeat(20) + "returned  --------- lossless --------  ---- reversible ----  ----- answers -----",
                String.format(
                        Locale.ROOT,
                        ROW,
                        "workload",
                        "tokens",
                        "tokens",
                        "saved",
                        "ms",
                        "decoded",
                        "tokens",
                        "saved",
                        "ms",
                        "in context",
                        "retrieved"),
                RULE);
    }

    static String row(Measurement measurement) {
        return row(measurement.workload().name(), List.of(measurement));
    }

    static List<String> total(List<Measurement> measurements) {
        return List.of(RULE, row("total", measurements));
    }

    private static String row(String name, List<Measurement> measurements) {
        long before = sum(measurements, Measurement::tokensBefore);
        long lossless = sum(measurements, measurement -> measurement.lossless().tokens());
        long reversible =
                sum(measurements, measurement -> measurement.reversible().tokens());
        return String.format(
                Locale.ROOT,
                ROW,
                name,
                count(before),
                count(lossless),
                saved(before, lossless),
                millis(sum(measurements, measurement -> measurement.lossless().nanos())),
                share(
                        sum(measurements, Measurement::decodedResults),
                        sum(measurements, measurement -> measurement.decoded().size())),
                count(reversible),
                saved(before, reversible),
                millis(sum(measurements, measurement -> measurement.reversible().nanos())),
                share(
                        sum(measurements, measurement -> measurement.found(Place.CONTEXT)),
                        sum(measurements, measurement -> measurement.findings().size())),
                countOrDash(sum(measurements, measurement -> measurement.found(Place.RETRIEVAL))));
    }

    private static long sum(List<Measurement> measurements, ToLongFunction<Measurement> figure) {
        return measurements.stream().mapToLong(figure).sum();
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String countOrDash(long count) {
        return count == 0 ? "-" : count(count);
    }

    private static String share(long part, long all) {
        return part + "/" + all;
    }

    private static String saved(long before, long after) {
        double share = before == 0 ? 0 : (double) (before - after) / before;
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String millis(long nanos) {
        double millis = nanos / NANOS_A_MILLISECOND;
        return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%.0f", millis);
    }
}
