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

import dev.headroom.spring.memory.HeadroomTokenWindowChatMemory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.MessageChatMemoryAdvisor;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.memory.MessageWindowChatMemory;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;

/** Memories keep what the tools said, wherever they stand. */
final class MemoryCompositionTest {

    private static final String CONVERSATION = "c1";

    private final ChatMemory memory = MessageWindowChatMemory.builder().build();

    @ParameterizedTest
    @EnumSource
    void aMemoryOutsideTheLoopKeepsQuestionsAndAnswers(Mode mode) {
        try (Wire wire = Wire.to(Wire.SEARCHES_ONCE)) {
            ChatClient client =
                    remembering(wire, MessageChatMemoryAdvisor.builder(memory).build());

            mode.ask(client.prompt("Where does the memory go?"));

            assertThat(memory.get(CONVERSATION))
                    .extracting(Message::getMessageType)
                    .containsExactly(MessageType.USER, MessageType.ASSISTANT);
            assertThat(wire.results(1).get(0)).contains("headroom_retrieve(ref=");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMemoryInsideTheLoopKeepsTheOriginals(Mode mode) {
        try (Wire wire = Wire.to(Wire.SEARCHES_ONCE)) {
            ChatClient client = remembering(
                    wire, MessageChatMemoryAdvisor.builder(memory).order(1_000).build());

            mode.ask(client.prompt("Where does the memory go?"));
            mode.ask(client.prompt("And since when?"));

            assertThat(memory.get(CONVERSATION).stream()
                            .filter(ToolResponseMessage.class::isInstance)
                            .map(ToolResponseMessage.class::cast)
                            .map(message -> message.getResponses().get(0).responseData()))
                    .containsExactly(Samples.json(Samples.MANY), Samples.json(Samples.MANY));
            List<String> first = wire.results(1);
            assertThat(first.get(0)).contains("headroom_retrieve(ref=");
            assertThat(wire.results(2)).isEqualTo(first);
            assertThat(wire.results(3)).hasSize(2).startsWith(first.get(0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenWindowInsideTheLoopNeverSeparatesCallsFromResults(Mode mode) {
        ChatMemory window = HeadroomTokenWindowChatMemory.builder()
                .maxTokens(50_000)
                .model(Wire.MODEL)
                .build();
        try (Wire wire = Wire.to(Wire.SEARCHES_ONCE)) {
            ChatClient client = remembering(
                    wire, MessageChatMemoryAdvisor.builder(window).order(1_000).build());

            for (int turn = 0; turn < 4; turn++) {
                assertThat(mode.ask(client.prompt("Where does the memory go?"))).isEqualTo("It is the cache.");
            }

            assertThat(window.get(CONVERSATION))
                    .hasSizeLessThan(4 * 4)
                    .startsWith(new UserMessage("Where does the memory go?"));
            List<String> calls = wire.messages(7).stream()
                    .flatMap(message -> message.findValuesAsText("id").stream())
                    .toList();
            assertThat(calls)
                    .isNotEmpty()
                    .isEqualTo(wire.messages(7).stream()
                            .flatMap(message -> message.findValuesAsText("tool_call_id").stream())
                            .toList());
        }
    }

    private static ChatClient remembering(Wire wire, MessageChatMemoryAdvisor advisor) {
        return wire.client()
                .defaultTools(Samples.searchLogs())
                .defaultAdvisors(advisor)
                .defaultAdvisors(advisors -> advisors.param(ChatMemory.CONVERSATION_ID, CONVERSATION))
                .build();
    }
}
