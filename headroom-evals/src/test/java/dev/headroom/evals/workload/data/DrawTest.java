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
package dev.headroom.evals.workload.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    @Test
    void drawsTheSameSequenceForTheSameSeedOnEveryJavaVersion() {
        Draw draw = new Draw(1);

        List<Integer> numbers =
                IntStream.range(0, 8).mapToObj(i -> draw.between(0, 99)).toList();

        assertThat(numbers).containsExactly(32, 59, 95, 17, 80, 24, 22, 66);
    }

    @Test
    void reachesBothEndsOfARangeAndNothingBeyond() {
        Draw draw = new Draw(2);

        List<Integer> numbers =
                IntStream.range(0, 1_000).mapToObj(i -> draw.between(-1, 2)).toList();

        assertThat(numbers).containsOnly(-1, 0, 1, 2).contains(-1, 0, 1, 2);
    }

    @Test
    void drawsDecimalsOfTheGivenPlaces() {
        Draw draw = new Draw(3);

        List<String> numbers = IntStream.range(0, 200)
                .mapToObj(i -> Double.toString(draw.decimal(36, 40, 1)))
                .toList();

        assertThat(numbers).allMatch(number -> number.matches("(3[6-9]\\.\\d|40\\.0)"));
    }

    @Test
    void drawsSeveralDifferentValues() {
        Draw draw = new Draw(4);

        List<String> drawn = draw.someOf(List.of("a", "b", "c", "d"), 4);

        assertThat(drawn).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void treatsChancesAsPercent() {
        Draw draw = new Draw(5);

        long hits = IntStream.range(0, 10_000).filter(i -> draw.chance(40)).count();

        assertThat(hits).isBetween(3_800L, 4_200L);
        assertThat(draw.chance(0)).isFalse();
        assertThat(draw.chance(100)).isTrue();
    }

    @Test
    void refusesAnEmptyRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Draw(6).between(2, 1))
                .withMessageContaining("high 1");
    }
}
