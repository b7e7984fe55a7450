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
package dev.headroom.spring.autoconfigure;

import java.util.Locale;
import java.util.StringJoiner;
import org.springframework.ai.tool.annotation.Tool;

/** A tool whose results are worth shortening: log rows as pretty-printed JSON, always the same. */
final class LogTool {

    /** Written exactly so in row 137 alone, which is left out when the rows are over their budget. */
    static final String NEEDLE = "trace-137";

    private static final String[] SERVICES = {"auth", "billing", "search", "mail"};

    private final int rows;

    LogTool(int rows) {
        this.rows = rows;
    }

    @Tool(name = "search_logs", description = "Searches the logs")
    String searchLogs(String query) {
        StringJoiner all = new StringJoiner(",\n", "[\n", "\n]");
        for (int i = 1; i <= rows; i++) {
            int noise = Math.floorMod(i * 7_368_787, 100_003);
            all.add("  {\n    \"id\": " + i
                    + String.format(Locale.ROOT, ",\n    \"timestamp\": \"2026-01-15T10:%02d:%02dZ\"", i / 60, i % 60)
                    + ",\n    \"level\": \"" + (i % 50 == 0 ? "ERROR" : "INFO") + "\",\n    \"service\": \""
                    + SERVICES[noise % SERVICES.length] + "\",\n    \"region\": \"eu-west-1\",\n    \"latency_ms\": "
                    + noise % 900 + ",\n    \"trace\": \"trace-" + i + "\",\n    \"span\": \"span-" + noise
                    + "\"\n  }");
        }
        return all.toString();
    }
}
