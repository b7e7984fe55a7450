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
package dev.headroom.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        Path file = folder.resolve("baseline.tsv");

        Baseline.write(file, Map.of("A.lossless rows=100", 4.125, "B.decode", 0.5), "2 cores of a test");

        assertThat(Baseline.read(file)).containsOnly(entry("A.lossless rows=100", 4.125), entry("B.decode", 0.5));
        assertThat(file).content().contains("# 2 cores of a test");
    }

    @Test
    void aLineThatIsNoRatioIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("baseline.tsv"), "1.5\tA\n\nfast\tB\n");

        assertThatThrownBy(() -> Baseline.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("fast\tB");
    }
}
