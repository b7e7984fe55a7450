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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExtremesTest {

    /** A row for each number of 0..199 in a shuffled order; the column holds row's number times 0.37. */
    private static Sample shuffled(String column) {
        Random random = new Random(8);
        int[] numbers = random.ints(0, 1_000_000).distinct().limit(200).toArray();
        return Sample.rows(200, i -> format("{\"title\":\"t\",\"%s\":%.2f}", column, numbers[i] * 0.37));
    }

    private static double value(Sample sample, String column, int row) {
        return sample.profile(column).number(row);
    }

    @ParameterizedTest
    @CsvSource({
        "distance, false",
        "rank, false",
        "search_rank, false",
        "score, true",
        "match_score, true",
        "stars, true"
    })
    void keepsTheBestRowsOfARanking(String column, boolean moreIsBetter) {
        Sample rows = shuffled(column);

        var best = Extremes.best(rows.profile(column));

        assertThat(best).hasSize(3);
        double third = value(rows, column, best.get(2).row());
        long better = java.util.stream.IntStream.range(0, 200)
                .filter(row -> moreIsBetter ? value(rows, column, row) > third : value(rows, column, row) < third)
                .count();
        assertThat(better).isEqualTo(2);
        assertThat(rows.required()).containsAll(best.stream().map(Wish::row).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "size", "value", "score_distance"})
    void assumesNoDirectionUnlessTheNameSaysIt(String column) {
        assertThat(Extremes.best(shuffled(column).profile(column))).isEmpty();
    }

    @Test
    void theBestRankIsTheFirst() {
        Sample rows = Sample.rows(50, i -> format("{\"rank\":%d}", 50 - i));

        assertThat(Extremes.best(rows.profile("rank"))).extracting(Wish::row).containsExactly(49, 48, 47);
    }

    @Test
    void keepsTheRowsOfTheLargestAndTheSmallestNumber() {
        Sample rows = shuffled("bytes");

        var ends = Extremes.of(rows.profile("bytes"));

        assertThat(ends).extracting(Wish::reason).containsExactly("max bytes", "min bytes");
        assertThat(rows.required()).containsAll(ends.stream().map(Wish::row).toList());
    }

    @Test
    void equalNumbersHaveNoEnds() {
        assertThat(Extremes.of(Sample.rows(20, i -> "{\"a\":5,\"b\":1}").profile("a")))
                .isEmpty();
    }
}
