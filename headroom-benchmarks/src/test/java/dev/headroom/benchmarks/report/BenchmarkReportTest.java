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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.RunnerException;

/** The command over results that were made up: nothing is measured here. */
class BenchmarkReportTest {

    @TempDir
    private Path root;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(root.resolve("headroom-benchmarks/target/jmh"));
        Files.createDirectories(root.resolve("docs"));
    }

    /** A run in which the lossless form of a diff took so many times what gzip takes. */
    private void measured(double ratio) throws IOException {
        Files.writeString(
                root.resolve("headroom-benchmarks/target/jmh/part-1.json"),
                "[" + result("gzip", 200) + "," + result("lossless", 200 * ratio) + "]");
    }

    private static String result(String method, double micros) {
        return String.format(
                Locale.ROOT,
                "{\"benchmark\": \"dev.headroom.benchmarks.engine.TextBenchmark.%s\", \"mode\": \"avgt\","
                        + " \"params\": {\"characters\": \"1000\", \"kind\": \"diff\"},"
                        + " \"primaryMetric\": {\"scoreUnit\": \"us/op\", \"rawData\": [[%f]]}}",
                method,
                micros);
    }

    private void baseline(double ratio) throws IOException {
        Baseline.write(
                root.resolve("headroom-benchmarks/baseline.tsv"),
                Map.of("TextBenchmark.lossless characters=1000 kind=diff", ratio),
                "some machine");
    }

    private int run(String task) throws IOException, RunnerException {
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            return new BenchmarkReport(root, out).run(task);
        }
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRunWithinTheLimitSucceeds() throws Exception {
        baseline(2.0);
        measured(2.4);

        int code = run("check");

        assertThat(code).isZero();
        assertThat(printed()).contains("1 ratios measured, 0 beyond the limit");
    }

    @Test
    void aRegressionFailsAndIsNamed() throws Exception {
        baseline(2.0);
        measured(2.6);

        int code = run("check");

        assertThat(code).isEqualTo(1);
        assertThat(printed())
                .contains("TextBenchmark.lossless characters=1000 kind=diff takes 2.60 times its yardstick, 2.00 in the"
                        + " baseline: +30 %");
    }

    @Test
    void withoutABaselineThereIsNothingToHold() throws Exception {
        measured(2.6);

        int code = run("check");

        assertThat(code).isZero();
        assertThat(printed()).contains("no baseline yet");
    }

    @Test
    void thePageIsWrittenFromTheResultsOfTheLastRun() throws Exception {
        measured(2.5);

        int code = run("page");

        assertThat(code).isZero();
        assertThat(root.resolve("docs/benchmarks-jmh.md"))
                .content()
                .contains("| diff | Headroom, lossless |", "| 500 µs | 2.5 |");
    }

    @Test
    void anUnknownTaskIsBadUsage() throws Exception {
        assertThat(run("faster")).isEqualTo(2);
        assertThat(printed()).contains("no task is named faster");
    }
}
