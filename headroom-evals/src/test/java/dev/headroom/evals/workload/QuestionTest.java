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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.evals.workload.Question.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Retrieval RETRIEVAL = Retrieval.where(0, "level = 'FATAL'");
    private static final Question QUESTION = new Question(
            "Which code, and how many users?",
            Kind.NEEDLE,
            List.of(List.of("PG-5523"), List.of("1847", "1,847")),
            RETRIEVAL);

    @Test
    void isAnsweredByAnyAlternativeOfEveryGroup() {
        assertThat(QUESTION.answeredBy("PG-5523 hit 1847 users")).isTrue();
        assertThat(QUESTION.answeredBy("1,847 users saw PG-5523")).isTrue();
    }

    @Test
    void isNotAnsweredIfOneGroupIsMissing() {
        assertThat(QUESTION.answeredBy("PG-5523 hit 11847 users")).isFalse();
        assertThat(QUESTION.answeredBy("1847 users")).isFalse();
        assertThat(QUESTION.answeredBy("")).isFalse();
    }

    @Test
    void refusesQuestionsThatEverythingWouldAnswer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question("?", Kind.LOOKUP, List.of(), RETRIEVAL))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question("?", Kind.LOOKUP, List.of(List.of()), RETRIEVAL))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question("?", Kind.LOOKUP, List.of(List.of(" ")), RETRIEVAL))
                .withMessageContaining("blank");
    }

    @Test
    void refusesANegativeToolResult() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retrieval.query(-1, "x"))
                .withMessageContaining("-1");
    }
}
