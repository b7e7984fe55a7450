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
package dev.headroom.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RegressionCheckTest {

    private static final Map<String, Double> BASELINE = new TreeMap<>(Map.of("A.lossless", 4.0, "B.decode", 2.0));

    @Test
    void aRunLikeTheBaselineIsNoCauseForComplaint() {
        assertThat(RegressionCheck.complaints(BASELINE, BASELINE)).isEmpty();
    }

    @Test
    void aQuarterMoreIsAllowedAndAHundredthOnTopIsNot() {
        Map<String, Double> atTheLimit = Map.of("A.lossless", 5.0, "B.decode", 2.5);
        Map<String, Double> beyond = Map.of("A.lossless", 5.05, "B.decode", 2.5);

        assertThat(RegressionCheck.complaints(BASELINE, atTheLimit)).isEmpty();
        assertThat(RegressionCheck.complaints(BASELINE, beyond))
                .containsExactly("A.lossless takes 5.05 times its yardstick, 4.00 in the baseline: +26 %");
    }

    @Test
    void fasterIsWelcomeAndNewMeasurementsAreToo() {
        Map<String, Double> measured = Map.of("A.lossless", 0.1, "B.decode", 2.0, "C.encode", 99.0);

        assertThat(RegressionCheck.complaints(BASELINE, measured)).isEmpty();
    }

    @Test
    void aMeasurementThatIsGoneIsNamed() {
        List<String> complaints = RegressionCheck.complaints(BASELINE, Map.of("B.decode", 2.0));

        assertThat(complaints).containsExactly("A.lossless is in the baseline and was not measured");
    }

    @Test
    void anOutlineHasALimitOfItsOwn() {
        Map<String, Double> baseline = Map.of("OutlineBenchmark.outline language=py", 5.5);

        assertThat(RegressionCheck.complaints(baseline, Map.of("OutlineBenchmark.outline language=py", 6.0)))
                .isEmpty();
        assertThat(RegressionCheck.complaints(baseline, Map.of("OutlineBenchmark.outline language=py", 6.1)))
                .containsExactly("OutlineBenchmark.outline language=py takes 6.10 times its yardstick, 6 at most");
    }

    @Test
    void namesWhatHasToBeMeasuredAgain() {
        Map<String, Double> baseline = Map.of("A.slow", 2.0, "A.same", 2.0, "B.gone", 2.0);

        assertThat(RegressionCheck.slower(baseline, Map.of("A.slow", 2.6, "A.same", 2.4, "C.new", 9.0)))
                .containsExactly("A.slow");
    }
}
