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

import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.cli.terminal.CommandException;
import dev.headroom.cli.terminal.ProgramVersion;
import dev.headroom.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks a model about one data set or one category of them. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {"As 'quick', about the data sets you name. 'headroom evals list' lists them.", ""},
        footer = {"", "  headroom evals benchmark --dataset rag --data ~/datasets -n 50"})
final class BenchmarkCommand extends AccuracyCommand {

    @Option(names = "--dataset", required = true, paramLabel = "NAME", description = "A data set, a category or 'all'.")
    private String name = "";

    BenchmarkCommand(Terminal terminal, Map<String, String> environment, Path home) {
        super(terminal, environment, home);
    }

    @Override
    List<Dataset> datasets() {
        List<Dataset> selected = EvalDatasets.all().select(name);
        if (selected.isEmpty()) {
            throw CommandException.badUsage("'" + name + "' is no data set and no category; see 'headroom evals list'");
        }
        return selected;
    }
}
