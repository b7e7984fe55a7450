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

import dev.headroom.engine.internal.text.TextLines;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The lines of a text beside the numbers under which they are left out and fetched. Those numbers are the ones of
 * {@link TextLines}, here called units: a very long line counts as several, each a piece of it. A codec that reads
 * whole lines translates here.
 *
 * <p>Immutable. Made in one pass over the text, 8 bytes a line.
 */
public final class LineUnits {

    private final TextLines units;
    private final int[] line;
    private final int[] first;

    private LineUnits(TextLines units, int[] line, int[] first) {
        this.units = units;
        this.line = line;
        this.first = first;
    }

    /**
     * The units of a text.
     *
     * @param text any text, whose lines end behind a line feed
     * @return its units
     */
    public static LineUnits of(String text) {
        TextLines units = TextLines.of(text);
        int[] line = new int[units.size()];
        int[] first = new int[units.size()];
        int lines = 0;
        for (int unit = 0; unit < line.length; unit++) {
            int start = units.start(unit);
            if (start == 0 || text.charAt(start - 1) == '\n') {
                first[lines++] = unit;
            }
            line[unit] = lines - 1;
        }
        return new LineUnits(units, line, Arrays.copyOf(first, lines));
    }

    /** How many units there are. */
    public int size() {
        return line.length;
    }

    /** How many lines there are. */
    public int lines() {
        return first.length;
    }

    /**
     * The line that a unit is, or is a piece of.
     *
     * @param unit counted from 0
     * @return the line, counted from 0
     */
    public int line(int unit) {
        return line[unit];
    }

    /**
     * The unit that a line is, or its first piece.
     *
     * @param ofLine counted from 0
     * @return the unit, counted from 0
     */
    public int first(int ofLine) {
        return first[ofLine];
    }

    /**
     * Whether a unit is a line or the first piece of one.
     *
     * @param unit counted from 0
     * @return false for further pieces
     */
    public boolean isFirst(int unit) {
        return first[line[unit]] == unit;
    }

    /**
     * About how many characters a unit has.
     *
     * @param unit counted from 0
     * @return its characters without the line break
     */
    public int length(int unit) {
        return units.end(unit) - units.start(unit);
    }

    /**
     * The lines of which at least the first piece is kept.
     *
     * @param kept units
     * @return lines
     */
    public BitSet lines(BitSet kept) {
        BitSet lines = new BitSet(first.length);
        for (int unit = kept.nextSetBit(0); unit >= 0; unit = kept.nextSetBit(unit + 1)) {
            if (isFirst(unit)) {
                lines.set(line[unit]);
            }
        }
        return lines;
    }

    /**
     * Where the pieces of a line end that are kept from its first one on.
     *
     * @param ofLine a line whose first piece is kept
     * @param kept units
     * @return the end of the line without its line break, or the offset behind the last piece that is kept
     */
    public int keptEnd(int ofLine, BitSet kept) {
        int unit = first[ofLine];
        int last = (ofLine + 1 < first.length ? first[ofLine + 1] : line.length) - 1;
        while (unit < last && kept.get(unit + 1)) {
            unit++;
        }
        return unit < last ? units.start(unit + 1) : units.end(unit);
    }
}
