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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberingTest {

    @Test
    void keysAreNumberedAsTheyFirstCome() {
        assertThat(Numbering.of(new long[] {7, 7, -1, 7, 1L << 40, -1})).containsExactly(0, 0, 1, 0, 2, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 400})
    void anyNumberOfKeysIsNumberedAlike(int different) {
        SplittableRandom random = new SplittableRandom(different);
        long[] keys = random.longs(2_000, 0, different).toArray();

        int[] numbers = Numbering.of(keys);

        List<Long> met = new ArrayList<>();
        for (int row = 0; row < keys.length; row++) {
            if (!met.contains(keys[row])) {
                met.add(keys[row]);
            }
            assertThat(numbers[row]).isEqualTo(met.indexOf(keys[row]));
        }
    }
}
