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

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.Scripts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.anthropic.AnthropicCacheOptions;
import org.springframework.ai.anthropic.AnthropicCacheStrategy;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClient.ChatClientRequestSpec;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;

/** What was sent once is sent again as the same bytes, and marks of the cache stay where they are. */
final class PromptCacheTest {

    private static final Script ANSWERS = Scripts.rules().otherwise(ModelReply.text("It is the cache."));

    private static final List<Message> HISTORY = List.of(
            new SystemMessage("You look after servers."),
            new UserMessage("Where does the memory go?"),
            AssistantMessage.builder()
                    .content("Let me see.")
                    .toolCalls(List.of(new AssistantMessage.ToolCall(
                            "call-1", "function", "search_logs", "{\"query\":\"memory\"}")))
                    .build(),
            ToolResponseMessage.builder()
                    .responses(List.of(
                            new ToolResponseMessage.ToolResponse("call-1", "search_logs", Samples.json(Samples.MANY))))
                    .build(),
            new AssistantMessage("Into the cache."));

    @ParameterizedTest
    @EnumSource
    void anotherQuestionDoesNotChangeAByteOfWhatWentBefore(Mode mode) {
        try (Wire wire = Wire.to(ANSWERS);
                Wire other = Wire.to(ANSWERS)) {
            mode.ask(client(wire).prompt().messages(HISTORY).user("Since when?"));
            mode.ask(client(wire).prompt().messages(HISTORY).user("Which host has id 345, error ORDER-7?"));
            mode.ask(client(other).prompt().messages(HISTORY).user("What does host node-2 say?"));

            String before = beforeTheQuestion(wire.requests().get(0).text(), "Since when?");
            assertThat(before).contains("headroom_retrieve(ref=");
            assertThat(beforeTheQuestion(wire.requests().get(1).text(), "Which host"))
                    .isEqualTo(before);
            assertThat(beforeTheQuestion(other.requests().get(0).text(), "What does host"))
                    .isEqualTo(before);
        }
    }

    private static String beforeTheQuestion(String body, String question) {
        assertThat(body).contains(question);
        return body.substring(0, body.indexOf(question));
    }

    @ParameterizedTest
    @EnumSource
    void everyRoundOfALoopContinuesTheOneBefore(Mode mode) {
        try (Wire wire = Wire.to(ToolLoopTest.fetching("\"rows\":\"3\""))) {
            mode.ask(client(wire).prompt("Where does the memory go?"));

            List<List<JsonNode>> rounds = List.of(wire.messages(0), wire.messages(1), wire.messages(2));
            assertThat(rounds.get(1)).startsWith(rounds.get(0).toArray(JsonNode[]::new));
            assertThat(rounds.get(2)).startsWith(rounds.get(1).toArray(JsonNode[]::new));
        }
    }

    @ParameterizedTest
    @EnumSource
    void breakpointsOfAnthropicAreOnTheSameMessagesAsWithoutHeadroom(Mode mode) {
        AnthropicCacheOptions cache = AnthropicCacheOptions.builder()
                .strategy(AnthropicCacheStrategy.CONVERSATION_HISTORY)
                .cacheToolResults(true)
                .build();
        try (Wire with = Wire.to(ANSWERS);
                Wire without = Wire.to(ANSWERS)) {
            mode.ask(question(with.client(with.anthropic(cache))));
            mode.ask(question(ChatClient.builder(without.anthropic(cache))));

            assertThat(with.requests().get(0).size())
                    .isLessThan(without.requests().get(0).size() / 3);
            assertThat(breakpoints(with.body(0).get("messages"), "/messages"))
                    .isNotEmpty()
                    .anyMatch(path -> path.contains("tool_result"))
                    .isEqualTo(breakpoints(without.body(0).get("messages"), "/messages"));
            assertThat(breakpoints(with.body(0).path("system"), "/system"))
                    .isEqualTo(breakpoints(without.body(0).path("system"), "/system"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void breakpointsOfAnthropicStayWhereTheyAreInEveryRoundOfALoop(Mode mode) {
        AnthropicCacheOptions cache = AnthropicCacheOptions.builder()
                .strategy(AnthropicCacheStrategy.CONVERSATION_HISTORY)
                .cacheToolResults(true)
                .build();
        try (Wire with = Wire.to(Wire.SEARCHES_ONCE);
                Wire without = Wire.to(Wire.SEARCHES_ONCE)) {
            mode.ask(with.client(with.anthropic(cache))
                    .defaultTools(Samples.searchLogs())
                    .build()
                    .prompt("Where does the memory go?"));
            mode.ask(ChatClient.builder(without.anthropic(cache))
                    .defaultTools(Samples.searchLogs())
                    .build()
                    .prompt("Where does the memory go?"));

            assertThat(with.requests()).hasSameSizeAs(without.requests()).hasSize(2);
            assertThat(with.requests().get(1).size())
                    .isLessThan(without.requests().get(1).size() / 3);
            for (int round = 0; round < 2; round++) {
                assertThat(breakpoints(with.body(round).get("messages"), "/messages"))
                        .isNotEmpty()
                        .isEqualTo(breakpoints(without.body(round).get("messages"), "/messages"));
            }
        }
    }

    private static ChatClientRequestSpec question(ChatClient.Builder client) {
        return client.defaultTools(Samples.searchLogs())
                .build()
                .prompt()
                .messages(HISTORY)
                .user("Since when?");
    }

    private static List<String> breakpoints(JsonNode node, String path) {
        List<String> found = new ArrayList<>();
        if (node.has("cache_control")) {
            found.add(path + " " + node.path("type").asText() + " " + node.get("cache_control"));
        }
        node.properties().forEach(field -> found.addAll(breakpoints(field.getValue(), path + "/" + field.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(breakpoints(node.get(i), path + "/" + i));
        }
        return found;
    }

    private static ChatClient client(Wire wire) {
        return wire.client().defaultTools(Samples.searchLogs()).build();
    }
}
