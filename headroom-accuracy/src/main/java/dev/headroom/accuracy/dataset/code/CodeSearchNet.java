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
import java.util.Map;
import java.util.Optional;

/**
 * CodeSearchNet, Python, test set: which of twenty functions does what a sentence says.
 *
 * <p>Format (github.com/github/CodeSearchNet): JSON Lines of <code>{"repo", "path", "func_name", "code", "docstring",
 * "url", "language", "partition", ..}</code>. The question is the first paragraph of the docstring; the result has the
 * code of twenty functions that follow one another in the file, each without its docstring, which would give the answer
 * away. Functions whose docstring is short or does not occur in their code, so that it cannot be taken out, have no case.
 */
public final class CodeSearchNet {
    private static final String FILE = "python/final/jsonl/test/python_test_0.jsonl";
    private static final int FUNCTIONS = 20;
    /** Words of a docstring below which it could be about anything. */
    private static final int MIN_WORDS = 6;

    private CodeSearchNet() {}

    /**
     * The data set.
     *
     * @return the data set
     */
    public static Dataset create() {
        return new FileDataset(
                "codesearchnet",
                Category.CODE,
                "which of twenty functions does what a sentence says",
                new Source(
                        "CodeSearchNet (github.com/github/CodeSearchNet)",
                        "MIT; functions as their repositories say",
                        List.of(FILE)),
                CodeSearchNet::read);
    }

    /**
     * A function that can be asked for.
     *
     * @param place where its record was read
     * @param name  its name, with that of its class
     * @param path  repository and file
     * @param code  its code without the docstring
     * @param asked the first paragraph of the docstring
     */
    private record Function(String place, String name, String path, String code, String asked) {}

    private static void read(DatasetFiles files, Cases cases) {
        List<Function> functions = new ArrayList<>();
        try (JsonRecords records = files.json(FILE)) {
            for (Optional<Entry> entry = records.next(); entry.isPresent() && !cases.full(); entry = records.next()) {
                Optional<Function> function = function(entry.get());
                if (function.isEmpty()) {
                    cases.add(Optional.empty());
                    continue;
                }
                functions.add(function.get());
                if (functions.size() == FUNCTIONS) {
                    ask(functions, cases);
                    functions.clear();
                }
            }
        }
        ask(functions, cases);
    }

    private static Optional<Function> function(Entry entry) {
        String docstring = entry.text("docstring").strip();
        String asked = docstring.split("\n\\s*\n", 2)[0].strip();
        Optional<String> code = withoutDocstring(entry.text("code"), docstring);
        if (code.isEmpty() || asked.split("\\s+").length < MIN_WORDS) {
            return Optional.empty();
        }
        String path = entry.text("repo") + "/" + entry.text("path");
        return Optional.of(new Function(entry.place(), entry.text("func_name"), path, code.get(), asked));
    }

    /** Cuts the literal out that holds the docstring; empty if it is not there in the same words. */
    static Optional<String> withoutDocstring(String code, String docstring) {
        for (String quotes : List.of("\"\"\"", "'''")) {
            int start = code.indexOf(quotes);
            int end = start < 0 ? -1 : code.indexOf(quotes, start + quotes.length());
            if (end >= 0 && words(code.substring(start + quotes.length(), end)).equals(words(docstring))) {
                int lineStart = code.lastIndexOf('\n', start) + 1;
                int lineEnd = code.indexOf('\n', end);
                String rest = lineEnd < 0 ? "" : code.substring(lineEnd + 1);
                return Optional.of(code.substring(0, lineStart) + rest);
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static void ask(List<Function> functions, Cases cases) {
        List<Map<String, Object>> hits = new ArrayList<>();
        for (Function function : functions) {
            hits.add(fields("path", function.path(), "function", function.name(), "code", function.code()));
        }
        for (Function function : functions) {
            String question = "Which function does this: " + function.asked() + "\nAnswer with its name alone.";
            cases.add(Optional.of(new EvalCase(
                    function.path() + "#" + function.name() + "@" + line(function.place()),
                    List.of(ToolResults.search("functions", hits)),
                    List.of(),
                    question,
                    new Expected.Answer(List.of(function.name())))));
        }
    }

    private static String line(String place) {
        return place.substring(place.lastIndexOf(' ') + 1);
    }
}
