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

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ModelRequest;
import dev.headroom.testkit.RecordedRequest;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ScriptedModelServer;
import dev.headroom.testkit.Scripts;
import dev.headroom.testkit.ToolCall;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.tool.ToolExecutor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What providers get, read from the bytes they got. */
final class WireTest {

    private static final TokenCounter TOKENS = TokenCounters.forModel(Client.MODEL);
    private static final ModelReply SEARCH = ModelReply.call("search_logs", "{\"query\":\"slow\"}");

    private final ChatMemory memory = MessageWindowChatMemory.withMaxMessages(1_000);

    @ParameterizedTest
    @EnumSource
    void aHundredRowsShrinkByFourFifthsAndTheMemoryKeepsTheOriginal(Client client) {
        String original = Samples.rows(100);
        Script script = Scripts.sequence(SEARCH, ModelReply.text("All is well."));

        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {
            String answer =
                    client.assistant(server, memory, (call, id) -> original).chat("What is slow?");

            assertThat(answer).isEqualTo("All is well.");
            String sent = results(server.requests().get(1)).get(0);
            assertThat(TOKENS.count(sent)).isLessThanOrEqualTo(TOKENS.count(original) / 5);
            assertThat(memory.messages())
                    .filteredOn(ToolExecutionResultMessage.class::isInstance)
                    .singleElement()
                    .extracting(message -> ((ToolExecutionResultMessage) message).text())
                    .isEqualTo(original);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewQuestionLeavesTheHistoryAsItWasByteForByte(Client client) {
        Script script = Scripts.sequence(SEARCH, ModelReply.text("Billing."), ModelReply.text("Since ten o'clock."));

        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {
            Client.Assistant assistant = client.assistant(server, memory, (call, id) -> Samples.rows(Samples.MANY));
            assistant.chat("What is slow?");
            assistant.chat("Since when?");

            List<RecordedRequest> requests = server.requests();
            assertThat(results(requests.get(1)).get(0)).contains("left out");
            assertThat(tools(requests.get(0))).isEqualTo(tools(requests.get(2)));
            assertContinues(requests.get(1), requests.get(2), 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRequestOfALongAgentRunContinuesTheOneBefore(Client client) {
        AtomicInteger searches = new AtomicInteger();
        ToolExecutor search = (call, id) -> Samples.rows(Samples.MANY, searches.incrementAndGet());

        try (ScriptedModelServer server = ScriptedModelServer.start(new Agent(20))) {
            Client.Assistant assistant = client.assistant(server, memory, search);
            assistant.chat("What is slow?");
            assistant.chat("Since when?");

            List<RecordedRequest> requests = server.requests();
            assertThat(server.scriptFailures()).isEmpty();
            assertThat(requests.size()).isEqualTo(21);
            for (int i = 1; i < requests.size(); i++) {
                assertContinues(requests.get(i - 1), requests.get(i), 0);
                assertThat(tools(requests.get(i))).isEqualTo(tools(requests.get(0)));
            }
            assertThat(searches).hasValue(15);
            assertThat(memory.messages()).allMatch(WireTest::knowsNothingOfOurs);
        }
    }

    /** Searches and fetches by turns: alone, beside a search, and twice at once; then answers. */
    private static final class Agent implements Script {
        private final int turns;
        private final AtomicInteger turn = new AtomicInteger();

        Agent(int turns) {
            this.turns = turns;
        }

        @Override
        public ModelReply reply(ModelRequest request) {
            int now = turn.getAndIncrement();
            if (now >= turns) {
                return ModelReply.text("Billing, again.");
            }
            ToolCall search = ToolCall.of("search_logs", "{\"query\":\"" + now + "\"}");
            return switch (now % 5) {
                case 2 -> ModelReply.calls(fetch(request, "rows", "7")).withText("Let me see.");
                case 3 -> ModelReply.calls(fetch(request, "where", "level = 'ERROR'"), search);
                case 4 ->
                    now == turns - 1
                            ? ModelReply.text("Billing.")
                            : ModelReply.calls(search, fetch(request, "rows", "8"), fetch(request, "rows", "9"));
                default -> ModelReply.calls(search);
            };
        }

        private static ToolCall fetch(ModelRequest request, String argument, String value) {
            String ref = request.messages().stream()
                    .map(message -> message.text())
                    .filter(text -> text.contains("left out"))
                    .map(Samples::ref)
                    .findFirst()
                    .orElseThrow();
            return ToolCall.of(RetrievalTool.NAME, "{\"ref\":\"" + ref + "\",\"" + argument + "\":\"" + value + "\"}");
        }
    }

    private static boolean knowsNothingOfOurs(ChatMessage message) {
        return !(message instanceof AiMessage ai)
                || ai.toolExecutionRequests().stream()
                        .noneMatch(call -> call.name().equals(RetrievalTool.NAME));
    }

    private static void assertContinues(RecordedRequest before, RecordedRequest after, int more) {
        List<String> first = hashes(before);
        List<String> second = hashes(after);
        assertThat(second).hasSizeGreaterThanOrEqualTo(first.size() + more);
        assertThat(second.subList(0, first.size())).isEqualTo(first);
    }

    private static List<String> hashes(RecordedRequest request) {
        return Client.messages(request).stream()
                .map(JsonNode::toString)
                .map(WireTest::sha256)
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String tools(RecordedRequest request) {
        return request.json().get("tools").toString();
    }

    /** The texts of the tool results, in either dialect. */
    private static List<String> results(RecordedRequest request) {
        return Client.messages(request).stream()
                .flatMap(message -> message.path("role").asText().equals("tool")
                        ? List.of(message.get("content")).stream()
                        : message.findValues("tool_use_id").isEmpty()
                                ? List.<JsonNode>of().stream()
                                : List.of(message.get("content").get(0).get("content")).stream())
                .map(JsonNode::asText)
                .toList();
    }
}
