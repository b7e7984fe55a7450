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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation as it is shown, and the way back from what is shown to the originals.
 *
 * @param shown the messages to send
 * @param standingFor for each of them the originals it stands for: itself, and those left out right before it
 * @param notice the message of ours among those shown that says what is left out, if there is one
 */
record View(List<ChatMessage> shown, List<List<ChatMessage>> standingFor, Optional<ChatMessage> notice) {

    /**
     * Puts the originals back into a list that somebody made from what is shown, as hosts do when they take a tool's
     * work back. Messages that are shown become their originals; others stay. What was left out comes back with the
     * message it stood before, unless the notice is gone: then somebody meant it to go.
     *
     * @param changed a list made from the messages shown
     * @return the list to remember
     */
    List<ChatMessage> originals(Iterable<ChatMessage> changed) {
        Map<ChatMessage, Deque<Integer>> positions = new HashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            positions.computeIfAbsent(shown.get(i), any -> new ArrayDeque<>()).add(i);
        }
        List<ChatMessage> given = new ArrayList<>();
        changed.forEach(given::add);
        boolean withLeftOut = notice.isEmpty() || given.contains(notice.get());
        List<ChatMessage> originals = new ArrayList<>();
        for (ChatMessage message : given) {
            Integer position =
                    positions.getOrDefault(message, new ArrayDeque<>()).poll();
            if (position == null) {
                originals.add(message);
            } else {
                List<ChatMessage> stoodFor = standingFor.get(position);
                originals.addAll(
                        withLeftOut || stoodFor.isEmpty()
                                ? stoodFor
                                : stoodFor.subList(stoodFor.size() - 1, stoodFor.size()));
            }
        }
        return originals;
    }

    /** Puts a view together message by message; not thread-safe. */
    static final class Builder {
        private final List<ChatMessage> shown = new ArrayList<>();
        private final List<List<ChatMessage>> standingFor = new ArrayList<>();
        private Optional<ChatMessage> notice = Optional.empty();
        private List<ChatMessage> leftOut = new ArrayList<>();

        void leaveOut(ChatMessage original) {
            leftOut.add(original);
        }

        void show(ChatMessage original, ChatMessage form) {
            leftOut.add(original);
            shown.add(form);
            standingFor.add(leftOut);
            leftOut = new ArrayList<>();
        }

        void showNotice(ChatMessage text) {
            notice = Optional.of(text);
            shown.add(text);
            standingFor.add(List.of());
        }

        View build() {
            return new View(shown, standingFor, notice);
        }
    }
}
