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
package dev.headroom.benchmarks.payload;

import dev.headroom.evals.workload.text.AccessLog;
import dev.headroom.evals.workload.text.BuildLog;
import dev.headroom.evals.workload.text.Histories;
import dev.headroom.evals.workload.text.Listings;
import dev.headroom.evals.workload.text.Readings;
import java.util.List;

/** Payloads by name, the same each time. */
public final class Payloads {

    /** The shapes of JSON. */
    public static final List<String> JSON_SHAPES = List.of("flat", "nested", "sparse", "semi-uniform", "log");

    /** The kinds of text. */
    public static final List<String> TEXT_KINDS = List.of(
            "csv",
            "ndjson",
            "markdown",
            "build-log",
            "access-log",
            "grep",
            "find",
            "kubectl",
            "git-log",
            "diff",
            "transcript",
            "code",
            "page");

    private static final long SEED = 7;

    private Payloads() {}

    /**
     * An array of objects.
     *
     * @param shape one of {@link #JSON_SHAPES}
     * @param rows  how many objects
     * @return the array with a space behind commas and colons
     * @throws IllegalArgumentException if there is no such shape
     */
    public static String json(String shape, int rows) {
        return JsonShape.named(shape).json(rows, SEED);
    }

    /**
     * A text that ends with a whole line.
     *
     * @param kind       one of {@link #TEXT_KINDS}
     * @param characters at least how many it has, where its last line goes so far
     * @return the text
     * @throws IllegalArgumentException if there is no such kind
     */
    public static String text(String kind, int characters) {
        StringBuilder all = new StringBuilder();
        for (long seed = 1; all.length() < characters; seed++) {
            all.append(piece(kind, characters, seed));
        }
        int end = all.indexOf("\n", characters - 1);
        return all.substring(0, end < 0 ? all.length() : end + 1);
    }

    private static String piece(String kind, int characters, long seed) {
        return switch (kind) {
            case "csv" -> DelimitedRows.csv(characters / 20, seed);
            case "ndjson" -> DelimitedRows.ndjson(characters / 60, seed);
            case "markdown" -> DelimitedRows.markdown(characters / 30, seed);
            case "build-log" -> BuildLog.of(seed);
            case "access-log" -> AccessLog.of(600, seed);
            case "grep" -> Listings.grep(100, seed);
            case "find" -> Listings.find(700, seed);
            case "kubectl" -> Listings.pods(characters / 100, seed);
            case "git-log" -> Histories.log(60, seed);
            case "diff" -> Histories.diff(12, seed);
            case "transcript" -> Readings.transcript(250, seed);
            case "code" -> Readings.source(120, seed);
            case "page" -> Readings.page(characters / 180, seed);
            default -> throw new IllegalArgumentException("no kind of text is named " + kind);
        };
    }
}
