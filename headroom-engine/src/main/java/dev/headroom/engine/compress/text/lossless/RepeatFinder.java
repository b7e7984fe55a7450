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
package dev.headroom.engine.compress.text.lossless;

import dev.headroom.engine.compress.text.lossless.Repeats.Block;
import dev.headroom.engine.compress.text.lossless.Repeats.Use;
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines that come again, as they are or quoted as in a mail that answers another. Goes through the lines once;
 * where one was met before, the longest stretch that both have in common is taken, from the first time it came. Linear:
 * every line is compared a bounded number of times, which is counted.
 */
final class RepeatFinder {

    /** A use takes some 3 tokens, the two signs around a block 6; and a reader has to look back. */
    private static final int LEAST_TOKENS = 24;

    private static final int LEAST_TOKENS_OF_KNOWN = 8;

    /** Fewer tokens than this are not worth a sign amid a paragraph. */
    private static final int LEAST_TOKENS_WITHIN_PARAGRAPH = 40;

    private static final int MOST_CHARACTERS_ESTIMATED = 800;
    private static final int LONGEST_BACK = 64;

    /** How often a line may be compared, on average, before no more is looked for. */
    private static final int MOST_COMPARED = 24;

    private static final int NONE = -1;

    private final PhysicalLines lines;
    private final char[] text;
    private final BlockNames names = new BlockNames();
    private final int[] first;
    private final boolean[] used;
    private final int[] inner;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private long compared;
    private int done;

    private RepeatFinder(PhysicalLines lines) {
        this.lines = lines;
        this.text = lines.chars();
        this.first = new int[lines.size()];
        this.used = new boolean[lines.size()];
        this.inner = new int[lines.size()];
        Arrays.fill(inner, NONE);
    }

    static Repeats find(PhysicalLines lines) {
        RepeatFinder finder = new RepeatFinder(lines);
        if (!finder.indexLines()) {
            return Repeats.NONE;
        }
        finder.findUses();
        return Repeats.named(finder.blocks, finder.uses, finder.names);
    }

    /** Finds for each line the first one that says the same, quoted or not; false when none comes twice. */
    private boolean indexLines() {
        int size = Integer.highestOneBit(Math.max(8, lines.size()) * 2 - 1) * 2;
        long[] hashes = new long[size];
        int[] at = new int[size];
        Arrays.fill(at, NONE);
        boolean any = false;
        for (int line = 0; line < lines.size(); line++) {
            int from = lines.start(line);
            char start = text[from];
            if (start == '[' || start == ':' || start == '>') {
                names.meet(lines.text(), from, lines.end(line));
            }
            long hash = hash(start == '>' ? behindQuote(from, lines.next(line)) : from, lines.next(line));
            int slot = (int) (hash >>> 33) & size - 1;
            while (at[slot] != NONE && hashes[slot] != hash) {
                slot = slot + 1 & size - 1;
            }
            first[line] = at[slot];
            any |= at[slot] != NONE;
            if (at[slot] == NONE) {
                at[slot] = line;
                hashes[slot] = hash;
            }
        }
        return any;
    }

