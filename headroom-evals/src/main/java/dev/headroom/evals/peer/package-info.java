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
/**
 * What Headroom is compared with, on the same payloads and by the same counter: notations of JSON, cuts, samples, and
 * any program that reads a payload and writes a text.
 *
 * <p>In: a {@link dev.headroom.evals.peer.PeerInput}. Out: a {@link dev.headroom.evals.peer.PeerOutput}, which is a
 * text, or says why there is none; nothing here throws for a payload it cannot use. Start reading at
 * {@link dev.headroom.evals.peer.Peers}.
 */
@NullMarked
package dev.headroom.evals.peer;

import org.jspecify.annotations.NullMarked;
