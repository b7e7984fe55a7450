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
package dev.headroom.html;

import dev.headroom.engine.compress.lines.SourceLines;
import dev.headroom.html.page.Box;
import dev.headroom.html.page.Piece;
import java.util.List;
import org.jsoup.nodes.Range;

/** Where blocks stand in the source: the numbers of the lines, counted from 1, between their first and last piece. */
final class Places {

    private final SourceLines lines;
    private final int shift;
    private int first;
    private int last;

    Places(SourceLines lines, int shift) {
        this.lines = lines;
        this.shift = shift;
    }

    /** The lines of some blocks, such as {@code 12-40}; empty when none of them stands in the source. */
    String of(List<Block> blocks) {
        first = Integer.MAX_VALUE;
        last = -1;
        blocks.forEach(block -> block.sources().forEach(this::add));
        return last < 0 ? "" : lines.lineAt(first) + 1 + "-" + (lines.lineAt(Math.max(first, last - 1)) + 1);
    }

    private void add(Box box) {
        for (Piece piece : box.pieces()) {
            if (piece.node() != null) {
                Range range = piece.node().sourceRange();
                if (range.isTracked()) {
                    first = Math.min(first, range.startPos() + shift);
                    last = Math.max(last, range.endPos() + shift);
                }
            }
        }
        box.children().forEach(this::add);
    }
}
