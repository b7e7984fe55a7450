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
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A hundred log rows of which row 67 is the one that matters. */
public final class NeedleRows {
    private static final int COUNT = 100;
    private static final int NEEDLE = 67;
    private static final List<String> SERVICES = List.of("api-gateway", "user-service", "inventory", "auth");
    private static final List<String> ENDPOINTS = List.of("/api/users", "/api/products", "/api/orders", "/health");
    private static final List<String> REGIONS = List.of("us-east-1", "us-west-2", "eu-west-1");

    private NeedleRows() {}

    /**
     * Short rows, and a needle without stack trace and incident id.
     *
     * @return 100 rows
     */
    public static List<Row> brief() {
        return rows(false, needle().without(Set.of("stack_trace", "incident_id")));
    }

    /**
     * Short rows and the whole needle.
     *
     * @return 100 rows
     */
    public static List<Row> full() {
        return rows(false, needle());
    }

    /**
     * Rows that also name endpoint, region and version, and the whole needle.
     *
     * @return 100 rows
     */
    public static List<Row> wide() {
        return rows(true, needle());
    }

    private static List<Row> rows(boolean wide, Row needle) {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> i == NEEDLE ? needle : ordinary(i, wide))
                .toList();
    }

    private static Row ordinary(int i, boolean wide) {
        Row row = Row.builder()
                .put("timestamp", Text.format("2024-12-15T%02d:%02d:00Z", i % 24, i % 60))
                .put("level", "INFO")
                .put("service", SERVICES.get(i % 4))
                .put("message", "Request processed successfully - latency=" + (50 + i % 100) + "ms")
                .put("request_id", Text.format("req-%06d", i))
                .put("status_code", 200)
                .build();
        if (!wide) {
            return row;
        }
        return row.with("endpoint", ENDPOINTS.get(i % 4))
                .with("metadata", Row.of("region", REGIONS.get(i % 3), "version", "2.4.1"));
    }

    private static Row needle() {
        return Row.builder()
                .put("timestamp", "2024-12-15T03:47:23Z")
                .put("level", "FATAL")
                .put("service", "payment-gateway")
                .put("message", "Connection pool exhausted - max_connections=100 exceeded")
                .put("error_code", "PG-5523")
                .put("stack_trace", "ConnectionPoolError at PaymentService.processTransaction()")
                .put("resolution", "Increase max_connections to 500 in config/database.yml")
                .put("affected_transactions", 1847)
                .put("incident_id", "INC-2024-1215-001")
                .build();
    }
}
