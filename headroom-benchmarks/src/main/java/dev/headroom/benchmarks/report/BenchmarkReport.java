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

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs the benchmarks, writes the page of their tables and compares their ratios with the baseline. The first argument is the
 * task, the second the root of the project:
 *
 * <ul>
 *   <li>{@code short} and {@code full} run the benchmarks, write the page and compare; what seems slower is measured up to
 *       twice more, because each process compiles anew, and the best run counts;
 *   <li>{@code baseline} does what {@code short} does, but writes the baseline instead of comparing;
 *   <li>{@code page} and {@code check} use the results of the last run.
 * </ul>
 *
 * Exit code 0 on success, 1 when a ratio is beyond the limit or a form does not decode, 2 on bad usage.
 */
public final class BenchmarkReport {

    private static final int MORE_TRIES = 2;

    private static final String COMMAND = "./mvnw -q -Pbenchmark-report test";

    private final Path root;
    private final Path results;
    private final Path baseline;
    private final Path page;
    private final PrintStream out;

    BenchmarkReport(Path root, PrintStream out) {
        this.root = root;
        this.results = root.resolve("headroom-benchmarks/target/jmh");
        this.baseline = root.resolve("headroom-benchmarks/baseline.tsv");
        this.page = root.resolve("docs/benchmarks-jmh.md");
        this.out = out;
    }

    /**
     * The command.
     *
     * @param arguments the task and the root of the project
     * @throws IOException if results, baseline or page cannot be read or written
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        if (arguments.length != 2 || !Files.isDirectory(Path.of(arguments[1]).resolve("docs"))) {
            System.err.println("usage: (short|full|baseline|page|check) ROOT, not " + Arrays.toString(arguments));
            System.exit(2);
        }
        System.exit(new BenchmarkReport(Path.of(arguments[1]), System.out).run(arguments[0]));
    }

    int run(String task) throws IOException, RunnerException {
        switch (task) {
            case "short", "baseline" -> measure(Plan.SHORT);
            case "full" -> measure(Plan.FULL);
            case "page", "check" -> {}
            default -> {
                out.println("no task is named " + task);
                return 2;
            }
        }
        List<Score> scores = scores();
        boolean decoded = task.equals("check") || writePage(scores, task);
        if (task.equals("baseline")) {
            Baseline.write(baseline, Ratios.watched(scores), machine().toString());
            out.println("written: " + root.relativize(baseline));
            return decoded ? 0 : 1;
        }
        Map<String, Double> measured = Ratios.ours(scores);
        if (task.equals("short") || task.equals("full")) {
            measureAgain(task.equals("short") ? Plan.SHORT : Plan.FULL, measured);
        }
        return (task.equals("page") || holds(measured)) && decoded ? 0 : 1;
    }

    /** Measures classes of benchmarks again of which one seems slower than the baseline; the better ratio counts. */
    private void measureAgain(Plan plan, Map<String, Double> measured) throws IOException, RunnerException {
        if (!Files.exists(baseline)) {
            return;
        }
        Map<String, Double> before = Baseline.read(baseline);
        List<String> slower = RegressionCheck.slower(before, measured);
        for (int i = 0; i < MORE_TRIES && !slower.isEmpty(); i++) {
            out.println("measured again: " + String.join("; ", slower));
            Set<String> groups = slower.stream()
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .collect(Collectors.toSet());
            Path folder = Files.createDirectories(results.resolve("again"));
            List<Score> scores = new ArrayList<>();
            for (Path file : plan.run(folder, groups::contains)) {
                scores.addAll(JmhResults.read(file));
            }
            Ratios.ours(scores).forEach((name, ratio) -> measured.merge(name, ratio, Math::min));
            slower = RegressionCheck.slower(before, measured);
        }
    }

    private void measure(Plan plan) throws IOException, RunnerException {
        Files.createDirectories(results);
        for (Path old : files()) {
            Files.delete(old);
        }
        plan.run(results);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private List<Score> scores() throws IOException {
        List<Score> scores = new ArrayList<>();
        for (Path file : files()) {
            scores.addAll(JmhResults.read(file));
        }
        return scores;
    }

    private static Machine machine() throws IOException {
        return Machine.here(LocalDate.now(ZoneOffset.UTC));
    }

    /** Writes the page; false if a form on it does not lead back. */
    private boolean writePage(List<Score> scores, String task) throws IOException {
        String command = task.equals("full") ? COMMAND + " -Dreport=full" : COMMAND;
        String text = ReportPage.of(scores, machine(), command);
        Files.writeString(page, text);
        out.println("written: " + root.relativize(page));
        return !text.contains(Form.DIFFERENT);
    }

    private boolean holds(Map<String, Double> measured) throws IOException {
        if (!Files.exists(baseline)) {
            out.println("there is no baseline yet; -Dreport=baseline writes it");
            return true;
        }
        List<String> complaints = RegressionCheck.complaints(Baseline.read(baseline), measured);
        complaints.forEach(out::println);
        out.println(measured.size() + " ratios measured, " + complaints.size() + " beyond the limit");
        return complaints.isEmpty();
    }
}
