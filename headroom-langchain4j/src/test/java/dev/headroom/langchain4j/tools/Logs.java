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
package dev.headroom.langchain4j.tools;

import dev.langchain4j.agent.tool.ReturnBehavior;
import dev.langchain4j.agent.tool.Tool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tools with large results. */
public final class Logs {

    @Tool("Searches the logs")
    public String searchLogs(String query) {
        return rows(400);
    }

    @Tool(value = "Exports the logs for the user", returnBehavior = ReturnBehavior.IMMEDIATE)
    public String exportLogs() {
        return rows(400);
    }

    @Tool(value = "Shows a page", returnBehavior = ReturnBehavior.IMMEDIATE_IF_LAST)
    public String showPage() {
        return rows(400);
    }

    @Tool("Fails")
    public String failingTool() {
        throw new IllegalStateException(rows(400));
    }

    static String rows(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "{\"id\":" + i + ",\"level\":\"" + (i == 217 ? "FATAL" : "INFO")
                        + "\",\"service\":\"" + (i % 3 == 0 ? "checkout" : "billing") + "\",\"latency_ms\":"
                        + i * 7919 % 1009 + ",\"message\":\"request " + Long.toString(i * 2654435761L, 36) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
