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
import dev.headroom.evals.workload.data.FailureRows;
import dev.headroom.evals.workload.data.LegalMailRows;
import dev.headroom.evals.workload.data.MedicalRows;
import dev.headroom.evals.workload.data.OpaqueTexts;
import dev.headroom.evals.workload.data.TicketRows;
import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tables of which every row matters: leaving rows out without a way back would be a loss. */
final class WorstTables {
    private static final long TICKET_SEED = 501;
    private static final long FAILURE_SEED = 502;
    private static final long RECORD_SEED = 503;
    private static final long MAIL_SEED = 504;

    private WorstTables() {}

    static Workload tickets() {
        List<Row> rows = TicketRows.tickets(50, TICKET_SEED);
        TableQuestions ask = new TableQuestions(0, "tickets", rows);
        List<Question> questions = new ArrayList<>();
        questions.add(new Question(
                "Which tickets are there? Name all of them.",
                Kind.LOOKUP,
                rows.stream().map(row -> List.of(row.text("ticket_id"))).toList(),
                Retrieval.select(0, "ticket_id")));
        questions.addAll(
                List.of(ask.counts("severity"), ask.counts("customer.region"), ask.count("severity", "critical")));
        questions.addAll(lookups(ask, rows, "ticket_id", "description", "customer.id"));
        return workload(
                "tickets",
                "50 support tickets, all to be acknowledged",
                "list_tickets",
                rows,
                "Acknowledge ALL open tickets, each with one sentence of its own.",
                questions);
    }

    static Workload failures() {
        List<Row> rows = FailureRows.failures(FAILURE_SEED);
        TableQuestions ask = new TableQuestions(0, "failures", rows);
        List<Question> questions = new ArrayList<>(rows.stream()
                .map(row -> ask.find(
                        Kind.ERROR,
                        "What is failure " + row.text("error_id") + "?",
                        "error_id = '" + row.text("error_id") + "'",
                        row.text("message")))
                .toList());
        questions.addAll(List.of(ask.counts("service"), ask.max("occurrence")));
        return workload(
                "unique-errors",
                "30 failures, no two alike",
                "list_failures",
                rows,
                "Explain every failure of the night and its cause.",
                questions);
    }

    static Workload records() {
        List<Row> rows = MedicalRows.records(25, RECORD_SEED);
        TableQuestions ask = new TableQuestions(0, "records", rows);
        List<Question> questions = new ArrayList<>(List.of(
                ask.max("vitals.systolic"),
                ask.min("vitals.systolic"),
                ask.max("vitals.temperature"),
                ask.min("vitals.oxygen_saturation")));
        questions.addAll(lookups(ask, rows, "patient_id", "vitals.systolic", "vitals.heart_rate"));
        return workload(
                "medical-records",
                "25 patient records",
                "list_records",
                rows,
                "Prepare the ward round: one line a patient.",
                questions);
    }

    static Workload mails() {
        List<Row> rows = LegalMailRows.mails(40, MAIL_SEED);
        TableQuestions ask = new TableQuestions(0, "mails", rows);
        List<Question> questions =
                new ArrayList<>(List.of(ask.counts("subject"), ask.count("subject", "Escrow release")));
        questions.addAll(lookups(ask, rows, "id", "from", "body"));
        return workload(
                "legal-emails",
                "40 mails of a legal dispute",
                "search_mail",
                rows,
                "Which mails must be withheld as privileged?",
                questions);
    }

    static Workload tiny() {
        List<Row> rows = OpaqueTexts.tiny();
        TableQuestions ask = new TableQuestions(0, "services", rows);
        return workload(
                "tiny",
                "5 small rows",
                "list_services",
                rows,
                "Is everything healthy?",
                List.of(
                        ask.find(
                                Kind.ERROR,
                                "Which service is not healthy?",
                                "status <> 'healthy'",
                                "beacon",
                                "degraded"),
                        ask.count("status", "healthy")));
    }

    private static List<Question> lookups(TableQuestions ask, List<Row> rows, String id, String... columns) {
        List<Question> questions = new ArrayList<>();
        for (int i = 3; i < rows.size(); i += 9) {
            Row row = rows.get(i);
            List<String> answers = Stream.of(columns).map(row::text).toList();
            questions.add(ask.find(
                    Kind.LOOKUP,
                    "What are " + String.join(" and ", columns) + " of " + row.text(id) + "?",
                    id + " = '" + row.text(id) + "'",
                    answers.toArray(String[]::new)));
        }
        return questions;
    }

    private static Workload workload(
            String name, String title, String tool, List<Row> rows, String task, List<Question> questions) {
        return new Workload(
                name,
                title,
                new Conversation()
                        .user(task)
                        .tool(tool, Row.of(), ToolOutput.pretty(rows))
                        .messages(),
                questions);
    }
}
