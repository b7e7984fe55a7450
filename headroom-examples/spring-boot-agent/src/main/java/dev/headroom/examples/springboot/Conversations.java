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
package dev.headroom.examples.springboot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The conversations of all pages, by ids that nobody can guess. When there are too many, the one that was not used for
 * the longest time is forgotten. Thread-safe.
 */
@Component
final class Conversations {

    static final int MOST = 20;

    private final Map<String, Conversation> byId = new LinkedHashMap<>(16, 0.75f, true);
    private final ChatMemory memory;

    Conversations(ChatMemory memory) {
        this.memory = memory;
    }

    synchronized Conversation open() {
        if (byId.size() == MOST) {
            forget(byId.values().iterator().next());
        }
        Conversation conversation = new Conversation(UUID.randomUUID().toString());
        byId.put(conversation.id(), conversation);
        return conversation;
    }

    private void forget(Conversation conversation) {
        byId.remove(conversation.id());
        memory.clear(conversation.id());
        conversation.close();
    }

    /** Ends all streams while the server can still say so; otherwise it would wait for the pages. */
    @EventListener(ContextClosedEvent.class)
    synchronized void close() {
        byId.values().forEach(Conversation::close);
    }

    synchronized Optional<Conversation> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
