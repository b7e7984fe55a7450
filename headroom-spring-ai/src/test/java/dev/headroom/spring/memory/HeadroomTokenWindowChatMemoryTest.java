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
package dev.headroom.spring.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.memory.InMemoryChatMemoryRepository;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;

final class HeadroomTokenWindowChatMemoryTest {

    private static final String ID = "c1";

    /** A word is a token, so that sizes can be said. */
    private static final TokenCounter WORDS = new TokenCounter() {
        @Override
        public int count(String text) {
            return text.isBlank() ? 0 : text.strip().split("\\s+").length;
        }

        @Override
        public String name() {
            return "words";
        }

        @Override
        public boolean exact() {
            return true;
        }
    };

    private final ChatMemory memory = HeadroomTokenWindowChatMemory.builder()
            .maxTokens(1_000)
            .tokenCounter(WORDS)
            .build();

    @Test
    void whatFitsStays() {
        List<Message> messages = List.of(new SystemMessage("Be brief."), user(400), answer(400));

        memory.add(ID, messages);

        assertThat(memory.get(ID)).isEqualTo(messages);
        assertThat(memory.get("other")).isEmpty();
    }

    @Test
    void theOldestTurnsGoUntilAQuarterIsFree() {
        Message second = user(101);
        Message third = user(102);
        memory.add(ID, List.of(user(80), answer(150), second, answer(280), third, answer(250)));
        assertThat(memory.get(ID)).hasSize(6);

        memory.add(ID, List.of(user(20)));

        assertThat(memory.get(ID)).hasSize(3).startsWith(third);
    }

    @Test
    void betweenTwoCutsTheStartStays() {
        int cuts = 0;
        Message start = new UserMessage("");
        for (int i = 0; i < 200; i++) {
            memory.add(ID, List.of(user(20 + i % 7)));
            memory.add(ID, List.of(answer(20 + i % 5)));
            Message first = memory.get(ID).get(0);
            cuts += first.equals(start) ? 0 : 1;
            start = first;
        }

        assertThat(cuts).isBetween(2, 200 / 4);
    }

    @Test
    void aCallGoesWithItsResults() {
        memory.add(ID, List.of(user(10), call("1"), result("1", 700), answer(100)));

        memory.add(ID, List.of(user(10), call("2"), result("2", 400)));

        assertThat(memory.get(ID))
                .extracting(Message::getMessageType)
                .containsExactly(MessageType.USER, MessageType.ASSISTANT, MessageType.TOOL);
        assertThat(results()).containsExactly("2");
    }

    @Test
    void ofATurnThatIsTooLargeTheOldestRoundsGo() {
        Message question = user(50);
        memory.add(ID, List.of(question, call("1"), result("1", 450)));
        memory.add(ID, List.of(call("2"), result("2", 450)));
        memory.add(ID, List.of(call("3"), result("3", 450)));

        assertThat(memory.get(ID).get(0)).isEqualTo(question);
        assertThat(results()).containsExactly("3");
    }

    @Test
    void theNewestRoundStaysWhateverItTakes() {
        Message question = user(50);
        List<Message> newest = List.of(call("2"), result("2", 5_000));
        memory.add(ID, List.of(question, call("1"), result("1", 50)));

        memory.add(ID, newest);

        assertThat(memory.get(ID)).hasSize(3).startsWith(question).endsWith(newest.toArray(Message[]::new));
    }

    @Test
    void systemMessagesStayAndANewOneReplacesThoseBefore() {
        SystemMessage system = new SystemMessage("Be brief.");
        memory.add(ID, List.of(system, user(900)));
        memory.add(ID, List.of(system, user(901)));
        assertThat(memory.get(ID))
                .containsOnlyOnce(user(901))
                .doesNotContain(user(900))
                .contains(system);

        memory.add(ID, List.of(new SystemMessage("Be long."), user(10)));

        assertThat(memory.get(ID))
                .filteredOn(SystemMessage.class::isInstance)
                .containsExactly(new SystemMessage("Be long."));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aResultNeverStandsWithoutItsCall(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            memory.add(ID, step(random, i));
            assertThatPairsAreWhole(memory.get(ID));
            assertThat(size(memory.get(ID))).isLessThanOrEqualTo(1_000 + 700);
        }
        assertThat(memory.get(ID)).hasSizeLessThan(200);
    }

    private static List<Message> step(Random random, int i) {
        return switch (random.nextInt(3)) {
            case 0 -> List.of(user(1 + random.nextInt(200)));
            case 1 -> List.of(call("c" + i), result("c" + i, 1 + random.nextInt(600)));
            default -> List.of(answer(1 + random.nextInt(100)));
        };
    }

    private static void assertThatPairsAreWhole(List<Message> messages) {
        for (int i = 0; i < messages.size(); i++) {
            boolean calls = messages.get(i) instanceof AssistantMessage said && said.hasToolCalls();
            boolean answered = i + 1 < messages.size() && messages.get(i + 1).getMessageType() == MessageType.TOOL;
            assertThat(calls).isEqualTo(answered);
        }
    }

    private static int size(List<Message> messages) {
        MessageTokens tokens = new MessageTokens(WORDS);
        return messages.stream().mapToInt(tokens::of).sum();
    }

    @Test
    void messagesAreInTheRepositoryOfTheApplication() {
        InMemoryChatMemoryRepository repository = new InMemoryChatMemoryRepository();
        ChatMemory stored = HeadroomTokenWindowChatMemory.builder()
                .maxTokens(500)
                .chatMemoryRepository(repository)
                .build();

        stored.add(ID, new UserMessage("Hi"));
        assertThat(repository.findByConversationId(ID)).hasSize(1);
        stored.clear(ID);

        assertThat(repository.findConversationIds()).isEmpty();
    }

    @Test
    void theModelChoosesTheCounter() {
        String text = "internationalization ".repeat(300);
        int tokens = TokenCounters.forModel("gpt-4o").count(text);
        ChatMemory small = HeadroomTokenWindowChatMemory.builder()
                .maxTokens(tokens + 10)
                .model("gpt-4o")
                .build();

        small.add(ID, List.of(new UserMessage(text), new AssistantMessage("1")));
        assertThat(small.get(ID)).hasSize(2);
        small.add(ID, new UserMessage("2"));

        assertThat(small.get(ID)).containsExactly(new UserMessage("2"));
    }

    @Test
    void aBoundThatHoldsNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeadroomTokenWindowChatMemory.builder().build())
                .withMessage("maxTokens must be at least 500, but is 0");
    }

    private List<String> results() {
        List<String> ids = new ArrayList<>();
        for (Message message : memory.get(ID)) {
            if (message instanceof ToolResponseMessage result) {
                ids.add(result.getResponses().get(0).id());
            }
        }
        return ids;
    }

    private static Message user(int words) {
        return new UserMessage("why ".repeat(words));
    }

    private static Message answer(int words) {
        return new AssistantMessage("because ".repeat(words));
    }

    private static Message call(String id) {
        return AssistantMessage.builder()
                .content("")
                .toolCalls(List.of(new AssistantMessage.ToolCall(id, "function", "search", "{}")))
                .build();
    }

    private static Message result(String id, int words) {
        return ToolResponseMessage.builder()
                .responses(List.of(new ToolResponseMessage.ToolResponse(id, "search", "row ".repeat(words))))
                .build();
    }
}
