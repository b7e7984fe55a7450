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
import dev.headroom.evals.workload.data.IssueRows;
import dev.headroom.evals.workload.data.RepositoryMatchRows;
import dev.headroom.evals.workload.data.ServiceLogRows;
import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.List;

/** A look through open issues, similar code elsewhere, and the logs of the last hours. */
final class TriageWorkload {
    private static final long ISSUE_SEED = 301;
    private static final long REPOSITORY_SEED = 302;
    private static final long LOG_SEED = 303;

    private TriageWorkload() {}

    static Workload create() {
        List<Row> issues = IssueRows.issues(100, ISSUE_SEED);
        List<Row> repositories = RepositoryMatchRows.matches("memory leak", 80, REPOSITORY_SEED);
        List<Row> logs = ServiceLogRows.entries(200, LOG_SEED);
        List<Question> questions = new ArrayList<>(issues(issues));
        questions.addAll(SharedQuestions.repositories(1, repositories));
        questions.addAll(SharedQuestions.logs(2, logs));
        return new Workload("issue-triage", "Issue triage", conversation(issues, repositories, logs), questions);
    }

    private static List<WorkloadMessage> conversation(List<Row> issues, List<Row> repositories, List<Row> logs) {
        return new Conversation()
                .system("You triage issues. Use the tools, group what belongs together, and say what to do first.")
                .user("Go through the issues of this month and tell me which ones the logs confirm.")
                .tool(
                        "list_issues",
                        Row.of("state", "all", "since", "2024-01-01"),
                        ToolOutput.wrapped("since:2024-01-01", "items", issues))
                .tool(
                        "search_repositories",
                        Row.of("query", "memory leak"),
                        ToolOutput.wrapped("memory leak", "items", repositories))
                .tool("search_logs", Row.of("query", "*"), ToolOutput.wrapped("*", "entries", logs))
                .user("Which issues should be worked on first, and why?")
                .messages();
    }

    private static List<Question> issues(List<Row> rows) {
        TableQuestions ask = new TableQuestions(0, "issues", rows);
        List<Question> questions = new ArrayList<>(List.of(
                ask.counts("state"),
                ask.count("state", "closed"),
                ask.counts("title"),
                ask.count("title", "Memory usage grows during long imports"),
                ask.min("number"),
                ask.max("number"),
                ask.max("comments")));
        for (int i : List.of(17, 42, 78)) {
            Row row = rows.get(i);
            questions.add(ask.find(
                    Kind.LOOKUP,
                    "Who opened issue " + row.text("number") + ", about what, and on which day?",
                    "number = " + row.text("number"),
                    row.text("user.login"),
                    row.text("title"),
                    row.text("created_at")));
        }
        return questions;
    }
}
