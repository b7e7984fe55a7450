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
import dev.headroom.evals.workload.data.AccountRows;
import dev.headroom.evals.workload.data.FileMatchRows;
import dev.headroom.evals.workload.data.ServiceLogRows;
import dev.headroom.evals.workload.json.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An incident: logs, then the accounts it touched, then the code that may be at fault. */
final class IncidentWorkload {
    private static final long LOG_SEED = 101;
    private static final long ACCOUNT_SEED = 102;
    private static final long FILE_SEED = 103;
    private static final BigDecimal USUAL_REVENUE = BigDecimal.valueOf(10_000);

    private IncidentWorkload() {}

    static Workload create() {
        List<Row> logs = ServiceLogRows.entries(300, LOG_SEED);
        List<Row> accounts = AccountRows.accounts(200, ACCOUNT_SEED);
        List<Row> files = FileMatchRows.matches(150, FILE_SEED);
        List<Question> questions = new ArrayList<>(SharedQuestions.logs(0, logs));
        questions.addAll(accounts(accounts));
        questions.addAll(SharedQuestions.files(2, files));
        return new Workload("sre-incident", "SRE incident", conversation(logs, accounts, files), questions);
    }

    private static List<WorkloadMessage> conversation(List<Row> logs, List<Row> accounts, List<Row> files) {
        String sql = "SELECT * FROM accounts ORDER BY user_id LIMIT 200";
        return new Conversation()
                .system("You are a site reliability engineer. Use the tools, then name the cause and the next step.")
                .user("Payments have been failing since 10:00. Find out why and which customers are affected.")
                .tool(
                        "search_logs",
                        Row.of("query", "*", "from", "2024-01-15T10:00:00Z"),
                        ToolOutput.wrapped("*", "entries", logs))
                .tool("query_database", Row.of("sql", sql), ToolOutput.wrapped(sql, "rows", accounts))
                .tool(
                        "search_files",
                        Row.of("pattern", "connection|timeout|retry"),
                        ToolOutput.wrapped("connection|timeout|retry", "items", files))
                .user("Summarize the errors by service and name the accounts that stand out.")
                .messages();
    }

    private static List<Question> accounts(List<Row> rows) {
        TableQuestions ask = new TableQuestions(1, "accounts", rows);
        List<Question> questions = new ArrayList<>();
        rows.stream()
                .filter(row -> new BigDecimal(row.text("total_revenue")).compareTo(USUAL_REVENUE) > 0)
                .forEach(row -> questions.add(ask.findAny(
                        Kind.NEEDLE,
                        "Which account has the unusual revenue of " + row.text("total_revenue") + "?",
                        "total_revenue > " + USUAL_REVENUE,
                        List.of(List.of(row.text("user_id"), row.text("user_id").replace("user_", ""))))));
        questions.addAll(List.of(
                ask.counts("status"),
                ask.count("status", "suspended"),
                ask.counts("country"),
                ask.counts("tier"),
                ask.min("total_revenue"),
                ask.max("total_revenue"),
                ask.max("total_orders")));
        for (int i : List.of(23, 150)) {
            Row row = rows.get(i);
            questions.add(ask.find(
                    Kind.LOOKUP,
                    "What is the revenue of " + row.text("user_id") + ", and when did they last log in?",
                    "user_id = '" + row.text("user_id") + "'",
                    row.text("total_revenue"),
                    row.text("last_login")));
        }
        return questions;
    }
}
