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

import dev.headroom.accuracy.dataset.Category;
import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.dataset.LoadedDataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    /** Answers of these are counted or written in other words, so they need not stand in the results. */
    private static final Set<String> NOT_VERBATIM = Set.of("qmsum");

    static List<Dataset> datasets() {
        return Samples.datasets();
    }

    @Test
    void coversEveryCategory() {
        assertThat(Catalog.datasets().all().stream().map(Dataset::category)).contains(Category.values());
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void hasSomeCasesWithIdsOfTheirOwn(Dataset dataset) {
        List<EvalCase> cases = Samples.cases(dataset);

        assertThat(cases).hasSizeBetween(3, 10);
        assertThat(cases.stream().map(EvalCase::id)).doesNotHaveDuplicates();
        assertThat(cases).allSatisfy(evalCase -> {
            assertThat(evalCase.question()).isNotBlank();
            assertThat(evalCase.results()).isNotEmpty();
            assertThat(evalCase.results())
                    .allSatisfy(result -> assertThat(result.text()).isNotBlank());
        });
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void holdsTheAnswerInTheResults(Dataset dataset) {
        for (EvalCase evalCase : Samples.cases(dataset)) {
            String results = evalCase.results().toString().replace("\\\"", "\"");
            if (evalCase.expected() instanceof Expected.Answer answer
                    && !NOT_VERBATIM.contains(dataset.name())
                    && !evalCase.id().contains("-count-")
                    && !answer.accepted().contains("yes")) {
                assertThat(answer.accepted()).as(evalCase.id()).anyMatch(results::contains);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void readsTheSameFromAFolder(Dataset dataset, @TempDir Path folder) throws IOException {
        Samples.copy(dataset, folder);

        LoadedDataset loaded = dataset.load(Samples.options().sample(false).folder(folder));

        assertThat(loaded.cases()).isEqualTo(Samples.cases(dataset));
        assertThat(loaded.files()).isNotEmpty().allSatisfy(file -> {
            assertThat(file.sha256()).hasSize(64);
            assertThat(file.bytes()).isPositive();
            assertThat(file.verified()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void stopsAtTheLimitAndSkipsLongCases(Dataset dataset) {
        LoadedDataset two = dataset.load(Samples.options().limit(2));
        LoadedDataset none = dataset.load(Samples.options().maxCharacters(1));

        assertThat(two.cases()).isEqualTo(Samples.cases(dataset).subList(0, 2));
        assertThat(none.cases()).isEmpty();
        assertThat(none.skipped()).isPositive();
    }
}
