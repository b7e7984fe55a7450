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
package dev.headroom.cli.evals;

import dev.headroom.accuracy.model.ModelSettings;
import dev.headroom.accuracy.model.ResponseCache;
import dev.headroom.accuracy.reading.Notation;
import dev.headroom.accuracy.reading.Notations;
import dev.headroom.accuracy.reading.Reading;
import dev.headroom.accuracy.reading.ReadingJson;
import dev.headroom.accuracy.reading.ReadingPlan;
import dev.headroom.accuracy.reading.ReadingReport;
import dev.headroom.accuracy.reading.ReadingRun;
import dev.headroom.accuracy.reading.ReadingText;
import dev.headroom.accuracy.reading.data.ReadingSet;
import dev.headroom.accuracy.reading.data.Shape;
import dev.headroom.cli.terminal.CommandException;
import dev.headroom.cli.terminal.ExitCode;
import dev.headroom.cli.terminal.ProgramVersion;
import dev.headroom.cli.terminal.Terminal;
import dev.headroom.engine.token.TokenCounters;
import dev.langchain4j.model.chat.ChatModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks a model the same questions of the same rows in different notations. */
@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Asks a model the same questions of the same rows in different notations: JSON, compact JSON, CSV, a Markdown"
                    + " table, TOON, Headroom's lossless form, and that form with each encoding switched off.",
            "",
            "Rows and questions are generated from a seed and the answers are computed, so nothing is judged: a reply is"
                    + " the answer or it is not. What the requests take is shown first; --plan stops there and needs no"
                    + " key. Keys are read from the environment, as for quick.",
            ""
        },
        footer = {
            "",
            "  headroom evals reading --plan",
            "  OPENAI_API_KEY=... headroom evals reading --rows 50 --per-task 3 -o reading.json"
        })
final class ReadingCommand implements Callable<Integer> {
    private static final int WORDS_AROUND = 1_024;

    private final Terminal terminal;
    private final Path home;

    @Mixin
    private final ModelOptions model;

    @Option(
            names = "--rows",
            paramLabel = "N",
            split = ",",
            description = "How many rows the sets have, 10 to 5000 (100 by default); each number is a set more.")
    private List<Integer> rows = List.of(100);

    @Option(
            names = "--shape",
            paramLabel = "S",
            split = ",",
            description = "uniform, sparse, nested and semi-uniform; all by default.")
    private List<Shape> shapes = List.of(Shape.values());

    @Option(
            names = "--per-task",
            paramLabel = "N",
            description = "How many questions of each kind a set has (2 by default).")
    private int perTask = 2;

    @Option(names = "--seed", paramLabel = "N", description = "Of rows and questions (1 by default).")
    private long seed = 1;

    @Option(
            names = "--no-encodings",
            description = "Leave out the forms with an encoding switched off: fewer requests, but nothing is learned"
                    + " about encodings.")
    private boolean noEncodings;

    @Option(names = "--plan", description = "Show what would be asked and what it takes, and ask nothing.")
    private boolean planOnly;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            description = "Refuse a run whose requests take more tokens (3000000 by default).")
    private long maxTokens = 3_000_000;

    @Option(names = "--no-cache", description = "Ask everything anew and keep no replies.")
    private boolean noCache;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the results and every reply as JSON.")
    private Optional<Path> json = Optional.empty();

    ReadingCommand(Terminal terminal, Map<String, String> environment, Path home) {
        this.terminal = terminal;
        this.home = home;
        this.model = new ModelOptions(environment);
    }

    @Override
    public Integer call() {
        ModelSettings settings = model.settings();
        ReadingPlan plan = plan(settings.model());
        if (planOnly) {
            showPlan(plan);
            return ExitCode.SUCCESS;
        }
        String key = model.key();
        say(cost(plan));
        if (plan.requestTokens() > maxTokens) {
            throw CommandException.badUsage("the requests take " + plan.requestTokens()
                    + " tokens, more than --max-tokens " + maxTokens + "; raise it, or ask less");
        }
        List<Reading> readings = ask(plan, connected(settings, plan, key));
        ReadingReport report = ReadingReport.of(plan, readings);
        json.ifPresent(file -> write(file, ReadingJson.of(settings.model(), report, readings)));
        terminal.text(ReadingText.of(report));
        return report.scores().stream().anyMatch(score -> score.errors() > 0) ? ExitCode.FAILED : ExitCode.SUCCESS;
    }

    private ReadingPlan plan(String modelName) {
        List<ReadingSet> sets = new ArrayList<>();
        try {
            for (int count : rows) {
                shapes.forEach(shape -> sets.add(ReadingSet.generate(shape, count, perTask, seed)));
            }
        } catch (IllegalArgumentException e) {
            throw CommandException.badUsage(String.valueOf(e.getMessage()));
        }
        List<Notation> notations = Notations.all(modelName).stream()
                .filter(notation -> !noEncodings || notation.off().isEmpty())
                .toList();
        return ReadingPlan.of(sets, notations, TokenCounters.forModel(modelName));
    }

    private void showPlan(ReadingPlan plan) {
        terminal.line(String.format(Locale.ROOT, "%-18s %-31s %7s %10s", "rows", "notation", "tokens", "questions"));
        for (ReadingPlan.Form form : plan.forms()) {
            if (form.first()) {
                terminal.line(String.format(
                        Locale.ROOT,
                        "%-18s %-31s %7d %10d",
                        form.set().name(),
                        form.notation().name(),
                        form.tokens(),
                        form.set().questions().size()));
            }
        }
        terminal.line(cost(plan));
    }

    private static String cost(ReadingPlan plan) {
        return String.format(
                Locale.ROOT,
                "%,d requests with about %,d tokens; texts that are the same are asked once",
                plan.requests(),
                plan.requestTokens());
    }

    private ChatModel connected(ModelSettings settings, ReadingPlan plan, String key) {
        int longest =
                plan.forms().stream().mapToInt(ReadingPlan.Form::tokens).max().orElse(0);
        ModelSettings sized = settings.contextTokens(longest + settings.maxOutput() + WORDS_AROUND);
        ChatModel connected = sized.connect(key);
        Path folder = home.resolve(".headroom").resolve("evals").resolve("responses");
        return noCache ? connected : new ResponseCache(folder).around(connected, sized.identity());
    }

    private List<Reading> ask(ReadingPlan plan, ChatModel connected) {
        int all = plan.requests();
        int[] asked = {0};
        try {
            return ReadingRun.ask(plan, connected, reading -> {
                asked[0]++;
                say(String.format(
                        Locale.ROOT,
                        "%d/%d %s: %s %s",
                        asked[0],
                        all,
                        reading.notation(),
                        reading.question().id(),
                        reading.outcome().name().toLowerCase(Locale.ROOT)));
            });
        } catch (IllegalStateException e) {
            throw CommandException.failed(String.valueOf(e.getMessage()));
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw CommandException.unusable(file.toString(), e);
        }
    }

    private void say(String line) {
        terminal.err().println(line);
        terminal.err().flush();
    }
}
