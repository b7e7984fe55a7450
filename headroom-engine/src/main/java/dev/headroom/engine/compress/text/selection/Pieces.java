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
package dev.headroom.engine.compress.text.selection;

import dev.headroom.engine.internal.prose.LineShape;
import dev.headroom.engine.internal.prose.ProseLines;
import dev.headroom.engine.internal.prose.SpeakerLabel;
import dev.headroom.engine.internal.text.Sentences;
import dev.headroom.engine.internal.text.TextLines;
import java.util.Arrays;

/**
 * A text cut into the pieces that are shown or left out: sentences, headings, headers of mails, blocks of code and
 * tables. In order, without overlaps; only white space belongs to none. Immutable; linear, some 25 bytes a piece.
 */
final class Pieces {

    /** Pieces that belong together, as a section does, so that a choice can be spread over them. */
    private static final int LARGEST_REGION = 40;

    /** A longer block is chosen by its lines. */
    private static final int LONGEST_BLOCK = 25;

    /** A longer sentence, such as a transcript without punctuation, is cut between words. */
    private static final int LONGEST_SENTENCE = 600;

    private static final int CUT_SENTENCE = 400;

    private final TextLines lines;
    private final ProseLines prose;
    private final char[] text;
    private final Sentences sentences;
    private int[] from;
    private int[] to;
    private int[] firstLine;
    private int[] region;
    private int count;
    private int regions;
    private int inRegion;
    private int sentence;

    private Pieces(TextLines lines, ProseLines prose, char[] text) {
        this.lines = lines;
        this.prose = prose;
        this.text = text;
        this.sentences = Sentences.of(text);
        int size = Math.max(16, sentences.size() + sentences.size() / 8);
        from = new int[size];
        to = new int[size];
        firstLine = new int[size];
        region = new int[size];
    }

    static Pieces of(TextLines lines, ProseLines prose, char[] text) {
        Pieces pieces = new Pieces(lines, prose, text);
        int line = 0;
        while (line < lines.size()) {
            line = pieces.read(line);
        }
        return pieces;
    }

    int size() {
        return count;
    }

    int from(int piece) {
        return from[piece];
    }

    int to(int piece) {
        return to[piece];
    }

    /** The line where a piece starts. */
    int line(int piece) {
        return firstLine[piece];
    }

    /** The line where a piece ends. */
    int lastLine(int piece) {
        int line = firstLine[piece];
        while (line + 1 < lines.size() && lines.start(line + 1) < to[piece]) {
            line++;
        }
        return line;
    }

    /** The first piece that ends behind an offset. */
    int firstBehind(int offset) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    int region(int piece) {
        return region[piece];
    }

    int regions() {
        return regions + 1;
    }

    LineShape shape(int piece) {
        return prose.shape(firstLine[piece]);
    }

    /** Whether a piece is a heading or the header of a mail. */
    boolean isOutline(int piece) {
        LineShape shape = shape(piece);
        return shape == LineShape.HEADING || shape == LineShape.MAIL_HEADER;
    }

    boolean isBlock(int piece) {
        LineShape shape = shape(piece);
        return shape == LineShape.FENCE || shape == LineShape.CODE || shape == LineShape.TABLE;
    }

    /** Whether a piece is the first of its paragraph or line of a transcript. */
    boolean startsLine(int piece) {
        return piece == 0 || firstLine[piece - 1] != firstLine[piece];
    }

    /** Who says a piece that does not start its line; {@link SpeakerLabel#NONE} when nobody is said to. */
    long speaker(int piece) {
        int line = firstLine[piece];
        return SpeakerLabel.find(text, lines.start(line), lines.end(line));
    }

    private int read(int line) {
        return switch (prose.shape(line)) {
            case BLANK -> line + 1;
            case FENCE, CODE, TABLE -> readBlock(line);
            case HEADING -> readHeading(line);
            case MAIL_HEADER -> readMailHeader(line);
            case RULE, CUE -> readWhole(line, line + 1);
            default -> readSentences(line);
        };
    }

    private int readHeading(int line) {
        startRegion();
        boolean underlined = line + 1 < lines.size() && prose.shape(line + 1) == LineShape.RULE;
        return readWhole(line, underlined ? line + 2 : line + 1);
    }

