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

import java.util.List;

/** The peers that need no other program. */
public final class Peers {
    private static final List<Peer> ALL = List.of(
            new Raw(),
            new MinifiedJson(),
            new Csv(),
            new Toon(),
            new HeadAndTail(),
            new MaskedObservation(),
            new RandomSample(),
            new GzipBase64());

    private Peers() {}

    /** {@return all built-in peers, in the order of tables} */
    public static List<Peer> all() {
        return ALL;
    }
}
