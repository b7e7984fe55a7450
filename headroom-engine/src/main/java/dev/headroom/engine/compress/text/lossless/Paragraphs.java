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

import java.util.BitSet;

/**
 * Finds out to which width the paragraphs of a text were filled, and which lines belong to one paragraph. Linear.
 */
final class Paragraphs {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 160;

    /** Wide terminals are no wider. */
    private static final int MOST_PADDED = 500;

    /** So many of a hundred lines that could have been broken at a width have to be: others end where they end. */
    private static final int PERCENT_AGREED = 40;

    /** Fewer lines are not worth the words of explanation. */
    private static final int FEWEST_JOINED = 12;

    private final PhysicalLines lines;
    private final char[] text;

    private final BitSet used;
    private final BitSet fenced = new BitSet();
    private final int width;
    private final int padding;

    /**
     * Looks at a text.
     *
     * @param lines its lines
     * @param used those that are not written out
     */
    Paragraphs(PhysicalLines lines, BitSet used) {
        this.lines = lines;
        this.used = used;
        this.text = lines.chars();
        this.padding = commonPadding();
        this.width = padding > 0 ? 0 : mostCommonWidth();
        if (width > 0) {
            findFences();
        }
    }

    /** The width to which the most lines were filled; 0 if putting them together does not pay. */
    int width() {
        return width;
    }

    /** The width to which lines are padded with blanks; 0 unless most are. */
    int padding() {
        return padding;
    }

    /** The length of the first line that ends with a blank, if most lines have it. */
    private int commonPadding() {
        int length = 0;
        int padded = 0;
        for (int line = 0; line < lines.size(); line++) {
            int end = lines.end(line);
            boolean blank = end > lines.start(line) && text[end - 1] == ' ';
            if (blank && length == 0) {
                length = end - lines.start(line);
            }
            padded += blank && end - lines.start(line) == length ? 1 : 0;
        }
        boolean most = padded >= FEWEST_JOINED && padded * 10L >= lines.size() * 8L;
        return most && length >= NARROWEST && length <= MOST_PADDED ? length : 0;
    }

    /** Where a line ends, without the blanks that pad it. */
    int withoutPadding(int line) {
        int end = lines.end(line);
        if (padding == 0 || end - lines.start(line) != padding) {
            return end;
        }
        while (end > lines.start(line) && text[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    private void findFences() {
        boolean inside = false;
        for (int line = 0; line < lines.size(); line++) {
            boolean fence = lines.text().startsWith("```", lines.start(line));
            fenced.set(line, inside || fence);
            inside ^= fence;
        }
    }

    /** Each pair of lines says between which widths it was broken there; a line beyond a width has to be marked. */
    private int mostCommonWidth() {
        int[] change = new int[WIDEST + 2];
        int[] longer = new int[WIDEST + 2];
        int candidates = 0;
        for (int line = 0; line < lines.size(); line++) {
            int length = lines.end(line) - lines.start(line);
            if (length > NARROWEST && !used.get(line)) {
                longer[Math.min(WIDEST + 1, length)]++;
                candidates += vote(line, length, change) ? 1 : 0;
            }
        }
        int best = 0;
        int bestScore = 0;
        int bestVotes = 0;
        int votes = 0;
        for (int wide = WIDEST + 1; wide > NARROWEST; wide--) {
            longer[wide - 1] += longer[wide];
        }
        for (int wide = NARROWEST; wide <= WIDEST; wide++) {
            votes += change[wide];
            int score = votes - 3 * longer[wide + 1];
            if (score > bestScore) {
                bestScore = score;
                best = wide;
                bestVotes = votes;
            }
        }
        return bestScore >= FEWEST_JOINED && bestVotes * 100L >= (long) candidates * PERCENT_AGREED ? best : 0;
    }

    /** Whether a line may have been broken by an editor. */
    private boolean vote(int line, int length, int[] change) {
        if (line + 1 == lines.size() || length > WIDEST) {
            return false;
        }
        int from = lines.start(line);
        int words = Wrapping.words(text, from, lines.end(line));
        if (!goesOn(from, words, line)) {
            return false;
        }
        int most = Math.min(WIDEST, mostWidth(words - from, line));
        if (length <= most) {
            change[length]++;
            change[most + 1]--;
        }
        return true;
    }

    /** Whether a line of a paragraph could go on in the next one. */
    private boolean goesOn(int first, int words, int line) {
        int end = lines.end(line);
        return end > lines.start(line) + words - first
                && text[end - 1] != ' '
                && Wrapping.goesOn(text, first, words, lines.start(line + 1), lines.end(line + 1));
    }

    /** The greatest width at which the first word of the next line does not fit behind a line. */
    private int mostWidth(int indent, int line) {
        int word = lines.start(line + 1) + indent;
        int place = Wrapping.nextPlace(text, word + 1, lines.end(line + 1));
        int length = (place == Wrapping.NONE ? lines.end(line + 1) : place) - word;
        return lines.end(line) - lines.start(line) + length;
    }

    /**
     * Where a paragraph ends.
     *
     * @param first the line where it starts
     * @param most the line that it may reach up to, not included
     * @return the line behind its last one; the next line if it has only one
     */
    int end(int first, int most) {
        int from = lines.start(first);
        if (width == 0 || fenced.get(first) || isMarked(first)) {
            return first + 1;
        }
        int words = Wrapping.words(text, from, lines.end(first));
        int line = first;
        while (line + 1 < most && isFilled(from, words, line)) {
            line++;
        }
        return line + 1;
    }

    /** Whether a line, alone, would be broken where it was not, or looks like one that is marked. */
    boolean isMarked(int line) {
        int from = lines.start(line);
        boolean looksMarked = from < lines.end(line) && text[from] == FormReader.AS_IT_WAS;
        if (padding > 0) {
            return looksMarked || lines.end(line) - from < padding;
        }
        return width > 0 && (looksMarked || !fits(line, Wrapping.words(text, from, lines.end(line)) - from));
    }

    private boolean isFilled(int from, int words, int line) {
        int indent = words - from;
        return goesOn(from, words, line)
                && fits(line, indent)
                && fits(line + 1, indent)
                && mostWidth(indent, line) >= width
                && endsLikeNext(line);
    }

    /** Whether a line is not too long, or cannot be helped. */
    private boolean fits(int line, int indent) {
        int start = lines.start(line);
        return lines.end(line) - start <= width
                || Wrapping.nextPlace(text, start + indent + 1, lines.end(line)) == Wrapping.NONE;
    }

    private boolean endsLikeNext(int line) {
        int breakLength = lines.next(line) - lines.end(line);
        return breakLength > 0 && lines.next(line + 1) - lines.end(line + 1) == breakLength;
    }
}
