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

import dev.headroom.engine.compress.lines.LineUnits;
import dev.headroom.engine.internal.diff.Diff;
import dev.headroom.engine.internal.diff.GitHeader;
import dev.headroom.engine.internal.diff.GitHeaderParser;
import dev.headroom.engine.internal.diff.LineKind;
import dev.headroom.engine.internal.diff.Prefixes;
import dev.headroom.engine.internal.text.TextBuffer;
import java.util.BitSet;
import java.util.Optional;

/**
 * Writes some lines of a diff. What is shown of a hunk stands below headers that are true for what is shown; what is
 * left out of messages, blocks and generated files is named, with counts, where it would stand. Not thread-safe; linear
 * in the diff.
 */
final class SelectionWriter {

    private final Diff diff;
    private final DiffBlocks blocks;
    private final BitSet kept;
    private final Prefixes prefixes;
    private final TextBuffer out = new TextBuffer(16_384);
    private boolean headings;

    private SelectionWriter(Diff diff, DiffBlocks blocks, LineUnits units, BitSet keptUnits) {
        this.diff = diff;
        this.blocks = blocks;
        this.kept = units.lines(keptUnits);
        this.prefixes = Prefixes.of(diff.text());
    }

    static String write(Diff diff, DiffBlocks blocks, LineUnits units, BitSet keptUnits) {
        SelectionWriter writer = new SelectionWriter(diff, blocks, units, keptUnits);
        int line = 0;
        while (line < diff.lines()) {
            line = writer.write(line);
        }
        return writer.header() + writer.out;
    }

    /** Writes what starts with a line; gives back the line behind it. */
    private int write(int line) {
        LineKind kind = diff.kind(line);
        if (kind == LineKind.HEADER && diff.fileStart(diff.file(line)) == line) {
            return file(line);
        } else if (kind == LineKind.HUNK) {
            return hunk(line);
        } else if (kind == LineKind.MESSAGE) {
            return message(line);
        } else if (kind == LineKind.BINARY) {
            return binary(line);
        }
        if (kept.get(line)) {
            line(line);
        }
        return line + 1;
    }

    private int file(int first) {
        int end = GitHeaderParser.end(diff, first);
        Optional<GitHeader> header = GitHeaderParser.parse(diff, first, end, prefixes);
        if (header.isPresent()) {
            headings = true;
            out.add(header.get().heading());
            out.add('\n');
        } else {
            for (int line = first; line < end; line++) {
                line(line);
            }
        }
        generated(diff.file(first), end);
        return end;
    }

    /** Says what is left out of a file that a program wrote. */
    private void generated(int file, int firstHunk) {
        if (blocks.generated(file).isEmpty()) {
            return;
        }
        int hunks = 0;
        int added = 0;
        int removed = 0;
        for (int line = firstHunk; line < diff.lines() && diff.file(line) == file; line++) {
            if (!kept.get(line)) {
                hunks += diff.kind(line) == LineKind.HUNK ? 1 : 0;
                added += diff.kind(line) == LineKind.ADDED ? 1 : 0;
                removed += diff.kind(line) == LineKind.REMOVED ? 1 : 0;
            }
        }
        if (hunks > 0) {
            note(blocks.generated(file) + ", " + hunks + (hunks == 1 ? " hunk" : " hunks") + " left out: +" + added
                    + " -" + removed);
        }
    }

    private int hunk(int first) {
        int end = first + 1;
        while (end < diff.lines() && diff.hunk(end) == diff.hunk(first)) {
            end++;
        }
        if (kept.nextClearBit(first) < end) {
            new PartialHunk(diff, blocks, kept, out).write(first, end);
        } else {
            for (int line = first; line < end; line++) {
                line(line);
            }
        }
        return end;
    }

    private int message(int first) {
        int leftOut = 0;
        int line = first;
        for (; line < diff.lines() && diff.kind(line) == LineKind.MESSAGE; line++) {
            if (kept.get(line)) {
                line(line);
            } else {
                leftOut++;
            }
        }
        if (leftOut > 0) {
            note(leftOut + (leftOut == 1 ? " more line" : " more lines") + " of the message left out");
        }
        return line;
    }

    private int binary(int first) {
        int line = first;
        for (;
                line < diff.lines() && diff.kind(line) == LineKind.BINARY && diff.file(line) == diff.file(first);
                line++) {
            if (kept.get(line)) {
                line(line);
            }
        }
        if (!kept.get(first)) {
            note(line - first + " lines of binary data left out");
        }
        return line;
    }

    private void line(int line) {
        out.add(diff.text(), diff.start(line), diff.end(line));
        out.add('\n');
    }

    private void note(String words) {
        out.add("[headroom: " + words + "]\n");
    }

    private String header() {
        int added = 0;
        int removed = 0;
        int context = 0;
        int contextKept = 0;
        for (int line = 0; line < diff.lines(); line++) {
            LineKind kind = diff.kind(line);
            added += kind == LineKind.ADDED ? 1 : 0;
            removed += kind == LineKind.REMOVED ? 1 : 0;
            context += kind == LineKind.CONTEXT ? 1 : 0;
            contextKept += kind == LineKind.CONTEXT && kept.get(line) ? 1 : 0;
        }
        String files = diff.files() == 1 ? "1 file" : diff.files() + " files";
        return "[headroom diff: " + files + ", +" + added + " -" + removed + "; " + contextKept + " of " + context
                + " context lines shown, @@ ranges are of the lines shown"
                + (headings ? "; === path (old..new) stands for diff --git, index, --- and +++" : "") + "]\n";
    }
}
