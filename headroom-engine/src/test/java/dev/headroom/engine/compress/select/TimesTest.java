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

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimesTest {

    private static long micros(String text) {
        return Times.micros(text.toCharArray(), 0, text.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1970-01-01|0",
                "1970-01-02T00:00Z|86400000000",
                "1970-01-01T00:00:01.5Z|1500000",
                "1970-01-01 00:00:00,123|123000",
                "1970-01-01T02:00:00+02:00|0",
                "1970-01-01T00:00:00-0130|5400000000",
                "1969-12-31T23:59:59.999999999Z|-1",
                "2024-02-29T12:00:00z|1709208000000000"
            })
    void readsATime(String text, long expected) {
        assertThat(micros(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2024-13-01",
                "2024-01-32",
                "2024-01-01T",
                "2024-01-01T25:00",
                "2024-01-01T10:61",
                "2024-01-01T10:00:00+",
                "2024-01-01T10:00:00 UTC",
                "2024-01-01X10:00:00",
                "2024/01/01",
                "1234-567-89",
                "req-0001-02-03"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(micros(text)).isEqualTo(Times.NONE);
    }

    @Test
    void agreesWithTheCalendarOfThePlatform() {
        Random random = new Random(12);
        for (int i = 0; i < 2_000; i++) {
            long seconds = random.nextLong(-60_000_000_000L, 60_000_000_000L);
            OffsetDateTime time = java.time.Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.ofHours(i % 19 - 9));
            String text = time.format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME);

            assertThat(micros(text)).as(text).isEqualTo(seconds * 1_000_000);
        }
    }
}
