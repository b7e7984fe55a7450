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
package dev.headroom.accuracy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void givesWilsonsIntervals() {
        Wilson most = Wilson.of(8, 10);
        Wilson none = Wilson.of(0, 10);
        Wilson all = Wilson.of(50, 50);

        assertThat(most.low()).isEqualTo(0.4902, within(0.0001));
        assertThat(most.high()).isEqualTo(0.9433, within(0.0001));
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(0.2775, within(0.0001));
        assertThat(all.low()).isEqualTo(0.9287, within(0.0001));
        assertThat(all.high()).isEqualTo(1.0, within(1e-12));
    }

    @Test
    void knowsNothingOfNoQuestions() {
        assertThat(Wilson.of(0, 0)).isEqualTo(new Wilson(0, 1));
    }

    @Test
    void refusesMoreRightOnesThanAll() {
        assertThatThrownBy(() -> Wilson.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesTheExactProbabilityOfASplit() {
        assertThat(SignTest.probability(0, 0)).isEqualTo(1);
        assertThat(SignTest.probability(0, 5)).isEqualTo(0.0625, within(1e-12));
        assertThat(SignTest.probability(9, 1)).isEqualTo(22.0 / 1024, within(1e-12));
        assertThat(SignTest.probability(5, 5)).isEqualTo(1);
        assertThat(SignTest.probability(400, 400)).isEqualTo(1);
    }
}
