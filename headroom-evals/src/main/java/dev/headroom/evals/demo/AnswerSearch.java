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
package dev.headroom.evals.demo;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.CcrEntry;
import dev.headroom.engine.ccr.InMemoryCcrStore;
import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.engine.ccr.RetrievalQuery;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.evals.demo.Finding.Place;
import dev.headroom.evals.workload.Question;
import dev.headroom.evals.workload.Retrieval;
import java.time.Instant;
import java.util.List;

/**
 * Looks for answers in what goes out and in what can be retrieved.
 *
 * @param engine made the form and keeps the originals
 * @param form   what goes out
 */
record AnswerSearch(HeadroomEngine engine, Form form) {

    Finding find(Question question) {
        return new Finding(question, place(question));
    }

    /** Only the tool result that the question is about counts: a number somewhere else would answer by accident. */
    private Place place(Question question) {
        int index = question.retrieval().toolResult();
        String text = form.texts().get(index);
        List<BlockReport.LeftOut> leftOut = form.report().blocks().get(index).leftOut();
        if (question.answeredBy(text) || (leftOut.isEmpty() && followsFrom(text, question))) {
            return Place.CONTEXT;
        }
        boolean retrieved = leftOut.stream().anyMatch(left -> retrieved(left.ref(), question));
        return retrieved ? Place.RETRIEVAL : Place.NOWHERE;
    }

    /** A value may be spelled in two pieces (a rule, a shared prefix), and counts are for the reader to compute. */
    private boolean followsFrom(String text, Question question) {
        if (!(engine.decode(text) instanceof DecodeResult.Original original)) {
            return false;
        }
        if (question.answeredBy(original.text())) {
            return true;
        }
        InMemoryCcrStore store = InMemoryCcrStore.create();
        CcrEntry entry = CcrEntry.of("", original.text(), "", Instant.EPOCH);
        store.put(entry);
        RetrievalQuery query = query(entry.ref().value(), question.retrieval());
        return answers(RetrievalTool.create().execute(store, "", query), question);
    }

    private boolean retrieved(String ref, Question question) {
        return answers(engine.retrieve(query(ref, question.retrieval())), question);
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
}
