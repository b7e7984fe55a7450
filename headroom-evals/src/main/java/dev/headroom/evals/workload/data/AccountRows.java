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
package dev.headroom.evals.workload.data;

import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of a customer table; three of them have a revenue far above all others. */
public final class AccountRows {
    private static final List<String> STATUSES = List.of("active", "active", "active", "inactive", "suspended");
    private static final List<String> COUNTRIES = List.of("US", "GB", "DE", "FR", "JP", "BR", "IN");
    private static final List<String> TIERS = List.of("free", "bronze", "silver", "gold", "platinum");
    private static final int EXCEPTIONS = 3;

    private AccountRows() {}

    /**
     * The table.
     *
     * @param count how many rows, at least 6
     * @param seed  decides all values but the ids
     * @return the rows in the order of their ids
     */
    public static List<Row> accounts(int count, long seed) {
        Draw draw = new Draw(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(account(10_000 + i, draw));
        }
        List<Integer> places = draw.someOf(IntStream.range(0, count).boxed().toList(), 2 * EXCEPTIONS);
        for (int i = 0; i < EXCEPTIONS; i++) {
            replace(rows, places.get(i), "total_revenue", draw.decimal(50_000, 100_000, 2));
            replace(rows, places.get(EXCEPTIONS + i), "status", "suspended");
        }
        return List.copyOf(rows);
    }

    private static void replace(List<Row> rows, int place, String field, Object value) {
        rows.set(place, rows.get(place).with(field, value));
    }

    private static Row account(int id, Draw draw) {
        return Row.builder()
                .put("user_id", "user_" + id)
                .put("email", "user" + id + "@example.com")
                .put("created_at", time("2023", draw.between(1, 12), draw))
                .put("last_login", time("2024", 1, draw))
                .put("total_orders", draw.between(0, 100))
                .put("total_revenue", draw.decimal(0, 10_000, 2))
                .put("status", draw.oneOf(STATUSES))
                .put("country", draw.oneOf(COUNTRIES))
                .put("tier", draw.oneOf(TIERS))
                .build();
    }

    private static String time(String year, int month, Draw draw) {
        return Text.format(
                "%s-%02d-%02dT%02d:%02d:00Z",
                year, month, draw.between(1, 28), draw.between(0, 23), draw.between(0, 59));
    }
}
