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

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;

/**
 * Chooses the messages of a conversation that stay. When all of them take more than the budget, the oldest turns go, a
 * user's message and all up to the next one, until three quarters of the budget are left; so the start of a
 * conversation moves rarely, and prompt caches hit in between. If the newest turn alone is over the budget, its oldest
 * rounds go, an answer of the model with all its tool results. System messages, the user's newest message and the
 * newest round stay whatever they take. A tool result therefore never stands without its call, nor a call without its
 * result.
 *
 * <p>Linear in the number of messages.
 */
final class TokenWindow {

    private final List<Message> messages;
    private final int[] tokens;
    private final long target;

    private TokenWindow(List<Message> messages, int[] tokens, long target) {
        this.messages = messages;
        this.tokens = tokens;
        this.target = target;
    }

    /**
     * Chooses.
     *
     * @param messages the conversation
     * @param counter counts the tokens of a message
     * @param maxTokens the budget
     * @return the same list if it fits; otherwise those that stay, in order
     */
    static List<Message> of(List<Message> messages, MessageTokens counter, int maxTokens) {
        int[] tokens = messages.stream().mapToInt(counter::of).toArray();
        long all = 0;
        for (int one : tokens) {
            all += one;
        }
        return all <= maxTokens ? messages : new TokenWindow(messages, tokens, maxTokens * 3L / 4).remaining(all);
    }

    private List<Message> remaining(long all) {
        int newest = lastWhere(i -> is(i, MessageType.USER));
        int turn = cut(0, Math.max(newest, 0), all, i -> is(i, MessageType.USER));
        long left = all - sum(0, turn);
        int first = turn == newest ? turn + 1 : turn;
        boolean turnAlone = turn == Math.max(newest, 0);
        int lastRound = lastWhere(i -> !is(i, MessageType.TOOL) && !is(i, MessageType.SYSTEM));
        int round = turnAlone && lastRound > first ? cut(first, lastRound, left, i -> !is(i, MessageType.TOOL)) : first;
        List<Message> remaining = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            boolean goes = i < turn || (i >= first && i < round);
            if (!goes || is(i, MessageType.SYSTEM)) {
                remaining.add(messages.get(i));
            }
        }
        return remaining;
    }

    /** The first place from which on the rest fits the target, or the last allowed place. */
    private int cut(int from, int last, long size, IntPredicate isPlace) {
        long left = size;
        for (int i = from; i < last; i++) {
            if (left <= target && isPlace.test(i)) {
                return i;
            }
            left -= is(i, MessageType.SYSTEM) ? 0 : tokens[i];
        }
        return last;
    }

    private long sum(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += is(i, MessageType.SYSTEM) ? 0 : tokens[i];
        }
        return sum;
    }

    private int lastWhere(IntPredicate condition) {
        int i = messages.size() - 1;
        while (i >= 0 && !condition.test(i)) {
            i--;
        }
        return i;
    }

    private boolean is(int index, MessageType type) {
        return messages.get(index).getMessageType() == type;
    }
}
