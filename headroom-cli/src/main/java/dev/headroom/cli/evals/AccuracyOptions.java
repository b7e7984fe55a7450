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

import dev.headroom.accuracy.CostEstimate.Prices;
import dev.headroom.accuracy.Metric;
import dev.headroom.accuracy.dataset.LoadOptions;
import dev.headroom.accuracy.model.Provider;
import dev.headroom.cli.terminal.CommandException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the commands that ask a model have in common beside the model. */
final class AccuracyOptions {
    private final Map<String, String> environment;
    private final Path home;

    @Option(names = "-n", paramLabel = "N", description = "How many cases of each data set (20 by default).")
    private int cases = 20;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder with data sets.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--mirror", paramLabel = "URL", description = "Where missing files of data sets are fetched.")
    private Optional<URI> mirror = Optional.empty();

    @Option(names = "--sample", description = "Use the small samples of the data sets that are inside the program.")
    private boolean sample;

    @Option(
            names = "--metric",
            paramLabel = "M",
            description = "What decides about texts: auto (default), exact, f1, rouge-l, containment or judge.")
    private Metric metric = Metric.AUTO;

    @Option(
            names = "--judge-model",
            paramLabel = "M",
            description = "A model of the same provider that grades every text by a fixed rubric.")
    private Optional<String> judgeModel = Optional.empty();

    @Option(
            names = "--price-in",
            paramLabel = "USD",
            description = "What a million input tokens cost; with --price-out the cost is shown and bounded.")
    private Optional<Double> priceIn = Optional.empty();

    @Option(names = "--price-out", paramLabel = "USD", description = "What a million output tokens cost.")
    private Optional<Double> priceOut = Optional.empty();

    @Option(
            names = "--max-cost",
            paramLabel = "USD",
            description = "Ask before a run that may cost more (1.00 by default); needs the prices.")
    private double maxCost = 1.0;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            description = "Without prices: ask before a run that may take more tokens (2000000 by default).")
    private long maxTokens = 2_000_000;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where answers of the model are kept (~/.headroom/evals/responses by default).")
    private Optional<Path> cache = Optional.empty();

    @Option(names = "--no-cache", description = "Ask everything anew and keep nothing.")
    private boolean noCache;

    @Option(names = "--fresh", description = "Do not go on with an interrupted run, begin again.")
    private boolean fresh;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the results as JSON.")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Write the results as a page for a browser.")
    private Optional<Path> html = Optional.empty();

    AccuracyOptions(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    /** From where data sets are read. */
    LoadOptions loading() {
        if (cases < 1) {
            throw CommandException.badUsage("-n must be at least 1, but is " + cases);
        }
        LoadOptions options = dataFolder().limit(cases).sample(sample);
        return mirror.map(options::mirror).orElse(options);
    }

    private LoadOptions dataFolder() {
        try {
            LoadOptions options = LoadOptions.of(environment, home);
            return data.map(options::folder).orElse(options);
        } catch (IllegalArgumentException e) {
            throw CommandException.badUsage(String.valueOf(e.getMessage()));
        }
    }

    /** What decides about texts. */
    Metric metric() {
        if (metric == Metric.EMBEDDING) {
            throw CommandException.badUsage(
                    "--metric embedding needs an embedding model, which only programs can give");
        }
        return metric;
    }

    /** The model that grades, if one does. */
    Optional<String> judge(String model) {
        return metric == Metric.JUDGE ? Optional.of(judgeModel.orElse(model)) : judgeModel;
    }

    /** What tokens cost; nothing if that was not said. Ollama costs nothing. */
    Optional<Prices> prices(Provider provider) {
        if (priceIn.isPresent() != priceOut.isPresent()) {
            throw CommandException.badUsage("--price-in and --price-out belong together");
        }
        if (priceIn.isEmpty()) {
            return provider == Provider.OLLAMA ? Optional.of(new Prices(0, 0)) : Optional.empty();
        }
        try {
            return Optional.of(new Prices(priceIn.get(), priceOut.orElse(0.0)));
        } catch (IllegalArgumentException e) {
            throw CommandException.badUsage(String.valueOf(e.getMessage()));
        }
    }

    double maxCost() {
        return maxCost;
    }

    long maxTokens() {
        return maxTokens;
    }

    boolean yes() {
        return yes;
    }

    boolean fresh() {
        return fresh;
    }

    /** Where answers are kept; nothing if they are not. */
    Optional<Path> cache() {
        return noCache ? Optional.empty() : Optional.of(cache.orElse(evals().resolve("responses")));
    }

    /** Where it is noted which cases are finished. */
    Path journals() {
        return evals().resolve("journal");
    }

    private Path evals() {
        return home.resolve(".headroom").resolve("evals");
    }

    Optional<Path> json() {
        return json;
    }

    Optional<Path> html() {
        return html;
    }
}
