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
package dev.headroom.accuracy.dataset.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.dataset.LoadOptions;
import dev.headroom.accuracy.dataset.LoadedDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HumanEvalTest {
    @TempDir
    private Path home;

    @Test
    void asksForTheLastLineWithoutTheBlanksThatSolutionsEndWith() throws IOException {
        LoadedDataset loaded = load("""
                {"task_id":"T/0","prompt":"\\ndef moor(ship):\\n    '''Moors it.'''\\n","entry_point":"moor",\
                "canonical_solution":" \\n    if ship:\\n        return 1\\n    return 0 \\n            \\n","test":"t"}
                """);

        EvalCase only = loaded.cases().get(0);
        assertThat(only.expected()).isEqualTo(new Expected.Answer(List.of("return 0")));
        assertThat(only.results().get(0).text())
                .startsWith("def moor(ship):\n    '''Moors it.'''\n")
                .endsWith("    return 0\n");
    }

    @Test
    void skipsFunctionsThatShareTheirNameWithAnotherOne() throws IOException {
        LoadedDataset loaded = load(record("T/0", "sort", "    return a\\n")
                + record("T/1", "sort_all", "    return sorted(a)\\n")
                + record("T/2", "sort", "    return a[::1]\\n")
                + record("T/3", "even", "    def odd(n):\\n        return n % 2\\n    return not odd(a)\\n")
                + record("T/4", "odd", "    return a & 1\\n"));

        assertThat(loaded.cases()).extracting(EvalCase::id).containsExactly("T/1", "T/3");
        assertThat(loaded.skipped()).isEqualTo(3);
    }

    private static String record(String id, String name, String solution) {
        return "{\"task_id\":\"" + id + "\",\"prompt\":\"\\n\\ndef " + name + "(a):\\n\",\"entry_point\":\"" + name
                + "\",\"canonical_solution\":\"" + solution + "\",\"test\":\"\"}\n";
    }

    private LoadedDataset load(String records) throws IOException {
        LoadOptions options = LoadOptions.of(Map.of(), home);
        Path folder = Files.createDirectories(options.folder().resolve("humaneval"));
        Files.writeString(folder.resolve("HumanEval.jsonl"), records);
        return HumanEval.create().load(options);
    }
}
