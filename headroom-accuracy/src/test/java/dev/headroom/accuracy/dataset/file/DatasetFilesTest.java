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
package dev.headroom.accuracy.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.DatasetException;
import dev.headroom.accuracy.dataset.LoadOptions;
import dev.headroom.accuracy.dataset.LoadedDataset;
import dev.headroom.accuracy.dataset.code.HumanEval;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFilesTest {
    private static final String RECORD = "{\"task_id\":\"T/0\",\"prompt\":\"def f(x):\\n\",\"entry_point\":\"f\","
            + "\"canonical_solution\":\"    return x\\n\",\"test\":\"\"}\n";

    private final Dataset dataset = HumanEval.create();

    @TempDir
    private Path home;

    private Path folder = Path.of("");
    private LoadOptions options = LoadOptions.of(Map.of(), Path.of(""));

    @BeforeEach
    void makeFolder() throws IOException {
        options = LoadOptions.of(Map.of(), home);
        folder = Files.createDirectories(options.folder().resolve("humaneval"));
    }

    @Test
    void saysWhichFileIsMissingAndWhereToGetIt() {
        assertThatThrownBy(() -> dataset.load(options))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(folder.resolve("HumanEval.jsonl").toString())
                .hasMessageContaining("github.com/openai/human-eval")
                .hasMessageContaining("HEADROOM_DATASETS_MIRROR");
    }

    @Test
    void namesFileAndLineOfWhatIsNoJson() throws IOException {
        write(RECORD + RECORD.replace("T/0", "T/1") + "{\"task_id\": oops}\n");

        assertThatThrownBy(() -> dataset.load(options))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("HumanEval.jsonl, line 3");
    }

    @Test
    void namesFileLineAndFieldOfABrokenRecord() throws IOException {
        write(RECORD + "{\"task_id\":\"T/1\",\"entry_point\":\"g\",\"canonical_solution\":\"\",\"test\":\"\"}\n");

        assertThatThrownBy(() -> dataset.load(options))
                .isInstanceOf(DatasetException.class)
                .hasMessage("HumanEval.jsonl, line 2 has no field \"prompt\"");
    }

    @Test
    void readsCompressedFiles() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(RECORD.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("HumanEval.jsonl.gz"), bytes.toByteArray());

        LoadedDataset loaded = dataset.load(options);

        assertThat(loaded.cases()).hasSize(1);
        assertThat(loaded.files()).extracting(LoadedDataset.File::path).containsExactly("HumanEval.jsonl.gz");
    }

    @Test
    void refusesToInflateMoreThanAllowed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(" ".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("HumanEval.jsonl.gz"), bytes.toByteArray());

        assertThatThrownBy(() -> dataset.load(options.maxFileBytes(10_000)))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("10000 bytes");
    }

    @Test
    void comparesFilesWithTheirChecksums() throws IOException {
        write(RECORD);
        String digest = dataset.load(options).files().get(0).sha256();
        Files.writeString(folder.resolve("SHA256SUMS"), "# ours\n" + digest + "  HumanEval.jsonl\n");

        LoadedDataset loaded = dataset.load(options);

        assertThat(loaded.files())
                .containsExactly(new LoadedDataset.File("HumanEval.jsonl", RECORD.length(), digest, true));
    }

    @Test
    void refusesFilesThatTheirChecksumsDoNotKnow() throws IOException {
        write(RECORD);
        Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  HumanEval.jsonl\n");

        assertThatThrownBy(() -> dataset.load(options))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("SHA256SUMS says 0000");
    }

    @Test
    void namesTheLineOfABrokenListOfChecksums() throws IOException {
        write(RECORD);
        Files.writeString(folder.resolve("SHA256SUMS"), "\nnonsense\n");

        assertThatThrownBy(() -> dataset.load(options))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("SHA256SUMS, line 2");
    }

    @Test
    void refusesLargeFiles() throws IOException {
        write(RECORD);

        assertThatThrownBy(() -> dataset.load(options.maxFileBytes(20)))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("20 are allowed");
    }

    @Test
    void readsNothingOutsideOfTheFolder() {
        FileDataset leaving = new FileDataset(
                "leaving",
                dataset.category(),
                "",
                dataset.source(),
                (files, cases) -> files.text("../humaneval/HumanEval.jsonl"));

        assertThatThrownBy(() -> leaving.load(options))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("is no path below");
    }

    @Test
    void saysWhichNameTheFileSystemCannotHold() {
        FileDataset unnameable = new FileDataset(
                "unnameable",
                dataset.category(),
                "",
                dataset.source(),
                (files, cases) -> files.text("evidence/K\0ld.txt"));

        assertThatThrownBy(() -> unnameable.load(options))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("cannot be the name of a file here")
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("HumanEval.jsonl"), text, StandardCharsets.UTF_8);
    }
}
