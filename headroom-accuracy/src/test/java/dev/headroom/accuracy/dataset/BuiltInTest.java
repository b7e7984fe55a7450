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
package dev.headroom.accuracy.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.accuracy.dataset.EvalCase.Expected;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuiltInTest {
    private final LoadOptions options = LoadOptions.of(Map.of(), Path.of("nowhere"));

    private List<EvalCase> first(int limit) {
        return BuiltIn.create().load(options.limit(limit)).cases();
    }

    @Test
    void twentyCasesSeeEveryWorkloadOnce() {
        Set<String> workloads = new HashSet<>();
        first(17).forEach(evalCase -> workloads.add(evalCase.id().replaceAll("-[0-9]+$", "")));

        assertThat(workloads).hasSize(17);
    }

    @Test
    void everyContextIsFarAboveTheSizesAtWhichCompressionBegins() {
        assertThat(first(1_000))
                .hasSizeGreaterThan(150)
                .allSatisfy(evalCase ->
                        assertThat(evalCase.results().get(0).text().length()).isGreaterThan(10_000));
    }

    @Test
    void idsAreUniqueAndCallsHaveTheirArguments() {
        List<EvalCase> cases = first(1_000);

        assertThat(cases.stream().map(EvalCase::id)).doesNotHaveDuplicates();
        assertThat(cases.get(0).results().get(0).arguments()).contains("production");
    }

    @Test
    void questionsAboutTextsAskForTheLiteral() {
        EvalCase runner = first(1_000).stream()
                .filter(evalCase -> evalCase.id().equals("build-log-5"))
                .findFirst()
                .orElseThrow();

        assertThat(runner.question()).contains("job number");
        assertThat(runner.expected()).isEqualTo(new Expected.Answer(List.of("88213")));
        assertThat(runner.results().get(0).text()).contains("job 88213");
    }

    @Test
    void everyAcceptedAnswerOfATextStandsInItOrIsACount() {
        List<String> counts = List.of("3", "14");

        assertThat(first(1_000))
                .filteredOn(evalCase -> TextQuestions.of(evalCase.id()).isPresent())
                .hasSize(17)
                .allSatisfy(evalCase -> {
                    String accepted =
                            ((Expected.Answer) evalCase.expected()).accepted().get(0);
                    String text = evalCase.results().get(0).text();
                    assertThat(text.contains(accepted) || counts.contains(accepted))
                            .as(evalCase.id())
                            .isTrue();
                });
    }

    @Test
    void theSameCasesComeOnEveryCall() {
        assertThat(first(30)).isEqualTo(first(30)).isEqualTo(first(40).subList(0, 30));
    }
}
