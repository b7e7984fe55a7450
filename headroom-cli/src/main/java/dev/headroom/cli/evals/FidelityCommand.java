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

import dev.headroom.cli.terminal.CommandException;
import dev.headroom.cli.terminal.ExitCode;
import dev.headroom.cli.terminal.ProgramVersion;
import dev.headroom.cli.terminal.Terminal;
import dev.headroom.evals.fidelity.FidelityJson;
import dev.headroom.evals.fidelity.FidelitySuite;
import dev.headroom.evals.fidelity.SavingsTable;
import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.source.BuiltIn;
import dev.headroom.evals.fidelity.source.Folder;
import dev.headroom.evals.fidelity.source.Transcript;
import dev.headroom.evals.peer.ExternalCommand;
import dev.headroom.evals.peer.Peer;
import dev.headroom.evals.peer.Peers;
import dev.headroom.evals.report.HtmlReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks that nothing gets lost, without a model. */
@Command(
        name = "fidelity",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Checks offline that nothing gets lost: of every payload of a folder, or of the built-in workloads.",
            "",
            "What goes out is read back and compared with the original: every lossless form must decode, every literal"
                    + " must be shown or lie in a range that is named and can be retrieved, no line may be made up,"
                    + " questions must be answered, and what was sent once must stay the same. Other methods get the"
                    + " same payloads and stand in the same table.",
            "",
            "The exit code is 1 if any guarantee is broken.",
            ""
        },
        footer = {"", "  headroom evals fidelity --data recordings --html report.html"})
final class FidelityCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Terminal terminal;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A folder of payloads, request bodies and transcripts; its README.md may hold a table of"
                    + " file, tool and question.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "M",
            description = "The model whose tokens are counted (gpt-4o by default).")
    private String model = "gpt-4o";

    @Option(names = "--json", paramLabel = "FILE", description = "Write all figures to a file.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page with charts and every payload before and after; it needs no network.")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Fail if 2 points less are saved of a payload than this table says; it is written if it does"
                    + " not exist.")
    private Optional<Path> baseline = Optional.empty();

    @Option(
            names = "--peer",
            paramLabel = "NAME=CMD",
            description = "Also measure a program that reads a payload from its input and writes a shorter text.")
    private List<String> programs = List.of();

    @Option(names = "--no-peers", description = "Leave other methods out.")
    private boolean withoutPeers;

    FidelityCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        FidelityReport report = FidelitySuite.builder()
                .model(model)
                .peers(peers())
                .build()
                .run(data.map(Path::toString).orElse("built-in workloads"), transcripts());
        FidelityTable.of(report).forEach(terminal::line);
        json.ifPresent(file -> writeJson(report, file));
        html.ifPresent(file -> writePage(report, file));
        List<String> falls = baseline.map(file -> falls(report, file)).orElse(List.of());
        falls.forEach(terminal::line);
        if (report.passed() && !falls.isEmpty()) {
            terminal.complain("less is saved than " + baseline.orElseThrow() + " says, see above");
            return ExitCode.FAILED;
        }
        if (report.passed()) {
            return ExitCode.SUCCESS;
        }
        terminal.complain(report.total().breaches() + (report.total().breaches() == 1 ? " guarantee" : " guarantees")
                + " broken, see above");
        return ExitCode.FAILED;
    }

    private List<Transcript> transcripts() {
        if (data.isEmpty()) {
            return BuiltIn.all();
        }
        Path folder = data.get();
        if (!Files.isDirectory(folder)) {
            throw CommandException.badUsage(folder + ": no such folder");
        }
        try {
            return Folder.read(folder);
        } catch (IOException e) {
            throw CommandException.unusable(folder.toString(), e);
        } catch (IllegalArgumentException e) {
            throw CommandException.badUsage(String.valueOf(e.getMessage()));
        }
    }

    private List<Peer> peers() {
        List<Peer> peers = new ArrayList<>(withoutPeers ? List.of() : Peers.all());
        for (String program : programs) {
            try {
                Peer peer = ExternalCommand.parse(program, PATIENCE);
                if (peers.stream().anyMatch(other -> other.name().equals(peer.name()))) {
                    throw CommandException.badUsage("--peer: there is a peer named " + peer.name() + " already");
                }
                peers.add(peer);
            } catch (IllegalArgumentException e) {
                throw CommandException.badUsage("--peer: " + e.getMessage());
            }
        }
        return peers;
    }

    private static List<String> falls(FidelityReport report, Path file) {
        SavingsTable now = SavingsTable.of(report);
        try {
            if (Files.exists(file)) {
                return SavingsTable.read(file).falls(now);
            }
            now.write(file);
            return List.of();
        } catch (IOException e) {
            throw CommandException.unusable(file.toString(), e);
        } catch (IllegalArgumentException e) {
            throw CommandException.badUsage(String.valueOf(e.getMessage()));
        }
    }

    private static void writePage(FidelityReport report, Path file) {
        try {
            HtmlReport.write(report, file);
        } catch (IOException e) {
            throw CommandException.unusable(file.toString(), e);
        }
    }

    private static void writeJson(FidelityReport report, Path file) {
        try (Writer out = Files.newBufferedWriter(file)) {
            FidelityJson.write(report, out);
        } catch (IOException e) {
            throw CommandException.unusable(file.toString(), e);
        }
    }
}
