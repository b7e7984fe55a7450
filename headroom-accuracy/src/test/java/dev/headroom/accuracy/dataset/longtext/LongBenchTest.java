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
package dev.headroom.accuracy.dataset.longtext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.dataset.LoadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongBenchTest {
    @TempDir
    private Path home;

    @Test
    void acceptsNoMissingAnswerBesideOneThatIsThere() throws IOException {
        List<EvalCase> cases = qasper(record("a", "\"By a survey\", \"Unanswerable\"")
                + record("b", "\"Unanswerable\", \"unanswerable\"")
                + record("c", "\"No\""));

        assertThat(cases)
                .extracting(EvalCase::expected)
                .containsExactly(
                        new Expected.Answer(List.of("By a survey")),
                        new Expected.Unanswerable(),
                        new Expected.Answer(List.of("No")));
    }

    private static String record(String id, String answers) {
        return "{\"input\": \"How was it measured?\", \"context\": \"\\\\section{Tides} A survey.\\n\", \"answers\": ["
                + answers
                + "], \"length\": 4, \"dataset\": \"qasper\", \"language\": \"en\", \"all_classes\": null, \"_id\": \""
                + id
                + "\"}\n";
    }

    private List<EvalCase> qasper(String records) throws IOException {
        LoadOptions options = LoadOptions.of(Map.of(), home);
        Path folder = Files.createDirectories(options.folder().resolve("longbench-qasper/data"));
        Files.writeString(folder.resolve("qasper.jsonl"), records);
        return LongBench.tasks().get(0).load(options).cases();
    }
}
