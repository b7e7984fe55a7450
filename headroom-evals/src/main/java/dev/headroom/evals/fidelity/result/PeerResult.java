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
package dev.headroom.evals.fidelity.result;

import java.util.Optional;

/**
 * What another method made of the same payload. Where it failed, the original goes out, so that a failure is never a
 * saving. Immutable.
 *
 * @param peer         its name
 * @param text         what it sends
 * @param tokens       the size of that, by the same counter
 * @param literalsLost distinct literals of the original that its text does not hold
 * @param answersLost  questions about the payload that its text does not answer; it has no retrieval
 * @param failure      why it failed, if it did
 */
public record PeerResult(
        String peer, String text, int tokens, int literalsLost, int answersLost, Optional<String> failure) {}
