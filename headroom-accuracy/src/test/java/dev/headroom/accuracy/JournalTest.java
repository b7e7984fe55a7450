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
package dev.headroom.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path folder;

    private final AccuracyRun run = AccuracyRun.of(FakeModel.saying(Cases.code(219)));
    private final Plan plan = run.plan(List.of(Cases.large()));

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void whatIsFinishedIsNotAskedAgainAndComesBackTheSame() {
        List<CaseResult> first = run.run(plan, Journal.of(folder, "model", plan), result -> {});
        FakeModel silent = new FakeModel(request -> {
            throw new IllegalStateException("asked again");
        });

        List<CaseResult> second = AccuracyRun.of(silent).run(plan, Journal.of(folder, "model", plan), result -> {});

        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherModelHasAnotherJournal() {
        run.run(plan, Journal.of(folder, "model", plan), result -> {});

        assertThat(Journal.of(folder, "another", plan).size()).isZero();
    }

    @Test
    void casesWithErrorsAreNotFinished() {
        AccuracyRun failing = AccuracyRun.of(new FakeModel(request -> {
            throw new IllegalStateException("no");
        }));

        failing.run(plan, Journal.of(folder, "model", plan), result -> {});

        assertThat(Journal.of(folder, "model", plan).size()).isZero();
    }

    @Test
    void aLineThatWasCutOffIsAskedAgainAndSpoilsNoOther() throws IOException {
        run.run(plan, Journal.of(folder, "model", plan), result -> {});
        Files.writeString(file(), "\n{\"key\":\"test/other\",\"resu", StandardOpenOption.APPEND);
        Journal journal = Journal.of(folder, "model", plan);

        journal.append("test/third", run.run(plan, Journal.none(), result -> {}).get(0));

        Journal again = Journal.of(folder, "model", plan);
        assertThat(again.has("test/large")).isTrue();
        assertThat(again.has("test/other")).isFalse();
        assertThat(again.has("test/third")).isTrue();
    }

    @Test
    void removedJournalsBeginAnew() {
        Journal journal = Journal.of(folder, "model", plan);
        run.run(plan, journal, result -> {});

        journal.remove();

        assertThat(Journal.of(folder, "model", plan).size()).isZero();
        assertThat(folder).isEmptyDirectory();
    }
}
