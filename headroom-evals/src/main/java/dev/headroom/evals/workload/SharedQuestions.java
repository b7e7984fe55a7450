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
import dev.headroom.evals.workload.data.ServiceLogRows;
import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.List;

/** Questions about tool results that several workloads hold. */
final class SharedQuestions {
    private SharedQuestions() {}

    /** Every kind of error with its count, the levels, services and regions, and a few ordinary entries. */
    static List<Question> logs(int toolResult, List<Row> rows) {
        TableQuestions ask = new TableQuestions(toolResult, "log entries", rows);
        List<Question> questions = new ArrayList<>();
        for (String message : ServiceLogRows.errors()) {
            String start = message.substring(0, message.indexOf(' '));
            questions.add(ask.find(
                    Kind.ERROR,
                    "Which error do the logs report that begins with '" + start + "'?",
                    "level = 'ERROR' and message like '" + start + "%'",
                    message));
            questions.add(ask.count("message", message));
        }
        questions.addAll(List.of(
                ask.count("level", "ERROR"),
                ask.count("level", "WARN"),
                ask.counts("level"),
                ask.counts("service"),
                ask.counts("metadata.region")));
        for (int i : List.of(rows.size() / 5, rows.size() / 2)) {
            Row row = rows.get(i);
            questions.add(ask.find(
                    Kind.LOOKUP,
                    "On which host was trace " + row.text("trace_id") + " logged, and what does it say?",
                    "trace_id = '" + row.text("trace_id") + "'",
                    row.text("metadata.host"),
                    row.text("message")));
        }
        return questions;
    }

    /** Languages, sizes and scores of a file search, and a few ordinary matches. */
    static List<Question> files(int toolResult, List<Row> rows) {
        TableQuestions ask = new TableQuestions(toolResult, "matching files", rows);
        List<Question> questions = new ArrayList<>(
                List.of(ask.counts("language"), ask.min("size"), ask.max("size"), ask.min("score"), ask.max("score")));
        for (int i : List.of(4, rows.size() / 2, rows.size() - 20)) {
            Row row = rows.get(i);
            questions.add(ask.find(
                    Kind.LOOKUP,
                    "How large is " + row.text("path") + ", and when was it changed?",
                    "path = '" + row.text("path") + "'",
                    row.text("size"),
                    row.text("last_modified")));
        }
        return questions;
    }

    /** Repositories, languages, stars and scores of a search over repositories, and a few ordinary matches. */
    static List<Question> repositories(int toolResult, List<Row> rows) {
        TableQuestions ask = new TableQuestions(toolResult, "code matches", rows);
        List<Question> questions = new ArrayList<>(List.of(
                ask.counts("repository.language"),
                ask.counts("repository.full_name"),
                ask.count("repository.language", "Rust"),
                ask.min("repository.stars"),
                ask.max("repository.stars"),
                ask.min("score"),
                ask.max("score")));
        for (int i : List.of(rows.size() / 3, rows.size() * 3 / 4)) {
            Row row = rows.get(i);
            questions.add(ask.find(
                    Kind.LOOKUP,
                    "Which file has the hash " + row.text("sha") + ", in which repository?",
                    "sha = '" + row.text("sha") + "'",
                    row.text("path"),
                    row.text("repository.full_name")));
        }
        return questions;
    }
}
