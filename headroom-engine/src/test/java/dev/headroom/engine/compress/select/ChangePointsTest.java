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
package dev.headroom.engine.compress.select;

import static dev.headroom.engine.compress.select.Sample.format;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

final class ChangePointsTest {

    private static Sample series(IntToDoubleFunction value) {
        return Sample.rows(
                300,
                i -> format(
                        "{\"at\":\"2025-01-01T%02d:%02d:00Z\",\"heap\":%.3f}", i / 60, i % 60, value.applyAsDouble(i)));
    }

    @Test
    void findsWhereTheLevelShifts() {
        Random random = new Random(4);
        Sample rows = series(i -> (i < 140 ? 100 : 160) + random.nextGaussian());

        assertThat(ChangePoints.of(rows.profile("heap"))).extracting(Wish::row).containsExactly(140, 139);
        assertThat(rows.required()).contains(139, 140);
    }

    @Test
    void findsTheStepsOfAStaircase() {
        Sample rows = series(i -> i < 100 ? 1 : i < 200 ? 5 : 9);

        assertThat(ChangePoints.of(rows.profile("heap"))).extracting(Wish::row).containsExactly(100, 99, 200, 199);
    }

    @Test
    void noiseClimbsAndSpikesAreNoShifts() {
        Random random = new Random(5);

        assertThat(ChangePoints.of(series(i -> random.nextGaussian()).profile("heap")))
                .isEmpty();
        assertThat(ChangePoints.of(series(i -> 3 * i).profile("heap"))).isEmpty();
        assertThat(ChangePoints.of(
                        series(i -> i == 150 ? 900 : 100 + random.nextDouble()).profile("heap")))
                .isEmpty();
    }

    @Test
    void rowsThatAreNotInTheOrderOfTimeHaveNone() {
        Sample rows = Sample.rows(
                300,
                i -> format("{\"at\":\"2025-01-%02dT00:00:00Z\",\"heap\":%d}", 1 + i * 17 % 28, i < 140 ? 100 : 160));

        assertThat(rows.kept("change")).isEmpty();
    }
}
