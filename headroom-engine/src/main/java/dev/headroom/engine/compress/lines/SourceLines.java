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

/**
 * The lines of a text as markers and retrieval number them, for codecs that know places by their offsets. A line of
 * more than 4,000 characters counts as several. Immutable; made in one pass over the text.
 */
public final class SourceLines {

    private final TextLines lines;

    private SourceLines(TextLines lines) {
        this.lines = lines;
    }

    /**
     * Finds the lines of a text.
     *
     * @param text any text
     * @return its lines; none if it is empty
     */
    public static SourceLines of(String text) {
        return new SourceLines(TextLines.of(text));
    }

    /** How many lines there are. */
    public int size() {
        return lines.size();
    }

    /**
     * The line that a place is in; a line break belongs to the line it ends. Logarithmic.
     *
     * @param offset from 0 to the length of the text; the end belongs to the last line
     * @return the line, counted from 0
     */
    public int lineAt(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.start(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * Where a line starts.
     *
     * @param line counted from 0
     * @return its offset
     */
    public int start(int line) {
        return lines.start(line);
    }
}
