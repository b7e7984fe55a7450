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
package dev.headroom.engine.compress.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommonOrderTest {

    @Test
    void agreesWithAllOrders() {
        List<Integer> order =
                CommonOrder.of(List.of(0, 3, 1, 2), List.of(new int[] {0, 3}, new int[] {1, 2}, new int[] {2, 3}));

        assertThat(order).containsExactly(0, 1, 2, 3);
    }

    @Test
    void keepsTheFirstPlaceWhereTheRowsLeaveItOpen() {
        assertThat(CommonOrder.of(List.of(5, 4, 9), List.of(new int[] {4}, new int[] {5, 9})))
                .containsExactly(5, 4, 9);
    }

    @Test
    void leavesColumnsAsTheyAreWhereRowsContradictEachOther() {
        assertThat(CommonOrder.of(List.of(2, 0, 1), List.of(new int[] {0, 1}, new int[] {1, 0}, new int[] {0, 2})))
                .containsExactly(2, 0, 1);
    }

    @Test
    void countsAnOrderThatComesTwiceOnce() {
        assertThat(CommonOrder.of(List.of(1, 0), List.of(new int[] {0, 1}, new int[] {0, 1})))
                .containsExactly(0, 1);
    }
}
