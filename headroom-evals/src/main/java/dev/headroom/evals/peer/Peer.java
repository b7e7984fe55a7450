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
package dev.headroom.evals.peer;

/**
 * Another way to make a payload shorter. Implementations are thread-safe; all but those that run a program are
 * deterministic.
 */
public interface Peer {

    /** {@return a short name, which stands in tables and is not that of another peer} */
    String name();

    /** {@return what it does to a payload and what is lost by it, in one sentence} */
    String description();

    /**
     * Shortens a payload. The text may well be longer than the payload: a notation has its price, and whoever compares
     * wants to see it.
     *
     * @param input the payload and what may be known about it
     * @return the text, or why there is none
     */
    PeerOutput shorten(PeerInput input);
}
