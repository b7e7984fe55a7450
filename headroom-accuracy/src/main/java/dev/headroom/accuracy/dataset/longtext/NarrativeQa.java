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
import dev.headroom.accuracy.dataset.file.CsvRecords;
import dev.headroom.accuracy.dataset.file.DatasetFiles;
import dev.headroom.accuracy.dataset.file.FileDataset;
import dev.headroom.accuracy.dataset.file.ToolResults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * NarrativeQA, the test set: questions about books and scripts, over their summaries or over the whole stories.
 *
 * <p>Format (github.com/google-deepmind/narrativeqa): {@code documents.csv} with {@code document_id, set, kind, ..,
 * wiki_title, ..}; {@code qaps.csv} with {@code document_id, set, question, answer1, answer2, ..}; {@code
 * third_party/wikipedia/summaries.csv} with {@code document_id, set, summary, ..}; and {@code tmp/ID.content}, the story,
 * once the publisher's script has fetched it. One summary is too short to be compressed, so the result holds it among
 * its neighbours in the file, ten in all, as a search would return them. Questions about stories that are not there have
 * no case.
 */
public final class NarrativeQa {
    private static final String DOCUMENTS = "documents.csv";
    private static final String QUESTIONS = "qaps.csv";
    private static final String SUMMARIES = "third_party/wikipedia/summaries.csv";
    private static final String STORIES = "tmp/";
    private static final String PUBLISHER = "NarrativeQA (github.com/google-deepmind/narrativeqa)";
    private static final String LICENCE = "Apache-2.0; summaries CC BY-SA, stories as their sources say";
    private static final int SEARCHED = 10;

    private NarrativeQa() {}

    /**
     * Questions over ten summaries.
     *
     * @return the data set
     */
    public static Dataset summaries() {
        return new FileDataset(
                "narrativeqa",
                Category.LONG,
                "questions about a book or script, over the summaries of ten",
                new Source(PUBLISHER, LICENCE, List.of(DOCUMENTS, QUESTIONS, SUMMARIES)),
                (files, cases) -> {
                    List<Map<String, Object>> summaries = readSummaries(files);
                    read(files, cases, question -> among(summaries, question));
                });
    }

    /**
     * Questions over a whole story.
     *
     * @return the data set
     */
    public static Dataset stories() {
        return new FileDataset(
                "narrativeqa-stories",
                Category.LONG,
                "questions about a book or script, over all of its text",
                new Source(PUBLISHER, LICENCE, List.of(QUESTIONS, STORIES + "*.content")),
                (files, cases) -> read(files, cases, question -> story(files, question)));
    }

    /** Finds what a question is asked of. */
    private interface Results {
        Optional<EvalCase.Result> of(Map<String, String> question);
    }

    private static void read(DatasetFiles files, Cases cases, Results results) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        try (CsvRecords records = files.csv(QUESTIONS)) {
            for (Optional<Map<String, String>> record = records.next();
                    record.isPresent() && !cases.full();
                    record = records.next()) {
                Map<String, String> question = record.get();
                if (records.value(question, "set").equals("test")) {
                    String document = records.value(question, "document_id");
                    int number = numbers.merge(document, 1, Integer::sum);
                    Expected.Answer expected = answers(records, question);
                    cases.add(results.of(question)
                            .map(result -> new EvalCase(
                                    document + "-" + number,
                                    List.of(result),
                                    List.of(),
                                    question.getOrDefault("question", ""),
                                    expected)));
                }
            }
        }
    }

    private static Expected.Answer answers(CsvRecords records, Map<String, String> question) {
        Set<String> answers = new LinkedHashSet<>();
        answers.add(records.value(question, "answer1").strip());
        answers.add(records.value(question, "answer2").strip());
        return new Expected.Answer(List.copyOf(answers));
    }

    private static Optional<EvalCase.Result> story(DatasetFiles files, Map<String, String> question) {
        String id = question.getOrDefault("document_id", "");
        String path = STORIES + id + ".content";
        return files.has(path)
                ? Optional.of(ToolResults.text("read_document", fields("id", id), files.text(path)))
                : Optional.empty();
    }

    private static List<Map<String, Object>> readSummaries(DatasetFiles files) {
        Map<String, String> titles = new LinkedHashMap<>();
        try (CsvRecords records = files.csv(DOCUMENTS)) {
            for (Optional<Map<String, String>> record = records.next(); record.isPresent(); record = records.next()) {
                titles.put(records.value(record.get(), "document_id"), records.value(record.get(), "wiki_title"));
            }
        }
        List<Map<String, Object>> summaries = new ArrayList<>();
        try (CsvRecords records = files.csv(SUMMARIES)) {
            for (Optional<Map<String, String>> record = records.next(); record.isPresent(); record = records.next()) {
                if (records.value(record.get(), "set").equals("test")) {
                    String id = records.value(record.get(), "document_id");
                    String title = titles.getOrDefault(id, "");
                    String summary = records.value(record.get(), "summary").strip();
                    summaries.add(fields("id", id, "title", title, "summary", summary));
                }
            }
        }
        return summaries;
    }

    private static Optional<EvalCase.Result> among(List<Map<String, Object>> summaries, Map<String, String> question) {
        String id = question.getOrDefault("document_id", "");
        for (int i = 0; i < summaries.size(); i++) {
            if (id.equals(summaries.get(i).get("id"))) {
                int start = i / SEARCHED * SEARCHED;
                int end = Math.min(start + SEARCHED, summaries.size());
                return Optional.of(
                        ToolResults.search(question.getOrDefault("question", ""), summaries.subList(start, end)));
            }
        }
        return Optional.empty();
    }
}
