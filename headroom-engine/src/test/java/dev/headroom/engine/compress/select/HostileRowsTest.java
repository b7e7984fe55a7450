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
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileRowsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e-999999999",
                "\"1e99999\"",
                "123456789012345678901234567890123456789012345678901234567890",
                "-0",
                "\"-\"",
                "\"1e\"",
                "\"NaN\"",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "[[[[[[[[[[[[1]]]]]]]]]]]]",
                "{\"\":{\"\":\"\"}}",
                "\"=: \\\"error\\\"\"",
                "\"error=\"",
                "\"error:\"",
                "\"'\""
            })
    void oddValuesAreRankedAndCounted(String value) {
        Sample rows = Sample.rows(
                100, i -> format("{\"n\":%d,\"error\":%s,\"message\":%s,\"status\":%s}", i, value, value, value));
        Sample bare = Sample.rows(100, i -> value);

        assertThat(rows.ranked().order()).hasSize(100);
        assertThatCode(rows::receipt).doesNotThrowAnyException();
        assertThatCode(bare::receipt).doesNotThrowAnyException();
    }

    @Test
    void oneLongStringIsRead() {
        Sample rows = Sample.rows(20, i -> "{\"text\":\"" + "x".repeat(i == 3 ? 2_000_000 : 10) + "\"}");

        assertThat(rows.asked("where is x?").order()).hasSize(20);
        assertThat(rows.receipt(ReceiptOptions.defaults())).allMatch(line -> line.length() < 2_000);
    }

    @Test
    void randomDocumentsAreRankedWithoutFail() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String json = "[" + value(random, 0) + "," + value(random, 0) + "," + value(random, 0) + "]";
            Sample sample = Sample.of(json);

            assertThatCode(() -> sample.asked("id 456 'x' a.b error"))
                    .as("seed " + seed)
                    .doesNotThrowAnyException();
            assertThat(sample.ranked().order()).hasSize(sample.rows().size());
            assertThatCode(sample::receipt).as("seed " + seed).doesNotThrowAnyException();
        }
    }

    private static String value(Random random, int depth) {
        int kind = random.nextInt(depth > 4 ? 6 : 9);
        return switch (kind) {
            case 0 -> "null";
            case 1 -> random.nextBoolean() ? "true" : "false";
            case 2 -> Integer.toString(random.nextInt(1_000));
            case 3 -> "\"2024-01-0" + (1 + random.nextInt(9)) + "\"";
            case 4 -> "\"error " + random.nextInt(3) + "\\n\"";
            case 5 -> random.nextBoolean() ? "[]" : "{}";
            case 6 -> "[" + value(random, depth + 1) + "," + value(random, depth + 1) + "]";
            default ->
                "{\"" + (random.nextBoolean() ? "a" : "status") + "\":" + value(random, depth + 1) + ",\"k"
                        + random.nextInt(4) + "\":" + value(random, depth + 1) + "}";
        };
    }
}
