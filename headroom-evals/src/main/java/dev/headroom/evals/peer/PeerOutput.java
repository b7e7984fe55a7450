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

/** What a peer made of a payload. Immutable. */
public sealed interface PeerOutput {

    /**
     * A text that goes to the model in place of the payload.
     *
     * @param text the text
     */
    record Shortened(String text) implements PeerOutput {}

    /**
     * The peer is not made for such a payload, so it goes out as it is.
     *
     * @param reason what the payload lacks
     */
    record NotApplicable(String reason) implements PeerOutput {}

    /**
     * The peer is broken, was not found or took too long. This is never counted as a saving.
     *
     * @param reason what went wrong
     */
    record Failed(String reason) implements PeerOutput {}
}
