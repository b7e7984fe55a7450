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

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.ContentRef;
import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.ccr.RowRange;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the messages that a memory no longer shows where {@code headroom_retrieve} finds them, and says so. Each call
 * starts the entry's time to live anew, and puts it again if it is gone. Thread-safe.
 */
final class Archive {

    private static final Logger log = LoggerFactory.getLogger(Archive.class);

    private static final String HEADING = "Earlier messages of this conversation, one a row with role and content:\n";
    private static final int MOST_ROWS = 999_999;

    private final HeadroomEngine engine;
    private final Optional<String> tenant;
    private volatile Kept last;

    /** What was kept last, so that an unchanged list need not be written and hashed again. */
    private record Kept(List<ChatMessage> messages, String transcript) {}

    Archive(HeadroomEngine engine, Optional<String> tenant) {
        this.engine = engine;
        this.tenant = tenant;
        last = kept(List.of());
    }

    /**
     * Keeps messages.
     *
     * @param messages what is left out, in order
     * @return a message that says so. When the store fails it names no ref: the messages are still in the memory, and
     *     a conversation that no longer fits would help nobody
     */
    UserMessage keep(List<ChatMessage> messages) {
        Kept kept = last.messages().equals(messages) ? last : kept(messages);
        last = kept;
        Optional<ContentRef> ref = tenant.map(owner -> engine.keep(owner, kept.transcript()))
                .orElseGet(() -> engine.keep(kept.transcript()));
        if (ref.isEmpty()) {
            log.warn("{} messages are left out of a conversation and cannot be retrieved", messages.size());
        }
        return UserMessage.from(ref.map(found -> text(messages.size(), found))
                .orElse("[headroom: the first " + messages.size()
                        + " messages of this conversation are left out and cannot be retrieved at the moment]"));
    }

    private static Kept kept(List<ChatMessage> messages) {
        return new Kept(List.copyOf(messages), Transcript.of(messages));
    }

    private static String text(int rows, ContentRef ref) {
        return HEADING + new Marker(Marker.Unit.ROWS, List.of(new RowRange(1, rows)), rows, ref).text();
    }

    /** A notice as long as one can get, to reserve room for. */
    static UserMessage longestNotice() {
        return UserMessage.from(text(MOST_ROWS, ContentRef.of("", "")));
    }
}
