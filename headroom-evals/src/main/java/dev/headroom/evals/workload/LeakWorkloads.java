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
import dev.headroom.evals.workload.data.BriefLeakRows;
import dev.headroom.evals.workload.data.LeakRows;
import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.List;

/** A memory leak that four tools are asked about at once, in rows of many fields and of few. */
final class LeakWorkloads {
    private static final int ISSUES = 0;
    private static final int CODE = 1;
    private static final int LOGS = 2;
    private static final int PAPERS = 3;
    private static final String ERROR = "type = 'error'";

    private LeakWorkloads() {}

    /** The rows of the four tools. */
    private record Findings(List<Row> issues, List<Row> code, List<Row> logs, List<Row> papers) {}

    static Workload wide() {
        Findings found = new Findings(LeakRows.issues(), LeakRows.code(), LeakRows.logs(), LeakRows.papers());
        List<Question> questions = new ArrayList<>(shared(found));
        questions.addAll(wideOnly(found));
        return new Workload("multi-tool", "Memory leak, four tools", conversation(found), questions);
    }

    static Workload brief() {
        Findings found = new Findings(
                BriefLeakRows.issues(), BriefLeakRows.code(), BriefLeakRows.logs(), BriefLeakRows.papers());
        List<Question> questions = new ArrayList<>(shared(found));
        questions.addAll(briefOnly(found));
        return new Workload("multi-tool-brief", "Memory leak, four tools, few fields", conversation(found), questions);
    }

    private static List<WorkloadMessage> conversation(Findings found) {
        return new Conversation()
                .user("Investigate a memory leak in our worker pool: search the issues, the code, the database logs and"
                        + " recent papers, and recommend a fix.")
                .tools(List.of(
                        new Conversation.Exchange(
                                "search_issues", Row.of("query", "memory leak"), ToolOutput.pretty(found.issues())),
                        new Conversation.Exchange(
                                "search_code", Row.of("query", "worker cleanup"), ToolOutput.pretty(found.code())),
                        new Conversation.Exchange(
                                "query_logs", Row.of("database", "main", "limit", 60), ToolOutput.pretty(found.logs())),
                        new Conversation.Exchange(
                                "search_papers", Row.of("topic", "worker pools"), ToolOutput.pretty(found.papers()))))
                .user("What causes the leak, where is the fix, and what does the literature say?")
                .messages();
    }

    private static List<Question> shared(Findings found) {
        TableQuestions issues = new TableQuestions(ISSUES, "issues", found.issues());
        TableQuestions code = new TableQuestions(CODE, "code matches", found.code());
        TableQuestions logs = new TableQuestions(LOGS, "log records", found.logs());
        TableQuestions papers = new TableQuestions(PAPERS, "papers", found.papers());
        String leak = "title like '%Memory leak%'";
        return List.of(
                issues.find(Kind.NEEDLE, "Which issue describes the leak?", leak, "42", "Memory leak in worker pool"),
                issues.find(Kind.NEEDLE, "How is the issue about the leak labelled?", leak, "bug", "priority:high"),
                code.findAny(
                        Kind.NEEDLE,
                        "Which function releases the workers, and where is it?",
                        "content like '%cleanup_worker%'",
                        List.of(List.of("cleanup_worker"), List.of("src/worker.py", "worker.py"))),
                logs.find(Kind.NEEDLE, "How much heap was in use, by how many threads?", ERROR, "7.8GB", "847"),
                logs.find(Kind.ERROR, "Which error do the database logs report?", ERROR, "OutOfMemoryError"),
                logs.find(Kind.ERROR, "Which service ran out of memory?", ERROR, "worker-pool"),
                issues.count("state", "open"),
                issues.count("state", "closed"),
                issues.max("reactions.thumbs_up"),
                code.counts("file"),
                code.max("relevance_score"),
                code.min("line"),
                code.max("line"),
                logs.counts("type"),
                logs.counts("service"),
                logs.max("metadata.thread_count"),
                logs.min("metadata.thread_count"),
                papers.max("citations"),
                code.find(Kind.LOOKUP, "In which line is the fix?", "file = 'src/worker.py'", "330"),
                code.find(
                        Kind.LOOKUP,
                        "Which file does line 250 of the matches belong to?",
                        "line = 250",
                        "src/handlers.py"));
    }

    private static List<Question> wideOnly(Findings found) {
        TableQuestions issues = new TableQuestions(ISSUES, "issues", found.issues());
        TableQuestions logs = new TableQuestions(LOGS, "log records", found.logs());
        TableQuestions papers = new TableQuestions(PAPERS, "papers", found.papers());
        return List.of(
                papers.find(
                        Kind.NEEDLE,
                        "Which paper stands out by its citations?",
                        "citations > 1000",
                        "Attention Is All You Need: Revisited",
                        "1247"),
                logs.find(Kind.ERROR, "In which line did the heap overflow?", ERROR, "WorkerPool.java:234"),
                issues.count("milestone", "v2.0"),
                issues.max("comments"),
                papers.counts("title"),
                issues.find(
                        Kind.LOOKUP, "Who wrote issue 17, and about what?", "number = 17", "user17", "API pagination"),
                logs.find(Kind.LOOKUP, "What happened in record rec_000034?", "id = 'rec_000034'", "db", "84"),
                papers.find(Kind.LOOKUP, "What is the id of the most cited paper?", "citations = 1247", "2401.00015"),
                papers.find(Kind.LOOKUP, "When was paper 2401.00022 published?", "id = '2401.00022'", "2024-01-23"));
    }

    private static List<Question> briefOnly(Findings found) {
        TableQuestions issues = new TableQuestions(ISSUES, "issues", found.issues());
        TableQuestions papers = new TableQuestions(PAPERS, "papers", found.papers());
        return List.of(
                papers.find(
                        Kind.NEEDLE,
                        "Which paper is about worker pools?",
                        "title like '%Worker Pool%'",
                        "Memory Management in Worker Pool Architectures"),
                issues.counts("title"),
                issues.find(Kind.LOOKUP, "What is issue 17 about?", "number = 17", "Feature: pagination"),
                papers.find(Kind.LOOKUP, "How often is paper 2401.00022 cited?", "id = '2401.00022'", "66"));
    }
}
