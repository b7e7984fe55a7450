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

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalTest {

    private static Decimal decimal(String text) {
        return Decimal.of(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "1.10, 1.1, 0",
        "0, -0, 0",
        "0.0, 0e999999999, 0",
        "1e400, 1e401, -1",
        "-1e400, -1e401, 1",
        "1e-400, 0, 1",
        "9007199254740993, 9007199254740992, 1",
        "9223372036854775807, 9223372036854775808, -1",
        "1e999999999, 9.9e999999998, 1",
        "1e999999999, 10e999999998, 0",
        "100, 1e2, 0",
        "0.001, 1E-3, 0",
        "12, 123, -1",
        "-12, 3, -1",
        "1e99999999999999999999, 1e5, 1",
        "1e-99999999999999999999, 1e-5, -1"
    })
    void comparesExactly(String one, String other, int expected) {
        assertThat(decimal(one).compareTo(decimal(other))).isEqualTo(expected);
        assertThat(decimal(other).compareTo(decimal(one))).isEqualTo(-expected);
        assertThat(decimal(one).equals(decimal(other))).isEqualTo(expected == 0);
    }

    @Test
    void agreesWithBigDecimal() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String one = number(random);
            String other = number(random);

            int expected = new BigDecimal(one).compareTo(new BigDecimal(other));

            assertThat(decimal(one).compareTo(decimal(other)))
                    .as(one + " and " + other)
                    .isEqualTo(expected);
        }
    }

    private static String number(Random random) {
        String whole = random.nextInt(4) == 0 ? "0" : Integer.toString(1 + random.nextInt(random.nextInt(1_000) + 1));
        String fraction = random.nextBoolean() ? "." + "0".repeat(random.nextInt(3)) + random.nextInt(100) : "";
        String exponent = random.nextBoolean() ? "e" + (random.nextInt(9) - 4) : "";
        return (random.nextBoolean() ? "-" : "") + whole + fraction + exponent;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "+1", "01", "1.", ".5", "1e", "1e+", "1.5.2", "0x10", "NaN", "1 ", "12a", "--1", "1e5x"
            })
    void takesOnlyJsonNumbersForNumbers(String text) {
        assertThat(Decimal.of(text)).isEmpty();
    }

    @Test
    void readsAMillionDigitsInLinearTime() {
        String digits = "7".repeat(1_000_000);

        assertThat(decimal(digits).compareTo(decimal(digits + "0"))).isNegative();
    }
}
