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
package dev.headroom.evals.workload;

import dev.headroom.evals.workload.Question.Kind;
import dev.headroom.evals.workload.data.ComponentRows;
import dev.headroom.evals.workload.json.Row;
import java.util.List;
import java.util.stream.Stream;

/** A code search whose hundred matches differ in little. */
final class CodeSearchWorkload {
    private CodeSearchWorkload() {}

    static Workload create() {
        List<Row> rows = ComponentRows.matches();
        return new Workload(
                "code-search",
                "Code search, 100 matches",
                new Conversation()
                        .user("Find all React components that use forms")
                        .tool(
                                "search_code",
                                Row.of("query", "forms", "language", "typescript"),
                                ToolOutput.onOneLine(rows))
                        .user("List the components that are forms.")
                        .messages(),
                questions(rows));
    }

    private static List<Question> questions(List<Row> rows) {
        TableQuestions ask = new TableQuestions(0, "matches", rows);
        String[] forms = Stream.iterate(2, i -> i < rows.size(), i -> i + 5)
                .map(i -> "FormComponent" + i)
                .toArray(String[]::new);
        return List.of(
                ask.counts("file"),
                ask.count("file", "src/components/Form.tsx"),
                ask.count("author", "dev3@company.com"),
                ask.count("language", "typescript"),
                ask.min("line"),
                ask.max("line"),
                ask.min("match_score"),
                ask.max("match_score"),
                ask.min("metadata.size_bytes"),
                ask.max("metadata.size_bytes"),
                ask.find(Kind.LOOKUP, "Which components are forms?", "file = 'src/components/Form.tsx'", forms),
                ask.find(
                        Kind.LOOKUP,
                        "Where is FormComponent32, and who wrote it?",
                        "content like '%FormComponent32(%'",
                        "src/components/Form.tsx",
                        "106",
                        "dev2@company.com"),
                ask.find(
                        Kind.LOOKUP,
                        "Which component has 2110 bytes?",
                        "metadata.size_bytes = 2110",
                        "ModalComponent61",
                        "193"));
    }
}
