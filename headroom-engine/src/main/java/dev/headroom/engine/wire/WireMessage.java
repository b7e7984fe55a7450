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
package dev.headroom.engine.wire;

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * A message and the places of its blocks.
 *
 * @param message the message
 * @param slots one slot a block, in the same order
 */
record WireMessage(Message message, List<Slot> slots) {

    WireMessage {
        slots = List.copyOf(slots);
    }

    /** Collects blocks in order. Not thread-safe. */
    static final class Builder {
        private final List<ContentBlock> blocks = new ArrayList<>();
        private final List<Slot> slots = new ArrayList<>();

        void add(ContentBlock block, Slot slot) {
            blocks.add(block);
            slots.add(slot);
        }

        void addFixed(ContentBlock block) {
            add(block, Slot.NONE);
        }

        WireMessage build(Role role) {
            return new WireMessage(new Message(role, blocks), slots);
        }
    }
}
