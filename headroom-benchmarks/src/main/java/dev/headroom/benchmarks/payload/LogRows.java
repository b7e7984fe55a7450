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
package dev.headroom.benchmarks.payload;

import java.util.Locale;
import java.util.SplittableRandom;

/** Log rows as JSON with spaces behind commas and colons, about 260 characters a row, the same for the same seed. */
public final class LogRows {

    private static final String[] LEVELS = {"INFO", "INFO", "INFO", "INFO", "WARN", "ERROR", "DEBUG"};
    private static final String[] SERVICES = {"gateway", "auth", "payments", "users", "notifications"};
    private static final String[] MESSAGES = {
        "Request completed with status 200",
        "Cache entry refreshed from the primary store",
        "Session token issued for a returning client",
        "Upstream timeout after 30000 ms"
    };

    private LogRows() {}

    /**
     * The rows.
     *
     * @param rows how many
     * @param seed the same seed gives the same rows
     * @return a JSON array
     */
    public static String json(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < rows; i++) {
            out.append(i == 0 ? "" : ", ").append(row(i, random));
        }
        return out.append(']').toString();
    }

    static String row(int i, SplittableRandom random) {
        String service = SERVICES[random.nextInt(SERVICES.length)];
        return String.format(
                Locale.ROOT,
                "{\"timestamp\": \"2024-01-%02dT%02d:%02d:00Z\", \"level\": \"%s\", \"service\": \"%s\", \"message\":"
                        + " \"%s\", \"trace_id\": \"%016x\", \"latency_ms\": %d, \"metadata\": {\"host\": \"pod-%s-%d\","
                        + " \"region\": \"us-east-1\"}}",
                1 + i / 1440 % 28,
                i / 60 % 24,
                i % 60,
                LEVELS[random.nextInt(LEVELS.length)],
                service,
                MESSAGES[random.nextInt(MESSAGES.length)],
                random.nextLong(),
                random.nextInt(500),
                service,
                1 + random.nextInt(5));
    }
}
