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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receipts of random rows against sums and counts made one value at a time. */
final class ReceiptExactnessTest {

    private static final String[] LEVELS = {"INFO", "WARN", "ERROR"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyAggregateIsExact(long seed) {
        Random random = new Random(seed);
        int count = 50 + random.nextInt(400);
        List<String> numbers = new ArrayList<>();
        List<String> levels = new ArrayList<>();
        Map<String, Integer> tags = new TreeMap<>();
        Sample rows = Sample.rows(count, i -> {
            numbers.add(number(random));
            levels.add(LEVELS[random.nextInt(3)]);
            List<String> row = new ArrayList<>();
            for (int j = random.nextInt(3); j > 0; j--) {
                String tag = "t" + random.nextInt(4);
                tags.merge(tag, 1, Integer::sum);
                row.add("\"" + tag + "\"");
            }
            tags.merge("[]", row.isEmpty() ? 1 : 0, Integer::sum);
            return format(
                    "{\"amount\":%s,\"level\":\"%s\",\"tags\":[%s],\"n\":\"x%d\"}",
                    numbers.get(i), levels.get(i), String.join(",", row), i);
        });

        List<String> receipt = rows.receipt();

        assertThat(line(receipt, "amount: ")).as("seed " + seed).isEqualTo(expected(numbers));
        for (String level : LEVELS) {
            long expected = levels.stream().filter(level::equals).count();
            assertThat(line(receipt, "level: ")).contains(level + " (" + expected + ")");
        }
        tags.forEach((tag, expected) ->
                assertThat(line(receipt, "tags (by element): ")).contains(tag + " (" + expected + ")"));
    }

    private static String number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Integer.toString(random.nextInt(2_000_000) - 1_000_000);
            case 1 -> Long.toString(random.nextLong());
            case 2 -> format("%.3f", random.nextGaussian() * 1_000);
            case 3 -> random.nextInt(100) + "e" + (random.nextInt(9) - 4);
            default -> Double.toString(random.nextDouble());
        };
    }

    private static String expected(List<String> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        String min = numbers.get(0);
        String max = numbers.get(0);
        for (String number : numbers) {
            sum = sum.add(new BigDecimal(number));
            min = new BigDecimal(number).compareTo(new BigDecimal(min)) < 0 ? number : min;
            max = new BigDecimal(number).compareTo(new BigDecimal(max)) > 0 ? number : max;
        }
        String mean = sum.divide(BigDecimal.valueOf(numbers.size()), new java.math.MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
        return "amount: min " + min + ", mean ~" + mean + ", max " + max + ", sum " + sum.toPlainString();
    }

    private static String line(List<String> receipt, String start) {
        return receipt.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElse("no line " + start);
    }
}
