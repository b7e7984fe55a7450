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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class LineRankingTest {

    @Test
    void whatBelongsTogetherIsNotTornApart() {
        BitSet joined = new BitSet();
        joined.set(2, 4);

        LineRanking ranking = new LineRanking(new int[] {5, 4, 3, 2, 1, 0}, 1, joined);

        assertThat(ranking.whole(0)).isZero();
        assertThat(ranking.whole(1)).isEqualTo(1);
        assertThat(ranking.whole(2)).isEqualTo(1);
        assertThat(ranking.whole(3)).isEqualTo(1);
        assertThat(ranking.whole(4)).isEqualTo(4);
        assertThat(ranking.whole(99)).isEqualTo(6);
    }

    @Test
    void whatIsJoinedToTheBestIsNotKeptWithoutIt() {
        BitSet joined = new BitSet();
        joined.set(0, 3);

        assertThat(new LineRanking(new int[] {0, 1, 2, 3}, 0, joined).whole(2)).isZero();
    }

    @Test
    void noMoreLinesAreRequiredThanThereAre() {
        int[] order = {1, 0};

        assertThat(new LineRanking(order, 2).required()).isEqualTo(2);
        assertThat(new LineRanking(order, 0).required()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineRanking(order, 3))
                .withMessage("required must be 0 to 2, but is 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new LineRanking(order, -1));
    }
}
