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
package dev.headroom.engine.compress.log;

import dev.headroom.engine.internal.log.LogTokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Lines of a log that stood there before, character by character: the line above once more, or a block of lines such
 * as a stack trace. The first occurrence always stays. Linear: a line is compared at most twice.
 */
final class Repeats {

    /** Shorter blocks are not worth their marks. */
    private static final int FEWEST_LINES = 3;

    private static final int FEWEST_CHARACTERS = 80;

    private static final int FEWEST_TIMES = 2;

    private static final int MOST_PROBES = 16;

    /**
     * Lines that are a block again.
     *
     * @param line the first one
     * @param source the first line of the block, or the line above
     * @param length how many lines the block has
     * @param times how often it follows
     */
    record Again(int line, int source, int length, int times) {

        int end() {
            return line + length * times;
        }

        boolean isOfTheLineAbove() {
            return length == 1;
        }
    }

    private final LogTokens tokens;
    private final int lines;
    private final BitSet covered;
    private final List<Again> found = new ArrayList<>();

    /** The first lines of three, by their hash. */
    private final int[] firsts;

    private Repeats(LogTokens tokens) {
        this.tokens = tokens;
        this.lines = tokens.lines();
        this.covered = new BitSet(lines);
        this.firsts = new int[Integer.highestOneBit(Math.max(8, lines)) * 4];
    }

    static Repeats of(LogTokens tokens) {
        Repeats repeats = new Repeats(tokens);
        repeats.find();
        return repeats;
    }

    private void find() {
        int line = 0;
        while (line < lines) {
            int times = timesAbove(line);
            int source = times > 0 ? line - 1 : source(line);
            if (source < 0) {
                line++;
                continue;
            }
            int length = times > 0 ? 1 : length(source, line);
            Again again = new Again(line, source, length, times > 0 ? times : times(source, line, length));
            covered.set(again.line, again.end());
            found.add(again);
            line = again.end();
        }
    }

    /** How often the line above follows; blank lines cost too little. */
    private int timesAbove(int line) {
        if (line == 0 || tokens.tokens(line) == 0) {
            return 0;
        }
        int end = line;
        while (end < lines && same(line - 1, end)) {
            end++;
        }
        return end - line >= FEWEST_TIMES ? end - line : 0;
    }

    /** The first line of an earlier block that begins like this; below 0 if there is none long enough. */
    private int source(int line) {
        if (line + FEWEST_LINES > lines) {
            return -1;
        }
        long hash = (tokens.content(line) * 31 + tokens.content(line + 1)) * 31 + tokens.content(line + 2);
        int slot = (int) ((hash * 0x9E3779B97F4A7C15L) >>> 33) & (firsts.length - 1);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int known = firsts[slot] - 1;
            if (known < 0) {
                firsts[slot] = line + 1;
                return -1;
            }
            if (same(known, line) && same(known + 1, line + 1) && same(known + 2, line + 2)) {
                int length = length(known, line);
                int characters = tokens.lineEnd(line + Math.max(1, length) - 1) - tokens.lineStart(line);
                return length >= FEWEST_LINES && characters >= FEWEST_CHARACTERS ? known : -1;
            }
            slot = slot + 1 & firsts.length - 1;
        }
        return -1;
    }

    /** How many lines agree, of those that have been written out. */
    private int length(int source, int line) {
        int length = 0;
        while (line + length < lines
                && source + length < line
                && !covered.get(source + length)
                && same(source + length, line + length)) {
            length++;
        }
        return length;
    }

    private int times(int source, int line, int length) {
        int times = 1;
        while (line + (times + 1) * length <= lines && block(source, line + times * length, length)) {
            times++;
        }
        return times;
    }

    private boolean block(int source, int line, int length) {
        for (int i = 0; i < length; i++) {
            if (!same(source + i, line + i)) {
                return false;
            }
        }
        return true;
    }

    private boolean same(int a, int b) {
        return tokens.content(a) == tokens.content(b)
                && tokens.same(tokens.lineStart(a), tokens.lineEnd(a), tokens.lineStart(b), tokens.lineEnd(b));
    }

    /** The lines that need not be written. */
    BitSet covered() {
        return covered;
    }

    /** In the order of their lines. */
    List<Again> all() {
        return found;
    }
}
