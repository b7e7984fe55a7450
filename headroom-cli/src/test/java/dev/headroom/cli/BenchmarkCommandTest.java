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

import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ScriptedModelServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which data sets the commands find, and what they say when they do not. */
class BenchmarkCommandTest {
    private static final Map<String, String> KEY = Map.of("OPENAI_API_KEY", "none");

    @TempDir
    private Path home;

    @Test
    void theListNamesCategoriesDataSetsAndTheirFiles() {
        Invocation call = Invocation.of(home, "", "evals", "list");

        assertThat(call.exitCode()).isZero();
        assertThat(call.text().lines())
                .contains("rag", "long", "tools", "code", "logs", "needle")
                .anyMatch(line -> line.startsWith("  agent-workloads "))
                .anyMatch(line -> line.contains("dev-v2.0.json"));
    }

    @Test
    void anUnknownNameIsBadUsage() {
        Invocation call = Invocation.of(home, KEY, "", "evals", "benchmark", "--dataset", "nope");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.errors()).contains("'nope' is no data set and no category");
    }

    @Test
    void aDataSetWhoseFilesAreMissingIsBadUsageAndNamesThem() {
        Invocation call =
                Invocation.of(home, KEY, "", "evals", "benchmark", "--dataset", "squad-v2", "--data", home.toString());

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.errors())
                .contains(home.toString())
                .contains("dev-v2.0.json")
                .hasLineCount(1);
    }

    @Test
    void aSampleIsAskedAndAModelThatKnowsNothingFails() {
        try (ScriptedModelServer server = ScriptedModelServer.start(request -> ModelReply.text("no idea"))) {
            Invocation call = Invocation.of(
                    home,
                    KEY,
                    "",
                    "evals",
                    "benchmark",
                    "--dataset",
                    "logs",
                    "--sample",
                    "-n",
                    "2",
                    "--base-url",
                    server.baseUrl());

            assertThat(call.exitCode()).isEqualTo(1);
            assertThat(call.text()).contains("FAIL: ");
        }
    }

    @Test
    void theSuiteLeavesOutWhatIsNotThereAndSaysSo() {
        Invocation call = Invocation.of(
                home, KEY, "", "evals", "suite", "-n", "1", "--max-tokens", "1", "--data", home.toString());

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.errors()).contains("headroom: left out: squad-v2", "more than --max-tokens 1");
    }
}
