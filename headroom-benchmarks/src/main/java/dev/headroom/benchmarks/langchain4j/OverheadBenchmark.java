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
package dev.headroom.benchmarks.langchain4j;

import dev.headroom.langchain4j.HeadroomChatModel;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a wrapped call costs over a model that does nothing: for a short chat without tool results, and for a
 * conversation of 100 messages (33 tool results among them) that went out before, with results of 20 and of 100 rows.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class OverheadBenchmark {

    private static final ChatRequest NOTHING =
            ChatRequest.builder().messages(UserMessage.from("?")).build();

    private static final ToolSpecification SEARCH = ToolSpecification.builder()
            .name("search_logs")
            .parameters(JsonObjectSchema.builder().addStringProperty("query").build())
            .build();

    /** Rows of each tool result. */
    @Param({"20", "100"})
    public int rows;

    private final ChatResponse response =
            ChatResponse.builder().aiMessage(AiMessage.from("done")).build();

    private final ChatModel bare = new ChatModel() {
        @Override
        public ChatResponse chat(ChatRequest request) {
            return response;
        }
    };

    private final ChatModel wrapped = HeadroomChatModel.wrap(bare);
    private ChatRequest shortChat = NOTHING;
    private ChatRequest shortChatWithTools = NOTHING;
    private ChatRequest hundredMessages = NOTHING;

    /** Builds the requests and sends each once. */
    @Setup
    public void send() {
        List<ChatMessage> few = List.of(
                SystemMessage.from("Be brief."),
                UserMessage.from("What is slow?"),
                AiMessage.from("Billing."),
                UserMessage.from("Since when?"));
        shortChat = ChatRequest.builder().messages(few).build();
        shortChatWithTools =
                ChatRequest.builder().messages(few).toolSpecifications(SEARCH).build();
        hundredMessages = ChatRequest.builder()
                .messages(conversation())
                .toolSpecifications(SEARCH)
                .build();
        wrapped.chat(shortChat);
        wrapped.chat(shortChatWithTools);
        wrapped.chat(hundredMessages);
    }

    private List<ChatMessage> conversation() {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from("Be brief."));
        for (int turn = 0; messages.size() < 100; turn++) {
            String id = "c" + turn;
            messages.add(UserMessage.from("What is slow in hour " + turn + "?"));
            messages.add(AiMessage.from(ToolExecutionRequest.builder()
                    .id(id)
                    .name(SEARCH.name())
                    .arguments("{\"query\":\"" + turn + "\"}")
                    .build()));
            messages.add(ToolExecutionResultMessage.from(id, SEARCH.name(), result(turn)));
        }
        return messages;
    }

    private String result(int turn) {
        StringJoiner result = new StringJoiner(",\n", "[", "]");
        for (int row = 0; row < rows; row++) {
            int noise = (turn * 131 + row) * 7_919 % 10_007;
            result.add("{\n  \"id\": " + (turn * 1000 + row) + ",\n  \"service\": \"service-" + noise % 7
                    + "\",\n  \"status\": \"ok\",\n  \"latency_ms\": " + noise + "\n}");
        }
        return result.toString();
    }

    /** The model alone. */
    @Benchmark
    public ChatResponse bareShortChat() {
        return bare.chat(shortChat);
    }

    /** A short chat without tools. */
    @Benchmark
    public ChatResponse wrappedShortChat() {
        return wrapped.chat(shortChat);
    }

    /** A short chat that offers a tool, and so ours. */
    @Benchmark
    public ChatResponse wrappedShortChatWithTools() {
        return wrapped.chat(shortChatWithTools);
    }

    /** A hundred messages that went out before. */
    @Benchmark
    public ChatResponse wrappedHundredMessages() {
        return wrapped.chat(hundredMessages);
    }
}
