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
package dev.headroom.accuracy.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private final Bootstrap bootstrap = Bootstrap.defaults();

    @Test
    void equalScoresGiveARatioOfOneWithoutDoubt() {
        double[] scores = {1, 0, 1, 1};

        Bootstrap.Interval interval = bootstrap.ratio(scores, scores);

        assertThat(interval).isEqualTo(new Bootstrap.Interval(1, 1));
    }

    @Test
    void pairsStayTogetherSoThatCommonFailuresCostNoCertainty() {
        double[] baseline = new double[100];
        Arrays.fill(baseline, 0, 50, 1);
        double[] other = baseline.clone();
        other[0] = 0;

        Bootstrap.Interval interval = bootstrap.ratio(baseline, other);

        assertThat(interval.low()).isGreaterThan(0.90);
        assertThat(interval.high()).isEqualTo(1);
    }

    @Test
    void intervalOfAMeanIsNearTheNormalApproximation() {
        double[] scores = new double[400];
        Arrays.fill(scores, 0, 200, 1);

        Bootstrap.Interval interval = bootstrap.mean(scores);

        assertThat(interval.low()).isEqualTo(0.5 - 1.96 * 0.025, within(0.006));
        assertThat(interval.high()).isEqualTo(0.5 + 1.96 * 0.025, within(0.006));
    }

    @Test
    void isTheSameOnEveryRunAndAnotherWithAnotherSeed() {
        double[] baseline = {1, 1, 0.3, 0.7, 1, 0.2, 0.9};
        double[] other = {0.8, 1, 0.1, 0.9, 0.4, 0.2, 0.7};

        Bootstrap.Interval first = bootstrap.ratio(baseline, other);

        assertThat(bootstrap.ratio(baseline, other)).isEqualTo(first);
        assertThat(new Bootstrap(10_000, 1, 0.95).ratio(baseline, other)).isNotEqualTo(first);
    }

    @Test
    void widerLevelsGiveWiderIntervals() {
        double[] scores = {1, 0, 1, 1, 0, 1, 0, 1};

        Bootstrap.Interval narrow = new Bootstrap(10_000, 1, 0.5).mean(scores);
        Bootstrap.Interval wide = new Bootstrap(10_000, 1, 0.99).mean(scores);

        assertThat(wide.low()).isLessThan(narrow.low());
        assertThat(wide.high()).isGreaterThan(narrow.high());
    }

    @Test
    void refusesScoresOfDifferentCases() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.ratio(new double[] {1}, new double[] {1, 0}))
                .withMessageContaining("1 and 2");
        assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.mean(new double[0]));
    }
}
