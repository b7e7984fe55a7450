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

import dev.headroom.evals.workload.Workload;
import dev.headroom.evals.workload.Workloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportCommandTest {
    @TempDir
    private Path home;

    @Test
    void writesEveryWorkloadAndPrintsTheFiles() {
        Path folder = home.resolve("new").resolve("folder");

        Invocation export = export(folder);

        List<String> files = export.text().lines().toList();
        assertThat(export.exitCode()).isZero();
        assertThat(export.errors()).isEmpty();
        assertThat(files)
                .hasSize(2 * Workloads.all().size())
                .allSatisfy(file -> assertThat(Path.of(file)).isNotEmptyFile());
        assertThat(files)
                .contains(
                        folder.resolve("needle.json").toString(),
                        folder.resolve("needle.questions.json").toString());
    }

    @Test
    void replacesWhatIsThere() throws IOException {
        Path stale = Files.writeString(home.resolve("needle.json"), "stale");

        export(home);

        assertThat(stale).content().doesNotContain("stale").contains("PG-5523");
    }

    @Test
    void everyExportedToolResultComesBackThroughCompressAndDecode() {
        for (Workload workload : Workloads.all()) {
            workload.toolResults().forEach(result -> {
                String original = result.content();

                String reversible = through(original);
                String lossless = through(original, "--fidelity", "lossless");

                assertThat(reversible).as(workload.name()).isIn(original, Samples.minified(original));
                assertThat(lossless).as(workload.name()).isIn(original, Samples.minified(original));
            });
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsBadUsage() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");

        Invocation export = export(file);

        assertThat(export.exitCode()).isEqualTo(2);
        assertThat(export.errors()).startsWith("headroom: " + file + ": ").hasLineCount(1);
    }

    private String through(String text, String... options) {
        String[] compress = new String[options.length + 1];
        compress[0] = "compress";
        System.arraycopy(options, 0, compress, 1, options.length);
        byte[] compressed = Invocation.of(home, text, compress).output();
        return Invocation.of(home, compressed, "decode").text();
    }

    private Invocation export(Path folder) {
        return Invocation.of(home, "", "evals", "export", folder.toString());
    }
}
