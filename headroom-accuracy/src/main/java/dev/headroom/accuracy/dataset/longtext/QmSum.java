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

import static dev.headroom.accuracy.dataset.file.ToolResults.fields;

import dev.headroom.accuracy.dataset.Category;
import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.dataset.Source;
import dev.headroom.accuracy.dataset.file.Cases;
import dev.headroom.accuracy.dataset.file.DatasetFiles;
import dev.headroom.accuracy.dataset.file.Entry;
import dev.headroom.accuracy.dataset.file.FileDataset;
import dev.headroom.accuracy.dataset.file.JsonRecords;
import dev.headroom.accuracy.dataset.file.ToolResults;
import java.util.List;
import java.util.Optional;

/**
 * QMSum, the test set: what was said in a meeting about something.
 *
 * <p>Format (github.com/Yale-LILY/QMSum, {@code data/ALL/jsonl}): JSON Lines of <code>{"topic_list": [..],
 * "general_query_list": [..], "specific_query_list": [{"query", "answer", "relevant_text_span"}], "meeting_transcripts":
 * [{"speaker", "content"}]}</code>. The specific queries are asked, over the transcript with a line for each turn. The
 * topics and the spans that an answer was made of are labels and are not read. Answers are some sentences, to be compared
 * by their overlap in words.
 */
public final class QmSum {
    private static final String FILE = "data/ALL/jsonl/test.jsonl";

    private QmSum() {}

    /**
     * The data set.
     *
     * @return the data set
     */
    public static Dataset create() {
        return new FileDataset(
                "qmsum",
                Category.LONG,
                "what was said in a meeting about something",
                new Source("QMSum (github.com/Yale-LILY/QMSum)", "MIT", List.of(FILE)),
                QmSum::read);
    }

    private static void read(DatasetFiles files, Cases cases) {
        try (JsonRecords records = files.json(FILE)) {
            int meeting = 0;
            for (Optional<Entry> entry = records.next(); entry.isPresent() && !cases.full(); entry = records.next()) {
                meeting++;
                readMeeting(meeting, entry.get(), cases);
            }
        }
    }

    private static void readMeeting(int meeting, Entry entry, Cases cases) {
        StringBuilder transcript = new StringBuilder();
        for (Entry turn : entry.elements("meeting_transcripts")) {
            transcript
                    .append(turn.text("speaker"))
                    .append(": ")
                    .append(turn.text("content"))
                    .append('\n');
        }
        int number = 0;
        for (Entry query : entry.elements("specific_query_list")) {
            number++;
            cases.add(Optional.of(new EvalCase(
                    "meeting-" + meeting + "-" + number,
                    List.of(ToolResults.text(
                            "get_transcript",
                            fields("meeting", meeting),
                            transcript.toString().stripTrailing())),
                    List.of(),
                    query.text("query"),
                    new Expected.Answer(List.of(query.text("answer"))))));
        }
    }
}
