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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Which benchmarks run, how long, and with which parameters. */
enum Plan {
    /** Each benchmark once, at one size, a few seconds each: under ten minutes in all. */
    SHORT {
        @Override
        List<ChainedOptionsBuilder> parts() {
            return List.of(
                    brief("JsonShapesBenchmark.(jacksonPass|minified|toon|gzip|lossless|reversible|decode)")
                            .param("rows", "1000"),
                    brief("JsonShapesBenchmark.csv").param("rows", "1000").param("shape", "flat", "sparse"),
                    brief("JsonShapesBenchmark.(jacksonPass|lossless|decode)")
                            .param("rows", "100", "10000")
                            .param("shape", "flat"),
                    brief("TextBenchmark").param("characters", "100000"),
                    brief("OutlineBenchmark").param("characters", "100000"),
                    brief("TokenBenchmark").param("kind", "json", "build-log"),
                    brief("StoreBenchmark").param("rows", "1000"),
                    brief("ConversationBenchmark"),
                    brief("OverheadBenchmark").param("rows", "100"),
                    brief("AdvisorBenchmark.(shortChatWithTools|hundredMessagesOfHundredRows)"));
        }

        private ChainedOptionsBuilder brief(String benchmarks) {
            return including(benchmarks)
                    .forks(1)
                    .warmupIterations(2)
                    .warmupTime(TimeValue.milliseconds(700))
                    .measurementIterations(4)
                    .measurementTime(TimeValue.milliseconds(500));
        }
    },
    /** All sizes, as long as each benchmark says itself: some hours. */
    FULL {
        @Override
        List<ChainedOptionsBuilder> parts() {
            return List.of(
                    including("JsonShapesBenchmark.(jacksonPass|minified|toon|gzip|lossless|reversible|decode)"),
                    including("JsonShapesBenchmark.csv").param("shape", "flat", "sparse"),
                    including("TextBenchmark"),
                    including("OutlineBenchmark"),
                    including("TokenBenchmark"),
                    including("StoreBenchmark"),
                    including("ConversationBenchmark"),
                    including("OverheadBenchmark"),
                    including("AdvisorBenchmark"));
        }
    };

    private static final String ANY_PACKAGE = "\\.";

    abstract List<ChainedOptionsBuilder> parts();

    private static ChainedOptionsBuilder including(String benchmarks) {
        return new OptionsBuilder()
                .include(ANY_PACKAGE + benchmarks)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.NORMAL)
                .resultFormat(ResultFormatType.JSON);
    }

    /**
     * Runs all parts one after another.
     *
     * @param folder gets a file of results for each part
     * @return the files
     * @throws RunnerException if a benchmark fails
     */
    List<Path> run(Path folder) throws RunnerException {
        return run(folder, group -> true);
    }

    /**
     * Runs the parts with benchmarks of some groups.
     *
     * @param folder gets a file of results for each part
     * @param groups which classes of benchmarks
     * @return the files
     * @throws RunnerException if a benchmark fails
     */
    List<Path> run(Path folder, Predicate<String> groups) throws RunnerException {
        List<Path> files = new ArrayList<>();
        for (ChainedOptionsBuilder part : parts()) {
            Path file = folder.resolve("part-" + (files.size() + 1) + ".json");
            Options options = part.result(file.toString()).build();
            if (groups.test(group(options))) {
                new Runner(options).run();
                files.add(file);
            }
        }
        return files;
    }

    /** The class whose benchmarks a part runs. */
    private static String group(Options options) {
        String included = options.getIncludes().get(0).substring(ANY_PACKAGE.length());
        int method = included.indexOf('.');
        return method < 0 ? included : included.substring(0, method);
    }
}
