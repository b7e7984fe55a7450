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
package dev.headroom.evals.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "47 | 47",
                "47 | count=47.",
                "47 | 12,47,9",
                "47 | (47)",
                "47 | x1470, then 47",
                "47 | '[0, 47]'",
                "47 | 0..47",
                "0.95 | score 0.95,",
                "1,847 | hit 1,847 users",
                "PG-5523 | code=PG-5523;",
                "auth | auth",
                "auth | \"auth\":",
                "max_connections | 'set max_connections to 500'",
                "src/app/main.py | ./src/app/main.py:12"
            })
    void findsWholeWordsAndNumbers(String phrase, String text) {
        assertThat(WholeWords.occurs(phrase, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "47 | 1470",
                "47 | 147",
                "47 | 470",
                "47 | 47.5",
                "47 | 3.47",
                "47 | 2024-12-47T10:00",
                "47 | 10:47",
                "47 | 47-48",
                "47 | 47ms",
                "47 | req_47",
                "0.95 | 0.955",
                "0.95 | 10.95",
                "1,847 | 11,847",
                "PG-5523 | PG-55234",
                "PG-5523 | XPG-5523",
                "auth | author",
                "auth | oauth",
                "ERROR | error",
                "INFO | ''"
            })
    void doesNotFindPartsOfLongerOnes(String phrase, String text) {
        assertThat(WholeWords.occurs(phrase, text)).isFalse();
    }
}
