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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.spring.HeadroomAdvisor;
import dev.headroom.spring.HeadroomAttributes;
import dev.headroom.spring.HeadroomRetrieveToolCallback;
import dev.headroom.spring.HeadroomToolAdvisor;
import dev.headroom.spring.memory.HeadroomTokenWindowChatMemory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.MessageChatMemoryAdvisor;
import org.springframework.ai.chat.client.advisor.ToolCallAdvisor;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;

/** The advisor, as it is compiled for Spring AI 2.0, in clients of Spring AI 1.1. */
final class AdvisorTest {

    private final HeadroomEngine engine = HeadroomEngine.create();

    @ParameterizedTest
    @EnumSource
    void resultsInTheLoopOfTheToolCallAdvisorGoOutShorterAndSayEverything(Mode mode) {
        try (Wire wire = new Wire()) {
            ChatClient client = advised(wire).defaultToolCallbacks(Wire.SEARCH).build();

            String answer = mode.ask(client);

            assertThat(answer).isEqualTo("It is the cache.");
            assertThat(wire.requests()).isEqualTo(2);
            String sent = wire.results(1).get(0);
            assertThat(sent).hasSizeLessThan(Wire.ROWS.length() / 2);
            assertThat(engine.decode(sent)).isEqualTo(new DecodeResult.Original(Wire.ROWS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void withTheRetrievalToolAmongTheToolsRowsAreLeftOutAndFetched(Mode mode) {
        try (Wire wire = new Wire()) {
            ChatClient client = advised(wire)
                    .defaultToolCallbacks(Wire.SEARCH, HeadroomRetrieveToolCallback.create(engine))
                    .build();

            String answer = mode.ask(client);

            assertThat(answer).isEqualTo("It is the cache.");
            assertThat(wire.requests()).isEqualTo(3);
            assertThat(wire.results(1).get(0))
                    .hasSizeLessThan(Wire.ROWS.length() / 8)
                    .doesNotContain(Wire.NEEDLE);
            assertThat(wire.results(2)).hasSize(2).startsWith(wire.results(1).get(0));
            assertThat(wire.results(2).get(1)).contains(Wire.NEEDLE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theToolContextNamesTheTenant(Mode mode) {
        try (Wire wire = new Wire()) {
            ChatClient client = advised(wire)
                    .defaultToolCallbacks(Wire.SEARCH, HeadroomRetrieveToolCallback.create(engine))
                    .defaultToolContext(Map.of(HeadroomAttributes.TENANT, "acme"))
                    .build();

            mode.ask(client);

            String sent = wire.results(1).get(0);
            assertThat(wire.results(2).get(1)).contains(Wire.NEEDLE);
            assertThat(engine.decode("acme", sent)).isInstanceOf(DecodeResult.Original.class);
            assertThat(engine.decode("other", sent)).isInstanceOf(DecodeResult.Failed.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLoopInsideTheModelSendsResultsAsTheyAre(Mode mode) {
        try (Wire wire = new Wire()) {
            ChatClient client = ChatClient.builder(wire.model())
                    .defaultAdvisors(HeadroomAdvisor.create(engine))
                    .defaultToolCallbacks(Wire.SEARCH)
                    .build();

            mode.ask(client);

            assertThat(wire.results(1)).containsExactly(Wire.ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenWindowInsideTheLoopKeepsTheOriginals(Mode mode) {
        ChatMemory memory = HeadroomTokenWindowChatMemory.builder()
                .maxTokens(100_000)
                .model("gpt-4o")
                .build();
        try (Wire wire = new Wire()) {
            ChatClient client = ChatClient.builder(wire.model())
                    .defaultAdvisors(
                            HeadroomAdvisor.create(engine),
                            ToolCallAdvisor.builder().disableMemory().build(),
                            MessageChatMemoryAdvisor.builder(memory)
                                    .order(1_000)
                                    .build())
                    .defaultAdvisors(advisors -> advisors.param(ChatMemory.CONVERSATION_ID, "c1"))
                    .defaultToolCallbacks(Wire.SEARCH)
                    .build();

            mode.ask(client);

            assertThat(wire.results(1).get(0)).hasSizeLessThan(Wire.ROWS.length() / 2);
            List<Message> kept = memory.get("c1");
            assertThat(kept).extracting(Message::getMessageType).contains(MessageType.TOOL);
            assertThat(kept.toString()).contains(Wire.NEEDLE, "eu-west-1");
        }
    }

    @Test
    void theToolAdvisorNeedsSpringAi2() {
        try (Wire wire = new Wire()) {
            ChatClient client = advised(wire)
                    .defaultAdvisors(HeadroomToolAdvisor.create(engine))
                    .defaultToolCallbacks(Wire.SEARCH)
                    .build();

            assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(() -> Mode.CALL.ask(client));
        }
    }

    private ChatClient.Builder advised(Wire wire) {
        return ChatClient.builder(wire.model())
                .defaultAdvisors(
                        HeadroomAdvisor.create(engine),
                        ToolCallAdvisor.builder().build());
    }
}
