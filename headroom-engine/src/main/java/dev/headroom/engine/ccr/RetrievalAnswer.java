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

/**
 * What {@code headroom_retrieve} answers. Immutable.
 *
 * @param text the tool result for the model, within the tool's bound of characters; never to be compressed
 * @param outcome how it went
 * @param matched how many rows or lines match; 0 when nothing was found
 * @param returned how many of them the text shows (for aggregates: how many groups)
 */
public record RetrievalAnswer(String text, Outcome outcome, int matched, int returned) {

    /** How a retrieval went. */
    public enum Outcome {
        /** The text shows what was asked for. */
        FOUND,
        /** The content is there; no row matches. */
        EMPTY,
        /** The content was there, and is gone; the text says since when. */
        EXPIRED,
        /** There is no such ref for this tenant. */
        UNKNOWN_REF,
        /** The arguments make no sense; the text says what to write instead. */
        BAD_QUERY,
        /** The store failed. */
        UNAVAILABLE
    }

    /** Whether the model should be told that its call failed. */
    public boolean isError() {
        return outcome != Outcome.FOUND && outcome != Outcome.EMPTY;
    }
}
