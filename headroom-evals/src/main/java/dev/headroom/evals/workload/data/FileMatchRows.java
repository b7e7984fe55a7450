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

/** What a search over the files of a project finds: one matching line a file. */
public final class FileMatchRows {
    private static final List<String> PATHS = List.of(
            "src/app/main.py",
            "src/app/settings.py",
            "src/auth/session_store.py",
            "src/auth/token_verifier.py",
            "src/payments/ledger_client.py",
            "src/payments/refund_worker.py",
            "src/db/connection_pool.py",
            "src/db/migrations/0042_add_index.sql",
            "src/queue/consumer.py",
            "src/notify/mail_relay.py",
            "tests/test_ledger_client.py",
            "tests/test_connection_pool.py",
            "deploy/values.yaml",
            "docs/runbook.md");
    private static final List<String> LINES = List.of(
            "        pool = ConnectionPool(max_size=settings.POOL_SIZE)",
            "        response = client.post(url, timeout=settings.TIMEOUT)",
            "            raise TimeoutError(f\"no answer from {host} in time\")",
            "        logger.warning(\"retrying request after %s\", error)",
            "        with self.lock: self.active_connections += 1",
            "        return await self.session.execute(statement)");
    private static final List<String> BEFORE = List.of(
            "    try:",
            "    if not self.ready.is_set():",
            "    # see the runbook for limits",
            "def connect(self, host, port=5432):");
    private static final List<String> AFTER = List.of(
            "    finally:",
            "    return self.last_known_value",
            "    self.metrics.increment('attempts')",
            "    self.close(graceful=True)");

    private FileMatchRows() {}

    /**
     * The matches: the known files first, then modules by number.
     *
     * @param count how many, at least 14
     * @param seed  decides sizes, dates, lines and scores
     * @return the rows
     */
    public static List<Row> matches(int count, long seed) {
        Draw draw = new Draw(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(match(i < PATHS.size() ? PATHS.get(i) : "src/modules/module_" + i + ".py", draw));
        }
        return List.copyOf(rows);
    }

    private static Row match(String path, Draw draw) {
        return Row.builder()
                .put("path", path)
                .put("language", language(path))
                .put("size", draw.between(500, 15_000))
                .put("last_modified", Text.format("2024-01-%02dT%02d:30:00Z", draw.between(1, 28), draw.between(0, 23)))
                .put(
                        "matches",
                        List.of(Row.builder()
                                .put("line", draw.between(10, 500))
                                .put("content", draw.oneOf(LINES))
                                .put("before", draw.oneOf(BEFORE))
                                .put("after", draw.oneOf(AFTER))
                                .build()))
                .put("score", draw.between(50, 100) / 100.0)
                .build();
    }

    private static String language(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "sql" -> "sql";
            case "yaml" -> "yaml";
            case "md" -> "markdown";
            default -> "python";
        };
    }
}
