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
import static org.assertj.core.api.Assertions.within;

import dev.headroom.accuracy.CaseResult.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static CaseResult result(Outcome outcome, double original, double compressed) {
        return new CaseResult(
                "set", "id", "question", "expected", outcome, "f1", 100, 10, arm(original), arm(compressed));
    }

    private static ArmResult arm(double score) {
        return new ArmResult("answer", List.of(), "", score, Map.of("f1", score), 1, 1, 1, 2);
    }

    private static List<CaseResult> results(int kept, int lost, int errors, int same) {
        List<CaseResult> results = new ArrayList<>();
        for (int i = 0; i < kept; i++) {
            results.add(result(Outcome.COMPARED, 1, 1));
        }
        for (int i = 0; i < lost; i++) {
            results.add(result(Outcome.COMPARED, 1, 0));
        }
        for (int i = 0; i < errors; i++) {
            results.add(result(Outcome.ERROR, 0, 1));
        }
        for (int i = 0; i < same; i++) {
            results.add(result(Outcome.NOT_COMPRESSED, 0, 0));
        }
        return results;
    }

    @Test
    void ninetyPercentPassAndLessDoNot() {
        assertThat(Summary.of(results(18, 2, 0, 0)).passed()).isTrue();
        assertThat(Summary.of(results(17, 3, 0, 0)).passed()).isFalse();
    }

    @Test
    void fewCasesPassWithoutBeingCertain() {
        Summary few = Summary.of(results(19, 1, 0, 0));
        Summary many = Summary.of(results(380, 20, 0, 0));

        assertThat(few.passed()).isTrue();
        assertThat(few.certain()).isFalse();
        assertThat(few.reason()).contains("20 cases leave room for chance");
        assertThat(many.certain()).isTrue();
    }

    @Test
    void aHandfulWithoutALossIsNotCertain() {
        assertThat(Summary.of(results(29, 0, 0, 5)).certain()).isFalse();
        assertThat(Summary.of(results(30, 0, 0, 5)).certain()).isTrue();
    }

    @Test
    void anErrorIsALostAnswerWhateverTheArmsScored() {
        Summary summary = Summary.of(results(7, 0, 3, 0));

        assertThat(summary.errors()).isEqualTo(3);
        assertThat(summary.original()).isEqualTo(1);
        assertThat(summary.compressed()).isEqualTo(0.7, within(1e-9));
        assertThat(summary.passed()).isFalse();
    }

    @Test
    void casesThatWereNotCompressedCountForNothing() {
        Summary summary = Summary.of(results(1, 1, 0, 98));

        assertThat(summary.cases()).isEqualTo(100);
        assertThat(summary.notCompressed()).isEqualTo(98);
        assertThat(summary.kept()).isEqualTo(0.5);
        assertThat(summary.tokensBefore()).isEqualTo(200);
        assertThat(summary.passed()).isFalse();
    }

    @Test
    void aModelThatKnowsNothingShowsNothing() {
        Summary summary = Summary.of(List.of(result(Outcome.COMPARED, 0, 0), result(Outcome.COMPARED, 0, 1)));

        assertThat(summary.passed()).isFalse();
        assertThat(summary.reason()).contains("nothing right even with the original");
    }
}
