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
package dev.headroom.engine.compress.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineUnitsTest {

    /** Three lines, the second of which counts as three units. */
    private static final String TEXT = "one\n" + "x".repeat(9_000) + "\nlast";

    private final LineUnits units = LineUnits.of(TEXT);

    private static BitSet set(int... members) {
        BitSet set = new BitSet();
        IntStream.of(members).forEach(set::set);
        return set;
    }

    @Test
    void aLongLineIsSeveralUnits() {
        assertThat(units.size()).isEqualTo(5);
        assertThat(units.lines()).isEqualTo(3);
        assertThat(IntStream.range(0, 5).map(units::line)).containsExactly(0, 1, 1, 1, 2);
        assertThat(IntStream.range(0, 3).map(units::first)).containsExactly(0, 1, 4);
        assertThat(IntStream.range(0, 5).filter(units::isFirst)).containsExactly(0, 1, 4);
        assertThat(IntStream.range(0, 5).map(units::length).sum()).isEqualTo(3 + 9_000 + 4);
    }

    @Test
    void aLineIsKeptWithItsFirstPiece() {
        assertThat(units.lines(set(0, 1, 3))).isEqualTo(set(0, 1));
        assertThat(units.lines(set(2, 3, 4))).isEqualTo(set(2));
        assertThat(units.lines(set())).isEqualTo(set());
    }

    @Test
    void aLineIsShownAsFarAsItsPiecesFollowEachOther() {
        int first = 4 + units.length(1);

        assertThat(units.keptEnd(1, set(1))).isEqualTo(first);
        assertThat(units.keptEnd(1, set(1, 3))).isEqualTo(first);
        assertThat(units.keptEnd(1, set(1, 2))).isEqualTo(first + units.length(2));
        assertThat(units.keptEnd(1, set(1, 2, 3, 4))).isEqualTo(4 + 9_000);
        assertThat(units.keptEnd(0, set(0, 1))).isEqualTo(3);
        assertThat(units.keptEnd(2, set(4))).isEqualTo(TEXT.length());
    }

    @Test
    void anEmptyTextHasNone() {
        assertThat(LineUnits.of("").size()).isZero();
        assertThat(LineUnits.of("").lines()).isZero();
    }
}
