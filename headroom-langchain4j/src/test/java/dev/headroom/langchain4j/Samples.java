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
package dev.headroom.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tool results and conversations for tests, always the same. */
final class Samples {

    static final ToolSpecification SEARCH = ToolSpecification.builder()
            .name("search_logs")
            .description("Searches the logs")
            .parameters(JsonObjectSchema.builder().addStringProperty("query").build())
            .build();

    /** So many rows do not fit the budget of a block even in the table form. */
    static final int MANY = 200;

    private static final Pattern REF = Pattern.compile("headroom_retrieve\\(ref=\\\\?\"(\\w+)\\\\?\"\\)");

    private static final List<String> SERVICES = List.of("auth", "billing", "search", "mail");

    private Samples() {}

    /** Log rows as pretty-printed JSON; every fiftieth is an error. */
    static String rows(int count) {
        return rows(count, 0);
    }

    /** Other rows for another seed. */
    static String rows(int count, int seed) {
        StringJoiner rows = new StringJoiner(",\n", "[\n", "\n]");
        for (int i = 1; i <= count; i++) {
            int noise = Math.floorMod((i + seed * 7_919L) * 7_368_787L, 100_003);
            String level = i % 50 == 0 ? "ERROR" : "INFO";
            rows.add("  {\n    \"id\": " + (i + seed * 1000)
                    + String.format(Locale.ROOT, ",\n    \"timestamp\": \"2026-01-15T10:%02d:%02dZ\"", i / 60, i % 60)
                    + ",\n    \"level\": \"" + level + "\",\n    \"service\": \"" + SERVICES.get(noise % 4)
                    + "\",\n    \"region\": \"eu-west-1\",\n    \"status\": \"completed\",\n    \"latency_ms\": "
                    + noise % 900 + ",\n    \"trace\": \"trace-" + noise + "\"\n  }");
        }
        return rows.toString();
    }

    static AiMessage call(String id, String tool, String arguments) {
        return AiMessage.from(request(id, tool, arguments));
    }

    static ToolExecutionRequest request(String id, String tool, String arguments) {
        return ToolExecutionRequest.builder()
                .id(id)
                .name(tool)
                .arguments(arguments)
                .build();
    }

    static ToolExecutionResultMessage result(String id, String text) {
        return ToolExecutionResultMessage.from(id, "search_logs", text);
    }

    /** A question, a call and its result. */
    static List<ChatMessage> conversation(int rows) {
        return List.of(
                UserMessage.from("What is slow?"),
                call("c1", "search_logs", "{\"query\":\"slow\"}"),
                result("c1", rows(rows)));
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
