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

import dev.headroom.accuracy.AccuracyRun;
import dev.headroom.accuracy.CaseResult;
import dev.headroom.accuracy.CostEstimate;
import dev.headroom.accuracy.CostEstimate.Prices;
import dev.headroom.accuracy.Journal;
import dev.headroom.accuracy.Metric;
import dev.headroom.accuracy.NamedCase;
import dev.headroom.accuracy.Plan;
import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.DatasetException;
import dev.headroom.accuracy.metric.Judge;
import dev.headroom.accuracy.model.ModelSettings;
import dev.headroom.accuracy.model.ResponseCache;
import dev.headroom.accuracy.report.AccuracyReport;
import dev.headroom.accuracy.report.HtmlReport;
import dev.headroom.accuracy.report.JsonReport;
import dev.headroom.accuracy.report.TextReport;
import dev.headroom.cli.terminal.CommandException;
import dev.headroom.cli.terminal.ExitCode;
import dev.headroom.cli.terminal.ProgramVersion;
import dev.headroom.cli.terminal.Terminal;
import dev.langchain4j.model.chat.ChatModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One run from the data sets to the verdict.
 *
 * @param terminal where it reads and writes
 * @param model    who is asked
 * @param options  everything else
 */
record AccuracyTask(Terminal terminal, ModelOptions model, AccuracyOptions options) {
    /** For what a model fetches in all its rounds. */
    private static final int ROOM_FOR_RETRIEVALS = 8_192;

    /** The cases that could be read, and what could not. */
    private record Loaded(List<NamedCase> cases, List<String> skipped) {}

    int run(List<Dataset> datasets) {
        ModelSettings settings = model.settings();
        String key = model.key();
        Optional<Prices> prices = options.prices(model.provider());
        Metric metric = options.metric();
        Loaded loaded = load(datasets);
        Plan plan = AccuracyRun.of(settings.connect(key)).plan(loaded.cases());
        ModelSettings sized = settings.contextTokens(plan.longest() + settings.maxOutput() + ROOM_FOR_RETRIEVALS);
        Optional<ModelSettings> judge = options.judge(settings.model()).map(model::settings);
        Journal journal = journal(sized, judge, plan);
        confirm(plan, journal, sized, judge.isPresent(), prices);
        List<CaseResult> results = ask(plan, journal, sized, judge, metric, key);
        AccuracyReport report = new AccuracyReport(about(datasets, sized, judge), loaded.skipped(), results);
        return tell(report, journal);
    }

    /** One data set that cannot be read ends the command; of several, those that can be read are asked. */
    private Loaded load(List<Dataset> datasets) {
        List<NamedCase> cases = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (Dataset dataset : datasets) {
            try {
                dataset.load(options.loading())
                        .cases()
                        .forEach(evalCase -> cases.add(new NamedCase(dataset.name(), evalCase)));
            } catch (DatasetException e) {
                skipped.add(String.valueOf(e.getMessage()));
            }
        }
        if (cases.isEmpty()) {
            throw CommandException.badUsage(skipped.isEmpty() ? "the data set has no cases" : skipped.get(0));
        }
        skipped.forEach(reason -> terminal.complain("left out: " + reason));
        return new Loaded(cases, skipped);
    }

    private Journal journal(ModelSettings settings, Optional<ModelSettings> judge, Plan plan) {
        String identity = String.join(
                "\n",
                settings.identity(),
                options.metric().id(),
                judge.map(ModelSettings::identity).orElse(""),
                Judge.RUBRIC);
        Journal journal = Journal.of(options.journals(), identity, plan);
        if (options.fresh()) {
            journal.remove();
            return Journal.of(options.journals(), identity, plan);
        }
        if (journal.size() > 0) {
            say("going on with an interrupted run: " + journal.size() + " cases are finished (--fresh begins again)");
        }
        return journal;
    }

