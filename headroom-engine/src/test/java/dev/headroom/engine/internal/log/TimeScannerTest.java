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
package dev.headroom.engine.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:15:20|0",
                "10:15:20.123|0",
                "10:15:20,123|0",
                "2026-03-02T10:15:20.123456789|11",
                "2026-03-02 10:15:20|11",
                "2026/03/02 10:15:20|11",
                "02.03.2026 10:15:20|11",
                "02/Mar/2026:10:15:20|12",
                "02-Mar-2026 10:15:20|12",
                "Mar  2 10:15:20|7",
                "Mar 12 10:15:20|7",
                "03-02 10:15:20.123|6"
            })
    void readsTimesAsLogsWriteThem(String time, int clock) {
        char[] text = ("[" + time + " x").toCharArray();

        long found = TimeScanner.at(text, 1, text.length);

        assertThat(TimeScanner.end(found)).isEqualTo(1 + time.length());
        assertThat(TimeScanner.clock(found)).isEqualTo(clock);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10:15",
                "10:15:2",
                "10:15:2x",
                "30:15:20",
                "10:75:20",
                "10:15:20:30",
                "10:15:200",
                "2026-03-02",
                "2026-03-02T",
                "2026-03-02T10:15",
                "Mai 12 10:15:20",
                "Mar 12 10:15",
                "MarXX10:15:20",
                "aa:bb:cc:dd:ee:ff",
                "127.0.0.1:8080:1"
            })
    void readsNothingElse(String text) {
        long found = TimeScanner.at(text.toCharArray(), 0, text.length());

        assertThat(found).isEqualTo(TimeScanner.NONE);
    }

    @Test
    void leavesAZoneToWhatFollows() {
        char[] text = "2026-03-02T10:15:20.5+01:00".toCharArray();

        long found = TimeScanner.at(text, 0, text.length);

        assertThat(TimeScanner.end(found)).isEqualTo("2026-03-02T10:15:20.5".length());
    }
}
