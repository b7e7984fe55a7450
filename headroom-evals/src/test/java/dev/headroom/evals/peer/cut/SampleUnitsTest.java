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
package dev.headroom.evals.peer.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

final class SampleUnitsTest {

    @Test
    void drawsFromTheLongestArrayOfADocument() {
        String json = "{\"tags\":[1,2], \"rows\":[ {\"a\":\"x],[\"}, [3,{\"b\":4}] ,5.0],\"n\":[]}";

        SampleUnits units = SampleUnits.of(json);

        assertThat(units.texts()).containsExactly("{\"a\":\"x],[\"}", "[3,{\"b\":4}]", "5.0");
        assertThat(units.joined(bits(0, 2))).isEqualTo("{\"tags\":[1,2], \"rows\":[{\"a\":\"x],[\"},5.0],\"n\":[]}");
    }

    @Test
    void drawsLinesFromText() {
        SampleUnits units = SampleUnits.of("one\ntwo\nthree");

        assertThat(units.joined(bits(0, 2))).isEqualTo("one\nthree");
    }

    @Test
    void drawsLinesFromDocumentsWithoutRows() {
        assertThat(SampleUnits.of("{\"a\":[1]}").texts()).containsExactly("{\"a\":[1]}");
    }

    private static BitSet bits(int... indexes) {
        BitSet bits = new BitSet();
        for (int index : indexes) {
            bits.set(index);
        }
        return bits;
    }
}
