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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.terminal.Terminal;
import dev.headroom.evals.workload.Workload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class HeadroomTest {
    @TempDir
    private Path home;

    static List<List<String>> commands() {
        return List.of(
                List.of(),
                List.of("demo"),
                List.of("compress"),
                List.of("decode"),
                List.of("retrieve"),
                List.of("evals"),
                List.of("evals", "export"),
                List.of("evals", "list"),
                List.of("evals", "quick"),
                List.of("evals", "benchmark"),
                List.of("evals", "suite"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpThatFitsIntoAHundredColumns(List<String> command) {
        Invocation help = run(Stream.concat(command.stream(), Stream.of("--help")));

        assertThat(help.exitCode()).isZero();
        assertThat(help.text()).startsWith("Usage: " + String.join(" ", withRoot(command)) + " [-hV]");
        assertThat(help.text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(help.errors()).isEmpty();
    }

    @Test
    void helpNamesEveryCommand() {
        Invocation help = run("--help");

        assertThat(help.text()).contains("  demo ", "  compress ", "  decode ", "  retrieve ", "  evals ");
        assertThat(help.text()).contains("Exit codes: 0 success, 1 a check failed, 2 bad usage.");
    }

    @Test
    void helpForACommandCanBeAskedInTwoWays() {
        Invocation help = run("help", "retrieve");

        assertThat(help.exitCode()).isZero();
        assertThat(help.text()).isEqualTo(run("retrieve", "--help").text());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandTellsTheVersion(List<String> command) {
        Invocation version = run(Stream.concat(command.stream(), Stream.of("--version")));

        assertThat(version.exitCode()).isZero();
        assertThat(version.text()).startsWith("headroom ").hasLineCount(1);
    }

    @Test
    void withoutACommandTheUsageIsBad() {
        Invocation nothing = run();

        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.errors()).isEqualTo("headroom: Missing required subcommand; see 'headroom --help'\n");
        assertThat(nothing.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "compress --unknown",
                "compress a b",
                "compress --fidelity exact",
                "compress --messages gemini",
                "compress --retrieval never",
                "compress --budget many",
                "retrieve",
                "evals",
                "evals export",
                "decode --store"
            })
    void badUsageIsOneLineAndExitCodeTwo(String arguments) {
        Invocation bad = run(arguments.split(" "));

        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.errors()).startsWith("headroom: ").hasLineCount(1).contains("see 'headroom", "--help'");
        assertThat(bad.output()).isEmpty();
    }

    @Test
    void aWordOutsideAChoiceIsAnsweredWithTheChoice() {
        Invocation bad = run("compress", "--fidelity", "LOSSLESS");

        assertThat(bad.errors()).contains("'LOSSLESS' is none of lossless, reversible");
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignIsNoFileOfArguments() {
        Invocation missing = run("decode", "@missing");

        assertThat(missing.errors()).isEqualTo("headroom: @missing: no such file\n");
    }

    @Test
    void anUnexpectedFailureIsOneLine() {
        StringWriter errors = new StringWriter();
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), new PrintWriter(errors, true), false);
        Supplier<List<List<Workload>>> broken = () -> {
            throw new IllegalStateException("first line\n  second line");
        };
        DemoCommand demo = new DemoCommand(terminal, broken, broken);

        int exitCode = Headroom.configured(new CommandLine(demo), terminal).execute();

        assertThat(exitCode).isEqualTo(1);
        assertThat(errors)
                .hasToString("headroom: unexpected java.lang.IllegalStateException: first line second line\n");
    }

    @Test
    void anOutputThatCannotBeWrittenIsAFailure() {
        StringWriter errors = new StringWriter();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        Terminal terminal =
                new Terminal(new ByteArrayInputStream(new byte[] {'a'}), full, new PrintWriter(errors, true), false);

        int text = Headroom.commandLine(terminal, home).execute("compress");
        int json = Headroom.commandLine(terminal, home).execute("compress", "--json");

        assertThat(List.of(text, json)).containsOnly(1);
        assertThat(errors.toString().lines())
                .containsExactly(
                        "headroom: the output cannot be written: no space left",
                        "headroom: the output cannot be written: no space left");
    }

    private Invocation run(Stream<String> arguments) {
        return run(arguments.toArray(String[]::new));
    }

    private Invocation run(String... arguments) {
        return Invocation.of(home, "", arguments);
    }

    private static List<String> withRoot(List<String> command) {
        return Stream.concat(Stream.of("headroom"), command.stream()).toList();
    }
}
