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
package dev.headroom.evals.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.evals.workload.Question.Kind;
import dev.headroom.evals.workload.WorkloadMessage.ToolResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadsTest {
    private static final Percentage TOLERANCE = Percentage.withPercentage(10);

    @Test
    void reportsOnSeven() {
        assertThat(Workloads.main())
                .extracting(Workload::name)
                .containsExactly(
                        "needle",
                        "multi-tool",
                        "code-search",
                        "sre-incident",
                        "codebase-exploration",
                        "issue-triage",
                        "github-code-search");
    }

    @Test
    void haveDifferentNames() {
        List<Workload> all = Workloads.all();

        assertThat(all).hasSize(29).extracting(Workload::name).doesNotHaveDuplicates();
    }

    @Test
    void areTheSameOnEveryCall() {
        assertThat(Workloads.all()).isEqualTo(Workloads.all());
    }

    @Test
    void areFoundByName() {
        assertThat(Workloads.named("issue-triage")).map(Workload::title).contains("Issue triage");
        assertThat(Workloads.named("no-such-workload")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"needle", "needle-full", "needle-long", "multi-tool", "multi-tool-brief", "sre-incident"})
    void askForWhatStandsOut(String name) {
        Set<Kind> kinds = Workloads.named(name).orElseThrow().questions().stream()
                .map(Question::kind)
                .collect(Collectors.toSet());

        assertThat(kinds).contains(Kind.NEEDLE, Kind.ERROR, Kind.COUNT, Kind.MAX, Kind.LOOKUP);
    }

    @Test
    void askEveryKindOfErrorOfTheLogs() {
        for (String name : List.of("sre-incident", "issue-triage")) {
            Workload workload = Workloads.named(name).orElseThrow();
            assertThat(workload.questions())
                    .filteredOn(question -> question.kind() == Kind.ERROR)
                    .hasSize(4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sre-incident, 0, 91339",
        "sre-incident, 1, 61419",
        "sre-incident, 2, 62356",
        "codebase-exploration, 0, 56109",
        "codebase-exploration, 1, 85963",
        "codebase-exploration, 2, 81247",
        "issue-triage, 0, 63001",
        "issue-triage, 1, 59633",
        "issue-triage, 2, 61267",
        "github-code-search, 0, 81247",
        "tickets, 0, 27932",
        "unique-errors, 0, 24132",
        "medical-records, 0, 19236",
        "legal-emails, 0, 22086",
        "research-abstracts, 0, 12554",
        "diff, 0, 34821",
        "base64, 0, 27418",
        "tiny, 0, 698",
        "meeting-transcript, 0, 6144"
    })
    void areAboutAsLargeAsThoseOfTheReference(String name, int toolResult, int characters) {
        ToolResult result = Workloads.named(name).orElseThrow().toolResults().get(toolResult);

        assertThat(result.content().length()).isCloseTo(characters, TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({
        "needle, 6228035dee6f5825",
        "multi-tool, 8403b9505d37ca12",
        "code-search, 277ead500f9ba436",
        "sre-incident, b618037bde307801",
        "codebase-exploration, 86654867d4796697",
        "issue-triage, e74ae6ced0c3fa9b",
        "github-code-search, b634ae771bc9cf25",
        "needle-full, b7f23f0248d30b2c",
        "needle-long, 87a448a58f66f499",
        "multi-tool-brief, e26fdbe0efe0cc84",
        "build-log, 1450f39f755e0f74",
        "access-log, 5faac8ebac63e524",
        "grep, 342606c67034c1b1",
        "find, a90c2db1caaf149c",
        "kubectl, e321dc7b0be799d1",
        "git-log, 2cd20e970a97e761",
        "patch, 10f1fb8cb83a0561",
        "web-page, 061b33cced40b4e9",
        "transcript, 6e8057c4e1bcc50d",
        "code-read, 8512018d5edfcd97",
        "tickets, 7e8b1a34bddcca3e",
        "unique-errors, 954ffbd57017d5f1",
        "medical-records, 9b023d1292f54822",
        "legal-emails, f2ac6e7996980be3",
        "research-abstracts, 6f962ddb4eeab2e3",
        "diff, 5085a063212d194d",
        "base64, 303118b61b675130",
        "tiny, 1881007c8326848a",
        "meeting-transcript, 3b151121a0426df3"
    })
    void areTheSameOnEveryJavaVersion(String name, String digest) {
        String contents = Workloads.named(name).orElseThrow().toolResults().stream()
                .map(ToolResult::content)
                .collect(Collectors.joining("\n"));

        assertThat(Digest.of(contents)).isEqualTo(digest);
    }
}
