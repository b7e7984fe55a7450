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
package dev.headroom.engine.internal.code;

import dev.headroom.engine.internal.text.TextLines;
import java.util.Optional;

/**
 * The stretch of a text whose lines have numbers in front, one more from line to line. A few lines before it and behind
 * it, such as a path or a remark of the tool, may have none. Immutable and thread-safe.
 *
 * @param numbering how the numbers are written
 * @param number the number of the first numbered line
 * @param first the index of that line, counted from 0 in {@link TextLines}
 * @param behind the index behind the last numbered line; pieces of a long line belong to it
 * @param count how many lines have a number
 */
public record NumberedLines(Numbering numbering, int number, int first, int behind, int count) {

    /** Fewer numbered lines prove nothing. */
    private static final int FEWEST = 5;

    /** How many lines may stand before the numbered ones. */
    private static final int MOST_BEFORE = 4;

    /** At most one line in so many may stand outside of the numbered stretch, beside those before it. */
    private static final int SHARE = 5;

    /**
     * Finds the numbered stretch.
     *
     * @param lines the lines of a text
     * @return the stretch that starts at one of the first lines; empty when the text is not numbered throughout
     */
    public static Optional<NumberedLines> find(TextLines lines) {
        for (int first = 0; first < lines.size() && first <= MOST_BEFORE; first++) {
            Optional<Numbering> numbering = Numbering.of(lines.line(first));
            if (numbering.isPresent()) {
                NumberedLines found = from(lines, first, numbering.get());
                int outside = lines.size() - found.behind;
                return found.count >= FEWEST && outside * SHARE <= lines.size() ? Optional.of(found) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static NumberedLines from(TextLines lines, int first, Numbering numbering) {
        int start = Numbering.number(lines.line(first));
        int count = 0;
        int line = first;
        while (line < lines.size()
                && numbering.length(lines.text(), lines.start(line), lines.end(line), start + count) >= 0) {
            count++;
            line++;
            while (line < lines.size() && isPiece(lines, line)) {
                line++;
            }
        }
        return new NumberedLines(numbering, start, first, line, count);
    }

    /**
     * Whether a line is only a further piece of a long one.
     *
     * @param lines the lines of a text
     * @param line its index
     * @return true when no line break stands in front of it
     */
    public static boolean isPiece(TextLines lines, int line) {
        int start = lines.start(line);
        return start > 0 && lines.text().charAt(start - 1) != '\n';
    }
}
