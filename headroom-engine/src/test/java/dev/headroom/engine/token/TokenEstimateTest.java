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
package dev.headroom.engine.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TokenEstimateTest {

    static Stream<Arguments> toolOutputs() {
        return Stream.of(
                Arguments.of("minified rows", rows("{\"id\":%d,\"level\":\"%s\",\"latency_ms\":%d,\"note\":\"%s\"},")),
                Arguments.of("pretty rows", rows("""
                      {
                        "id": %d,
                        "level": "%s",
                        "ms": %d,
                        "note": "%s"
                      },
                    """)),
                Arguments.of("table", rows("%d,%s,%d,%s\n")),
                Arguments.of("log", rows("2024-05-%02d %s [worker-%d] %s\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("toolOutputs")
    void staysWithinTwelvePercentOfTheTokensOfAToolOutput(String name, String text) {
        int tokens = TokenCounters.forModel("gpt-4o").count(text);

        int estimate = TokenEstimate.of(text, 0, text.length());

        assertThat(estimate).as(name).isBetween((int) (tokens * 0.88), (int) (tokens * 1.12));
    }

    @Test
    void estimatesCharactersAsItDoesAText() {
        String text = rows("%d;%s;%d;%s ");

        assertThat(TokenEstimate.of(text.toCharArray(), 3, 900)).isEqualTo(TokenEstimate.of(text, 3, 900));
    }

    @Test
    void nothingCostsNothingAndAnythingCostsAToken() {
        assertThat(TokenEstimate.of("abc", 1, 1)).isZero();
        for (String text : new String[] {"a", "7", " ", "\n", "=", "\u00e9", "\u4e2d", "\ud800"}) {
            assertThat(TokenEstimate.of(text, 0, 1)).as(text).isOne();
        }
    }

    @Test
    void digitsGoInGroupsOfThree() {
        assertThat(TokenEstimate.of("123456789", 0, 9)).isEqualTo(3);
        assertThat(TokenEstimate.of("1234567890", 0, 10)).isEqualTo(4);
    }

    private static String rows(String format) {
        Random random = new Random(11);
        String[] levels = {"INFO", "WARN", "ERROR"};
        String[] notes = {"request served", "retry after a reset connection", "cache entry refreshed", "queue is full"};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    format,
                    1 + i % 28,
                    levels[random.nextInt(levels.length)],
                    random.nextInt(5_000),
                    notes[random.nextInt(notes.length)]));
        }
        return text.toString();
    }
}
