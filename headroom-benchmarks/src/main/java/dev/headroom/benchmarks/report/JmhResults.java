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

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Reads the results that JMH writes with {@code -rf json}. */
final class JmhResults {

    private static final Map<String, TimeUnit> UNITS = Map.of(
            "ns", TimeUnit.NANOSECONDS,
            "us", TimeUnit.MICROSECONDS,
            "ms", TimeUnit.MILLISECONDS,
            "s", TimeUnit.SECONDS);

    private JmhResults() {}

    /**
     * Reads a file of results.
     *
     * @throws IOException if it cannot be read or is not what JMH writes
     */
    static List<Score> read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    static List<Score> parse(String json) throws IOException {
        List<Score> scores = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            expect(parser, parser.nextToken(), JsonToken.START_ARRAY);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                scores.add(new Run().read(parser).score());
            }
        }
        return scores;
    }

    private static void expect(JsonParser parser, JsonToken found, JsonToken wanted) throws IOException {
        if (found != wanted) {
            throw new IOException("not results of JMH: " + found + " instead of " + wanted + " at "
                    + parser.currentLocation().offsetDescription());
        }
    }

    /** One object of the array, while it is read. */
    private static final class Run {

        private final Map<String, String> parameters = new TreeMap<>();
        private final List<Double> iterations = new ArrayList<>();
        private String benchmark = "";
        private String mode = "";
        private String unit = "";
        private double median = Double.NaN;

        Run read(JsonParser parser) throws IOException {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "benchmark" -> benchmark = parser.getText();
                    case "mode" -> mode = parser.getText();
                    case "params" -> readParameters(parser);
                    case "primaryMetric" -> readMetric(parser);
                    default -> parser.skipChildren();
                }
            }
            return this;
        }

        private void readParameters(JsonParser parser) throws IOException {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                parameters.put(name, parser.getText());
            }
        }

        private void readMetric(JsonParser parser) throws IOException {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "scoreUnit" -> unit = parser.getText();
                    case "rawData" -> readIterations(parser);
                    case "scorePercentiles" -> readMedian(parser);
                    default -> {
                        if (value.isStructStart()) {
                            parser.skipChildren();
                        }
                    }
                }
            }
        }

        /** An array of iterations for each fork. */
        private void readIterations(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    iterations.add(parser.getDoubleValue());
                }
            }
        }

        private void readMedian(JsonParser parser) throws IOException {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String percentile = parser.currentName();
                parser.nextToken();
                if (percentile.equals("50.0")) {
                    median = parser.getDoubleValue();
                }
            }
        }

        Score score() throws IOException {
            int method = benchmark.lastIndexOf('.');
            int type = benchmark.lastIndexOf('.', method - 1);
            return Score.of(benchmark.substring(type + 1), nanos(), parameters);
        }

        private double nanos() throws IOException {
            return switch (mode) {
                case "avgt" -> fastest(iterations) * nanosOf(unit.substring(0, Math.max(0, unit.indexOf('/'))));
                case "sample" -> median * nanosOf(unit.substring(0, Math.max(0, unit.indexOf('/'))));
                case "thrpt" -> nanosOf(unit.substring(unit.indexOf('/') + 1)) / most(iterations);
                default ->
                    throw new IOException(benchmark + " has the mode " + mode + ", which has no time for one call");
            };
        }

        private double fastest(List<Double> times) throws IOException {
            return times.stream().min(Double::compare).orElseThrow(this::empty);
        }

        private double most(List<Double> counts) throws IOException {
            return counts.stream().max(Double::compare).orElseThrow(this::empty);
        }

        private IOException empty() {
            return new IOException(benchmark + " has no iterations");
        }

        private double nanosOf(String name) throws IOException {
            TimeUnit known = UNITS.get(name);
            if (known == null) {
                throw new IOException(benchmark + " has the unit " + unit + ", which is not one of time");
            }
            return known.toNanos(1);
        }
    }
}
