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
import dev.headroom.accuracy.dataset.DatasetException;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.dataset.Source;
import dev.headroom.accuracy.dataset.file.Cases;
import dev.headroom.accuracy.dataset.file.DatasetFiles;
import dev.headroom.accuracy.dataset.file.Entry;
import dev.headroom.accuracy.dataset.file.FileDataset;
import dev.headroom.accuracy.dataset.file.JsonRecords;
import dev.headroom.accuracy.dataset.file.ToolResults;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * TriviaQA, the reading-comprehension part over Wikipedia, development set: questions of quizzes over the pages that an
 * annotator found for them.
 *
 * <p>Format (nlp.cs.washington.edu/triviaqa, {@code triviaqa-rc.tar.gz}): <code>{"Data": [{"QuestionId", "Question",
 * "Answer": {"Value", "Aliases": []}, "EntityPages": [{"Title", "Filename"}]}]}</code> in {@code qa/wikipedia-dev.json},
 * and the text of each page in {@code evidence/wikipedia/FILENAME}. A question has a case if at least one of its pages
 * is there and an accepted answer occurs in one of them.
 */
public final class TriviaQa {
    private static final String FILE = "qa/wikipedia-dev.json";
    private static final String EVIDENCE = "evidence/wikipedia/";

    private TriviaQa() {}

    /**
     * The data set.
     *
     * @return the data set
     */
    public static Dataset create() {
        return new FileDataset(
                "triviaqa",
                Category.RAG,
                "quiz questions over the Wikipedia pages of what they name",
                new Source(
                        "TriviaQA (nlp.cs.washington.edu/triviaqa)",
                        "questions Apache-2.0, pages CC BY-SA",
                        List.of(FILE, EVIDENCE + "*.txt")),
                TriviaQa::read);
    }

    private static void read(DatasetFiles files, Cases cases) {
        try (JsonRecords records = files.json(FILE)) {
            Entry root = records.next().orElseThrow(() -> new DatasetException(FILE + " is empty"));
            for (Entry entry : root.elements("Data")) {
                if (cases.full()) {
                    return;
                }
                cases.add(evalCase(files, entry));
            }
        }
    }

    private static Optional<EvalCase> evalCase(DatasetFiles files, Entry entry) {
        List<Map<String, Object>> hits = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (Entry page : entry.elements("EntityPages")) {
            Optional<String> path = path(files, page.text("Filename"));
            if (path.isPresent()) {
                String text = files.text(path.get());
                hits.add(fields("title", page.text("Title"), "text", text));
                all.append(text).append('\n');
            }
        }
        Set<String> accepted = new LinkedHashSet<>();
        accepted.add(entry.at("Answer").text("Value"));
        accepted.addAll(entry.at("Answer").texts("Aliases"));
        if (accepted.stream().noneMatch(answer -> all.indexOf(answer) >= 0)) {
            return Optional.empty();
        }
        String question = entry.text("Question");
        return Optional.of(new EvalCase(
                entry.text("QuestionId"),
                List.of(ToolResults.search(question, hits)),
                List.of(),
                question,
                new Expected.Answer(List.copyOf(accepted))));
    }

    /** Where a page is; its accents may be letters of their own in one name and marks on letters in the other. */
    private static Optional<String> path(DatasetFiles files, String name) {
        return Stream.of(name, Normalizer.normalize(name, Form.NFC), Normalizer.normalize(name, Form.NFD))
                .distinct()
                .map(EVIDENCE::concat)
                .filter(files::has)
                .findFirst();
    }
}
