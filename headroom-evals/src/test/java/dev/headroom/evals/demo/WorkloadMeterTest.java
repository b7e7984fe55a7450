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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.engine.report.BlockReport.Outcome;
import dev.headroom.evals.demo.Finding.Place;
import dev.headroom.evals.workload.Question;
import dev.headroom.evals.workload.Question.Kind;
import dev.headroom.evals.workload.Retrieval;
import dev.headroom.evals.workload.Workload;
import dev.headroom.evals.workload.Workloads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WorkloadMeterTest {
    private final WorkloadMeter meter = WorkloadMeter.create("gpt-4o", 1);

    @Test
    void measuresTokensOfTheToolResultsBeforeAndAfter() {
        Measurement needle = meter.measure(workload("needle"));

        assertThat(needle.tokensBefore()).isEqualTo(6096);
        assertThat(needle.lossless().tokens()).isPositive().isLessThan(6096 / 4);
        assertThat(needle.reversible().tokens())
                .isLessThanOrEqualTo(needle.lossless().tokens());
    }

    @Test
    void findsTheNeedleInContext() {
        Measurement needle = meter.measure(workload("needle"));

        assertThat(needle.findings().stream()
                        .filter(finding -> finding.question().kind() == Kind.NEEDLE))
                .hasSize(5)
                .allSatisfy(finding -> assertThat(finding.place()).isEqualTo(Place.CONTEXT));
        assertThat(needle.passed()).isTrue();
    }

    @Test
    void findsByRetrievalWhatWasLeftOut() {
        Measurement search = meter.measure(workload("github-code-search"));

        assertThat(search.reversible().report().blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.outcome()).isEqualTo(Outcome.REVERSIBLE));
        assertThat(search.found(Place.RETRIEVAL)).isPositive();
        assertThat(search.found(Place.CONTEXT)).isPositive();
        assertThat(search.found(Place.NOWHERE)).isZero();
    }

    @Test
    void checksThatEveryLosslessFormDecodes() {
        Measurement tools = meter.measure(workload("multi-tool"));

        assertThat(tools.decoded()).hasSize(4).containsOnly(true);
        assertThat(tools.decodedResults()).isEqualTo(4);
        assertThat(tools.lossless().report().blocks())
                .allSatisfy(block -> assertThat(block.outcome()).isEqualTo(Outcome.LOSSLESS));
    }

    @Test
    void whatStaysAsItIsHoldsItsAnswers() {
        Measurement prose = meter.measure(workload("research-abstracts"));

        assertThat(prose.tokensBefore()).isEqualTo(prose.reversible().tokens());
        assertThat(prose.passed()).isTrue();
    }

    @Test
    void aCountFollowsFromRowsThatAreAllThere() {
        Question question = new Question(
                "How many log rows have service api-gateway or user-service?",
                Kind.COUNT,
                List.of(List.of("50")),
                Retrieval.where(0, "service in ('api-gateway', 'user-service')").selecting("count(*)"));

        assertThat(place(question)).isEqualTo(Place.CONTEXT);
    }

    @Test
    void anAnswerThatIsNotThereIsFoundNowhere() {
        Question question = new Question(
                "Who caused it?", Kind.NEEDLE, List.of(List.of("the caretaker")), Retrieval.query(0, "caretaker"));
        Workload workload = asking(question);

        Measurement measurement = meter.measure(workload);

        assertThat(measurement.found(Place.NOWHERE)).isEqualTo(1);
        assertThat(measurement.passed()).isFalse();
    }

    @Test
    void aFormThatDoesNotDecodeFails() {
        Measurement good = meter.measure(workload("tiny"));

        Measurement bad =
                new Measurement(good.workload(), good.lossless(), good.reversible(), List.of(false), good.findings());

        assertThat(good.passed()).isTrue();
        assertThat(bad.passed()).isFalse();
    }

    @Test
    void takesTheMedianOfTheRuns() {
        Deque<Long> ticks = new ArrayDeque<>(List.of(0L, 70L, 100L, 110L, 200L, 230L, 0L, 5L, 0L, 1L, 0L, 9L));
        WorkloadMeter timed = WorkloadMeter.create("gpt-4o", 3, ticks::removeFirst);

        Measurement tiny = timed.measure(workload("tiny"));

        assertThat(tiny.lossless().nanos()).isEqualTo(30);
        assertThat(tiny.reversible().nanos()).isEqualTo(5);
    }

    @Test
    void needsARun() {
        assertThatThrownBy(() -> WorkloadMeter.create("gpt-4o", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("runs must be at least 1, but is 0");
    }

    @Test
    void warmingUpChangesNothing() {
        meter.warmUp(workload("tiny"));

        assertThat(meter.measure(workload("tiny")).passed()).isTrue();
    }

    private Place place(Question question) {
        return meter.measure(asking(question)).findings().get(0).place();
    }

    private static Workload asking(Question question) {
        Workload needle = workload("needle");
        return new Workload(needle.name(), needle.title(), needle.conversation(), List.of(question));
    }

    private static Workload workload(String name) {
        return Workloads.named(name).orElseThrow();
    }
}
