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
package dev.headroom.engine.compress.search;

import dev.headroom.engine.internal.text.TextLines;
import java.util.BitSet;

/**
 * The numbers under which lines are left out and fetched. They are those of {@link TextLines}: a very long line counts
 * as several units, each a piece of it.
 */
final class Units {

    private final TextLines units;
    private final int[] line;
    private final int[] first;

    private Units(TextLines units, int[] line, int[] first) {
        this.units = units;
        this.line = line;
        this.first = first;
    }

    static Units of(Listing listing) {
        TextLines units = TextLines.of(listing.text);
        int[] line = new int[units.size()];
        int[] first = new int[listing.lines()];
        int at = 0;
        for (int unit = 0; unit < line.length; unit++) {
            while (at + 1 < listing.lines() && listing.start(at + 1) <= units.start(unit)) {
                at++;
            }
            first[at] = unit == 0 || line[unit - 1] != at ? unit : first[at];
            line[unit] = at;
        }
        return new Units(units, line, first);
    }

    int size() {
        return line.length;
    }

    /** The line that a unit is, or is a piece of. */
    int line(int unit) {
        return line[unit];
    }

    /** Whether a unit is a line or its first piece. */
    boolean isFirst(int unit) {
        return unit == 0 || line[unit - 1] != line[unit];
    }

    /** Where the pieces of a line end that are kept from its first one on. */
    int keptEnd(int ofLine, BitSet kept) {
        int unit = first[ofLine];
        while (unit + 1 < line.length && line[unit + 1] == ofLine && kept.get(unit + 1)) {
            unit++;
        }
        return unit + 1 < line.length && line[unit + 1] == ofLine ? units.start(unit + 1) : units.end(unit);
    }

    int start(int unit) {
        return units.start(unit);
    }

    int end(int unit) {
        return units.end(unit);
    }
}
