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

import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.compress.lines.LineUnits;
import dev.headroom.engine.internal.diff.Diff;
import dev.headroom.engine.internal.diff.LineKind;
import dev.headroom.engine.relevance.ExactTerms;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which lines of a diff are worth most. All that changes has to stay but for the blocks that a few words can name, with
 * the headers it belongs to and what commits say in their first line. Then come the context of what the question names,
 * the rest of messages, context from near to far, and last the blocks, each as a whole. n log n in the lines.
 */
final class DiffRanking {

    private static final double REQUIRED = 100;
    private static final double OTHER = 62;
    private static final double MESSAGE = 60;
    private static final double NEXT_TO_CHANGE = 50;
    private static final double FURTHER = 8;
    private static final double LATER_MESSAGE = 30;
    private static final double MOVED = 15;
    private static final double WHITE_SPACE = 12;
    private static final double GENERATED = 10;
    private static final double LONELY_CONTEXT = 8;
    private static final double TRAILER = 5;
    private static final double BINARY = 2;

    private static final int FIRST_LINES_OF_MESSAGE = 5;
    private static final int MOST_OTHERS = 40;
    private static final int FARTHEST = 5;

    /** Fewer lines of context between two changes cost less than the header of another hunk. */
    private static final int SMALL_GAP = 2;

    private final Diff diff;
    private final DiffBlocks blocks;
    private final double[] worth;

    private DiffRanking(Diff diff, DiffBlocks blocks) {
        this.diff = diff;
        this.blocks = blocks;
        this.worth = new double[diff.lines()];
    }

    /**
     * Ranks all units.
     *
     * @param asked what the question names
     * @param room how many tokens the context of that may take
     */
    static LineRanking of(Diff diff, DiffBlocks blocks, LineUnits units, ExactTerms asked, int room) {
        DiffRanking ranking = new DiffRanking(diff, blocks);
        ranking.rateLines();
        ranking.rateMessages();
        ranking.closeGaps();
        ranking.rateContext();
        if (!asked.isEmpty()) {
            ranking.keepContextOf(asked, room);
        }
        ranking.rateHunkHeaders();
        return ranking.ranked(units);
    }

    private void rateLines() {
        int others = 0;
        for (int line = 0; line < worth.length; line++) {
            worth[line] = switch (diff.kind(line)) {
                case HEADER, COMMIT -> REQUIRED;
                case ADDED, REMOVED -> blocks.blockOf(line) < 0 ? REQUIRED : ofBlock(line);
                case NO_NEWLINE -> blocks.blockOf(line) < 0 ? worth[line - 1] : ofBlock(line);
                case BINARY -> BINARY;
                case CONTEXT -> blocks.blockOf(line) < 0 ? LONELY_CONTEXT : ofBlock(line);
                case HUNK, MESSAGE -> 0;
                case OTHER -> isRequired(line) ? REQUIRED : others++ < MOST_OTHERS ? OTHER : TRAILER;
            };
        }
    }

    /** Empty lines cost nothing where they part commits; what looks like a change is one where the counts are wrong. */
    private boolean isRequired(int line) {
        char first = diff.start(line) < diff.end(line) ? diff.text().charAt(diff.start(line)) : '+';
        return first == '+' || first == '-';
    }

    private double ofBlock(int line) {
        return switch (blocks.block(blocks.blockOf(line)).reason()) {
            case MOVED_AWAY, MOVED_HERE -> MOVED;
            case WHITE_SPACE -> WHITE_SPACE;
            case GENERATED -> GENERATED;
            case BINARY -> BINARY;
        };
    }

    /** The first line of a message has to stay; the next ones are worth more than later ones and trailers. */
    private void rateMessages() {
        int before = 0;
        for (int line = 0; line < worth.length; line++) {
            if (diff.kind(line) == LineKind.COMMIT) {
                before = 0;
            } else if (diff.kind(line) == LineKind.MESSAGE) {
                boolean empty =
                        diff.text().substring(diff.start(line), diff.end(line)).isBlank();
                if (before == 0 && !empty) {
                    worth[line] = REQUIRED;
                } else if (isTrailer(line)) {
                    worth[line] = TRAILER;
                } else {
                    worth[line] =
                            (before <= FIRST_LINES_OF_MESSAGE ? MESSAGE : LATER_MESSAGE) - 0.01 * Math.min(before, 500);
                }
                before += before > 0 || !empty ? 1 : 0;
            }
        }
    }

