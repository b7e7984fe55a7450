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
package dev.headroom.accuracy.dataset.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.DatasetException;
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

class LogHubTest {
    private static final LoadOptions SAMPLE =
            LoadOptions.of(Map.of(), Path.of("none")).sample(true);

    private final Dataset spark = LogHub.systems().get(2);

    @Test
    void countsLevelsAsTheyStandInTheLog() {
        for (EvalCase evalCase : spark.load(SAMPLE).cases()) {
            String text = evalCase.results().get(0).text();
            if (evalCase.id().contains("-count-")) {
                String level = evalCase.id().substring(evalCase.id().lastIndexOf('-') + 1);
                long count = text.lines()
                        .filter(line -> line.contains(" " + level + " "))
                        .count();

                assertThat(evalCase.expected()).isEqualTo(new Expected.Answer(List.of(Long.toString(count))));
            }
        }
    }

    @Test
    void asksForTheTimeOfAMessageThatIsThereOnce() {
        EvalCase timed = spark.load(SAMPLE).cases().stream()
                .filter(evalCase -> evalCase.id().endsWith("-time-25"))
                .findFirst()
                .orElseThrow();

        String line = timed.results().get(0).text().lines().toList().get(24);
        assertThat(line)
                .contains(((Expected.Answer) timed.expected()).accepted().get(0));
        assertThat(timed.question()).contains(line.substring(line.indexOf("Loader: ") + 8));
    }

    @Test
    void asksForNoTimeThatTheTableHasInOtherDigits() {
        LoadedDataset hdfs = LogHub.systems().get(0).load(SAMPLE);

        assertThat(hdfs.cases()).extracting(EvalCase::id).noneMatch(id -> id.endsWith("-time-25"));
        assertThat(hdfs.skipped()).isEqualTo(1);
    }

    @Test
    void refusesATableThatIsNotOfItsLog(@TempDir Path home) throws IOException {
        LoadOptions options = LoadOptions.of(Map.of(), home);
        Path folder =
                Files.createDirectories(options.folder().resolve("loghub-spark").resolve("Spark"));
        Files.writeString(folder.resolve("Spark_2k.log"), "17/06/09 20:10:40 INFO a: b\n17/06/09 20:10:41 INFO a: c\n");
        Files.writeString(
                folder.resolve("Spark_2k.log_structured.csv"),
                "LineId,Date,Time,Level,Component,Content,EventId,EventTemplate\n1,17/06/09,20:10:40,INFO,a,b,E1,b\n");

        assertThatThrownBy(() -> spark.load(options))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("has 1 records, but Spark/Spark_2k.log has 2 lines");
    }
}
