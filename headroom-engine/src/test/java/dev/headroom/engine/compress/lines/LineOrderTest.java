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

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineOrderTest {

    private static int[] lines(LineRanking ranking) {
        return IntStream.range(0, ranking.size()).map(ranking::line).toArray();
    }

    @Test
    void aLineHasItsFirstPlaceAndTheOthersComeBehindInTheirOrder() {
        LineOrder order = new LineOrder(6);
        order.add(4);
        order.add(0);
        order.require();
        order.add(4);
        order.add(2);

        LineRanking ranking = order.finish();

        assertThat(lines(ranking)).containsExactly(4, 0, 2, 1, 3, 5);
        assertThat(ranking.required()).isEqualTo(2);
    }

    @Test
    void knowsWhatWasAdded() {
        LineOrder order = new LineOrder(3);

        order.add(1);

        assertThat(order.has(1)).isTrue();
        assertThat(order.has(0)).isFalse();
        assertThat(lines(order.finish())).containsExactly(1, 0, 2);
    }
}
