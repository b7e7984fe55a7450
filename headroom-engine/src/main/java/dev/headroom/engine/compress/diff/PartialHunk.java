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
import dev.headroom.engine.internal.diff.LineKind;
import dev.headroom.engine.internal.text.TextBuffer;
import java.util.BitSet;

/** Writes the lines of a hunk that are kept, each run of them as a hunk, and words for blocks that are not. */
final class PartialHunk {

    private final Diff diff;
    private final DiffBlocks blocks;
    private final BitSet kept;
    private final TextBuffer out;
    private int spaceFrom;
    private int spaceTo;
    private int spaceAdded;
    private int spaceRemoved;

    PartialHunk(Diff diff, DiffBlocks blocks, BitSet kept, TextBuffer out) {
        this.diff = diff;
        this.blocks = blocks;
        this.kept = kept;
        this.out = out;
    }

    /** Writes a hunk from its header up to a line. */
    void write(int first, int end) {
        HunkPart part = new HunkPart(diff, diff.hunks().get(diff.hunk(first)).header());
        boolean named = true;
        int line = first + 1;
        while (line < end) {
            if (kept.get(line)) {
                sayWhiteSpace();
                int next = Math.min(end, kept.nextClearBit(line));
                part.header(line, next, named, out);
                named = false;
                for (; line < next; line++) {
                    part.pass(line);
                    out.add(diff.text(), diff.start(line), diff.end(line));
                    out.add('\n');
                }
            } else {
                line = leaveOut(line, end, part);
            }
        }
        sayWhiteSpace();
    }

    /** Passes a line of context or a block; gives back the line behind it. */
    private int leaveOut(int line, int end, HunkPart part) {
        int block = blocks.blockOf(line);
        int next = block == DiffBlocks.NONE
                ? line + 1
                : Math.min(end, blocks.block(block).to());
        int from = part.newLine();
        for (int passed = line; passed < next; passed++) {
            part.pass(passed);
        }
        if (block != DiffBlocks.NONE) {
            switch (blocks.block(block).reason()) {
                case WHITE_SPACE -> countWhiteSpace(line, next, from, part.newLine() - 1);
                case MOVED_AWAY -> sayMoved(blocks.block(block), "moved to");
                case MOVED_HERE -> sayMoved(blocks.block(block), "moved from");
                case GENERATED, BINARY -> {}
            }
        }
        return next;
    }

    /** Neighbouring blocks are named as one. */
    private void countWhiteSpace(int line, int next, int from, int to) {
        spaceFrom = spaceAdded + spaceRemoved == 0 ? from : spaceFrom;
        spaceTo = Math.max(from, to);
        for (int i = line; i < next; i++) {
            spaceAdded += diff.kind(i) == LineKind.ADDED ? 1 : 0;
            spaceRemoved += diff.kind(i) == LineKind.REMOVED ? 1 : 0;
        }
    }

    private void sayWhiteSpace() {
        if (spaceAdded + spaceRemoved > 0) {
            note("white space only, +" + spaceAdded + " -" + spaceRemoved + " in lines " + spaceFrom + "-" + spaceTo);
            spaceAdded = 0;
            spaceRemoved = 0;
        }
    }

    private void sayMoved(OmittedBlock block, String words) {
        sayWhiteSpace();
        int size = block.to() - block.from();
        int place = blocks.place(blocks.blockOf(block.partner()));
        boolean here = diff.file(block.partner()) == diff.file(block.from());
        String file = here ? "" : blocks.path(diff.file(block.partner())) + " ";
        note(size + " more lines " + words + " " + file + (size == 1 ? "line " : "lines ") + place + "-"
                + (place + size - 1));
    }

    private void note(String words) {
        out.add("[headroom: " + words + "]\n");
    }
}
