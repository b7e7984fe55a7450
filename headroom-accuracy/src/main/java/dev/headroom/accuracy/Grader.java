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
package dev.headroom.accuracy;

import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Call;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.metric.EmbeddingSimilarity;
import dev.headroom.accuracy.metric.Judge;
import dev.headroom.accuracy.metric.TextMetrics;
import dev.headroom.accuracy.metric.ToolCallMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * Gives the end of an arm its score.
 *
 * @param metric     what decides
 * @param judge      asked for every text if there is one
 * @param embeddings likewise
 */
record Grader(Metric metric, Optional<Judge> judge, Optional<EmbeddingSimilarity> embeddings) {
    /** Longer answers are sentences, which no model repeats word by word. */
    private static final int SHORT_WORDS = 8;

    private static final String UNANSWERABLE = "unanswerable";

    Grader {
        if (metric == Metric.JUDGE && judge.isEmpty()) {
            throw new IllegalArgumentException("the metric judge needs a judge");
        }
        if (metric == Metric.EMBEDDING && embeddings.isEmpty()) {
            throw new IllegalArgumentException("the metric embedding needs an embedding model");
        }
    }

    /**
     * A score and what it is made of.
     *
     * @param by      the metric that decides
     * @param metrics all metrics, the one that decides among them
     */
    record Grade(String by, Map<String, Double> metrics) {
        double score() {
            return metrics.getOrDefault(by, 0.0);
        }
    }

    /** Throws what judge and embedding model throw. */
    Grade grade(EvalCase evalCase, ToolLoop.End end) {
        Expected expected = evalCase.expected();
        if (expected instanceof Expected.Calls calls) {
            return single("tool-calls", ToolCallMatch.score(named(calls.calls()), end.calls()));
        }
        if (expected instanceof Expected.Unanswerable) {
            return single(UNANSWERABLE, TextMetrics.exactMatch(UNANSWERABLE, end.answer()));
        }
        if (expected instanceof Expected.Facts facts) {
            return text(evalCase.question(), facts.groups(), end.answer());
        }
        Expected.Answer answer = (Expected.Answer) expected;
        return text(evalCase.question(), List.of(answer.accepted()), end.answer());
    }

    /** What is right, for people. */
    static String describe(Expected expected) {
        if (expected instanceof Expected.Answer answer) {
            return String.join(" | ", answer.accepted());
        }
        if (expected instanceof Expected.Facts facts) {
            return facts.groups().stream()
                    .map(group -> String.join(" | ", group))
                    .reduce((a, b) -> a + "; " + b)
                    .orElse("");
        }
        return expected instanceof Expected.Calls calls ? calls.calls().toString() : UNANSWERABLE;
    }

    private static Grade single(String name, double score) {
        return new Grade(name, Map.of(name, score));
    }

    /** One group: the best alternative. Several: all must be contained; the other metrics see them as one text. */
    private Grade text(String question, List<List<String>> groups, String answer) {
        List<String> whole = groups.size() == 1 ? groups.get(0) : List.of(joined(groups));
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put(Metric.EXACT.id(), best(whole, answer, TextMetrics::exactMatch));
        metrics.put(Metric.F1.id(), best(whole, answer, TextMetrics::tokenF1));
        metrics.put(Metric.ROUGE_L.id(), best(whole, answer, TextMetrics::rougeL));
        boolean all = groups.stream().allMatch(group -> best(group, answer, TextMetrics::containment) == 1);
        metrics.put(Metric.CONTAINMENT.id(), all ? 1.0 : 0.0);
        embeddings.ifPresent(similarity -> metrics.put(Metric.EMBEDDING.id(), best(whole, answer, similarity::of)));
        judge.ifPresent(grader -> metrics.put(Metric.JUDGE.id(), grader.grade(question, whole, answer)));
        return new Grade((metric == Metric.AUTO ? fitting(groups) : metric).id(), metrics);
    }

    private static String joined(List<List<String>> groups) {
        return String.join(", ", groups.stream().map(group -> group.get(0)).toList());
    }

    private static Metric fitting(List<List<String>> groups) {
        boolean brief = groups.stream().flatMap(List::stream).anyMatch(text -> words(text) <= SHORT_WORDS);
        return brief ? Metric.CONTAINMENT : Metric.F1;
    }

    private static int words(String text) {
        return text.strip().split("\\s+", -1).length;
    }

    private static double best(List<String> accepted, String answer, ToDoubleBiFunction<String, String> measure) {
        return accepted.stream()
                .mapToDouble(text -> measure.applyAsDouble(text, answer))
                .max()
                .orElse(0);
    }

    private static List<Call> named(List<Call> calls) {
        List<Call> fit = new ArrayList<>();
        calls.forEach(call -> fit.add(new Call(Conversation.toolName(call.tool()), call.arguments())));
        return fit;
    }
}
