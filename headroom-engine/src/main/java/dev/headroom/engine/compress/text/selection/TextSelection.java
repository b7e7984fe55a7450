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
package dev.headroom.engine.compress.text.selection;

import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.internal.prose.ProseLines;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.model.Origin;
import java.util.BitSet;

/**
 * Chooses and writes the pieces of a text that are shown: sentences, headings, headers of mails, blocks of code and
 * tables, whole and in their order.
 *
 * <pre>
 * [headroom text: 40 of 310 lines and parts of 12 more; N: = line number, [..] = sentences left out]
 * 1: # Operating the pump
 * 14: [..] Before the first start the tank must be full. [..]
 * [headroom: the whole text has 22 headings; 31 lines of code]
 * </pre>
 *
 * <p>Immutable; n log n in the number of pieces, everything else linear in the text.
 */
public final class TextSelection {

    private final TextLines lines;
    private final char[] text;
    private final ProseLines prose;
    private final Pieces pieces;
    private final String receipt;

    private TextSelection(TextLines lines) {
        this.lines = lines;
        this.text = lines.text().toCharArray();
        this.prose = ProseLines.of(lines, text);
        this.pieces = Pieces.of(lines, prose, text);
        this.receipt = Receipt.of(lines, prose, text);
    }

    /**
     * Cuts a text into pieces.
     *
     * @param lines the lines of the text
     * @return what can be chosen from it
     */
    public static TextSelection of(TextLines lines) {
        return new TextSelection(lines);
    }

    /**
     * Ranks the pieces.
     *
     * @param origin the question and the arguments of the call
     * @param budgetTokens of which the outline takes a part
     * @return all pieces, the best first
     */
    public LineRanking ranking(Origin origin, int budgetTokens) {
        return PieceRanking.of(prose, pieces, text, origin, budgetTokens);
    }

    /**
     * Writes pieces.
     *
     * @param kept the pieces to show
     * @return them with a header and a receipt, without a marker
     */
    public String write(BitSet kept) {
        return writer(kept).write(receipt);
    }

    /**
     * The lines of which nothing is missing.
     *
     * @param kept the pieces to show
     * @return lines, counted from 0
     */
    public BitSet wholeLines(BitSet kept) {
        return writer(kept).wholeLines();
    }

    private SelectionWriter writer(BitSet kept) {
        return new SelectionWriter(lines, prose, pieces, text, kept);
    }
}
