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
package dev.headroom.engine.compress.history;

import dev.headroom.engine.internal.listing.GitLog;
import dev.headroom.engine.internal.text.SpanHash;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lines that come again in the messages of a log, as blocks: lines that always come together. Each line belongs to at
 * most one block, so a block is found again wherever its first line stands. For one log; linear but for sorting the
 * blocks that pay.
 */
final class Repeats {

    /** What no line has: the line is not in a message, or not in a block that pays. */
    static final int NONE = -1;

    private static final int MIXED = -2;
    private static final int MOST_BLOCKS = 260;
    private static final int LEAST_GAIN = 8;
    private static final int TOKENS_OF_REFERENCE = 2;
    private static final int TOKENS_OF_DEFINITION = 4;

    private final TextLines lines;
    private final String text;

    /** For each line the number of its text among those of messages. */
    private final int[] ids;

    private int distinct;

    /** By number: how often, what always stands before and behind, and how many empty lines between. */
    private final int[] count;

    private final int[] before;
    private final int[] behind;
    private final int[] gap;

    /** By number of the first line: how many lines a block has, and its code. */
    private final int[] length;

    private final int[] code;

    private Repeats(TextLines lines) {
        this.lines = lines;
        this.text = lines.text();
        this.ids = new int[lines.size()];
        Arrays.fill(ids, NONE);
        this.count = new int[lines.size()];
        this.before = new int[lines.size()];
        this.behind = new int[lines.size()];
        this.gap = new int[lines.size()];
        this.length = new int[lines.size()];
        this.code = new int[lines.size()];
        Arrays.fill(code, NONE);
    }

    static Repeats of(Commits commits) {
        Repeats repeats = new Repeats(commits.lines());
        Numbers numbers = new Numbers(commits.lines());
        for (CommitLines commit : commits.list()) {
            if (commit.regular()) {
                repeats.add(commit, numbers);
            }
        }
        repeats.chooseBlocks(commits);
        return repeats;
    }

    private void add(CommitLines commit, Numbers numbers) {
        int previous = NONE;
        int empty = 0;
        for (int line = commit.messageStart(); line < commit.messageEnd(); line++) {
            if (isBlank(line)) {
                empty++;
                continue;
            }
            int id = numbers.of(line);
            ids[line] = id;
            if (id == distinct) {
                distinct++;
                before[id] = previous;
                behind[id] = NONE;
            } else if (before[id] != previous) {
                before[id] = MIXED;
            }
            follow(previous, id, empty);
            count[id]++;
            previous = id;
            empty = 0;
        }
        follow(previous, MIXED, 0);
    }

    private boolean isBlank(int line) {
        return lines.end(line) - lines.start(line) <= GitLog.INDENT.length();
    }

    private void follow(int id, int next, int empty) {
        if (id == NONE) {
            return;
        }
        if (behind[id] == NONE) {
            behind[id] = next;
            gap[id] = empty;
        } else if (behind[id] != next || gap[id] != empty) {
            behind[id] = MIXED;
        }
    }

    /** Whether a line and the one behind it always come together. */
    private boolean holdsTogether(int id) {
        int next = behind[id];
        return next >= 0 && before[next] == id && count[next] == count[id];
    }

    private void chooseBlocks(Commits commits) {
        List<long[]> paying = new ArrayList<>();
        for (CommitLines commit : commits.list()) {
            for (int line = commit.messageStart(); commit.regular() && line < commit.messageEnd(); line++) {
                int id = ids[line];
                if (id != NONE && length[id] == 0) {
                    int end = measure(line);
                    int gain = gain(line, end);
                    if (gain >= LEAST_GAIN) {
                        paying.add(new long[] {gain, line});
                    }
                    line = end - 1;
                }
            }
        }
        paying.sort(Comparator.<long[]>comparingLong(block -> -block[0]).thenComparingLong(block -> block[1]));
        List<long[]> chosen = paying.subList(0, Math.min(MOST_BLOCKS, paying.size()));
        chosen.sort(Comparator.comparingLong(block -> block[1]));
        for (int i = 0; i < chosen.size(); i++) {
            code[ids[(int) chosen.get(i)[1]]] = i;
        }
    }

    /** Notes how long the block is that starts at a line, and gives the line behind it. */
    private int measure(int first) {
        int line = first;
        length[ids[first]] = 1;
        while (holdsTogether(ids[line])) {
            line += gap[ids[line]] + 1;
            length[ids[line]] = 1;
        }
        length[ids[first]] = line + 1 - first;
        return line + 1;
    }

    private int gain(int first, int end) {
        int repeated = count[ids[first]] - 1;
        if (repeated == 0) {
            return 0;
        }
        int tokens = 0;
        for (int line = first; line < end; line++) {
            tokens += 1 + TokenEstimate.of(text, Math.min(lines.start(line) + 4, lines.end(line)), lines.end(line));
        }
        return repeated * (tokens - TOKENS_OF_REFERENCE) - TOKENS_OF_DEFINITION;
    }

    /** The code of the block that starts at a line; {@link #NONE} when none starts there. */
    int code(int line) {
        return ids[line] == NONE ? NONE : code[ids[line]];
    }

    /** How many lines the block has that starts at a line. */
    int length(int line) {
        return length[ids[line]];
    }

    /** How often the text of a line comes in the messages of the log. */
    int count(int line) {
        return ids[line] == NONE ? 0 : count[ids[line]];
    }

    /** Numbers texts of lines, equal ones alike. */
    private static final class Numbers {
        private final TextLines lines;
        private final String text;
        private int[] slots = new int[1024];
        private int[] firstLine = new int[256];
        private int size;

        Numbers(TextLines lines) {
            this.lines = lines;
            this.text = lines.text();
            Arrays.fill(slots, NONE);
        }

        int of(int line) {
            if (size * 2 > slots.length) {
                rehash();
            }
            int slot = slot(line);
            if (slots[slot] == NONE) {
                firstLine = size < firstLine.length ? firstLine : Arrays.copyOf(firstLine, size * 2);
                firstLine[size] = line;
                slots[slot] = size++;
            }
            return slots[slot];
        }

        private int slot(int line) {
            int slot = SpanHash.of(text, lines.start(line), lines.end(line), 0) & slots.length - 1;
            while (slots[slot] != NONE && !same(firstLine[slots[slot]], line)) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }

        private boolean same(int one, int other) {
            int length = lines.end(one) - lines.start(one);
            return length == lines.end(other) - lines.start(other)
                    && text.regionMatches(lines.start(one), text, lines.start(other), length);
        }

        private void rehash() {
            slots = new int[slots.length * 4];
            Arrays.fill(slots, NONE);
            for (int id = 0; id < size; id++) {
                slots[slot(firstLine[id])] = id;
            }
        }
    }
}
