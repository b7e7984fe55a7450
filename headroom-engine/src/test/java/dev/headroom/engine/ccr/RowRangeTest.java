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
package dev.headroom.engine.ccr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RowRangeTest {

    @Test
    void joinsNeighbouringIndicesAndCountsFromOne() {
        List<RowRange> ranges = RowRange.ofIndices(new int[] {0, 1, 2, 66, 97, 98});

        assertThat(ranges).containsExactly(new RowRange(1, 3), new RowRange(67, 67), new RowRange(98, 99));
        assertThat(ranges).extracting(RowRange::text).containsExactly("1-3", "67", "98-99");
        assertThat(ranges).extracting(RowRange::size).containsExactly(3, 1, 2);
    }

    @Test
    void makesNoRangeOfNoIndices() {
        assertThat(RowRange.ofIndices(new int[0])).isEmpty();
    }

    @Test
    void findsTheOtherRows() {
        List<RowRange> ranges = List.of(new RowRange(1, 3), new RowRange(67, 67));

        assertThat(RowRange.complement(ranges, 100)).containsExactly(new RowRange(4, 66), new RowRange(68, 100));
        assertThat(RowRange.complement(List.of(new RowRange(1, 5)), 5)).isEmpty();
        assertThat(RowRange.complement(List.of(), 5)).containsExactly(new RowRange(1, 5));
    }

    @Test
    void refusesIndicesThatDoNotAscend() {
        assertThatThrownBy(() -> RowRange.ofIndices(new int[] {3, 3})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RowRange.ofIndices(new int[] {-1})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesRangesThatAreNone() {
        assertThatThrownBy(() -> new RowRange(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RowRange(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
