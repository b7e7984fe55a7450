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

import dev.headroom.engine.compress.table.RowChoice;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import java.util.BitSet;

/** The rows of a document that are kept: those ranked first, and the rows that these are nested in. */
final class KeptRows implements RowChoice {

    private final Rows rows;
    private final BitSet kept;

    /** The nodes of the rows that are left out; asked for several times a row, so they are not searched for. */
    private final BitSet leftOut;

    private KeptRows(Rows rows, BitSet kept) {
        this.rows = rows;
        this.kept = kept;
        this.leftOut = new BitSet();
        for (int row = kept.nextClearBit(0); row < rows.size(); row = kept.nextClearBit(row + 1)) {
            leftOut.set(rows.node(row));
        }
    }

    static KeptRows of(JsonTape tape, Rows rows, int[] order, int count) {
        int[] outer = outerRows(tape, rows);
        BitSet kept = new BitSet(rows.size());
        for (int i = 0; i < count && i < order.length; i++) {
            for (int row = order[i]; row >= 0 && !kept.get(row); row = outer[row]) {
                kept.set(row);
            }
        }
        return new KeptRows(rows, kept);
    }

    /** For each row the row it is nested in, or -1. */
    private static int[] outerRows(JsonTape tape, Rows rows) {
        int[] outer = new int[rows.size()];
        int[] open = new int[rows.size()];
        int depth = 0;
        for (int row = 0; row < outer.length; row++) {
            while (depth > 0 && tape.next(rows.node(open[depth - 1])) <= rows.node(row)) {
                depth--;
            }
            outer[row] = depth == 0 ? -1 : open[depth - 1];
            open[depth++] = row;
        }
        return outer;
    }

    BitSet kept() {
        return kept;
    }

    /** How many runs of kept rows there are. */
    int runs() {
        int runs = 0;
        for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(kept.nextClearBit(row))) {
            runs++;
        }
        return runs;
    }

    @Override
    public boolean keeps(int node) {
        return !leftOut.get(node);
    }

    @Override
    public int number(int node) {
        return rows.indexOf(node) + 1;
    }
}
