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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Times as multiples of a yardstick that ran in the same run with the same parameters, because that is what carries over from
 * one machine to another.
 */
final class Ratios {

    /** Nobody notices a time that is a smaller part of the yardstick than this, and noise decides it. */
    private static final double NEGLIGIBLE = 0.01;

    private static final Map<String, String> YARDSTICKS = Map.of(
            "JsonShapesBenchmark", "jacksonPass",
            "LosslessBenchmark", "jacksonPass",
            "TextBenchmark", "gzip",
            "TokenBenchmark", "gzip",
            "StoreBenchmark", "gzip",
            "ConversationBenchmark", "once",
            "OutlineBenchmark", "parse");

    private Ratios() {}

    /** How often its yardstick would have run in the time; empty for a yardstick and for what has none. */
    static Optional<Double> of(Score score, List<Score> all) {
        String yardstick = YARDSTICKS.getOrDefault(score.group(), "");
        if (yardstick.isEmpty() || yardstick.equals(score.method())) {
            return Optional.empty();
        }
        return all.stream()
                .filter(other -> other.isOf(score.group() + "." + yardstick, score.parameters()))
                .findFirst()
                .map(other -> score.nanos() / other.nanos());
    }

    /** All ratios of ours by {@link Score#key()}; those of peers are not ours to hold. */
    static SortedMap<String, Double> ours(List<Score> scores) {
        SortedMap<String, Double> ratios = new TreeMap<>();
        for (Score score : scores) {
            of(score, scores).filter(ratio -> !isPeer(score)).ifPresent(ratio -> ratios.put(score.key(), ratio));
        }
        return ratios;
    }

    /** Those of {@link #ours} that are worth watching in later runs. */
    static SortedMap<String, Double> watched(List<Score> scores) {
        SortedMap<String, Double> ratios = ours(scores);
        ratios.values().removeIf(ratio -> ratio < NEGLIGIBLE);
        return ratios;
    }

    private static boolean isPeer(Score score) {
        return switch (score.method()) {
            case "minified", "toon", "csv", "gzip", "jacksonPass" -> true;
            default -> false;
        };
    }
}
