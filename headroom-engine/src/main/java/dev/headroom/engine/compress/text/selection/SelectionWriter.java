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

import dev.headroom.engine.internal.prose.LineShape;
import dev.headroom.engine.internal.prose.ProseLines;
import dev.headroom.engine.internal.prose.SpeakerLabel;
import dev.headroom.engine.internal.text.TextLines;
import java.util.BitSet;

/**
 * Writes the pieces of a text that stay: short lines whole, of long ones the sentences, with a sign where some are
 * missing. Linear.
 */
final class SelectionWriter {

    private static final String GAP = "[..]";

    /** Of a shorter line nothing is left out. */
    static final int SHORT_LINE = 160;

    private final TextLines lines;
    private final ProseLines prose;
    private final Pieces pieces;
    private final BitSet kept;
    private final BitSet whole = new BitSet();
    private final BitSet part = new BitSet();
    private final char[] text;
    private final StringBuilder out = new StringBuilder();

    SelectionWriter(TextLines lines, ProseLines prose, Pieces pieces, char[] text, BitSet kept) {
        this.lines = lines;
        this.prose = prose;
        this.pieces = pieces;
        this.text = text;
        this.kept = kept;
        findLines();
    }

    /** The lines that are shown whole. */
    BitSet wholeLines() {
        return whole;
    }

    private void findLines() {
        for (int piece = kept.nextSetBit(0); piece >= 0; piece = kept.nextSetBit(piece + 1)) {
            int last = pieces.lastLine(piece);
            for (int line = pieces.line(piece); line <= last; line++) {
                boolean isShort = lines.end(line) - lines.start(line) <= SHORT_LINE;
                (isShort || isKept(line, piece) ? whole : part).set(line);
            }
            int above = pieces.line(piece) - 1;
            if (above >= 0 && prose.shape(above) == LineShape.CUE) {
                whole.set(above);
            }
        }
        keepBlankLines();
    }

    /** Whether all pieces of a line are kept, of which one is. */
    private boolean isKept(int line, int piece) {
        int first = piece;
        while (first > 0 && pieces.to(first - 1) > lines.start(line)) {
            if (!kept.get(--first)) {
                return false;
            }
        }
        int behind = piece + 1;
        while (behind < pieces.size() && pieces.from(behind) < lines.end(line)) {
            if (!kept.get(behind++)) {
                return false;
            }
        }
        return true;
    }

    /** White space between two whole lines stays. */
    private void keepBlankLines() {
        int last = whole.nextSetBit(0);
        for (int line = last; line >= 0; line = whole.nextSetBit(line + 1)) {
            boolean blank = line > last + 1;
            for (int between = last + 1; between < line && blank; between++) {
                blank = prose.shape(between) == LineShape.BLANK;
            }
            if (blank) {
                whole.set(last + 1, line);
            }
            last = line;
        }
    }

    String write(String receipt) {
        out.append("[headroom text: ")
                .append(whole.cardinality())
                .append(" of ")
                .append(lines.size());
        out.append(part.isEmpty() ? " lines" : " lines and parts of " + part.cardinality() + " more");
        out.append("; N: = line number");
        out.append(part.isEmpty() ? "" : ", " + GAP + " = sentences left out").append("]\n");
        BitSet shown = (BitSet) whole.clone();
        shown.or(part);
        int last = -2;
        for (int line = shown.nextSetBit(0); line >= 0; line = shown.nextSetBit(line + 1)) {
            if (whole.get(line)) {
                writeNumber(line, line != last + 1 || part.get(last) || startsLikeNumber(line));
                out.append(text, lines.start(line), lines.end(line) - lines.start(line))
                        .append('\n');
            } else {
                writeNumber(line, true);
                writePart(line, pieces.firstBehind(lines.start(line)));
            }
            last = line;
        }
        return out.append(receipt).toString();
    }

    private void writeNumber(int line, boolean numbered) {
        if (numbered) {
            out.append(line + 1).append(": ");
        }
    }

    private boolean startsLikeNumber(int line) {
        int from = lines.start(line);
        return from < lines.end(line) && Character.isDigit(text[from]);
    }

    private void writePart(int line, int first) {
        int end = lines.end(line);
        int at = writeLead(line, first);
        boolean gap = false;
        for (int piece = first; piece < pieces.size() && pieces.from(piece) < end; piece++) {
            if (kept.get(piece)) {
                int from = Math.max(lines.start(line), pieces.from(piece));
                int to = Math.min(end, pieces.to(piece));
                if (gap) {
                    out.append(at > lines.start(line) ? " " : "").append(GAP).append(' ');
                    at = from;
                }
                out.append(text, at, to - at);
                at = to;
                gap = false;
            } else {
                gap = true;
            }
        }
        out.append(gap ? " " + GAP : "").append('\n');
    }

    /** Who speaks stays also where the first sentence does not; gives the offset behind. */
    private int writeLead(int line, int first) {
        int start = lines.start(line);
        if (kept.get(first)) {
            return start;
        }
        long label = SpeakerLabel.find(text, start, lines.end(line));
        int behind = label == SpeakerLabel.NONE ? prose.textStart(line) : SpeakerLabel.end(label) + 1;
        out.append(text, start, behind - start);
        return behind;
    }
}