    private void confirm(Plan plan, Journal journal, ModelSettings settings, boolean judged, Optional<Prices> prices) {
        List<Plan.Item> open = plan.asked().stream()
                .filter(item -> !journal.has(item.named().key()))
                .toList();
        CostEstimate cost = CostEstimate.of(open, settings.maxOutput(), judged);
        say(cases(plan) + "; " + model.provider().name().toLowerCase(Locale.ROOT) + " " + settings.model()
                + " is asked at least " + cost.requests() + " times");
        say(String.format(
                Locale.ROOT,
                "%,d to %,d tokens in, %,d to %,d tokens out%s",
                cost.lowInput(),
                cost.highInput(),
                cost.lowOutput(),
                cost.highOutput(),
                prices.map(each -> String.format(Locale.ROOT, ": %.2f to %.2f USD", cost.low(each), cost.high(each)))
                        .orElse("; --price-in and --price-out show what that costs")));
        Optional<String> excess = excess(cost, prices);
        if (excess.isPresent() && !options.yes() && !agrees(excess.get())) {
            throw CommandException.badUsage(excess.get() + "; --yes goes on");
        }
    }

    private static String cases(Plan plan) {
        int same = plan.cases().size() - plan.asked().size();
        String all = plan.cases().size() + " cases";
        return switch (same) {
            case 0 -> all;
            case 1 -> all + ", 1 of them is left as it is";
            default -> all + ", " + same + " of them are left as they are";
        };
    }

    private Optional<String> excess(CostEstimate cost, Optional<Prices> prices) {
        if (prices.isPresent()) {
            double most = cost.high(prices.get());
            return most > options.maxCost()
                    ? Optional.of(String.format(
                            Locale.ROOT, "may cost %.2f USD, more than --max-cost %.2f", most, options.maxCost()))
                    : Optional.empty();
        }
        return cost.highTokens() > options.maxTokens()
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "may take %d tokens, more than --max-tokens %d",
                        cost.highTokens(),
                        options.maxTokens()))
                : Optional.empty();
    }

    private boolean agrees(String question) {
        if (!terminal.interactive()) {
            return false;
        }
        terminal.err().print("headroom: this " + question + ". Go on? [y/N] ");
        terminal.err().flush();
        return terminal.readLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private List<CaseResult> ask(
            Plan plan,
            Journal journal,
            ModelSettings settings,
            Optional<ModelSettings> judge,
            Metric metric,
            String key) {
        Optional<Judge> grader = judge.map(each -> new Judge(connected(each, key)));
        AccuracyRun run = AccuracyRun.of(connected(settings, key), metric, grader, Optional.empty());
        try (ProgressLine progress = new ProgressLine(terminal, plan.cases().size())) {
            return run.run(plan, journal, progress::done);
        } catch (AccuracyRun.HopelessException e) {
            throw CommandException.failed(
                    model.provider().name().toLowerCase(Locale.ROOT) + " refuses: " + e.getMessage());
        }
    }

    private ChatModel connected(ModelSettings settings, String key) {
        ChatModel connected = settings.connect(key);
        return options.cache()
                .map(folder -> new ResponseCache(folder).around(connected, settings.identity()))
                .orElse(connected);
    }

    private Map<String, String> about(List<Dataset> datasets, ModelSettings settings, Optional<ModelSettings> judge) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("provider", settings.provider().name().toLowerCase(Locale.ROOT));
        about.put("model", settings.model());
        about.put("temperature", settings.sendsTemperature() ? "0" : "the model's own");
        about.put("seed", settings.sendsSeed() ? Integer.toString(settings.seed()) : "none");
        about.put("metric", options.metric().id());
        judge.ifPresent(each -> about.put("judge", each.model()));
        about.put(
                "data sets",
                String.join(", ", datasets.stream().map(Dataset::name).toList()));
        about.put("cases of each", Integer.toString(options.loading().limit()));
        about.put("by", new ProgramVersion().getVersion()[0]);
        return about;
    }

    private int tell(AccuracyReport report, Journal journal) {
        options.json().ifPresent(file -> write(file, JsonReport.text(report)));
        options.html().ifPresent(file -> write(file, HtmlReport.text(report)));
        TextReport.lines(report).forEach(terminal::line);
        if (report.summary().errors() == 0) {
            journal.remove();
        }
        return report.summary().passed() ? ExitCode.SUCCESS : ExitCode.FAILED;
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
