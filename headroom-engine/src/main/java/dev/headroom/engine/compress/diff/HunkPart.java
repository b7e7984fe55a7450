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
package dev.headroom.engine.compress.diff;

import dev.headroom.engine.internal.diff.Diff;
import dev.headroom.engine.internal.diff.DiffParser;
import dev.headroom.engine.internal.diff.HunkHeader;
import dev.headroom.engine.internal.diff.LineKind;
import dev.headroom.engine.internal.text.TextBuffer;

/**
 * Counts through the lines of a hunk and writes headers for parts of it: lines that follow each other, under a header
 * that is true for them, so that each part is a hunk again. Not thread-safe.
 */
final class HunkPart {

    private final Diff diff;
    private final HunkHeader header;
    private final int[] position;

    HunkPart(Diff diff, HunkHeader header) {
        this.diff = diff;
        this.header = header;
        this.position = header.starts();
        int[] counts = header.counts();
        for (int side = 0; side < position.length; side++) {
            position[side] += counts[side] == 0 ? 1 : 0;
        }
    }

    /** The number of the next line in the new side. */
    int newLine() {
        return position[position.length - 1];
    }

    /** The number of the next line in the first old side. */
    int oldLine() {
        return position[0];
    }

    /** Passes a line of the hunk. */
    void pass(int line) {
        if (diff.kind(line) != LineKind.NO_NEWLINE) {
            for (int side = 0; side < position.length; side++) {
                position[side] += isOf(line, side) ? 1 : 0;
            }
        }
    }

    /** Writes the header of the part that starts here and ends in front of a line. */
    void header(int from, int to, boolean named, TextBuffer out) {
        int[] starts = position.clone();
        int[] counts = new int[starts.length];
        for (int line = from; line < to; line++) {
            for (int side = 0; side < counts.length && diff.kind(line) != LineKind.NO_NEWLINE; side++) {
                counts[side] += isOf(line, side) ? 1 : 0;
            }
        }
        for (int side = 0; side < counts.length; side++) {
            starts[side] -= counts[side] == 0 ? 1 : 0;
        }
        out.add(new HunkHeader(starts, counts, named ? header.section() : "").text());
        out.add('\n');
    }

    private boolean isOf(int line, int side) {
        boolean removed = diff.kind(line) == LineKind.REMOVED;
        return DiffParser.isOfSide(diff.text(), diff.start(line), diff.end(line), side, position.length, removed);
    }
}
