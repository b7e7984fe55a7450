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

import dev.headroom.engine.compress.diff.OmittedBlock.Reason;
import dev.headroom.engine.internal.diff.Diff;
import dev.headroom.engine.internal.diff.GeneratedFiles;
import dev.headroom.engine.internal.diff.LineKind;
import dev.headroom.engine.relevance.ExactTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The blocks of a diff that may be left out, and the names of its files. A file that the question names is shown as a
 * file that people wrote. Linear in the diff.
 */
final class DiffBlocks {

    static final int NONE = -1;

    /** Fewer lines cost less than the words for them. */
    private static final int FEWEST_LINES = 4;

    private final Diff diff;
    private final String[] paths;
    private final String[] generated;
    private final int[] firstHunkLine;
    private final List<OmittedBlock> blocks = new ArrayList<>();
    private final int[] blockOf;
    private int[] places = new int[0];

    private DiffBlocks(Diff diff) {
        this.diff = diff;
        this.paths = new String[diff.files()];
        this.generated = new String[diff.files()];
        this.firstHunkLine = new int[diff.files()];
        this.blockOf = new int[diff.lines()];
    }

    static DiffBlocks find(Diff diff, ExactTerms asked) {
        DiffBlocks found = new DiffBlocks(diff);
        Arrays.fill(found.blockOf, NONE);
        found.nameFiles(asked);
        found.findWholeFiles();
        found.findWhiteSpace();
        found.findMoves();
        found.findPlaces();
        return found;
    }

    private void nameFiles(ExactTerms asked) {
        Arrays.fill(firstHunkLine, diff.lines());
        for (int i = diff.hunks().size() - 1; i >= 0; i--) {
            firstHunkLine[diff.hunks().get(i).file()] = diff.hunks().get(i).line();
        }
        for (int file = 0; file < paths.length; file++) {
            paths[file] = FileNames.path(diff, file);
            String word = GeneratedFiles.word(diff, paths[file], firstHunkLine[file]);
            generated[file] = !asked.isEmpty() && asked.matches(paths[file]) ? "" : word;
        }
    }

    /** Hunks of generated files, each a block, and binary data. */
    private void findWholeFiles() {
        int line = 0;
        while (line < diff.lines()) {
            int from = line;
            int hunk = diff.hunk(line);
            if (hunk >= 0 && !generated[diff.file(line)].isEmpty()) {
                while (line < diff.lines() && diff.hunk(line) == hunk) {
                    line++;
                }
                add(new OmittedBlock(Reason.GENERATED, from, line, NONE));
            } else if (diff.kind(line) == LineKind.BINARY) {
                while (line < diff.lines()
                        && diff.kind(line) == LineKind.BINARY
                        && diff.file(line) == diff.file(from)) {
                    line++;
                }
                add(new OmittedBlock(Reason.BINARY, from, line, NONE));
            } else {
                line++;
            }
        }
    }

    /** In a hunk with enough of them, all runs that change white space alone. */
    private void findWhiteSpace() {
        for (Diff.Hunk hunk : diff.hunks()) {
            if (!WhiteSpace.isMeaningless(paths[hunk.file()])) {
                continue;
            }
            List<OmittedBlock> runs = new ArrayList<>();
            int lines = 0;
            int line = hunk.line() + 1;
            while (line < diff.lines() && diff.hunk(line) == diff.hunk(hunk.line())) {
                int from = line++;
                if (isPlainChange(from)) {
                    while (line < diff.lines() && isRun(line, from)) {
                        line++;
                    }
                    if (WhiteSpace.isAll(diff, from, line)) {
                        runs.add(new OmittedBlock(Reason.WHITE_SPACE, from, line, NONE));
                        lines += line - from;
                    }
                }
            }
            if (lines >= FEWEST_LINES) {
                runs.forEach(this::add);
            }
        }
    }

    private boolean isRun(int line, int first) {
        LineKind kind = diff.kind(line);
        return diff.hunk(line) == diff.hunk(first) && (kind.isChange() || kind == LineKind.NO_NEWLINE);
    }

    /** The first line of a moved block stays on both sides, as its title. */
    private void findMoves() {
        BitSet candidates = new BitSet(diff.lines());
        for (int line = 0; line < diff.lines(); line++) {
            boolean endsWithout = line + 1 < diff.lines() && diff.kind(line + 1) == LineKind.NO_NEWLINE;
            candidates.set(line, isPlainChange(line) && !endsWithout);
        }
        for (MovedBlocks.Block block : MovedBlocks.find(diff, candidates)) {
            int size = block.size();
            add(new OmittedBlock(Reason.MOVED_AWAY, block.from() + 1, block.from() + size, block.to() + 1));
            add(new OmittedBlock(Reason.MOVED_HERE, block.to() + 1, block.to() + size, block.from() + 1));
        }
    }

    /** The line numbers of moved blocks: in the old side where they were, in the new one where they are. */
    private void findPlaces() {
        places = new int[blocks.size()];
        for (Diff.Hunk hunk : diff.hunks()) {
            HunkPart part = new HunkPart(diff, hunk.header());
            int line = hunk.line() + 1;
            for (; line < diff.lines() && diff.hunk(line) == diff.hunk(hunk.line()); line++) {
                int block = blockOf[line];
                if (block != NONE && blocks.get(block).from() == line) {
                    boolean old = blocks.get(block).reason() == Reason.MOVED_AWAY;
                    places[block] = old ? part.oldLine() : part.newLine();
                }
                part.pass(line);
            }
        }
    }

    /** Whether a line is a change in a diff of two sides that is in no block yet. */
    private boolean isPlainChange(int line) {
        return blockOf[line] == NONE
                && diff.kind(line).isChange()
                && diff.hunks().get(diff.hunk(line)).header().parents() == 1;
    }

    private void add(OmittedBlock block) {
        Arrays.fill(blockOf, block.from(), block.to(), blocks.size());
        blocks.add(block);
    }

    /** The block of a line; {@link #NONE} for lines that are in none. */
    int blockOf(int line) {
        return blockOf[line];
    }

    OmittedBlock block(int block) {
        return blocks.get(block);
    }

    /** The line number at which a moved block starts. */
    int place(int block) {
        return places[block];
    }

    /** The path of a file, in the new side if it has one there. */
    String path(int file) {
        return paths[file];
    }

    /** The word for a file that a program wrote; empty for others. */
    String generated(int file) {
        return generated[file];
    }
}