    private int readMailHeader(int line) {
        if (line == 0 || prose.shape(line - 1) != LineShape.MAIL_HEADER) {
            startRegion();
        }
        return readWhole(line, line + 1);
    }

    private void startRegion() {
        if (inRegion > 0) {
            regions++;
            inRegion = 0;
        }
    }

    /** A block is its first line, which says what it is, and the rest. */
    private int readBlock(int line) {
        int behind = behindBlock(line);
        if (behind - line > LONGEST_BLOCK) {
            for (int each = line; each < behind; each++) {
                if (prose.shape(each) != LineShape.BLANK) {
                    readWhole(each, each + 1);
                }
            }
        } else {
            readWhole(line, line + 1);
            if (behind > line + 1) {
                readWhole(line + 1, behind);
            }
        }
        return behind;
    }

    private int behindBlock(int line) {
        LineShape shape = prose.shape(line);
        int behind = line + 1;
        if (shape == LineShape.FENCE) {
            while (behind < lines.size() && prose.shape(behind) == LineShape.CODE) {
                behind++;
            }
            return behind < lines.size() && prose.shape(behind) == LineShape.FENCE ? behind + 1 : behind;
        }
        int last = line;
        while (behind < lines.size() && (prose.shape(behind) == shape || prose.shape(behind) == LineShape.BLANK)) {
            last = prose.shape(behind) == shape ? behind : last;
            behind++;
        }
        return shape == LineShape.TABLE ? behindTable(line) : last + 1;
    }

    private int behindTable(int line) {
        int behind = line + 1;
        while (behind < lines.size() && prose.shape(behind) == LineShape.TABLE) {
            behind++;
        }
        return behind;
    }

    private int readWhole(int line, int behind) {
        add(prose.textStart(line), lines.end(behind - 1), line);
        while (sentence < sentences.size() && sentences.from(sentence) < lines.next(behind - 1)) {
            sentence++;
        }
        return behind;
    }

    /**
     * The sentences that start in a line, or went on there from a line that nothing goes on from; one may end
     * later.
     */
    private int readSentences(int line) {
        int behind = line + 1;
        while (sentence < sentences.size() && sentences.from(sentence) < lines.next(line)) {
            int start = Math.max(sentences.from(sentence), prose.textStart(line));
            while (behind < lines.size() && lines.start(behind) < sentences.to(sentence) && goesOn(behind)) {
                behind++;
            }
            int end =
                    behind < lines.size() ? lines.end(behind - 1) : lines.text().length();
            addSentence(start, Math.min(end, sentences.to(sentence)), line);
            if (end < sentences.to(sentence)) {
                return line + 1;
            }
            sentence++;
        }
        return line + 1;
    }

    /** Whether a sentence may go on in a line. */
    private boolean goesOn(int line) {
        LineShape shape = prose.shape(line);
        return shape == LineShape.PROSE || shape == LineShape.OTHER || shape == LineShape.QUOTE;
    }

    private void addSentence(int start, int end, int line) {
        int at = start;
        int lineOfPart = line;
        while (end - at > LONGEST_SENTENCE) {
            int cut = at + CUT_SENTENCE;
            while (cut > at + CUT_SENTENCE / 2 && text[cut] != ' ') {
                cut--;
            }
            add(at, cut, lineOfPart);
            at = cut + (text[cut] == ' ' ? 1 : 0);
            while (lineOfPart + 1 < lines.size() && lines.start(lineOfPart + 1) <= at) {
                lineOfPart++;
            }
        }
        add(at, end, lineOfPart);
    }

    private void add(int start, int end, int line) {
        int behindLast = count == 0 ? 0 : to[count - 1];
        if (end <= Math.max(start, behindLast)) {
            return;
        }
        if (count == from.length) {
            grow();
        }
        if (inRegion == LARGEST_REGION) {
            startRegion();
        }
        from[count] = Math.max(start, behindLast);
        to[count] = end;
        firstLine[count] = line;
        region[count] = regions;
        inRegion++;
        count++;
    }

    private void grow() {
        from = Arrays.copyOf(from, count * 2);
        to = Arrays.copyOf(to, count * 2);
        firstLine = Arrays.copyOf(firstLine, count * 2);
        region = Arrays.copyOf(region, count * 2);
    }
}
