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
package dev.headroom.spring;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;
import org.springframework.ai.tool.function.FunctionToolCallback;
import org.springframework.ai.tool.metadata.ToolMetadata;

/** Tools and what they return, always the same. */
final class Samples {

    /** So many rows do not fit the budget of a block even in the table form. */
    static final int MANY = 400;

    /** So many rows do fit in the table form, which says everything. */
    static final int SOME = 100;

    private static final List<String> SERVICES = List.of("auth", "billing", "search", "mail");
    private static final Pattern REF = Pattern.compile("headroom_retrieve\\(ref=\\\\*\"(\\w+)\\\\*\"\\)");

    /** A row of a log. */
    record Row(
            int id,
            String timestamp,
            String level,
            String service,
            String region,
            String host,
            String status,
            int latencyMs,
            String requestPath,
            String message) {}

    /** What the log is searched for. */
    record Search(String query) {}

    private Samples() {}

    /** Log rows; every fiftieth is an error. */
    static List<Row> rows(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Samples::row).toList();
    }

    private static Row row(int i) {
        int noise = Math.floorMod(i * 7_368_787L, 100_003);
        boolean failed = i % 50 == 0;
        return new Row(
                i,
                "2026-01-15T10:%02d:%02dZ".formatted(i / 60, i % 60),
                failed ? "ERROR" : "INFO",
                SERVICES.get(noise % 4),
                "eu-west-1",
                "node-" + noise % 3 + ".cluster.example.com",
                failed ? "failed" : "completed",
                noise % 900,
                "/api/v2/" + SERVICES.get(noise % 4) + "/requests",
                failed ? "upstream timed out, order " + noise : "request served from the primary replica");
    }

    /** The rows as a JSON array. */
    static String json(int count) {
        return rows(count).stream()
                .map(row -> ("{\"id\":%d,\"timestamp\":\"%s\",\"level\":\"%s\",\"service\":\"%s\",\"region\":\"%s\","
                                + "\"host\":\"%s\",\"status\":\"%s\",\"latencyMs\":%d,\"requestPath\":\"%s\","
                                + "\"message\":\"%s\"}")
                        .formatted(
                                row.id(),
                                row.timestamp(),
                                row.level(),
                                row.service(),
                                row.region(),
                                row.host(),
                                row.status(),
                                row.latencyMs(),
                                row.requestPath(),
                                row.message()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The rows as a CSV file. */
    static String csv(int count) {
        return rows(count).stream()
                .map(row -> "%d,%s,%s,%s,%s,%d\n"
                        .formatted(row.id(), row.timestamp(), row.level(), row.service(), row.host(), row.latencyMs()))
                .collect(Collectors.joining("", "id,timestamp,level,service,host,latency\n", ""));
    }

    /** A tool of a function, as Spring AI makes it; its result arrives as JSON. */
    static ToolCallback searchLogs() {
        return searchLogs(MANY, ToolMetadata.builder().build());
    }

    static ToolCallback searchLogs(int rows, ToolMetadata metadata) {
        return FunctionToolCallback.builder("search_logs", (Search search) -> rows(rows))
                .description("Searches the logs")
                .inputType(Search.class)
                .toolMetadata(metadata)
                .build();
    }

    /** A tool whose result goes out as it is said here, like that of an MCP server's tool. */
    static ToolCallback returning(String name, String result) {
        ToolDefinition definition = ToolDefinition.builder()
                .name(name)
                .description("Returns something")
                .inputSchema("{\"type\":\"object\",\"properties\":{}}")
                .build();
        return new ToolCallback() {
            @Override
            public ToolDefinition getToolDefinition() {
                return definition;
            }

            @Override
            public String call(String toolInput) {
                return result;
            }
        };
    }

    /** The ref in the first marker of a text or of a request body. */
    static String ref(String text) {
        Matcher matcher = REF.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no marker in " + text.substring(0, Math.min(500, text.length())));
        }
        return matcher.group(1);
    }
}
