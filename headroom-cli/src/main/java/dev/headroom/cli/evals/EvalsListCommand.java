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

import dev.headroom.accuracy.dataset.Category;
import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.cli.terminal.ExitCode;
import dev.headroom.cli.terminal.ProgramVersion;
import dev.headroom.cli.terminal.Terminal;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists what can be asked. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {"Lists the data sets by category, with what is asked and the files that each needs.", ""})
final class EvalsListCommand implements Callable<Integer> {
    private final Terminal terminal;

    EvalsListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        for (Category category : Category.values()) {
            terminal.line(category.id());
            for (Dataset dataset : EvalDatasets.all().of(category)) {
                terminal.line(String.format(Locale.ROOT, "  %-31s %s", dataset.name(), dataset.description()));
                terminal.line(
                        "      " + files(dataset) + "; " + dataset.source().licence());
            }
        }
        return ExitCode.SUCCESS;
    }

    private static String files(Dataset dataset) {
        return dataset.source().files().isEmpty()
                ? "inside the program"
                : String.join(", ", dataset.source().files()) + ", from "
                        + dataset.source().publisher();
    }
}
