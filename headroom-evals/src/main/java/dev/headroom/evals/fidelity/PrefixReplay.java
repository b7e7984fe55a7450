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
package dev.headroom.evals.fidelity;

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Sends a conversation as an agent does, longer every time, and compares what goes out for its messages each time.
 *
 * @param send what goes out for a conversation, from an engine that remembers nothing
 */
record PrefixReplay(UnaryOperator<List<Message>> send) {
    /** Of a longer conversation so many beginnings are sent, evenly spread. */
    private static final int MOST_PREFIXES = 8;

    /**
     * Sends the beginnings of a conversation that end with a tool result.
     *
     * @param messages the whole conversation
     * @param whole    what went out for it
     * @return the messages that went out differently in a shorter conversation, with the length of that
     */
    Map<Integer, String> breaks(List<Message> messages, List<Message> whole) {
        List<Integer> ends = IntStream.range(0, messages.size() - 1)
                .filter(at -> hasResult(messages.get(at)))
                .mapToObj(at -> at + 1)
                .toList();
        Map<Integer, String> breaks = new LinkedHashMap<>();
        int step = Math.max(1, (ends.size() + MOST_PREFIXES - 1) / MOST_PREFIXES);
        for (int i = 0; i < ends.size(); i += step) {
            int length = ends.get(i);
            List<Message> sent = send.apply(messages.subList(0, length));
            for (int at = 0; at < length; at++) {
                if (!sent.get(at).equals(whole.get(at))) {
                    breaks.putIfAbsent(
                            at,
                            "message " + (at + 1) + " of " + length + " goes out differently among " + messages.size());
                }
            }
        }
        return breaks;
    }

    private static boolean hasResult(Message message) {
        return message.blocks().stream().anyMatch(ContentBlock.ToolResult.class::isInstance);
    }
}
