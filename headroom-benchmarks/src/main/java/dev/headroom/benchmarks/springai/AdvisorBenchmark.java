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
package dev.headroom.benchmarks.springai;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.spring.HeadroomAdvisor;
import dev.headroom.spring.HeadroomToolAdvisor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage.ToolResponse;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.function.FunctionToolCallback;

/**
 * What both advisors add to a call of a client whose model does nothing. Each benchmark runs with them and without, in
 * the same chain with Spring AI's tool loop; the difference is the overhead. The long conversation has 100 messages (33
 * tool results among them) that went out before, with results of 20 and of 100 rows: as the JSON that a tool of objects
 * returns, and as the JSON literals that Spring AI makes of texts. Calls are sampled, because a median says more than a
 * mean on a machine that does other things too.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class AdvisorBenchmark {

    private static final List<Message> FEW = List.of(
            new SystemMessage("Be brief."),
            new UserMessage("What is slow?"),
            new AssistantMessage("Billing."),
            new UserMessage("Since when?"));

    private static final ToolCallback SEARCH = FunctionToolCallback.builder("search_logs", () -> "never called")
            .description("Searches the logs")
            .build();

    /** Whether the client has the advisors. */
    @Param({"false", "true"})
    public boolean advised;

    private ChatClient client = ChatClient.create(new InstantModel());
    private List<Message> twentyRows = List.of();
    private List<Message> hundredRows = List.of();
    private List<Message> hundredRowsInTexts = List.of();

    /** Builds the conversations and sends each once. */
    @Setup
    public void send() {
        ChatClient.Builder builder = ChatClient.builder(new InstantModel());
        HeadroomEngine engine = HeadroomEngine.create();
        client = advised
                ? builder.defaultAdvisors(HeadroomAdvisor.create(engine), HeadroomToolAdvisor.create(engine))
                        .build()
                : builder.build();
        twentyRows = conversation(20, false);
        hundredRows = conversation(100, false);
        hundredRowsInTexts = conversation(100, true);
        ask(twentyRows);
        ask(hundredRows);
        ask(hundredRowsInTexts);
    }

    private static List<Message> conversation(int rows, boolean inTexts) {
        List<Message> messages = new ArrayList<>();
        messages.add(new SystemMessage("Be brief."));
        for (int turn = 0; messages.size() < 100; turn++) {
            String id = "c" + turn;
            String result = result(turn, rows);
            String data = inTexts ? "\"" + result.replace("\"", "\\\"") + "\"" : result;
            messages.add(new UserMessage("What is slow in hour " + turn + "?"));
            messages.add(AssistantMessage.builder()
                    .content("")
                    .toolCalls(List.of(new AssistantMessage.ToolCall(
                            id, "function", "search_logs", "{\"query\":\"" + turn + "\"}")))
                    .build());
            messages.add(ToolResponseMessage.builder()
                    .responses(List.of(new ToolResponse(id, "search_logs", data)))
                    .build());
        }
        return List.copyOf(messages);
    }

    private static String result(int turn, int rows) {
        StringJoiner result = new StringJoiner(",", "[", "]");
        for (int row = 0; row < rows; row++) {
            int noise = (turn * 131 + row) * 7_919 % 10_007;
            result.add("{\"id\":" + (turn * 1000 + row) + ",\"service\":\"service-" + noise % 7
                    + "\",\"status\":\"ok\",\"latency_ms\":" + noise + "}");
        }
        return result.toString();
    }

    private String ask(List<Message> messages) {
        return Objects.requireNonNull(
                client.prompt().messages(messages).tools(SEARCH).call().content());
    }

    /** A short chat without tools. */
    @Benchmark
    public String shortChat() {
        return Objects.requireNonNull(client.prompt().messages(FEW).call().content());
    }

    /** A short chat that offers a tool, and so ours. */
    @Benchmark
    public String shortChatWithTools() {
        return ask(FEW);
    }

    /** A short chat that is answered by a stream of 200 words. */
    @Benchmark
    public String shortChatInAStream() {
        return Objects.requireNonNull(
                client.prompt().messages(FEW).tools(SEARCH).stream().content().blockLast());
    }

    /** A hundred messages that went out before. */
    @Benchmark
    public String hundredMessagesOfTwentyRows() {
        return ask(twentyRows);
    }

    /** A hundred messages that went out before. */
    @Benchmark
    public String hundredMessagesOfHundredRows() {
        return ask(hundredRows);
    }

    /** A hundred messages that went out before. */
    @Benchmark
    public String hundredMessagesOfHundredRowsInTexts() {
        return ask(hundredRowsInTexts);
    }
}
