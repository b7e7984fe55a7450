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

import dev.headroom.cli.terminal.ProgramVersion;
import dev.headroom.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds what is about measuring together. */
@Command(
        name = "evals",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Measures what Headroom saves, and checks that nothing is lost.",
        synopsisSubcommandLabel = "COMMAND")
public final class EvalsCommand {

    private EvalsCommand() {}

    /**
     * The command with its subcommands.
     *
     * @param terminal where they read and write
     * @param environment variables, for keys of models
     * @param home the folder in which {@code .headroom} is
     * @return a new command
     */
    public static CommandLine create(Terminal terminal, Map<String, String> environment, Path home) {
        return new CommandLine(new EvalsCommand())
                .addSubcommand(new FidelityCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new EvalsListCommand(terminal))
                .addSubcommand(new QuickCommand(terminal, environment, home))
                .addSubcommand(new BenchmarkCommand(terminal, environment, home))
                .addSubcommand(new SuiteCommand(terminal, environment, home))
                .addSubcommand(new ReadingCommand(terminal, environment, home));
    }
}
