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
package dev.headroom.langchain4j.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.CcrEntry;
import dev.headroom.engine.ccr.CcrLookup;
import dev.headroom.engine.ccr.CcrStats;
import dev.headroom.engine.ccr.CcrStore;
import dev.headroom.engine.ccr.CcrStoreException;
import dev.headroom.engine.ccr.ContentRef;
import dev.headroom.engine.ccr.InMemoryCcrStore;
import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.engine.ccr.RetrievalQuery;
import dev.headroom.langchain4j.HeadroomChatModel;
import dev.headroom.langchain4j.HeadroomStreamingChatModel;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadroomChatMemoryTest {

    private static final int BUDGET = 2_000;

    private final ChatMemory originals = MessageWindowChatMemory.withMaxMessages(100_000);
    private final CcrStore store = InMemoryCcrStore.create();
    private final HeadroomEngine engine = HeadroomEngine.builder().store(store).build();
    private final HeadroomTokenCountEstimator estimator = HeadroomTokenCountEstimator.forModel("gpt-4o");

    private HeadroomChatMemory plain() {
        return HeadroomChatMemory.builder(originals)
                .maxTokens(BUDGET)
                .model("gpt-4o")
                .engine(engine)
                .build();
    }

    private HeadroomChatMemory retrieving() {
        return HeadroomChatMemory.builder(originals)
                .maxTokens(BUDGET)
                .model("gpt-4o")
                .engine(engine)
                .retrievalRegistered(true)
                .build();
    }

    @Test
    void givesAShortConversationAsItIs() {
        HeadroomChatMemory memory = retrieving();
        List<ChatMessage> messages =
                List.of(SystemMessage.from("Be brief."), UserMessage.from("Hello"), AiMessage.from("Hi"));

        messages.forEach(memory::add);

        assertThat(memory.messages())
                .usingElementComparator((a, b) -> a == b ? 0 : 1)
                .isEqualTo(messages);
        assertThat(memory.id()).isEqualTo(originals.id());
    }

    @Test
    void takesEngineAndVocabularyOfTheModelThatServesTheConversation() {
        Conversations.random(3, 40).forEach(originals::add);
        ChatRequestParameters defaults =
                ChatRequestParameters.builder().modelName("gpt-4o").build();
        HeadroomChatModel model = HeadroomChatModel.builder(new ChatModel() {
                    @Override
                    public ChatRequestParameters defaultRequestParameters() {
                        return defaults;
                    }
                })
                .engine(engine)
                .build();
        HeadroomStreamingChatModel streaming = HeadroomStreamingChatModel.builder(new StreamingChatModel() {
                    @Override
                    public ChatRequestParameters defaultRequestParameters() {
                        return defaults;
                    }
                })
                .engine(engine)
                .build();

        List<ChatMessage> shown = sized(BUDGET).model(model).build().messages();
        int all = estimator.estimateTokenCountInMessages(originals.messages());

        assertThat(store.stats().entries()).isEqualTo(1);
        assertThat(shown).isEqualTo(retrieving().messages());
        assertThat(shown).isEqualTo(sized(BUDGET).model(streaming).build().messages());
        assertThat(sized(all).model(model).build().messages()).isEqualTo(originals.messages());
        assertThat(sized(all - 1).model(model).build().messages())
                .hasSizeLessThan(originals.messages().size());
    }

    private HeadroomChatMemory.Builder sized(int maxTokens) {
        return HeadroomChatMemory.builder(originals).maxTokens(maxTokens).retrievalRegistered(true);
    }

    @Test
    void takesAModelThatDoesNotSayItsName() {
        originals.add(UserMessage.from("Hello"));
        HeadroomChatModel model = HeadroomChatModel.wrap(new ChatModel() {});

        HeadroomChatMemory memory = sized(BUDGET).model(model).build();

        assertThat(memory.messages()).isEqualTo(originals.messages());
    }

    @Test
    void showsToolResultsInAShorterFormAndKeepsTheOriginals() {
        HeadroomChatMemory memory = plain();
        String rows = Conversations.rows(40);
        var call = Conversations.call("1", "search");
        ToolExecutionResultMessage result = ToolExecutionResultMessage.builder()
                .id("1")
                .toolName("search")
                .contents(List.of(TextContent.from(rows), ImageContent.from("https://example.org/a.png")))
                .attributes(Map.of("source", "db"))
                .build();

        memory.add(UserMessage.from("q"));
        memory.add(AiMessage.from(call));
        memory.add(result);

        ToolExecutionResultMessage shown =
                (ToolExecutionResultMessage) memory.messages().get(2);
        assertThat(originals.messages().get(2)).isEqualTo(result);
        assertThat(shown.id()).isEqualTo("1");
        assertThat(shown.attributes()).isEqualTo(result.attributes());
        assertThat(shown.contents().get(1)).isSameAs(result.contents().get(1));
        String form = ((TextContent) shown.contents().get(0)).text();
        assertThat(form).hasSizeLessThan(rows.length() / 2);
        assertThat(Marker.lastLineOf(form))
                .as("nothing is left out without retrieval")
                .isEmpty();
        assertThat(engine.decode(form).toString()).contains(rows);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void keepsToTheBudgetWithWholePairsAndAllOriginals(long seed) {
        List<ChatMessage> messages = Conversations.random(seed, 25);
        for (HeadroomChatMemory memory : List.of(plain(), retrieving())) {
            memory.clear();
            for (ChatMessage message : messages) {
                memory.add(message);
                List<ChatMessage> shown = memory.messages();
                assertThat(estimator.estimateTokenCountInMessages(shown)).isLessThanOrEqualTo(BUDGET);
                EvictionTest.assertPairsAreWhole(shown, new BitSet());
                assertThat(shown.get(0)).isSameAs(messages.get(0));
                assertThat(shown.get(shown.size() - 1)).isEqualTo(message);
            }
            assertThat(originals.messages()).isEqualTo(messages);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void mostlyOnlyGrowsAtItsEnd(long seed) {
        HeadroomChatMemory memory = retrieving();
        List<ChatMessage> before = List.of();
        int breaks = 0;

        List<ChatMessage> messages = Conversations.random(seed, 40);
        for (ChatMessage message : messages) {
            memory.add(message);
            List<ChatMessage> shown = memory.messages();
            boolean grew = shown.size() > before.size()
                    && shown.subList(0, before.size()).equals(before);
            breaks += grew ? 0 : 1;
            before = shown;
        }

        int total = estimator.estimateTokenCountInMessages(messages);
        assertThat(breaks).isGreaterThan(2).isLessThanOrEqualTo(1 + total / (BUDGET / 5));
    }

    @Test
    void givesTheSameForTheSameConversation() {
        Conversations.random(5, 30).forEach(originals::add);

        List<ChatMessage> one = retrieving().messages();
        List<ChatMessage> other = HeadroomChatMemory.builder(originals)
                .maxTokens(BUDGET)
                .model("gpt-4o")
                .retrievalRegistered(true)
                .build()
                .messages();

        assertThat(one).isEqualTo(other);
    }

    @Test
    void letsTheModelFindWhatIsLeftOut() {
        HeadroomChatMemory memory = retrieving();
        List<ChatMessage> messages = Conversations.random(7, 30);

        messages.forEach(memory::add);

        List<ChatMessage> shown = memory.messages();
        UserMessage notice = (UserMessage) shown.get(1);
        Marker marker = Marker.lastLineOf(notice.singleText()).orElseThrow();
        assertThat(marker.leftOutCount()).isEqualTo(messages.size() - (shown.size() - 1));
        RetrievalAnswer answer = engine.retrieve(
                RetrievalQuery.of(marker.ref().value()).where("role = 'user' and content like 'Question 0:%'"));
        assertThat(answer.text())
                .contains(((UserMessage) messages.get(1)).singleText().substring(0, 60));
        assertThat(engine.retrieve(RetrievalQuery.of(marker.ref().value()).rows("1-2"))
                        .isError())
                .isFalse();
    }

    @Test
    void saysNothingOfItsOwnWithoutRetrieval() {
        HeadroomChatMemory memory = plain();
        List<ChatMessage> messages = Conversations.random(7, 30);

        messages.forEach(memory::add);

        assertThat(memory.messages()).isSubsetOf(messages).hasSizeLessThan(messages.size());
        assertThat(store.stats().entries()).isZero();
    }

    @Test
    void putsTheNoticeBeforeTheUsersNewestMessage() {
        HeadroomChatMemory memory = retrieving();
        memory.add(SystemMessage.from("system"));
        memory.add(UserMessage.from("the task"));
        for (int i = 0; i < 30; i++) {
            var call = Conversations.call("call-" + i, "search");
            memory.add(AiMessage.from(call));
            memory.add(ToolExecutionResultMessage.from(call, "found " + "nothing ".repeat(100) + i));
        }

        List<ChatMessage> shown = memory.messages();

        assertThat(((UserMessage) shown.get(1)).singleText()).startsWith("Earlier messages");
        assertThat(shown.get(2)).isEqualTo(UserMessage.from("the task"));
        assertThat(UserMessage.findLast(shown)).contains(UserMessage.from("the task"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsTheOriginalsAgainWhenAHostRewritesAResult(boolean withRetrieval) {
        HeadroomChatMemory memory = withRetrieval ? retrieving() : plain();
        List<ChatMessage> messages = new ArrayList<>(Conversations.random(9, 25));
        var call = Conversations.call("big", "search");
        messages.add(AiMessage.from(call));
        messages.add(ToolExecutionResultMessage.from(call, Conversations.rows(30)));
        var second = Conversations.call("second", "pay");
        messages.add(AiMessage.from(second));
        messages.add(ToolExecutionResultMessage.from(second, "paid"));
        messages.forEach(memory::add);

        List<ChatMessage> shown = new ArrayList<>(memory.messages());
        ToolExecutionResultMessage rolledBack = ToolExecutionResultMessage.from(second, "rolled back");
        shown.set(shown.size() - 1, rolledBack);
        memory.set(shown);

        List<ChatMessage> expected = new ArrayList<>(messages);
        expected.set(expected.size() - 1, rolledBack);
        assertThat(originals.messages()).isEqualTo(expected);
    }

    @Test
    void forgetsWhatIsLeftOutWhenTheNoticeIsTakenAway() {
        HeadroomChatMemory memory = retrieving();
        List<ChatMessage> messages = Conversations.random(9, 25);
        messages.forEach(memory::add);

        List<ChatMessage> shown = memory.messages();
        List<ChatMessage> compacted = new ArrayList<>(shown.subList(2, shown.size()));
        compacted.add(0, SystemMessage.from("Summary so far: all well."));
        memory.set(compacted);

        assertThat(originals.messages()).isEqualTo(compacted);
    }

    @Test
    void evictsAndSaysSoWhenTheStoreFails() {
        CcrStore broken = new CcrStore() {
            @Override
            public void put(CcrEntry entry) {
                throw new CcrStoreException("disk full");
            }

            @Override
            public CcrLookup get(String tenant, ContentRef ref) {
                return new CcrLookup.Unknown();
            }

            @Override
            public boolean touch(String tenant, ContentRef ref) {
                return false;
            }

            @Override
            public CcrStats stats() {
                return new CcrStats(0, 0, 0);
            }
        };
        HeadroomChatMemory memory = HeadroomChatMemory.builder(originals)
                .maxTokens(BUDGET)
                .model("gpt-4o")
                .engine(HeadroomEngine.builder().store(broken).build())
                .retrievalRegistered(true)
                .build();

        Conversations.random(7, 30).forEach(memory::add);

        List<ChatMessage> shown = memory.messages();
        assertThat(((UserMessage) shown.get(1)).singleText()).contains("cannot be retrieved");
        assertThat(estimator.estimateTokenCountInMessages(shown)).isLessThanOrEqualTo(BUDGET);
    }

    @Test
    void keepsTenantsApart() {
        HeadroomChatMemory memory = HeadroomChatMemory.builder(originals)
                .maxTokens(BUDGET)
                .engine(engine)
                .retrievalRegistered(true)
                .tenant("alice")
                .build();

        Conversations.random(7, 30).forEach(memory::add);

        String ref = Marker.lastLineOf(((UserMessage) memory.messages().get(1)).singleText())
                .orElseThrow()
                .ref()
                .value();
        assertThat(engine.retrieve("alice", RetrievalQuery.of(ref)).isError()).isFalse();
        assertThat(engine.retrieve("bob", RetrievalQuery.of(ref)).isError()).isTrue();
    }

    @Test
    void passesTheRestOn() {
        HeadroomChatMemory memory = plain();

        memory.add(List.of(UserMessage.from("a"), AiMessage.from("b")));
        assertThat(originals.messages()).hasSize(2);
        memory.clear();
        assertThat(originals.messages()).isEmpty();
        assertThat(memory.messages()).isEmpty();
        assertThat(memory.messagesAsync()).isCompletedExceptionally();
    }

    @Test
    void asksForABudget() {
        assertThatThrownBy(() -> HeadroomChatMemory.builder(originals).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxTokens must be at least 500, but is 0");
    }
}
