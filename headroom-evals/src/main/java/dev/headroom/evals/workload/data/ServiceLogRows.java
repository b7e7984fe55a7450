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
import java.util.Map;

/** Structured logs of five services: one entry a minute, four messages for each level, a seventh of them errors. */
public final class ServiceLogRows {
    private static final List<String> LEVELS = List.of("INFO", "INFO", "INFO", "INFO", "WARN", "ERROR", "DEBUG");
    private static final List<String> SERVICES =
            List.of("api-gateway", "auth-service", "payment-service", "user-service", "notification-service");
    private static final List<String> REGIONS = List.of("us-east-1", "us-west-2", "eu-west-1");
    private static final Map<String, List<String>> MESSAGES = Map.of(
            "INFO",
                    List.of(
                            "Request completed in 42 ms with status 200",
                            "Session token issued for a returning client",
                            "Cache entry refreshed from the primary store",
                            "Scheduled clean-up finished, 0 stale records"),
            "WARN",
                    List.of(
                            "Query took 1850 ms, above the limit of 1000 ms",
                            "Retry 2 of 3 after a reset connection",
                            "Rate limit at 85 percent for tenant blue",
                            "Certificate of the mail relay expires in 9 days"),
            "ERROR",
                    List.of(
                            "Connection pool exhausted: 50 of 50 in use",
                            "Upstream timeout after 30000 ms: ledger-db",
                            "Signature check failed for key kid-7714",
                            "Message rejected by broker: queue is full"),
            "DEBUG",
                    List.of(
                            "Cache lookup for profile missed, reading through",
                            "Parsed configuration revision 118 in 3 ms",
                            "Opened circuit breaker probe to inventory",
                            "Serialized response of 2048 bytes"));

    private ServiceLogRows() {}

    /**
     * Log entries in the order of time.
     *
     * @param count how many, at most 840 so that the hours stay below 24
     * @param seed  decides level, service, message, host and region
     * @return the rows
     */
    public static List<Row> entries(int count, long seed) {
        Draw draw = new Draw(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(entry(i, draw));
        }
        return List.copyOf(rows);
    }

    /**
     * The different messages of entries at level ERROR.
     *
     * @return four messages
     */
    public static List<String> errors() {
        return MESSAGES.getOrDefault("ERROR", List.of());
    }

    private static Row entry(int i, Draw draw) {
        String level = draw.oneOf(LEVELS);
        String service = draw.oneOf(SERVICES);
        return Row.builder()
                .put("timestamp", Text.format("2024-01-15T%02d:%02d:00Z", 10 + i / 60, i % 60))
                .put("level", level)
                .put("service", service)
                .put("message", draw.oneOf(MESSAGES.getOrDefault(level, List.of())))
                .put("trace_id", Text.digest("MD5", Integer.toString(i)).substring(0, 16))
                .put(
                        "metadata",
                        Row.of("host", "pod-" + service + "-" + draw.between(1, 5), "region", draw.oneOf(REGIONS)))
                .build();
    }
}
