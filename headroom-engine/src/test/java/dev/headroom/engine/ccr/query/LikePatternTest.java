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
package dev.headroom.engine.ccr.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikePatternTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "%timeout%, a timeout occurred, true",
                "%timeout%, a time out, false",
                "timeout%, timeout at 5, true",
                "timeout%, a timeout, false",
                "%timeout, a timeout, true",
                "%timeout, timeouts, false",
                "timeout, TIMEOUT, true",
                "t_meout, timeout, true",
                "t_meout, tmeout, false",
                "%, anything, true",
                "%, \"\", true",
                "\"\", \"\", true",
                "\"\", a, false",
                "_, \"\", false",
                "100\\%, 100%, true",
                "100\\%, 1000, false",
                "user\\_id, user_id, true",
                "user\\_id, userxid, false",
                "a%b%c, aXXbYYc, true",
                "a%b%c, aXXcYYb, false",
                "stra\u00dfe, STRA\u00dfE, true",
                "_, \uD83D\uDE00, true",
                "%\u6F22%, \u5B57\u6F22\u5B57, true",
                "%%%%, x, true"
            })
    void matchesAsInSql(String pattern, String text, boolean expected) throws QueryException {
        assertThat(LikePattern.of(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void agreesWithARegularExpressionOnRandomPatterns() throws QueryException {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            String pattern = random(random, "ab%_", random.nextInt(8) == 0 ? 150 : 8);
            String text = random(random, "ab", random.nextInt(8) == 0 ? 200 : 10);

            boolean expected = Pattern.matches(
                    pattern.replaceAll("%+", "%").replace("%", ".*").replace("_", "."), text);

            assertThat(LikePattern.of(pattern).matches(text))
                    .as(pattern + " on " + text)
                    .isEqualTo(expected);
        }
    }

    private static String random(Random random, String alphabet, int longest) {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(longest + 1);
        int any = 0;
        for (int i = 0; i < length; i++) {
            char c = alphabet.charAt(random.nextInt(alphabet.length()));
            if (c != '%' || any++ < 3) {
                out.append(c);
            }
        }
        return out.toString();
    }

    @Test
    void findsTextThatHoldsSignsOfPatterns() throws QueryException {
        assertThat(LikePattern.containing("50%_\\").matches("is 50%_\\ there")).isTrue();
        assertThat(LikePattern.containing("50%_\\").matches("is 50 per cent")).isFalse();
    }

    @Test
    void staysLinearOnPatternsThatMakeOthersGoBack() throws QueryException {
        LikePattern pattern = LikePattern.of("%a".repeat(200) + "b");
        String text = "a".repeat(2_000_000);

        boolean matches = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> pattern.matches(text));

        assertThat(matches).isFalse();
    }

    @Test
    void refusesVeryLongPatterns() {
        assertThatThrownBy(() -> LikePattern.of("a".repeat(501)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("at most 500");
    }
}
