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
package dev.headroom.spring1x;

import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ModelRequest;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ScriptedModelServer;
import dev.headroom.testkit.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.api.OpenAiApi;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;

/** A scripted server, Spring AI 1.1's client of it, a tool, and what was sent. */
final class Wire implements AutoCloseable {

    /** What the tool returns, always the same; too much for the budget of a block. */
    static final String ROWS = rows();

    /** Only in a row that is left out. */
    static final String NEEDLE = "trace-177";

    /** A tool whose result goes out as it is. */
    static final ToolCallback SEARCH = new ToolCallback() {

        @Override
        public ToolDefinition getToolDefinition() {
            return ToolDefinition.builder()
                    .name("search_logs")
                    .description("Searches the logs")
                    .inputSchema("{\"type\":\"object\",\"properties\":{}}")
                    .build();
        }

        @Override
        public String call(String toolInput) {
            return ROWS;
        }
    };

    private static final Pattern REF = Pattern.compile("headroom_retrieve\\(ref=\"(\\w+)\"\\)");

    /** A model that searches, fetches a row if rows were left out, and answers. */
    private static final Script SEARCHES = Scripts.rules()
            .when(request -> request.newToolResults().isEmpty(), ModelReply.call("search_logs", "{}"))
            .afterTool("search_logs", Wire::fetchOrAnswer)
            .otherwise(ModelReply.text("It is the cache."));

    private final ScriptedModelServer server = ScriptedModelServer.start(SEARCHES);

    private static ModelReply fetchOrAnswer(ModelRequest request) {
        Matcher marker = REF.matcher(request.newToolResults().get(0).text());
        return marker.find()
                ? ModelReply.call(
                        RetrievalTool.NAME,
                        "{\"ref\":\"" + marker.group(1) + "\",\"where\":\"trace = '" + NEEDLE + "'\"}")
                : ModelReply.text("It is the cache.");
    }

    private static String rows() {
        StringJoiner rows = new StringJoiner(",", "[", "]");
        for (int i = 1; i <= 400; i++) {
            int noise = Math.floorMod(i * 7_368_787, 100_003);
            rows.add("{\"id\":" + i + ",\"level\":\"" + (i % 50 == 0 ? "ERROR" : "INFO") + "\",\"service\":\"service-"
                    + noise % 4 + "\",\"region\":\"eu-west-1\",\"latency_ms\":" + noise % 900 + ",\"trace\":\"trace-"
                    + i + "\",\"span\":\"span-" + noise + "\"}");
        }
        return rows.toString();
    }

    ChatModel model() {
        return OpenAiChatModel.builder()
                .openAiApi(OpenAiApi.builder()
                        .baseUrl(server.rootUrl())
                        .apiKey("none")
                        .build())
                .defaultOptions(OpenAiChatOptions.builder().model("gpt-4o").build())
                .build();
    }

    /** How many requests there were; fails if the script did not know what to answer. */
    int requests() {
        if (!server.scriptFailures().isEmpty()) {
            throw new AssertionError(
                    "the script failed", server.scriptFailures().get(0));
        }
        return server.requests().size();
    }

    /** The tool results of a request, in order. */
    List<String> results(int request) {
        List<String> results = new ArrayList<>();
        server.requests().get(request).json().get("messages").forEach(message -> {
            if (message.get("role").asText().equals("tool")) {
                results.add(message.get("content").asText());
            }
        });
        return results;
    }

    @Override
    public void close() {
        server.close();
    }
}
