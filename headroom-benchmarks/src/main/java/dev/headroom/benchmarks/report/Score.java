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

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one benchmark took with one set of parameters.
 *
 * @param benchmark  class and method, such as {@code TextBenchmark.lossless}
 * @param parameters its parameters by name
 * @param nanos      nanoseconds an operation, of the fastest iteration; the median where calls are sampled
 */
record Score(String benchmark, SortedMap<String, String> parameters, double nanos) {

    Score {
        if (!(nanos > 0)) {
            throw new IllegalArgumentException("nanos of " + benchmark + " must be positive, but is " + nanos);
        }
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    static Score of(String benchmark, double nanos, Map<String, String> parameters) {
        return new Score(benchmark, new TreeMap<>(parameters), nanos);
    }

    String group() {
        return benchmark.substring(0, benchmark.indexOf('.'));
    }

    String method() {
        return benchmark.substring(benchmark.indexOf('.') + 1);
    }

    boolean isOf(String name, Map<String, String> wanted) {
        return benchmark.equals(name) && parameters.equals(wanted);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Names the measurement in a baseline: {@code TextBenchmark.lossless characters=100000 kind=diff}. */
    String key() {
        return parameters.isEmpty()
                ? benchmark
                : benchmark
                        + parameters.entrySet().stream()
                                .map(Map.Entry::toString)
                                .collect(Collectors.joining(" ", " ", ""));
    }
}
