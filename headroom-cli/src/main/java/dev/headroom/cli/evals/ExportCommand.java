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
import dev.headroom.evals.workload.Workload;
import dev.headroom.evals.workload.WorkloadExport;
import dev.headroom.evals.workload.Workloads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes all workloads to files. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Writes every workload to a folder and prints the files.",
            "",
            "NAME.json is the body of an OpenAI chat-completions request, NAME.questions.json holds questions about"
                    + " it with their answers. The files are the same on every run; what is there is replaced.",
            ""
        },
        footer = {"", "  headroom evals export workloads"})
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder; it is created if it does not exist.")
    private Path folder = Path.of("");

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Path> files = new ArrayList<>();
        for (Workload workload : Workloads.all()) {
            try {
                files.addAll(WorkloadExport.write(workload, folder));
            } catch (IOException e) {
                throw CommandException.unusable(folder.toString(), e);
            }
        }
        files.forEach(file -> terminal.line(file.toString()));
        return ExitCode.SUCCESS;
    }
}
