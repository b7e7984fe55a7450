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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GraderTest {
    private final Grader grader = new Grader(Metric.AUTO, Optional.empty(), Optional.empty());

    private static Grader.Grade grade(Grader grader, Expected expected, String answer) {
        EvalCase evalCase = new EvalCase("id", List.of(), List.of(), "question", expected);
        return grader.grade(evalCase, new ToolLoop.End(answer, List.of(), 0, 0));
    }

    @Test
    void shortAnswersAreDecidedByContainmentAndLongOnesByF1() {
        Grader.Grade brief = grade(grader, new Expected.Answer(List.of("47")), "There are 47.");
        Grader.Grade prose = grade(
                grader,
                new Expected.Answer(List.of("the pool was exhausted because the limit was lowered on Monday")),
                "the pool was exhausted");

        assertThat(brief.by()).isEqualTo("containment");
        assertThat(brief.score()).isEqualTo(1);
        assertThat(prose.by()).isEqualTo("f1");
        assertThat(prose.score()).isBetween(0.4, 0.7);
    }

    @Test
    void allFactsMustBeThere() {
        Expected facts = new Expected.Facts(List.of(List.of("auth"), List.of("1,847", "1847")));

        assertThat(grade(grader, facts, "auth, 1847").score()).isEqualTo(1);
        assertThat(grade(grader, facts, "auth").score()).isZero();
    }

    @Test
    void unanswerableMustBeSaid() {
        assertThat(grade(grader, new Expected.Unanswerable(), "Unanswerable.").score())
                .isEqualTo(1);
        assertThat(grade(grader, new Expected.Unanswerable(), "47").score()).isZero();
    }

    @Test
    void aMetricThatIsAskedForDecides() {
        Grader exact = new Grader(Metric.EXACT, Optional.empty(), Optional.empty());

        assertThat(grade(exact, new Expected.Answer(List.of("47")), "There are 47.")
                        .score())
                .isZero();
    }

    @Test
    void metricsThatNeedAModelRefuseToWorkWithoutOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grader(Metric.JUDGE, Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grader(Metric.EMBEDDING, Optional.empty(), Optional.empty()));
    }
}
