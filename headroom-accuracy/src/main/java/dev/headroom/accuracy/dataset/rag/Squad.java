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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SQuAD 2.0, development set: questions over paragraphs of articles, half of them without an answer.
 *
 * <p>Format (rajpurkar.github.io/SQuAD-explorer): <code>{"version", "data": [{"title", "paragraphs": [{"context", "qas":
 * [{"id", "question", "is_impossible", "answers": [{"text", "answer_start"}]}]}]}]}</code>. One paragraph is too short to
 * be compressed, so the result is all paragraphs of the article, in order. A question that its own paragraph does not
 * answer counts as unanswerable; that another paragraph answers it is rare, and would count against the original and the
 * compressed form alike. Questions of one article follow one another, so cases are taken in turns: the first question of
 * each paragraph, then the second of each, and so on.
 */
public final class Squad {
    private static final String FILE = "dev-v2.0.json";

    private Squad() {}

    /**
     * The data set.
     *
     * @return the data set
     */
    public static Dataset create() {
        return new FileDataset(
                "squad-v2",
                Category.RAG,
                "questions over the paragraphs of an article, half of them without an answer",
                new Source("SQuAD 2.0 (rajpurkar.github.io/SQuAD-explorer)", "CC BY-SA 4.0", List.of(FILE)),
                Squad::read);
    }

    private static void read(DatasetFiles files, Cases cases) {
        try (JsonRecords records = files.json(FILE)) {
            Entry root = records.next().orElseThrow(() -> new DatasetException(FILE + " is empty"));
            List<Entry> articles = root.elements("data");
            boolean more = true;
            for (int turn = 0; more && !cases.full(); turn++) {
                more = false;
                for (Entry article : articles) {
                    more |= take(article, turn, cases);
                }
            }
        }
    }

    /** Adds a question of each paragraph; whether any paragraph has as many. */
    private static boolean take(Entry article, int turn, Cases cases) {
        boolean more = false;
        for (Entry paragraph : article.elements("paragraphs")) {
            List<Entry> questions = paragraph.elements("qas");
            if (turn < questions.size() && !cases.full()) {
                cases.add(Optional.of(evalCase(article, questions.get(turn))));
                more = true;
            }
        }
        return more;
    }

    private static EvalCase evalCase(Entry article, Entry question) {
        List<Map<String, Object>> hits = new ArrayList<>();
        String title = article.text("title");
        for (Entry paragraph : article.elements("paragraphs")) {
            hits.add(fields("title", title, "text", paragraph.text("context")));
        }
        Set<String> answers = new LinkedHashSet<>();
        question.elements("answers").forEach(answer -> answers.add(answer.text("text")));
        boolean impossible = question.at("is_impossible").node().asBoolean();
        if (!impossible && answers.isEmpty()) {
            throw question.broken("has no answer, but is not marked as impossible");
        }
        return new EvalCase(
                question.text("id"),
                List.of(ToolResults.search(question.text("question"), hits)),
                List.of(),
                question.text("question"),
                impossible ? new Expected.Unanswerable() : new Expected.Answer(List.copyOf(answers)));
    }
}
