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
import dev.headroom.accuracy.dataset.file.Entry;
import dev.headroom.accuracy.dataset.file.FileDataset;
import dev.headroom.accuracy.dataset.file.ToolResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * HotpotQA, the development set with distractors: questions that take facts of two articles out of ten.
 *
 * <p>Format (hotpotqa.github.io): a JSON array of <code>{"_id", "question", "answer", "type", "level",
 * "supporting_facts": [[title, sentence]], "context": [[title, [sentence, ..]], ..]}</code>. The supporting facts are the
 * label and are not read.
 */
public final class HotpotQa {
    private static final String FILE = "hotpot_dev_distractor_v1.json";

    private HotpotQa() {}

    /**
     * The data set.
     *
     * @return the data set
     */
    public static Dataset create() {
        return new FileDataset(
                "hotpotqa",
                Category.RAG,
                "questions that take facts of two out of ten articles",
                new Source("HotpotQA (hotpotqa.github.io)", "CC BY-SA 4.0", List.of(FILE)),
                (files, cases) -> files.each(FILE, cases, HotpotQa::evalCase));
    }

    private static Optional<EvalCase> evalCase(Entry entry) {
        List<Map<String, Object>> hits = new ArrayList<>();
        for (Entry article : entry.elements("context")) {
            List<Entry> pair = article.elements();
            if (pair.size() != 2) {
                throw article.broken("is not a title and its sentences");
            }
            StringBuilder text = new StringBuilder();
            pair.get(1).elements().forEach(sentence -> text.append(sentence.text()));
            hits.add(fields("title", pair.get(0).text(), "text", text.toString()));
        }
        String question = entry.text("question");
        return Optional.of(new EvalCase(
                entry.text("_id"),
                List.of(ToolResults.search(question, hits)),
                List.of(),
                question,
                new Expected.Answer(List.of(entry.text("answer")))));
    }
}
