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
package dev.headroom.engine.compress.log;

import dev.headroom.engine.internal.log.LogTokens;
import dev.headroom.engine.internal.log.Messages;
import java.util.Arrays;

/** What the tokens of messages are: the text itself, a value of a variable, or the line's time. */
final class Items {

    /** The token is text. */
    static final int TEXT = -1;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final LogTokens tokens;
    private final Messages messages;
    private final Slots slots;
    private final Links links;

    Items(LogTokens tokens, Messages messages, Slots slots, Links links) {
        this.tokens = tokens;
        this.messages = messages;
        this.slots = slots;
        this.links = links;
    }

    /** How many tokens a message has. */
    int size(int message) {
        return tokens.tokens(messages.firstLine(message));
    }

    /** The slot at a token of a message, or {@link #TEXT}. */
    int slot(int message, int position) {
        int from = slots.first(message);
        int to = slots.end(message);
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (slots.position(middle) < position) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        boolean found = from < slots.end(message) && slots.position(from) == position;
        return found ? from : TEXT;
    }

    /** The values among the first tokens of a message. */
    Pattern.Values values(int message, int depth, boolean open) {
        int end = slots.first(message);
        while (end < slots.end(message) && slots.position(end) < depth) {
            end++;
        }
        int[] positions = new int[end - slots.first(message)];
        int[] ofVariables = new int[positions.length];
        boolean[] repeated = new boolean[positions.length];
        int count = 0;
        int last = -1;
        int time = -1;
        for (int slot = slots.first(message); slot < end; slot++) {
            int variable = links.variable(slot);
            time = variable == Links.TIME ? slots.position(slot) : time;
            if (variable >= 0) {
                positions[count] = slots.position(slot);
                ofVariables[count] = variable;
                repeated[count] = links.repeatsAlways(slot);
                last = repeated[count] || open ? last : count;
                count++;
            }
        }
        return new Pattern.Values(
                Arrays.copyOf(positions, count),
                Arrays.copyOf(ofVariables, count),
                Arrays.copyOf(repeated, count),
                last,
                time);
    }

    /** Equal for tokens that a pattern says in the same way. */
    long hash(int message, int position) {
        int slot = slot(message, position);
        if (slot == TEXT) {
            return tokens.hash(tokens.firstToken(messages.firstLine(message)) + position) * MIX | 1;
        }
        return ((links.variable(slot) * 2L + (links.repeatsAlways(slot) ? 1 : 0)) * MIX) << 1;
    }

    /** Whether a line begins like a message, as far as that is text. */
    boolean agree(int line, int message, int depth) {
        int model = messages.firstLine(message);
        if (line == model) {
            return true;
        }
        int a = tokens.firstToken(line);
        int b = tokens.firstToken(model);
        if (tokens.tokens(line) < depth) {
            return false;
        }
        for (int i = 0; i < depth; i++) {
            if (slot(message, i) == TEXT && !slots.sameText(a + i, line, b + i, model)) {
                return false;
            }
        }
        return true;
    }

    /** The text of a constant token. */
    String text(int message, int position) {
        int line = messages.firstLine(message);
        int token = tokens.firstToken(line) + position;
        return String.valueOf(Arrays.copyOfRange(tokens.text(), tokens.start(token), tokens.end(token, line)));
    }
}
