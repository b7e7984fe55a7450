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
package dev.headroom.engine.model;

/**
 * Where a block comes from: all that is known, before it appears, about why it was fetched. Depends only on messages
 * up to the block, never on later ones, so that a message sent once is compressed to the same bytes for ever.
 *
 * @param tool the name of the tool that produced the block; empty when unknown
 * @param arguments the arguments of the call; empty when unknown
 * @param question the nearest user text before the block; empty when there is none
 */
public record Origin(String tool, String arguments, String question) {

    /** Nothing is known. */
    public static final Origin UNKNOWN = new Origin("", "", "");

    /**
     * An origin of which only the question is known.
     *
     * @param question the user's question
     * @return the origin
     */
    public static Origin asking(String question) {
        return new Origin("", "", question);
    }
}
