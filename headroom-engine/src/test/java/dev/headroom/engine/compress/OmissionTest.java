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
package dev.headroom.engine.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.engine.compress.Omission.Range;
import dev.headroom.engine.compress.Omission.Unit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class OmissionTest {

    @Test
    void namesEverythingButWhatIsKept() {
        BitSet kept = new BitSet();
        kept.set(0, 3);
        kept.set(5);
        kept.set(99);

        Omission omission = Omission.allBut(Unit.ROWS, kept, 100);

        assertThat(omission.leftOut()).containsExactly(new Range(4, 5), new Range(7, 99));
        assertThat(omission.count()).isEqualTo(95);
        assertThat(omission.unit().word()).isEqualTo("rows");
    }

    @Test
    void namesTheEnds() {
        BitSet kept = new BitSet();
        kept.set(1);

        assertThat(Omission.allBut(Unit.LINES, kept, 3).leftOut()).containsExactly(new Range(1, 1), new Range(3, 3));
        assertThat(Omission.allBut(Unit.LINES, new BitSet(), 3).leftOut()).containsExactly(new Range(1, 3));
    }

    @Test
    void keepingEverythingIsNoOmission() {
        BitSet all = new BitSet();
        all.set(0, 3);

        assertThatThrownBy(() -> Omission.allBut(Unit.ROWS, all, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("leftOut must name at least one range");
    }

    @Test
    void anIndexBeyondTheTotalIsRefused() {
        BitSet kept = new BitSet();
        kept.set(3);

        assertThatThrownBy(() -> Omission.allBut(Unit.ROWS, kept, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kept has index 3, but total is 3");
    }

    @Test
    void rangesHaveToAscendWithAGapAndEndWithinTheTotal() {
        assertThatThrownBy(() -> new Omission(Unit.ROWS, List.of(new Range(1, 2), new Range(3, 4)), 9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Omission(Unit.ROWS, List.of(new Range(5, 6), new Range(1, 2)), 9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Omission(Unit.ROWS, List.of(new Range(5, 10)), 9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void copiesItsRanges() {
        List<Range> ranges = new ArrayList<>(List.of(new Range(1, 2)));
        Omission omission = new Omission(Unit.ROWS, ranges, 5);

        ranges.add(new Range(4, 4));

        assertThat(omission.count()).isEqualTo(2);
    }
}
