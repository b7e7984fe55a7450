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
package dev.headroom.engine.compress.history;

import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.lines.AskedLines;
import dev.headroom.engine.compress.lines.LineForms;
import dev.headroom.engine.compress.lines.LineOrder;
import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.internal.text.TextLines;
import java.util.BitSet;
import java.util.Optional;

/**
 * A log of a commit a line. Hashes and subjects do not repeat, so there is no shorter form that says everything; of a
 * long log the first commits stay, the last one, and those that are asked for. For one log.
 */
final class OneLineForms implements LineForms {

    /** Lines with a literal of the question that stay whatever the budget. */
    private static final int MOST_REQUIRED = 40;

    private final CompressionInput input;
    private final TextLines lines;

    OneLineForms(CompressionInput input, TextLines lines) {
        this.input = input;
        this.lines = lines;
    }

    @Override
    public Optional<String> lossless() {
        return Optional.empty();
    }

    @Override
    public LineRanking ranking() {
        LineOrder order = new LineOrder(lines.size());
        order.add(0);
        order.add(lines.size() - 1);
        AskedLines asked = AskedLines.of(lines.text(), AskedLines.Entries.of(lines), input.origin());
        asked.exact().stream().limit(MOST_REQUIRED).forEach(order::add);
        order.require();
        asked.exact().forEach(order::add);
        asked.related().forEach(order::add);
        return order.finish();
    }

    @Override
    public String selection(BitSet kept) {
        StringBuilder out = new StringBuilder("[headroom git log --oneline, ")
                .append(kept.cardinality())
                .append(" of ")
                .append(lines.size())
                .append(" lines: .. stands for commits left out]");
        int next = 0;
        for (int line = kept.nextSetBit(0); line >= 0; line = kept.nextSetBit(line + 1)) {
            out.append(line > next ? "\n.." : "").append('\n');
            out.append(lines.text(), lines.start(line), lines.end(line));
            next = line + 1;
        }
        return out.append(next < lines.size() ? "\n.." : "").toString();
    }
}
