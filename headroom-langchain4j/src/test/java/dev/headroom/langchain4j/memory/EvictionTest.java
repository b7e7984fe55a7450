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

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvictionTest {

    private static final int BUDGET = 1_500;
    private static final int NOTICE = 50;

    private final HeadroomTokenCountEstimator estimator = HeadroomTokenCountEstimator.forModel("gpt-4o");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void keepsToTheBudgetAndNeverSplitsACallFromItsResults(long seed) {
        List<ChatMessage> messages = Conversations.random(seed, 30);
        int[] tokens = tokens(messages);

        BitSet evicted = Eviction.of(messages, tokens, BUDGET, NOTICE);

        assertThat(evicted.isEmpty()).isFalse();
        assertThat(size(tokens, evicted)).isLessThanOrEqualTo(BUDGET);
        assertThat(evicted.get(0)).as("system message").isFalse();
        assertThat(evicted.get(messages.size() - 1)).as("newest message").isFalse();
        assertPairsAreWhole(messages, evicted);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void onlyEverLeavesOutMoreAndRarely(long seed) {
        List<ChatMessage> messages = Conversations.random(seed, 40);
        int[] tokens = tokens(messages);

        BitSet before = new BitSet();
        int steps = 0;
        for (int n = 1; n <= messages.size(); n++) {
            int[] start = Arrays.copyOf(tokens, n);
            BitSet evicted = Eviction.of(messages.subList(0, n), start, BUDGET, NOTICE);
            BitSet taken = (BitSet) before.clone();
            taken.andNot(evicted);
            assertThat(taken.isEmpty()).as("nothing comes back").isTrue();
            assertPairsAreWhole(messages.subList(0, n), evicted);
            steps += evicted.equals(before) ? 0 : 1;
            before = evicted;
        }

        int total = IntStream.of(tokens).sum();
        assertThat(steps).isLessThanOrEqualTo(1 + total / (BUDGET / 8));
        assertThat(steps).isGreaterThan(3);
    }

    @Test
    void leavesOutRoundsOfTheNewestTurnWhenNothingElseIsLeft() {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from("system"));
        messages.add(UserMessage.from("the task"));
        for (int i = 0; i < 20; i++) {
            var call = Conversations.call("call-" + i, "search");
            messages.add(AiMessage.from(call));
            messages.add(ToolExecutionResultMessage.from(call, "x"));
        }
        int[] tokens = messages.stream().mapToInt(message -> 100).toArray();

        BitSet evicted = Eviction.of(messages, tokens, BUDGET, NOTICE);

        assertThat(evicted.get(0)).isFalse();
        assertThat(evicted.get(1)).as("the task").isFalse();
        assertThat(evicted.get(2)).isTrue();
        assertThat(evicted.get(40)).isFalse();
        assertPairsAreWhole(messages, evicted);
    }

    @Test
    void takesTheQuestionOfAHalfForgottenTurnOnceItIsOld() {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(UserMessage.from("first"));
        for (int i = 0; i < 30; i++) {
            messages.add(AiMessage.from("thinking aloud"));
        }
        messages.add(UserMessage.from("second"));
        messages.add(AiMessage.from("answer"));
        messages.add(AiMessage.from("more"));
        int[] tokens = messages.stream().mapToInt(message -> 100).toArray();
        tokens[32] = 800;

        BitSet evicted = Eviction.of(messages, tokens, BUDGET, NOTICE);

        assertThat(evicted.get(0)).isTrue();
        assertThat(evicted.get(31)).isFalse();
    }

    @Test
    void leavesNothingOutWhenTheNewestRoundAloneIsTooLarge() {
        List<ChatMessage> messages = List.of(SystemMessage.from("s"), UserMessage.from("q"));

        BitSet evicted = Eviction.of(messages, new int[] {2_000, 9_000}, BUDGET, NOTICE);

        assertThat(evicted.isEmpty()).isTrue();
    }

    @Test
    void copesWithResultsWithoutCallsAndWithNothing() {
        ToolExecutionResultMessage orphan = ToolExecutionResultMessage.from("id", "tool", "result");

        assertThat(Eviction.of(List.of(), new int[0], BUDGET, NOTICE).isEmpty()).isTrue();
        assertThat(Eviction.of(List.of(orphan, UserMessage.from("q")), new int[] {2_000, 10}, BUDGET, NOTICE))
                .hasToString("{0}");
    }

    private int[] tokens(List<ChatMessage> messages) {
        return messages.stream()
                .mapToInt(estimator::estimateTokenCountInMessage)
                .toArray();
    }

    private static int size(int[] tokens, BitSet evicted) {
        return NOTICE
                + IntStream.range(0, tokens.length)
                        .filter(i -> !evicted.get(i))
                        .map(i -> tokens[i])
                        .sum();
    }

    static void assertPairsAreWhole(List<ChatMessage> messages, BitSet evicted) {
        List<ChatMessage> shown = IntStream.range(0, messages.size())
                .filter(i -> !evicted.get(i))
                .mapToObj(messages::get)
                .toList();
        Set<String> called = new HashSet<>();
        Set<String> answered = new HashSet<>();
        Set<String> answeredAtAll = new HashSet<>();
        for (ChatMessage message : messages) {
            if (message instanceof ToolExecutionResultMessage result) {
                answeredAtAll.add(result.id());
            }
        }
        for (ChatMessage message : shown) {
            if (message instanceof AiMessage ai) {
                ai.toolExecutionRequests().forEach(call -> called.add(call.id()));
            } else if (message instanceof ToolExecutionResultMessage result) {
                assertThat(called).contains(result.id());
                answered.add(result.id());
            }
        }
        called.retainAll(answeredAtAll);
        assertThat(answered).isEqualTo(called);
    }
}
