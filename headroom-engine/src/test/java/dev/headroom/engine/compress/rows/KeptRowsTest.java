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
package dev.headroom.engine.compress.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class KeptRowsTest {

    /** A tree: 0 holds 1 and 3, 1 holds 2; 4 holds 5. */
    private static final String TREE =
            "{\"children\":[{\"children\":[{\"children\":[{\"x\":2}]},{\"x\":3}]}," + "{\"children\":[{\"x\":5}]}]}";

    private static KeptRows kept(String json, int count, int... order) throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse(json);
        return KeptRows.of(tape, Rows.of(tape), order, count);
    }

    private static BitSet rows(int... numbers) {
        BitSet set = new BitSet();
        for (int number : numbers) {
            set.set(number);
        }
        return set;
    }

    @Test
    void asManyAsAskedForAreKeptInTheOrderOfTheirRank() throws JsonSyntaxException {
        String flat = "[{\"x\":1},{\"x\":2},{\"x\":3},{\"x\":4}]";

        assertThat(kept(flat, 2, 3, 0, 1, 2).kept()).isEqualTo(rows(0, 3));
        assertThat(kept(flat, 0, 3, 0, 1, 2).kept()).isEqualTo(rows());
        assertThat(kept(flat, 9, 3, 0).kept()).isEqualTo(rows(0, 3));
    }

    @Test
    void aNestedRowBringsTheRowsThatItIsIn() throws JsonSyntaxException {
        assertThat(kept(TREE, 1, 2).kept()).isEqualTo(rows(0, 1, 2));
        assertThat(kept(TREE, 1, 3).kept()).isEqualTo(rows(0, 3));
        assertThat(kept(TREE, 1, 5).kept()).isEqualTo(rows(4, 5));
        assertThat(kept(TREE, 2, 2, 5).kept()).isEqualTo(rows(0, 1, 2, 4, 5));
        assertThat(kept(TREE, 1, 0).kept()).isEqualTo(rows(0));
    }

    @Test
    void rowsNextToEachOtherAreOneRun() throws JsonSyntaxException {
        String flat = "[{\"x\":1},{\"x\":2},{\"x\":3},{\"x\":4},{\"x\":5}]";

        assertThat(kept(flat, 0, 0).runs()).isZero();
        assertThat(kept(flat, 3, 0, 1, 4).runs()).isEqualTo(2);
        assertThat(kept(flat, 5, 0, 1, 2, 3, 4).runs()).isEqualTo(1);
    }

    @Test
    void rowsAreNumberedFromOneAndWhatIsNoRowIsKept() throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse("[{\"x\":1},{\"x\":2}]");
        Rows rows = Rows.of(tape);

        KeptRows kept = KeptRows.of(tape, rows, new int[] {1}, 1);

        assertThat(kept.number(rows.node(0))).isEqualTo(1);
        assertThat(kept.number(rows.node(1))).isEqualTo(2);
        assertThat(kept.keeps(rows.node(0))).isFalse();
        assertThat(kept.keeps(rows.node(1))).isTrue();
        assertThat(kept.keeps(0)).isTrue();
    }
}
