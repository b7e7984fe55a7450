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

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.headroom.evals.workload.Question.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer is true of the original tool output, and the retrieval that goes with the question finds it. */
class QuestionTruthTest {
    private static final Set<Kind> COMPUTED = Set.of(Kind.COUNT, Kind.MIN, Kind.MAX);
    private static final int MOST_ROWS_OF_AN_ANSWER = 50;

    static Stream<Arguments> questions() {
        return Workloads.all().stream()
                .flatMap(workload -> workload.questions().stream()
                        .map(question -> arguments(workload.name(), question.text(), workload, question)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("questions")
    void theAnswerIsTrueOfTheOriginal(String name, String text, Workload workload, Question question) {
        String original = original(workload, question);

        if (COMPUTED.contains(question.kind())) {
            List<String> recomputed = compute(question.retrieval(), original);
            assertThat(question.answers()).extracting(group -> group.get(0)).isEqualTo(recomputed);
        } else {
            assertThat(question.answeredBy(original)).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("questions")
    void theRetrievalFindsTheAnswer(String name, String text, Workload workload, Question question) {
        String original = original(workload, question);
        Retrieval retrieval = question.retrieval();

        if (retrieval.query().isPresent()) {
            assertThat(original).containsIgnoringCase(retrieval.query().orElseThrow());
            return;
        }
        String answer = retrieval.select().isPresent()
                ? String.join("\n", compute(retrieval, original))
                : find(retrieval, original);

        assertThat(question.answeredBy(answer)).isTrue();
    }

    @Test
    void questionsAreNotAskedTwice() {
        for (Workload workload : Workloads.all()) {
            Map<String, Long> asked = workload.questions().stream()
                    .collect(Collectors.groupingBy(
                            question -> question.retrieval().toolResult() + question.text(), Collectors.counting()));
            assertThat(asked.values()).as(workload.name()).containsOnly(1L);
        }
    }

    @Test
    void noQuestionIsAnsweredByAnEmptyOrForeignText() {
        String foreign = "The quick brown fox jumps over the lazy dog.";

        for (Workload workload : Workloads.all()) {
            assertThat(workload.questions())
                    .noneMatch(question -> question.answeredBy("") || question.answeredBy(foreign));
        }
    }

    private static String original(Workload workload, Question question) {
        return workload.toolResults().get(question.retrieval().toolResult()).content();
    }

    private static List<String> compute(Retrieval retrieval, String original) {
        List<Map<?, ?>> rows = RetrievalAnswer.rows(retrieval, JsonTable.rows(original));
        return RetrievalAnswer.select(retrieval.select().orElseThrow(), rows);
    }

    private static String find(Retrieval retrieval, String original) {
        List<Map<?, ?>> rows = RetrievalAnswer.rows(retrieval, JsonTable.rows(original));
        assertThat(rows).hasSizeBetween(1, MOST_ROWS_OF_AN_ANSWER);
        return rows.stream().map(Map::toString).collect(Collectors.joining("\n"));
    }
}
