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

import dev.headroom.accuracy.dataset.BuiltIn;
import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.cli.terminal.ProgramVersion;
import dev.headroom.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Asks a model about the agent workloads inside the program. */
@Command(
        name = "quick",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Asks a model questions about large tool results, with the originals and with what Headroom makes of them.",
            "",
            "The questions are about facts that a compression could lose: ordinary rows first. The model may call"
                    + " headroom_retrieve. The cost is shown first. The key is read from OPENAI_API_KEY,"
                    + " ANTHROPIC_API_KEY, GEMINI_API_KEY or GOOGLE_AI_GEMINI_API_KEY; Ollama needs none"
                    + " (OLLAMA_BASE_URL says where it is).",
            "",
            "The exit code is 0 if at least 90 %% of the original's accuracy is kept, otherwise 1; an error of the model"
                    + " counts as a lost answer.",
            ""
        },
        footer = {"", "  OPENAI_API_KEY=... headroom evals quick -n 20"})
final class QuickCommand extends AccuracyCommand {

    QuickCommand(Terminal terminal, Map<String, String> environment, Path home) {
        super(terminal, environment, home);
    }

    @Override
    List<Dataset> datasets() {
        return List.of(BuiltIn.create());
    }
}
