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
package dev.headroom.engine.compress.select;

/**
 * An order in which every beginning is spread evenly: the first, the middle, the quarters, the eighths (the sequence of
 * van der Corput, 1935).
 */
final class Spread {

    private Spread() {}

    /**
     * All numbers from 0.
     *
     * @param size how many
     * @return each once, in spread order
     */
    static int[] over(int size) {
        int[] order = new int[size];
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, size - 1));
        int next = 0;
        for (int i = 0; next < size; i++) {
            int place = bits == 0 ? 0 : Integer.reverse(i) >>> (Integer.SIZE - bits);
            if (place < size) {
                order[next++] = place;
            }
        }
        return order;
    }
}
