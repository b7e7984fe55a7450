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

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.BitSet;
import java.util.List;

/**
 * Chooses the messages of a conversation that are left out so that the rest fits. The conversation is played from its
 * start: whenever a message takes it over the budget, messages go, oldest first, until three quarters of the budget are
 * left. So the choice depends on the messages alone, what was left out stays left out, and between two such steps,
 * usually many turns apart, every request starts with the same bytes as the one before.
 *
 * <p>Whole turns go first: a user's message and all up to the next one. When only the newest turn is left, its oldest
 * rounds go: an answer of the model with the results of its tool calls. The user's message that opened the newest turn,
 * the newest round, and system messages stay, also when they alone are over the budget.
 *
 * <p>One pass, linear in the number of messages.
 */
final class Eviction {

    private final List<ChatMessage> messages;
    private final int[] tokens;
    private final int budget;
    private final int noticeTokens;
    private final BitSet evicted = new BitSet();

    private long size;
    private int next;
    private int newestTurn;
    private int newestRound = -1;

    private Eviction(List<ChatMessage> messages, int[] tokens, int budget, int noticeTokens) {
        this.messages = messages;
        this.tokens = tokens;
        this.budget = budget;
        this.noticeTokens = noticeTokens;
    }

    /**
     * Chooses.
     *
     * @param messages the whole conversation
     * @param tokens the tokens of each message
     * @param budget how many tokens the rest may take
     * @param noticeTokens how many tokens it takes to say that something is left out
     * @return the indices of the messages to leave out
     */
    static BitSet of(List<ChatMessage> messages, int[] tokens, int budget, int noticeTokens) {
        Eviction eviction = new Eviction(messages, tokens, budget, noticeTokens);
        for (int i = 0; i < tokens.length; i++) {
            eviction.hear(i);
        }
        return eviction.evicted;
    }

    /** {@return the index at which the turn of a message starts} */
    static int startOfTurn(List<ChatMessage> messages, int index) {
        int start = index;
        while (start > 0 && !isPerson(messages.get(start)) && !isSystem(messages.get(start - 1))) {
            start--;
        }
        return start;
    }

    private void hear(int i) {
        ChatMessage message = messages.get(i);
        size += tokens[i];
        if (isPerson(message)) {
            next = Math.min(next, newestTurn);
            newestTurn = i;
        }
        if (!isSystem(message) && (newestRound < 0 || startsRound(message))) {
            newestRound = i;
        }
        if (size > budget) {
            makeRoom();
        }
    }

    private void makeRoom() {
        if (evicted.isEmpty()) {
            size += noticeTokens;
        }
        long target = budget * 3L / 4;
        while (size > target && next < newestTurn) {
            evictTurn();
        }
        if (next == newestTurn && isPerson(messages.get(newestTurn))) {
            next++;
        }
        while (size > target && next < newestRound) {
            evictRound();
        }
        if (evicted.isEmpty()) {
            size -= noticeTokens;
        }
    }

    private void evictTurn() {
        do {
            evict(next++);
        } while (next < newestTurn && !isPerson(messages.get(next)));
    }

    private void evictRound() {
        do {
            evict(next++);
        } while (next < newestRound && !startsRound(messages.get(next)));
    }

    private void evict(int i) {
        if (!isSystem(messages.get(i)) && !evicted.get(i)) {
            evicted.set(i);
            size -= tokens[i];
        }
    }

    private static boolean startsRound(ChatMessage message) {
        return !(message instanceof ToolExecutionResultMessage);
    }

    private static boolean isPerson(ChatMessage message) {
        return message instanceof UserMessage;
    }

    private static boolean isSystem(ChatMessage message) {
        return message instanceof SystemMessage;
    }
}
