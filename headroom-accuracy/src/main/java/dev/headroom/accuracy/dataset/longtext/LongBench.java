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
import dev.headroom.accuracy.dataset.file.Entry;
import dev.headroom.accuracy.dataset.file.FileDataset;
import dev.headroom.accuracy.dataset.file.ToolResults;
import java.util.List;
import java.util.Optional;

/**
 * LongBench, the English tasks that ask for facts of a long context; each is a data set of its own.
 *
 * <p>Format (github.com/THUDM/LongBench, {@code data.zip}): JSON Lines of <code>{"_id", "input", "context", "answers":
 * [..], "length", "dataset", "language", "all_classes"}</code>. The answer {@code unanswerable} of the task qasper makes
 * a case unanswerable; beside other answers, where those who were asked do not agree, it is left out, because a text that
 * has lost the answer would pass. The task passage_retrieval_en has an abstract as its input and the number of a paragraph
 * as its answer.
 */
public final class LongBench {
    private LongBench() {}

    /**
     * The tasks over documents.
     *
     * @return a data set for each task
     */
    public static List<Dataset> tasks() {
        return List.of(
                task("qasper", "questions over a scientific paper"),
                task("multifieldqa_en", "questions over a document of some field"),
                task("hotpotqa", "questions that take facts of several articles out of many"),
                task("2wikimqa", "questions that take up to five steps over many articles"),
                task("musique", "questions that take two to four steps over many articles"),
                task("passage_retrieval_en", "which of thirty paragraphs an abstract is about"));
    }

    private static Dataset task(String task, String description) {
        String file = "data/" + task + ".jsonl";
        return new FileDataset(
                "longbench-" + task.replace('_', '-'),
                Category.LONG,
                description,
                new Source(
                        "LongBench (github.com/THUDM/LongBench)", "MIT; documents as their sources say", List.of(file)),
                (files, cases) -> files.each(file, cases, entry -> evalCase(task, entry)));
    }

    private static Optional<EvalCase> evalCase(String task, Entry entry) {
        List<String> answers = entry.texts("answers");
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        List<String> stated = answers.stream()
                .filter(answer -> !answer.equalsIgnoreCase("unanswerable"))
                .toList();
        return Optional.of(new EvalCase(
                entry.text("_id"),
                List.of(ToolResults.text("read_document", fields("name", entry.text("_id")), entry.text("context"))),
                List.of(),
                question(task, entry.text("input")),
                stated.isEmpty() ? new Expected.Unanswerable() : new Expected.Answer(stated)));
    }

    private static String question(String task, String input) {
        return task.equals("passage_retrieval_en")
                ? "Which paragraph is this abstract about? Answer with its heading alone, as in: Paragraph 1\n\n"
                        + input
                : input;
    }
}
