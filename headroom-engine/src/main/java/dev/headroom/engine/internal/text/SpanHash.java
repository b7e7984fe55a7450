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
package dev.headroom.engine.internal.text;

/** Hashes of parts of a text. Texts that are alike by chance or habit do not collide; no protection against malice. */
public final class SpanHash {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private SpanHash() {}

    /**
     * Hashes a part of a text. Pure; linear in the part.
     *
     * @param text any text
     * @param from where the part starts
     * @param to the offset behind it
     * @param seed what else the hash depends on
     * @return a number of which every bit depends on every character
     */
    public static int of(CharSequence text, int from, int to, int seed) {
        long hash = seed * FACTOR;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        hash *= FACTOR;
        return (int) (hash >>> 32);
    }
}
