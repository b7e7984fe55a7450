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
package dev.headroom.cli;

import dev.headroom.accuracy.Metric;
import dev.headroom.accuracy.model.Provider;
import dev.headroom.accuracy.reading.data.Shape;
import dev.headroom.cli.evals.EvalsCommand;
import dev.headroom.cli.terminal.CommandException;
import dev.headroom.cli.terminal.ExitCode;
import dev.headroom.cli.terminal.ProgramVersion;
import dev.headroom.cli.terminal.Terminal;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.engine.wire.WireFormat;
import dev.headroom.evals.workload.Workloads;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * The {@code headroom} command, which only holds its subcommands together.
 *
 * <pre>
 * headroom compress --question "Which request failed?" answer.json | headroom decode
 * </pre>
 */
@Command(
        name = "headroom",
        description = "Makes the tool output in a conversation shorter, with nothing lost.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        footer = {
            "",
            "Exit codes: 0 success, 1 a check failed, 2 bad usage.",
            "Start with 'headroom demo'; it needs no key and no network."
        })
public final class Headroom {
    private static final int HELP_WIDTH = 100;

    private Headroom() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args a subcommand and its options; {@code --help} lists them
     */
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> terminal.complain(lastWords(error)));
        System.exit(commandLine(terminal, Path.of(System.getProperty("user.home", ".")))
                .execute(args));
    }

    /**
     * The command with all its subcommands.
     *
     * @param terminal where it reads and writes
     * @param home     the folder in which {@code .headroom} is
     */
    static CommandLine commandLine(Terminal terminal, Path home) {
        return commandLine(terminal, home, System.getenv());
    }

    /**
     * The command with all its subcommands.
     *
     * @param terminal    where it reads and writes
     * @param home        the folder in which {@code .headroom} is
     * @param environment variables, for keys of models
     */
    static CommandLine commandLine(Terminal terminal, Path home, Map<String, String> environment) {
        CommandLine all = new CommandLine(new Headroom())
                .addSubcommand(new DemoCommand(
                        terminal,
                        () -> List.of(Workloads.main(), Workloads.texts()),
                        () -> List.of(Workloads.main(), Workloads.texts(), Workloads.others())))
                .addSubcommand(new CompressCommand(terminal, new StoreOption(home)))
                .addSubcommand(new DecodeCommand(terminal, new StoreOption(home)))
                .addSubcommand(new DetectCommand(terminal))
                .addSubcommand(new RetrieveCommand(terminal, new StoreOption(home)))
                .addSubcommand(EvalsCommand.create(terminal, environment, home))
                .addSubcommand(new HelpCommand());
        return configured(all, terminal);
    }

    /** What holds for a command and the subcommands that it has by now. */
    static CommandLine configured(CommandLine command, Terminal terminal) {
        return command.registerConverter(Fidelity.class, word -> oneOf(word, Fidelity.values()))
                .registerConverter(RetrievalAccess.class, word -> oneOf(word, RetrievalAccess.values()))
                .registerConverter(Provider.class, word -> oneOf(word, Provider.values()))
                .registerConverter(Metric.class, word -> oneOf(word, Metric.values()))
                .registerConverter(Shape.class, word -> oneOf(word, Shape.values()))
                .registerConverter(WireFormat.class, new WireFormatName())
                .setExpandAtFiles(false)
                .setUsageHelpWidth(HELP_WIDTH)
                .setOut(terminal.printer())
                .setErr(terminal.err())
                .setParameterExceptionHandler((error, args) -> badUsage(error, terminal))
                .setExecutionExceptionHandler((error, line, parsed) -> failure(error, terminal));
    }

    private static int badUsage(ParameterException error, Terminal terminal) {
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        terminal.complain(error.getMessage() + "; see '" + command + " --help'");
        return ExitCode.BAD_USAGE;
    }

    private static int failure(Exception error, Terminal terminal) {
        if (error instanceof CommandException expected) {
            terminal.complain(String.valueOf(expected.getMessage()));
            return expected.exitCode();
        }
        terminal.complain("unexpected " + error);
        return ExitCode.FAILED;
    }

    private static String lastWords(Throwable error) {
        return error instanceof OutOfMemoryError
                ? "not enough memory; give Java more, for instance HEADROOM_JAVA_OPTS=-Xmx4g"
                : "unexpected " + error;
    }

    private static <E extends Enum<E>> E oneOf(String word, E[] values) {
        return Stream.of(values)
                .filter(value -> lowerCase(value).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        unknown(word, Stream.of(values).map(Headroom::lowerCase).toList()));
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static TypeConversionException unknown(String word, List<String> words) {
        return new TypeConversionException("'" + word + "' is none of " + String.join(", ", words));
    }

    /** Providers' names are shorter than those of their request bodies. */
    private static final class WireFormatName implements ITypeConverter<WireFormat> {

        @Override
        public WireFormat convert(String word) {
            return switch (word) {
                case "openai" -> WireFormat.OPENAI_CHAT;
                case "anthropic" -> WireFormat.ANTHROPIC_MESSAGES;
                default -> throw unknown(word, List.of("openai", "anthropic"));
            };
        }
    }
}
