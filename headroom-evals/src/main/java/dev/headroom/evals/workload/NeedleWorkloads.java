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
import dev.headroom.evals.workload.data.NeedleRows;
import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.List;

/** The search for one failure in a hundred log rows, in three widths of the rows. */
final class NeedleWorkloads {
    private NeedleWorkloads() {}

    static Workload brief() {
        return workload("needle", "Needle in 100 log rows", NeedleRows.brief(), List.of());
    }

    static Workload full() {
        return workload("needle-full", "Needle in 100 log rows, whole needle", NeedleRows.full(), List.of());
    }

    static Workload wide() {
        List<Row> rows = NeedleRows.wide();
        TableQuestions ask = new TableQuestions(0, "log rows", rows);
        return workload(
                "needle-long",
                "Needle in 100 wide log rows",
                rows,
                List.of(ask.counts("metadata.region"), ask.counts("endpoint")));
    }

    private static Workload workload(String name, String title, List<Row> rows, List<Question> more) {
        List<Question> questions = new ArrayList<>(needle(rows));
        questions.addAll(rest(rows));
        questions.addAll(more);
        return new Workload(
                name,
                title,
                new Conversation()
                        .user("Search the production logs for the root cause of last night's outage")
                        .tool("search_logs", Row.of("environment", "production"), ToolOutput.onOneLine(rows))
                        .user("Which service failed, with which error code, what is the fix, and how many transactions"
                                + " were affected?")
                        .messages(),
                questions);
    }

    private static List<Question> needle(List<Row> rows) {
        TableQuestions ask = new TableQuestions(0, "log rows", rows);
        String fatal = "level = 'FATAL'";
        List<Question> questions = new ArrayList<>(List.of(
                ask.find(Kind.NEEDLE, "Which service failed?", fatal, "payment-gateway"),
                ask.find(Kind.NEEDLE, "Which error code does the failure carry?", fatal, "PG-5523"),
                ask.find(
                        Kind.NEEDLE, "What fixes it?", fatal, "Increase max_connections to 500 in config/database.yml"),
                ask.findAny(
                        Kind.NEEDLE,
                        "How many transactions were affected?",
                        fatal,
                        List.of(TableQuestions.number(1847))),
                ask.findAny(
                        Kind.NEEDLE,
                        "When did it happen?",
                        fatal,
                        List.of(List.of("2024-12-15T03:47:23Z", "03:47:23Z", "03:47:23"))),
                ask.find(
                        Kind.ERROR,
                        "What does the failing service say?",
                        fatal,
                        "Connection pool exhausted - max_connections=100 exceeded")));
        rows.stream()
                .flatMap(row -> row.at("incident_id").stream())
                .forEach(id -> questions.add(
                        ask.find(Kind.NEEDLE, "Under which incident is it filed?", fatal, id.toString())));
        return questions;
    }

    private static List<Question> rest(List<Row> rows) {
        TableQuestions ask = new TableQuestions(0, "log rows", rows);
        return List.of(
                ask.count("level", "INFO"),
                ask.counts("level"),
                ask.count("service", "api-gateway"),
                ask.counts("service"),
                ask.count("status_code", "200"),
                ask.max("affected_transactions"),
                ask.find(
                        Kind.LOOKUP,
                        "Which service handled request req-000023, and how?",
                        "request_id = 'req-000023'",
                        "auth",
                        "Request processed successfully - latency=73ms"),
                ask.find(
                        Kind.LOOKUP,
                        "When was request req-000058 handled?",
                        "request_id = 'req-000058'",
                        "2024-12-15T10:58:00Z"));
    }
}
