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
import dev.headroom.evals.workload.data.DirectoryTree;
import dev.headroom.evals.workload.data.FileMatchRows;
import dev.headroom.evals.workload.data.RepositoryMatchRows;
import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** First steps in an unknown project: its directories, a search in its files, a search in other projects. */
final class ExplorationWorkload {
    private static final long TREE_SEED = 5;
    private static final long FILE_SEED = 202;
    private static final long REPOSITORY_SEED = 203;

    private ExplorationWorkload() {}

    static Workload create() {
        Row tree = DirectoryTree.root(3, TREE_SEED);
        List<Row> files = FileMatchRows.matches(200, FILE_SEED);
        List<Row> repositories = RepositoryMatchRows.matches("authentication middleware", 100, REPOSITORY_SEED);
        List<Question> questions = new ArrayList<>(tree(DirectoryTree.files(tree)));
        questions.addAll(SharedQuestions.files(1, files));
        questions.addAll(SharedQuestions.repositories(2, repositories));
        return new Workload(
                "codebase-exploration", "Codebase exploration", conversation(tree, files, repositories), questions);
    }

    private static List<WorkloadMessage> conversation(Row tree, List<Row> files, List<Row> repositories) {
        return new Conversation()
                .system("You are a software engineer who is new to this project. Explore it with the tools.")
                .user("How does this project do authentication, and how do others do it?")
                .tool("list_directory", Row.of("path", ".", "depth", 3), ToolOutput.pretty(tree))
                .tool(
                        "search_files",
                        Row.of("pattern", "session|token"),
                        ToolOutput.wrapped("session|token", "items", files))
                .tool(
                        "search_repositories",
                        Row.of("query", "authentication middleware"),
                        ToolOutput.wrapped("authentication middleware", "items", repositories))
                .user("Where would you start to read, and which repository is worth a look?")
                .messages();
    }

    /** Asks for files by sizes that occur only once, because names do not tell files apart. */
    private static List<Question> tree(List<Row> files) {
        TableQuestions ask = new TableQuestions(0, "files", files);
        Map<Integer, Row> largestFirst = new TreeMap<>((a, b) -> Integer.compare(b, a));
        for (Row file : files) {
            largestFirst.put(Integer.parseInt(file.text("size")), file);
        }
        return largestFirst.values().stream()
                .filter(file -> files.stream()
                                .filter(other -> other.text("size").equals(file.text("size")))
                                .count()
                        == 1)
                .limit(3)
                .map(file -> ask.search(
                        Kind.LOOKUP,
                        "Which file has " + file.text("size") + " bytes, and when was it changed?",
                        file.text("size"),
                        file.text("name"),
                        file.text("modified")))
                .toList();
    }
}