    private boolean isTrailer(int line) {
        String text = diff.text();
        int start = diff.start(line) + 4;
        return text.startsWith("Signed-off-by: ", start)
                || text.startsWith("Co-authored-by: ", start)
                || text.startsWith("Reviewed-by: ", start)
                || text.startsWith("Change-Id: ", start)
                || text.startsWith("Acked-by: ", start);
    }

    /** Keeps the few lines between two changes of a hunk that stay. */
    private void closeGaps() {
        int last = -1;
        for (int line = 0; line < worth.length; line++) {
            if (!diff.kind(line).isBody()) {
                last = -1;
            } else if (worth[line] >= REQUIRED) {
                if (last >= 0 && line - last - 1 <= SMALL_GAP && isContext(last + 1, line)) {
                    Arrays.fill(worth, last + 1, line, REQUIRED);
                }
                last = line;
            }
        }
    }

    private boolean isContext(int from, int to) {
        for (int line = from; line < to; line++) {
            if (diff.kind(line) != LineKind.CONTEXT) {
                return false;
            }
        }
        return true;
    }

    private void rateContext() {
        rateContext(0, worth.length, 1);
        rateContext(worth.length - 1, -1, -1);
    }

    private void rateContext(int from, int to, int step) {
        int change = -1;
        for (int line = from; line != to; line += step) {
            if (!diff.kind(line).isBody()) {
                change = -1;
            } else if (worth[line] >= REQUIRED) {
                change = line;
            } else if (change >= 0 && diff.kind(line) == LineKind.CONTEXT && diff.hunk(change) == diff.hunk(line)) {
                int distance = Math.min(FARTHEST, Math.abs(line - change));
                worth[line] = Math.max(worth[line], NEXT_TO_CHANGE - FURTHER * (distance - 1));
            }
        }
    }

    /** Context of hunks in which the question's names occur, or whose file it names. */
    private void keepContextOf(ExactTerms asked, int room) {
        char[] text = diff.text().toCharArray();
        long tokens = 0;
        for (int i = 0; i < diff.hunks().size() && tokens <= room; i++) {
            int from = diff.hunks().get(i).line();
            int to = hunkEnd(from);
            boolean named = asked.matches(blocks.path(diff.file(from)))
                    || asked.find(text, diff.start(from), diff.end(to - 1)) != 0;
            for (int line = from; named && line < to && tokens <= room; line++) {
                if (diff.kind(line) == LineKind.CONTEXT && blocks.blockOf(line) < 0 && worth[line] < REQUIRED) {
                    worth[line] = REQUIRED;
                    tokens += 1 + (diff.end(line) - diff.start(line)) / 4;
                }
            }
        }
    }

    private int hunkEnd(int from) {
        int to = from;
        while (to < worth.length && diff.hunk(to) == diff.hunk(from)) {
            to++;
        }
        return to;
    }

    /** A hunk's header goes with its best line. */
    private void rateHunkHeaders() {
        for (Diff.Hunk hunk : diff.hunks()) {
            double best = 0;
            for (int line = hunk.line() + 1; line < worth.length && diff.hunk(line) == diff.hunk(hunk.line()); line++) {
                best = Math.max(best, worth[line]);
            }
            worth[hunk.line()] = best;
        }
    }

    private LineRanking ranked(LineUnits units) {
        long[] keys = new long[units.size()];
        int required = 0;
        for (int unit = 0; unit < keys.length; unit++) {
            double value = worth[units.line(unit)];
            required += value >= REQUIRED ? 1 : 0;
            keys[unit] = (Math.round((1_000 - value) * 1_000) << Integer.SIZE) | unit;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        BitSet joined = new BitSet();
        for (int rank = 0; rank < order.length; rank++) {
            order[rank] = (int) keys[rank];
            joined.set(rank, rank > required && isJoined(units, order[rank - 1], order[rank]));
        }
        return new LineRanking(order, required, joined);
    }

    /** A hunk's header is of no use without a line, a block not in parts, nor a line in pieces. */
    private boolean isJoined(LineUnits units, int before, int unit) {
        int line = units.line(unit);
        int lineBefore = units.line(before);
        boolean sameBlock = blocks.blockOf(line) >= 0 && blocks.blockOf(line) == blocks.blockOf(lineBefore);
        return !units.isFirst(unit) || diff.kind(lineBefore) == LineKind.HUNK || sameBlock;
    }
}
