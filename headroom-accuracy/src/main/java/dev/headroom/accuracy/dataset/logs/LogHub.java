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

import static dev.headroom.accuracy.dataset.file.ToolResults.fields;

import dev.headroom.accuracy.dataset.Category;
import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.DatasetException;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.dataset.Source;
import dev.headroom.accuracy.dataset.file.Cases;
import dev.headroom.accuracy.dataset.file.CsvRecords;
import dev.headroom.accuracy.dataset.file.DatasetFiles;
import dev.headroom.accuracy.dataset.file.FileDataset;
import dev.headroom.accuracy.dataset.file.ToolResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * LogHub, the samples of 2,000 lines of systems whose lines have a level: how many lines there are of one, and when what
 * happened.
 *
 * <p>Format (github.com/logpai/loghub): {@code NAME/NAME_2k.log}, the log, and {@code NAME/NAME_2k.log_structured.csv}
 * with {@code LineId, .., Time, .., Level, Component, Content, EventId, EventTemplate}, one record a line. The result is
 * 250 lines of the log, as a tail would return them. Answers are computed from the table; the events that it assigns to
 * the lines are labels and are not read.
 */
public final class LogHub {
    private static final int LINES = 250;

    private LogHub() {}

    /**
     * The systems whose table has levels and times.
     *
     * @return a data set for each system
     */
    public static List<Dataset> systems() {
        return List.of(system("HDFS"), system("Hadoop"), system("Spark"), system("Zookeeper"), system("OpenStack"));
    }

    private static Dataset system(String name) {
        String log = name + "/" + name + "_2k.log";
        String table = log + "_structured.csv";
        return new FileDataset(
                "loghub-" + name.toLowerCase(Locale.ROOT),
                Category.LOGS,
                "levels and times in logs of " + name,
                new Source(
                        "LogHub (github.com/logpai/loghub)",
                        "for research and academic work, as its licence says",
                        List.of(log, table)),
                (files, cases) -> read(files, log, table, cases));
    }

    /**
     * What the table says of a line.
     *
     * @param level   its level
     * @param time    its time, without the date
     * @param content its message
     */
    private record Line(String level, String time, String content) {

        /** Whether a line of the log shows this time; the tables of some systems have lost leading zeros. */
        boolean timeShownIn(String text) {
            return List.of(text.split(" ", -1)).contains(time);
        }
    }

    private static void read(DatasetFiles files, String log, String table, Cases cases) {
        List<String> texts = files.text(log).lines().toList();
        List<Line> lines = lines(files, table);
        if (texts.size() != lines.size()) {
            throw new DatasetException(
                    table + " has " + lines.size() + " records, but " + log + " has " + texts.size() + " lines");
        }
        for (int start = 0; start < lines.size() && !cases.full(); start += LINES) {
            int end = Math.min(start + LINES, lines.size());
            String id = log.substring(log.indexOf('/') + 1) + "-" + (start + 1);
            EvalCase.Result result = ToolResults.text(
                    "read_log",
                    fields("path", log, "from", start + 1, "to", end),
                    String.join("\n", texts.subList(start, end)));
            ask(id, result, texts.subList(start, end), lines.subList(start, end), cases);
        }
    }

    private static List<Line> lines(DatasetFiles files, String table) {
        List<Line> lines = new ArrayList<>();
        try (CsvRecords records = files.csv(table)) {
            for (Optional<Map<String, String>> record = records.next(); record.isPresent(); record = records.next()) {
                lines.add(new Line(
                        records.value(record.get(), "Level"),
                        records.value(record.get(), "Time"),
                        records.value(record.get(), "Content")));
            }
        }
        return lines;
    }

    private static void ask(String id, EvalCase.Result result, List<String> texts, List<Line> lines, Cases cases) {
        lines.stream().map(Line::level).distinct().forEach(level -> {
            long count =
                    lines.stream().filter(line -> line.level().equals(level)).count();
            cases.add(Optional.of(evalCase(
                    id + "-count-" + level,
                    result,
                    "How many lines of this part of the log have the level " + level
                            + "? Answer with the number alone.",
                    Long.toString(count))));
        });
        // Every 50th line whose message is there once: its time can be told.
        for (int i = 24; i < lines.size(); i += 50) {
            Line line = lines.get(i);
            boolean once = lines.stream()
                            .filter(other -> other.content().equals(line.content()))
                            .count()
                    == 1;
            cases.add(
                    once && line.timeShownIn(texts.get(i))
                            ? Optional.of(evalCase(
                                    id + "-time-" + (i + 1),
                                    result,
                                    "At what time was this logged: " + line.content()
                                            + "\nAnswer with the time as it stands in the log, without the date.",
                                    line.time()))
                            : Optional.empty());
        }
    }

    private static EvalCase evalCase(String id, EvalCase.Result result, String question, String answer) {
        return new EvalCase(id, List.of(result), List.of(), question, new Expected.Answer(List.of(answer)));
    }
}
