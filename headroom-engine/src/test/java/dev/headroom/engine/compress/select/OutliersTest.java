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

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class OutliersTest {

    private static final String CLOCK = "\"at\":\"2025-01-01T%02d:%02d:00Z\"";

    private static String measured(int i, String value) {
        return format("{" + CLOCK + ",\"latency_ms\":%s}", i / 60 % 24, i % 60, value);
    }

    @Test
    void keepsSpikesBothWays() {
        List<Integer> places = List.of(10, 200, 450, 700, 990);
        Random random = new Random(1);
        Sample rows = Sample.rows(
                1_000,
                i -> measured(
                        i,
                        Integer.toString(
                                places.contains(i) ? (i % 20 == 10 ? 9_000 : -9_000) : 500 + random.nextInt(100))));

        assertThat(rows.required()).containsAll(places);
        assertThat(Outliers.of(rows.profile("latency_ms")))
                .extracting(Wish::row)
                .containsExactlyInAnyOrderElementsOf(places);
    }

    @Test
    void findsTheOddOneAmongEqualNumbers() {
        Sample rows = Sample.rows(200, i -> measured(i, i == 150 ? "7" : "3"));

        assertThat(rows.required()).contains(150);
        assertThat(Outliers.of(rows.profile("latency_ms")))
                .extracting(Wish::row)
                .containsOnly(150);
    }

    @Test
    void aThirdOfTheRowsIsNoOutlier() {
        Sample rows = Sample.rows(300, i -> measured(i, i % 3 == 0 ? "7" : "3"));

        assertThat(Outliers.of(rows.profile("latency_ms"))).isEmpty();
    }

    @Test
    void theMostExtremeOfBothEndsComeFirst() {
        Sample rows = Sample.rows(
                400,
                i -> measured(
                        i,
                        switch (i) {
                            case 100 -> "5000";
                            case 110 -> "9000";
                            case 120 -> "-100";
                            case 130 -> "-8000";
                            default -> Integer.toString(500 + i % 50);
                        }));

        assertThat(Outliers.of(rows.profile("latency_ms")))
                .extracting(Wish::row)
                .containsExactly(110, 130, 100, 120);
    }

    @Test
    void ofALongTailOnlyTheEndsAreKept() {
        Random random = new Random(2);
        Sample rows = Sample.rows(1_000, i -> measured(i, Double.toString(Math.exp(3 * random.nextGaussian()))));

        assertThat(Outliers.of(rows.profile("latency_ms"))).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void idsSequencesAndCodesHaveNoOutliers() {
        Sample rows = Sample.rows(
                100,
                i -> format(
                        "{\"id\":%d,\"order_id\":%d,\"n\":%d,\"port\":%d}",
                        i == 50 ? 999_999 : i, 7 * i % 83, i, i == 50 ? 80 : 443));

        assertThat(rows.kept("outlier")).isEmpty();
    }

    @Test
    void aTimeOfAnotherAgeStandsOut() {
        Sample rows = Sample.rows(
                200,
                i -> format(
                        "{\"timestamp\":\"%s-01-%02dT00:%02d:00Z\",\"n\":1}",
                        i == 99 ? "2030" : "2025", 1 + i % 28, i % 60));

        assertThat(rows.kept("outlier timestamp")).containsExactly(99);
    }

    @Test
    void numbersBeyondTheRangeOfDoublesDoNoHarm() {
        Sample rows = Sample.rows(50, i -> format("{\"v\":%s}", i == 7 ? "1e400" : i == 8 ? "-1e400" : "1." + i));

        assertThat(rows.required()).contains(7, 8);
    }
}
