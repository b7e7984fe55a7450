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
package dev.headroom.evals.fidelity;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.CcrEntry;
import dev.headroom.engine.ccr.InMemoryCcrStore;
import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.engine.ccr.RetrievalQuery;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.evals.fidelity.result.AnswerCount;
import dev.headroom.evals.fidelity.shown.Account;
import dev.headroom.evals.workload.Question;
import dev.headroom.evals.workload.Retrieval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers questions with nothing but the text that goes out and {@code headroom_retrieve}. What it knows of refs stands
 * in the text. It reads forms, counts and compares as a program does, so that no model's wit is measured.
 *
 * @param engine  answers the calls of the tool
 * @param account what the text says
 * @param counter counts the tokens of calls and answers
 */
record ScriptedReader(HeadroomEngine engine, Account account, TokenCounter counter) {

    /** Where answers are, and the questions without one. */
    record Answered(AnswerCount count, List<String> lost) {}

    Answered answer(List<Question> questions) {
        AnswerCount sum = AnswerCount.NONE;
        List<String> lost = new ArrayList<>();
        for (Question question : questions) {
            AnswerCount one = answer(question);
            sum = sum.plus(one);
            if (one.lost() > 0) {
                lost.add(question.text());
            }
        }
        return new Answered(sum, lost);
    }

    private AnswerCount answer(Question question) {
        if (account.says().stream().anyMatch(question::answeredBy)
                || (account.refs().isEmpty() && computed(question))) {
            return new AnswerCount(1, 0, 0, 0);
        }
        int tokens = 0;
        for (String ref : account.refs()) {
            RetrievalQuery query = query(ref, question.retrieval());
            RetrievalAnswer answer = engine.retrieve(query);
            tokens += counter.count(arguments(query)) + counter.count(answer.text());
            if (answers(answer, question)) {
                return new AnswerCount(0, 1, 0, tokens);
            }
        }
        return new AnswerCount(0, 0, 1, tokens);
    }

    /** Nothing is left out: what there is to count or to compare is all in the text. */
    private boolean computed(Question question) {
        for (String text : account.says()) {
            InMemoryCcrStore desk = InMemoryCcrStore.create();
            CcrEntry entry = CcrEntry.of("", text, "", Instant.EPOCH);
            desk.put(entry);
            RetrievalQuery query = query(entry.ref().value(), question.retrieval());
            if (answers(RetrievalTool.create().execute(desk, "", query), question)) {
                return true;
            }
        }
        return false;
    }

    private static boolean answers(RetrievalAnswer answer, Question question) {
        return answer.outcome() == RetrievalAnswer.Outcome.FOUND && question.answeredBy(answer.text());
    }

    private static RetrievalQuery query(String ref, Retrieval retrieval) {
        return RetrievalQuery.of(ref)
                .where(retrieval.where().orElse(""))
                .query(retrieval.query().orElse(""))
                .select(retrieval.select().orElse(""));
    }

    /** The call as a model would write it. */
    private static String arguments(RetrievalQuery query) {
        StringBuilder out = new StringBuilder("{\"ref\":\"").append(query.ref()).append('"');
        add(out, "where", query.where());
        add(out, "query", query.query());
        add(out, "select", query.select());
        return out.append('}').toString();
    }

    private static void add(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append(",\"").append(name).append("\":\"");
            out.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
    }
}
