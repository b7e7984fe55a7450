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

/**
 * Where the distinct literals of a payload are: numbers, ids, paths, places in files, hashes, error texts. Each counts
 * once, in the first place where it is. Immutable.
 *
 * @param shown     in the text that goes out, as they are
 * @param decodable in what that text decodes to with nothing but itself
 * @param omitted   in a range that the text names as left out and that comes back from the store
 * @param lost      nowhere
 */
public record LiteralCount(int shown, int decodable, int omitted, int lost) {

    /** No literals. */
    public static final LiteralCount NONE = new LiteralCount(0, 0, 0, 0);

    /**
     * How many there are.
     *
     * @return distinct literals of the original
     */
    public int distinct() {
        return shown + decodable + omitted + lost;
    }

    /**
     * Sums up.
     *
     * @param other another count
     * @return the sum place by place
     */
    public LiteralCount plus(LiteralCount other) {
        return new LiteralCount(
                shown + other.shown, decodable + other.decodable, omitted + other.omitted, lost + other.lost);
    }
}
