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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetrieveCommandTest {
    @TempDir
    private Path home;

    private String ref = "";

    @BeforeEach
    void compressInAnotherProcess() {
        String json =
                Invocation.of(home, Samples.manyRows(), "compress", "--json").text();
        ref = (String) JsonValue.object(json).get("ref");
    }

    @Test
    void answersARefFromTheBeginning() {
        Invocation answer = retrieve();

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.text()).contains("module_0.ts").endsWith("\n");
        assertThat(answer.errors()).isEmpty();
    }

    @Test
    void answersAConditionWithASelection() {
        Invocation answer =
                retrieve("--where", "repository.language = 'Rust'", "--select", "repository.language, count(*)");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.text()).contains("Rust", "26");
    }

    @Test
    void answersRowNumbers() {
        Invocation answer = retrieve("--rows", "50-51", "--select", "path");

        assertThat(answer.text()).contains("module_49.ts", "module_50.ts").doesNotContain("module_51.ts");
    }

    @Test
    void answersWordsUpToALimit() {
        Invocation answer = retrieve("--query", "module_33", "--select", "path", "--limit", "1");

        assertThat(answer.text()).contains("module_33.ts").doesNotContain("module_34.ts");
    }

    @Test
    void noMatchingRowIsAnAnswer() {
        Invocation answer = retrieve("--where", "repository.language = 'COBOL'");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.text()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--where  | lvl = 'ERROR'            | lvl",
                "--where  | score >                  | expected a value",
                "--select | median(score)            | median",
                "--rows   | first                    | first"
            })
    void aQuestionThatMakesNoSenseIsAnsweredOnStandardError(String option, String value, String named) {
        Invocation answer = retrieve(option, value);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.output()).isEmpty();
        assertThat(answer.errors()).startsWith("headroom: ").contains(named).hasLineCount(1);
    }

    @Test
    void anUnknownRefSaysWhatARefIs() {
        Invocation unknown = Invocation.of(home, "", "retrieve", "aaaaaaaaaaaaaaaaaaaa");
        Invocation malformed = Invocation.of(home, "", "retrieve", "nonsense");

        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.errors()).contains("nothing is stored under ref aaaaaaaaaaaaaaaaaaaa");
        assertThat(malformed.exitCode()).isEqualTo(1);
        assertThat(malformed.errors()).contains("20 characters", "nonsense").hasLineCount(1);
    }

    @Test
    void anExpiredRefSaysSinceWhen() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(".headroom"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2000-01-01T00:00:00Z")));
            }
        }

        Invocation answer = retrieve();

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.errors()).contains("ref " + ref + " expired at 2000-01-02T00:00:00Z");
    }

    @Test
    void anotherStoreKnowsNothingOfIt() {
        Invocation answer = retrieve("--store", home.resolve("other").toString());

        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0", "-3"})
    void aLimitBelowOneIsBadUsage(String limit) {
        Invocation answer = retrieve("--limit=" + limit);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.errors())
                .isEqualTo(
                        "headroom: --limit must be at least 1, but is " + limit + "; see 'headroom retrieve --help'\n");
    }

    private Invocation retrieve(String... options) {
        String[] all =
                Stream.concat(Stream.of("retrieve", ref), Stream.of(options)).toArray(String[]::new);
        return Invocation.of(home, "", all);
    }
}
