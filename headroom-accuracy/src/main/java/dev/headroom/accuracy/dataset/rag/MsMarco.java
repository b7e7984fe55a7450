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
package dev.headroom.accuracy.dataset.rag;

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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * MS MARCO, question answering 2.1, development set: what people asked a search engine, over ten passages.
 *
 * <p>Format (microsoft.github.io/msmarco): one JSON object of columns, <code>{"query": {"0": ..}, "query_id": {..},
 * "answers": {"0": [..]}, "wellFormedAnswers": {"0": [..] or "[]"}, "passages": {"0": [{"is_selected", "passage_text",
 * "url"}]}}</code>; or, as the publisher's converter writes it, JSON Lines with the same fields in each record. Both are
 * read. The flag {@code is_selected} says which passage has the answer; it is the label and is not read. The answer
 * {@code No Answer Present.} makes a case unanswerable. The object of columns is read whole, which takes some gigabytes
 * of memory for the full set; convert it for less.
 */
public final class MsMarco {
    private static final String FILE = "dev_v2.1.json";
    private static final String NO_ANSWER = "No Answer Present.";

    private MsMarco() {}

    /**
     * The data set.
     *
     * @return the data set
     */
    public static Dataset create() {
        return new FileDataset(
                "msmarco",
                Category.RAG,
                "what people asked a search engine, over ten passages",
                new Source(
                        "MS MARCO QnA 2.1 (microsoft.github.io/msmarco)",
                        "for research that is not commercial, as its terms say",
                        List.of(FILE)),
                MsMarco::read);
    }

    private static void read(DatasetFiles files, Cases cases) {
        try (JsonRecords records = files.json(FILE)) {
            for (Optional<Entry> entry = records.next(); entry.isPresent() && !cases.full(); entry = records.next()) {
                Entry record = entry.get();
                if (record.at("query").node().isObject()) {
                    readColumns(record, cases);
                } else {
                    cases.add(evalCase(record, record::at));
                }
            }
        }
    }

    private static void readColumns(Entry columns, Cases cases) {
        for (String key : columns.at("query").fields().keySet()) {
            if (cases.full()) {
                return;
            }
            cases.add(evalCase(columns, name -> columns.at(name).at(key)));
        }
    }

    /** Finds the value of a field for one record. */
    private interface Fields {
        Entry at(String name);
    }

    private static Optional<EvalCase> evalCase(Entry whole, Fields record) {
        Set<String> answers = new LinkedHashSet<>();
        record.at("answers").elements().forEach(answer -> answers.add(answer.text()));
        if (whole.find("wellFormedAnswers").isPresent()) {
            Entry wellFormed = record.at("wellFormedAnswers");
            if (wellFormed.node().isArray()) {
                wellFormed.elements().forEach(answer -> answers.add(answer.text()));
            }
        }
        answers.remove("");
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        boolean unanswerable = answers.remove(NO_ANSWER) && answers.isEmpty();
        List<Map<String, Object>> hits = new ArrayList<>();
        for (Entry passage : record.at("passages").elements()) {
            hits.add(fields("url", passage.text("url"), "text", passage.text("passage_text")));
        }
        String question = record.at("query").text();
        return Optional.of(new EvalCase(
                record.at("query_id").text(),
                List.of(ToolResults.search(question, hits)),
                List.of(),
                question,
                unanswerable ? new Expected.Unanswerable() : new Expected.Answer(List.copyOf(answers))));
    }
}