    private long hash(int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = (hash + text[i]) * 0x9E3779B97F4A7C15L;
        }
        return hash ^ hash >>> 29;
    }

    private int behindQuote(int from, int to) {
        int at = from;
        while (at < to && (text[at] == '>' || text[at] == ' ')) {
            at++;
        }
        return at;
    }

    private void findUses() {
        long most = (long) MOST_COMPARED * lines.size();
        int line = 1;
        while (line < lines.size() && compared <= most) {
            int behind = behindEqualLines(line);
            if (behind == line && first[line] != NONE && !isBlank(line)) {
                behind = behindUse(line);
            }
            line = Math.max(line + 1, behind);
        }
    }

    /** Whether a line says nothing, quoted or not. */
    private boolean isBlank(int line) {
        return behindQuote(lines.start(line), lines.end(line)) == lines.end(line);
    }

    private void take(Use use) {
        uses.add(use);
        Arrays.fill(used, use.from(), use.to(), true);
        done = use.to();
    }

    /** Goes behind lines that are all like the one in front, and takes them if there are enough of them. */
    private int behindEqualLines(int line) {
        int behind = line;
        while (behind < lines.size() && first[behind] != NONE && isSame(behind, line - 1, "")) {
            behind++;
        }
        boolean worthwhile = behind > line && !used[line - 1] && tokens(line, behind) >= LEAST_TOKENS_OF_KNOWN;
        if (worthwhile && !names.isCountTaken()) {
            take(new Use(line, behind, NONE, ""));
        }
        return behind;
    }

    private int tokens(int from, int to) {
        int most = Math.min(lines.next(to - 1), lines.start(from) + MOST_CHARACTERS_ESTIMATED);
        return TokenEstimate.of(text, lines.start(from), most);
    }

    /** Takes the stretch around a line that was met before, and gives the line behind it; the line if there is none. */
    private int behindUse(int line) {
        int source = first[line];
        String quote = quote(line, source);
        if (quote == null) {
            return line;
        }
        int length = 0;
        while (line + length < lines.size()
                && source + length < line
                && !used[source + length]
                && isSame(line + length, source + length, quote)) {
            length++;
        }
        int back = 0;
        while (length > 0
                && back < LONGEST_BACK
                && line - back > done
                && source > back
                && !used[source - back - 1]
                && isSame(line - back - 1, source - back - 1, quote)) {
            back++;
        }
        length = length == 0 ? 0 : Math.min(length + back, line - source);
        return use(line - back, source - back, length, quote);
    }

    private int use(int line, int source, int most, String quote) {
        int shift = line - source;
        int from = source;
        int to = most == 0 ? source : uncrossed(source, source + most);
        if (to > from && tokens(from + shift, to + shift) < LEAST_TOKENS_WITHIN_PARAGRAPH) {
            from = paragraphStart(from, to, shift);
            to = paragraphEnd(from, to, shift);
        }
        while (from < to && isBlank(from)) {
            from++;
        }
        while (to > from && isBlank(to - 1)) {
            to--;
        }
        if (from == to || blocks.size() == BlockNames.most()) {
            return line;
        }
        int block = find(from, to);
        boolean known = block >= 0;
        if (tokens(from + shift, to + shift) < (known ? LEAST_TOKENS_OF_KNOWN : LEAST_TOKENS)) {
            return line;
        }
        take(new Use(from + shift, to + shift, known ? block : add(from, to), quote));
        return to + shift;
    }

    private int paragraphStart(int from, int to, int shift) {
        boolean starts = (from == 0 || isBlank(from - 1)) && (from + shift == done || isBlank(from + shift - 1));
        int start = from;
        while (!starts && start < to && !isBlank(start)) {
            start++;
        }
        return start;
    }

    private int paragraphEnd(int from, int to, int shift) {
        boolean ends = isBlank(to) && (to + shift == lines.size() || isBlank(to + shift));
        int end = to;
        while (!ends && end > from && !isBlank(end - 1)) {
            end--;
        }
        return end;
    }

    /** Cuts a range of lines off where it would cross a block: it may be in one, or hold some. */
    private int uncrossed(int from, int to) {
        int around = inner[from];
        while (around != NONE && blocks.get(around).from() == from) {
            around = parents.get(around);
        }
        int end = around == NONE ? to : Math.min(to, blocks.get(around).to());
        int line = from;
        while (line < end) {
            int behind = line + 1;
            int block = inner[line];
            while (block != NONE && blocks.get(block).from() == line) {
                compared++;
                if (blocks.get(block).to() <= end) {
                    behind = blocks.get(block).to();
                } else if (line > from) {
                    return line;
                }
                block = parents.get(block);
            }
            line = behind;
        }
        return end;
    }

    private int find(int from, int to) {
        int block = inner[from];
        while (block != NONE) {
            if (blocks.get(block).from() == from && blocks.get(block).to() == to) {
                return block;
            }
            block = parents.get(block);
        }
        return NONE;
    }

    private int add(int from, int to) {
        int added = blocks.size();
        int parent = NONE;
        for (int block = inner[from]; block != NONE && parent == NONE; block = parents.get(block)) {
            if (blocks.get(block).from() <= from && blocks.get(block).to() >= to) {
                parent = block;
            }
        }
        blocks.add(new Block("", from, to));
        parents.add(parent);
        for (int line = from; line < to; line++) {
            int block = inner[line];
            if (block == parent) {
                inner[line] = added;
            } else {
                while (parents.get(block) != parent && parents.get(block) != added) {
                    compared++;
                    block = parents.get(block);
                }
                parents.set(block, added);
            }
        }
        return added;
    }

    /** What a line has in front of what an earlier one says; null when they do not say the same. */
    private @Nullable String quote(int line, int source) {
        int length = lines.next(line) - lines.start(line);
        int sourceLength = lines.next(source) - lines.start(source);
        int more = length - sourceLength;
        if (more < 0 || !isEqual(lines.start(line) + more, lines.start(source), sourceLength)) {
            return null;
        }
        int start = lines.start(line);
        return behindQuote(start, start + more) == start + more ? new String(text, start, more) : null;
    }

    private boolean isSame(int line, int source, String quote) {
        compared++;
        int start = lines.start(line);
        int length = lines.next(line) - start;
        int sourceStart = lines.start(source);
        int sourceLength = lines.next(source) - sourceStart;
        int prefix = quote.length();
        if (prefix > 0 && lines.end(source) == sourceStart) {
            while (prefix > 0 && quote.charAt(prefix - 1) == ' ') {
                prefix--;
            }
        }
        return length == prefix + sourceLength
                && (prefix == 0 || lines.text().startsWith(quote.substring(0, prefix), start))
                && isEqual(start + prefix, sourceStart, sourceLength);
    }

    private boolean isEqual(int from, int source, int length) {
        return Arrays.equals(text, from, from + length, text, source, source + length);
    }
}
