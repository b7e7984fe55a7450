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
package dev.headroom.accuracy.dataset.code;

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
import java.util.List;
import java.util.Optional;

/**
 * HumanEval: 164 small functions. What is asked is not to write one, which takes no context, but to read one in a file
 * of many: the last statement of its body, which an outline of the file leaves out.
 *
 * <p>Format (github.com/openai/human-eval, {@code data/HumanEval.jsonl.gz}): JSON Lines of <code>{"task_id", "prompt",
 * "entry_point", "canonical_solution", "test"}</code>. The result is a file of forty functions that follow one another,
 * each its prompt with its solution; the tests are the label of the original task and are not read. Functions of the same
 * name as another one in the file, such as {@code sort_array}, have no case.
 */
public final class HumanEval {
    private static final String FILE = "HumanEval.jsonl";
    private static final int FUNCTIONS = 40;

    private HumanEval() {}

    /**
     * The data set.
     *
     * @return the data set
     */
    public static Dataset create() {
        return new FileDataset(
                "humaneval",
                Category.CODE,
                "the last statement of one function in a file of forty",
                new Source("HumanEval (github.com/openai/human-eval)", "MIT", List.of(FILE)),
                HumanEval::read);
    }

    private static void read(DatasetFiles files, Cases cases) {
        List<Entry> functions = new ArrayList<>();
        try (JsonRecords records = files.json(FILE)) {
            for (Optional<Entry> entry = records.next(); entry.isPresent() && !cases.full(); entry = records.next()) {
                functions.add(entry.get());
                if (functions.size() == FUNCTIONS) {
                    ask(functions, cases);
                    functions.clear();
                }
            }
        }
        ask(functions, cases);
    }

    private static void ask(List<Entry> functions, Cases cases) {
        StringBuilder file = new StringBuilder();
        for (Entry function : functions) {
            file.append(function.text("prompt").strip()).append('\n');
            file.append(function.text("canonical_solution").stripTrailing()).append("\n\n\n");
        }
        String text = file.toString().stripTrailing() + "\n";
        for (Entry function : functions) {
            cases.add(evalCase(text, function));
        }
    }

    private static Optional<EvalCase> evalCase(String file, Entry function) {
        String name = function.text("entry_point");
        return lastLine(function.text("canonical_solution"))
                .filter(last -> definitions(name, file) == 1)
                .map(last -> new EvalCase(
                        function.text("task_id"),
                        List.of(ToolResults.text("read_file", fields("path", "src/functions.py"), file)),
                        List.of(),
                        "What is the last line of code of the function " + name
                                + " in src/functions.py? Answer with this line alone, exactly as it stands there.",
                        new Expected.Answer(List.of(last))));
    }

    private static long definitions(String name, String file) {
        return file.lines()
                .filter(line -> line.stripLeading().startsWith("def " + name + "("))
                .count();
    }

    private static Optional<String> lastLine(String code) {
        return code.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .reduce((before, last) -> last);
    }
}
