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
package dev.headroom.engine.ccr;

import java.time.Instant;

/** What a store knows about a ref. The cases that hold nothing say why, so that an answer can teach. */
public sealed interface CcrLookup {

    /**
     * The entry is there; reading it started its time to live anew.
     *
     * @param entry the entry
     */
    record Found(CcrEntry entry) implements CcrLookup {}

    /**
     * The entry was there, and nobody used it for its time to live.
     *
     * @param at when it expired
     */
    record Expired(Instant at) implements CcrLookup {}

    /**
     * The entry was there and had to make room for newer ones.
     *
     * @param at when it was removed
     */
    record Evicted(Instant at) implements CcrLookup {}

    /** The tenant has no such entry, as far as the store remembers. */
    record Unknown() implements CcrLookup {}
}
