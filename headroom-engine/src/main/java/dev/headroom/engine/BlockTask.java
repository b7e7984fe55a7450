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
package dev.headroom.engine;

import dev.headroom.engine.internal.embedded.Envelope;
import dev.headroom.engine.model.Origin;
import java.util.Optional;

/**
 * One block that may be compressed, or one text of it.
 *
 * @param message the index of its message, from 0
 * @param block its index in the message, from 0
 * @param slot where in the block the text stands, if the block is an envelope around texts
 * @param text what it says
 * @param origin where it comes from; known from the messages up to it
 * @param error whether it reports a failure
 * @param repeat whether an earlier tool result of the conversation has the same text
 */
record BlockTask(
        int message,
        int block,
        Optional<Envelope.Slot> slot,
        String text,
        Origin origin,
        boolean error,
        boolean repeat) {

    BlockTask(int message, int block, String text, Origin origin, boolean error) {
        this(message, block, Optional.empty(), text, origin, error, false);
    }

    /** What goes out when the text is to be another one; empty when that cannot be put in its place. */
    Optional<String> sent(String other) {
        return slot.isPresent() ? slot.get().quote(other) : Optional.of(other);
    }
}
