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
package dev.headroom.accuracy.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.EvalCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No gold label reaches the model: changing every label changes nothing of what the model sees. */
class LabelsTest {
    private static final String CANARY = "CANARY";

    /** Name of a data set, file, regular expression of a label, and what it is replaced by. */
    static List<Arguments> labels() {
        List<Arguments> labels = new ArrayList<>();
        String quoted = "\"(?:[^\"\\\\]|\\\\.)*\"";
        labels.add(
                label("hotpotqa", "hotpot_dev_distractor_v1.json", "\"answer\": " + quoted, "\"answer\": \"CANARY\""));
        labels.add(label(
                "hotpotqa",
                "hotpot_dev_distractor_v1.json",
                "\"supporting_facts\": \\[\\[\"[^\"]*\"",
                "\"supporting_facts\": [[\"CANARY\""));
        labels.add(label(
                "natural-questions",
                "nq-dev-all.jsonl",
                "\"short_answers\": \\[\\{[^}]*\\}\\]",
                "\"short_answers\": [{\"start_token\": 1, \"end_token\": 2}]"));
        labels.add(label("natural-questions", "nq-dev-all.jsonl", "\"candidate_index\": 0", "\"candidate_index\": 77"));
        labels.add(label(
                "triviaqa", "qa/wikipedia-dev.json", "(\"NormalizedValue\"|\"Type\"): " + quoted, "$1: \"CANARY\""));
        labels.add(label("triviaqa", "qa/wikipedia-dev.json", "(\"Aliases\": \\[)", "$1 \"CANARY\","));
        labels.add(label("msmarco", "dev_v2.1.json", "\"is_selected\": 1", "\"is_selected\": 0"));
        labels.add(label("msmarco", "dev_v2.1.json", "(\"answers\": \\{\"0\": \\[)" + quoted, "$1\"CANARY\""));
        labels.add(label(
                "squad-v2",
                "dev-v2.0.json",
                "\"answers\": \\[\\{\"text\": " + quoted,
                "\"answers\": [{\"text\": \"CANARY\""));
        labels.add(label(
                "squad-v2",
                "dev-v2.0.json",
                "\"is_impossible\": true",
                "\"is_impossible\": true, \"note\": \"CANARY\""));
        for (String task :
                List.of("qasper", "multifieldqa_en", "hotpotqa", "2wikimqa", "musique", "passage_retrieval_en")) {
            labels.add(label(
                    "longbench-" + task.replace('_', '-'),
                    "data/" + task + ".jsonl",
                    "\"answers\": \\[[^\\]]*\\]",
                    "\"answers\": [\"CANARY\"]"));
        }
        labels.add(label("narrativeqa", "qaps.csv", "\\?,[^\\n]*", "?,CANARY,CANARY2,,,"));
        labels.add(label("narrativeqa-stories", "qaps.csv", "\\?,[^\\n]*", "?,CANARY,CANARY2,,,"));
        labels.add(label("qmsum", "data/ALL/jsonl/test.jsonl", "\"answer\": " + quoted, "\"answer\": \"CANARY\""));
        labels.add(label("qmsum", "data/ALL/jsonl/test.jsonl", "GOLDTOPIC", "CANARY"));
        labels.add(label("bfcl-simple", "possible_answer/BFCL_v4_simple_python.json", "\\[\"[^\"]*\"", "[\"CANARY\""));
        labels.add(label("bfcl-multiple", "possible_answer/BFCL_v4_multiple.json", "\\[\"[^\"]*\"", "[\"CANARY\""));
        labels.add(label("bfcl-parallel", "possible_answer/BFCL_v4_parallel.json", "\\[\"[^\"]*\"", "[\"CANARY\""));
        labels.add(label(
                "toolbench",
                "test_instruction/G1_instruction.json",
                "\"relevant APIs\": \\[\\[" + quoted,
                "\"relevant APIs\": [[\"CANARY\""));
        labels.add(
                label("tau-bench-airline", "historical_trajectories/gpt-4o-airline.json", "GOLDINSTRUCTION", "CANARY"));
        labels.add(label("tau-bench-airline", "historical_trajectories/gpt-4o-airline.json", "AFTERWARDS", "CANARY"));
        labels.add(label(
                "tau-bench-retail",
                "historical_trajectories/gpt-4o-retail.json",
                "GOLDINSTRUCTION|AFTERWARDS",
                "CANARY"));
        labels.add(label("humaneval", "HumanEval.jsonl", "GOLDTEST", "CANARY"));
        for (String system : List.of("HDFS", "Hadoop", "Spark", "Zookeeper", "OpenStack")) {
            labels.add(label(
                    "loghub-" + system.toLowerCase(Locale.ROOT),
                    system + "/" + system + "_2k.log_structured.csv",
                    ",E[123],",
                    ",CANARY,"));
        }
        return labels;
    }

    private static Arguments label(String dataset, String file, String label, String replacement) {
        return Arguments.of(dataset, file, label, replacement);
    }

    @ParameterizedTest
    @MethodSource("labels")
    void showsTheModelTheSameWhateverTheLabelsSay(
            String name, String file, String label, String replacement, @TempDir Path folder) throws IOException {
        Dataset dataset = Catalog.datasets().named(name).orElseThrow();
        Samples.copy(dataset, folder);
        Path changed = folder.resolve(name).resolve(file);
        String before = Files.readString(changed, StandardCharsets.UTF_8);
        String after = before.replaceAll(label, replacement);
        Files.writeString(changed, after, StandardCharsets.UTF_8);

        List<EvalCase> cases =
                dataset.load(Samples.options().sample(false).folder(folder)).cases();

        assertThat(after).as("the labels were changed").isNotEqualTo(before);
        assertThat(cases.stream().map(LabelsTest::shown))
                .isEqualTo(
                        Samples.cases(dataset).stream().map(LabelsTest::shown).toList())
                .noneMatch(shown -> shown.contains(CANARY));
    }

    private static String shown(EvalCase evalCase) {
        return evalCase.results() + "\n" + evalCase.tools() + "\n" + evalCase.question();
    }

    @Test
    void looksAtEveryDataSetThatIsReadFromFiles() {
        // CodeSearchNet has its label, the docstring, in the code itself; see CodeSearchNetTest.
        List<Object> checked = labels().stream()
                .map(arguments -> arguments.get()[0])
                .distinct()
                .toList();

        assertThat(Samples.datasets().stream().map(Dataset::name).filter(name -> !checked.contains(name)))
                .containsExactly("codesearchnet");
    }
}
