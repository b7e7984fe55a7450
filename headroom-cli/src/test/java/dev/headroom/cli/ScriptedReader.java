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
package dev.headroom.cli;

import dev.headroom.accuracy.dataset.BuiltIn;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.LoadOptions;
import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.CcrEntry;
import dev.headroom.engine.ccr.InMemoryCcrStore;
import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.engine.ccr.RetrievalQuery;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.evals.workload.Question;
import dev.headroom.evals.workload.Retrieval;
import dev.headroom.evals.workload.Workloads;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ModelRequest;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ToolResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model that answers from what it reads and from nothing else. It knows what a right answer looks like and how to ask
 * for it, but says it only if it stands in the tool results of the request, follows from all of their rows, or comes
 * back from {@code headroom_retrieve}, which it calls when something was left out.
 */
final class ScriptedReader implements Script {
    private final Map<String, Question> questions = new HashMap<>();

    ScriptedReader() {
        Map<String, Question> byCase = new HashMap<>();
        Workloads.all().forEach(workload -> {
            for (int i = 0; i < workload.questions().size(); i++) {
                byCase.put(workload.name() + "-" + (i + 1), workload.questions().get(i));
            }
        });
        LoadOptions all = LoadOptions.of(Map.of(), Path.of("nowhere")).limit(Integer.MAX_VALUE);
        for (EvalCase evalCase : BuiltIn.create().load(all).cases()) {
            questions.put(key(evalCase.question(), evalCase.results().get(0).tool()), byCase.get(evalCase.id()));
        }
    }

    private static String key(String question, String tool) {
        return tool + ": " + question;
    }

    @Override
    public ModelReply reply(ModelRequest request) {
        List<ToolResult> results = request.messages().stream()
                .flatMap(message -> message.toolResult().stream())
                .toList();
        ToolResult shown = results.get(0);
        Question question = questions.get(key(request.lastUserText(), shown.toolName()));
        if (question == null) {
            throw new IllegalStateException("unknown question: " + request.lastUserText());
        }
        if (results.size() > 1) {
            return said(question, results.get(results.size() - 1).text());
        }
        Optional<Marker> marker = shown.text()
                .lines()
                .flatMap(line -> Marker.lastLineOf(line).stream())
                .findFirst();
        if (question.answeredBy(shown.text())) {
            return said(question, shown.text());
        }
        if (marker.isPresent() && request.offers(RetrievalTool.NAME)) {
            return ModelReply.call(
                    RetrievalTool.NAME, arguments(marker.get().ref().value(), question.retrieval()));
        }
        return said(question, computed(shown.text(), question));
    }

    private static String arguments(String ref, Retrieval retrieval) {
        StringBuilder json = new StringBuilder("{\"ref\":\"" + ref + "\"");
        retrieval
                .where()
                .ifPresent(where ->
                        json.append(",\"where\":\"").append(escaped(where)).append('"'));
        retrieval
                .query()
                .ifPresent(query ->
                        json.append(",\"query\":\"").append(escaped(query)).append('"'));
        retrieval
                .select()
                .ifPresent(select ->
                        json.append(",\"select\":\"").append(escaped(select)).append('"'));
        return json.append('}').toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** What follows from all rows: a value in two pieces, a count. A compressed text is decoded, as a reader would. */
    private static String computed(String text, Question question) {
        DecodeResult decoded = HeadroomEngine.create().decode(text);
        String original = decoded instanceof DecodeResult.Original found ? found.text() : text;
        if (question.answeredBy(original)) {
            return original;
        }
        InMemoryCcrStore store = InMemoryCcrStore.create();
        CcrEntry entry = CcrEntry.of("", original, "", Instant.EPOCH);
        store.put(entry);
        Retrieval retrieval = question.retrieval();
        RetrievalAnswer answer = RetrievalTool.create()
                .execute(
                        store,
                        "",
                        RetrievalQuery.of(entry.ref().value())
                                .where(retrieval.where().orElse(""))
                                .query(retrieval.query().orElse(""))
                                .select(retrieval.select().orElse("")));
        return answer.text();
    }

    /** Of every fact the spelling that stands in the text; if one is missing, that it does not know. */
    private static ModelReply said(Question question, String text) {
        StringBuilder answer = new StringBuilder();
        for (List<String> group : question.answers()) {
            Optional<String> found = group.stream()
                    .filter(spelling -> occurs(spelling, question, text))
                    .findFirst();
            if (found.isEmpty()) {
                return ModelReply.text("unanswerable");
            }
            answer.append(answer.length() == 0 ? "" : ", ").append(found.get());
        }
        return ModelReply.text(answer.toString());
    }

    private static boolean occurs(String spelling, Question question, String text) {
        return new Question(question.text(), question.kind(), List.of(List.of(spelling)), question.retrieval())
                .answeredBy(text);
    }
}
