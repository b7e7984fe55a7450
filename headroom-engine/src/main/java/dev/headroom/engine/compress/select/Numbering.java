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

import java.util.HashMap;
import java.util.Map;

/** Numbers the different keys of rows in the order in which they first come. */
final class Numbering {

    /** So many keys are compared one by one, the latest first, before a map is asked. */
    private static final int FEW = 16;

    private final long[] few = new long[FEW];
    private final Map<Long, Integer> many = new HashMap<>();
    private int size;

    private Numbering() {}

    static int[] of(long[] keys) {
        Numbering numbering = new Numbering();
        int[] numbers = new int[keys.length];
        for (int row = 0; row < keys.length; row++) {
            numbers[row] = row > 0 && keys[row] == keys[row - 1] ? numbers[row - 1] : numbering.number(keys[row]);
        }
        return numbers;
    }

    private int number(long key) {
        for (int i = Math.min(size, FEW) - 1; i >= 0; i--) {
            if (few[i] == key) {
                return i;
            }
        }
        if (size < FEW) {
            few[size] = key;
            return size++;
        }
        Integer known = many.putIfAbsent(key, size);
        return known == null ? size++ : known;
    }
}
