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
package dev.headroom.engine.internal.prose;

import dev.headroom.engine.internal.text.TextLines;
import java.util.Arrays;

/**
 * The shapes of the lines of a text: headings with their level, lists, quotations, blocks of code, tables, headers of
 * mails, who speaks. Immutable. Linear, 2 bytes a line.
 */
public final class ProseLines {

    /** The level of a short line alone, which may be a heading. */
    public static final int WEAK_LEVEL = 7;

    private static final int LEVEL_OF_CAPITALS = 2;
    private static final int LEVEL_OF_BOLD = 4;
    private static final int LONGEST_HEADING = 120;
    private static final int LONGEST_WEAK_HEADING = 60;
    private static final int SHORTEST_RULE = 3;
    private static final int LONGEST_OPEN_FENCE = 400;
    private static final int CODE_INDENT = 4;
    private static final int LITERAL_INDENT = 2;
    private static final String UNDERLINES = "=-~^\"*#+";

    private final TextLines lines;
    private final char[] text;
    private final LineShape[] shapes;
    private final byte[] levels;
    private final int[] underlineLevels = new int[UNDERLINES.length()];
    private int underlinesSeen;

    private ProseLines(TextLines lines, char[] text) {
        this.lines = lines;
        this.text = text;
        this.shapes = new LineShape[lines.size()];
        this.levels = new byte[lines.size()];
    }

    /**
     * Reads lines.
     *
     * @param lines the lines of a text
     * @param text its characters; not copied, not to be changed
     * @return their shapes
     */
    public static ProseLines of(TextLines lines, char[] text) {
        ProseLines prose = new ProseLines(lines, text);
        int open = prose.readAlone(0, true);
        if (open >= 0) {
            prose.readAlone(open, false);
        }
        prose.readInContext();
        return prose;
    }

    /**
     * Whether a part of a line is words: at least four, most of them plain and some in lower case.
     *
     * @param text holds it
     * @param from where it starts
     * @param to the offset behind it
     * @return true when it is
     */
    public static boolean isProse(char[] text, int from, int to) {
        return Wording.isProse(text, from, to);
    }

    /**
     * Whether a part of a line is nothing but words, however few.
     *
     * @param text holds it
     * @param from where it starts
     * @param to the offset behind it
     * @return true when it is
     */
    public static boolean isPlain(char[] text, int from, int to) {
        return Wording.isPlain(text, from, to);
    }

    /** How many lines there are. */
    public int size() {
        return shapes.length;
    }

    /**
     * What a line is.
     *
     * @param line counted from 0
     * @return its shape
     */
    public LineShape shape(int line) {
        return shapes[line];
    }

    /**
     * How deep a heading is.
     *
     * @param line counted from 0
     * @return from 1; 0 when the line is no heading
     */
    public int level(int line) {
        return levels[line];
    }

    /**
     * Where the text of a line starts.
     *
     * @param line counted from 0
     * @return the offset of its first character that is no white space; its end when there is none
     */
    public int textStart(int line) {
        int at = lines.start(line);
        int end = lines.end(line);
        while (at < end && isSpace(text[at])) {
            at++;
        }
        return at;
    }

    private int textEnd(int line, int from) {
        int end = lines.end(line);
        while (end > from && isSpace(text[end - 1])) {
            end--;
        }
        return end;
    }

    private boolean startsWith(String wanted, int at) {
        for (int i = 0; i < wanted.length(); i++) {
            if (at + i < 0 || at + i >= text.length || text[at + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0';
    }

    private void set(int line, LineShape shape) {
        shapes[line] = shape;
    }

    /** Reads each line for itself, and gives the first line of a fenced block that never ends, otherwise -1. */
    private int readAlone(int first, boolean withFences) {
        int fence = -1;
        for (int line = first; line < lines.size(); line++) {
            int from = textStart(line);
            int to = textEnd(line, from);
            if (withFences && isFence(from, to) && (fence < 0 || text[from] == text[textStart(fence)])) {
                set(line, LineShape.FENCE);
                boolean opens = fence < 0 || to - from > SHORTEST_RULE;
                fence = opens ? line : -1;
            } else {
                set(line, fence >= 0 ? LineShape.CODE : shape(line, from, to));
            }
        }
        return fence >= 0 && lines.size() - fence > LONGEST_OPEN_FENCE ? fence : -1;
    }

    private boolean isFence(int from, int to) {
        return from + SHORTEST_RULE <= to
                && (startsWith("```", from) || startsWith("~~~", from))
                && text[to - 1] != '`' == to - from > SHORTEST_RULE;
    }

    private LineShape shape(int line, int from, int to) {
        if (from == to) {
            return LineShape.BLANK;
        }
        char first = text[from];
        if (first >= '0' && first <= '9' && CueTime.span(text, from, to) != null) {
            return LineShape.CUE;
        }
        if (isRule(from, to)) {
            return LineShape.RULE;
        }
        int level = numberSigns(from, to);
        if (level > 0) {
            levels[line] = (byte) level;
            return LineShape.HEADING;
        }
        if (first == '|' && text[to - 1] == '|' && to - from > 1) {
            return LineShape.TABLE;
        }
        if (first == '>') {
            return LineShape.QUOTE;
        }
        if (MailHeaders.isOne(text, from, to) && from == lines.start(line)) {
            return LineShape.MAIL_HEADER;
        }
        if (isListed(from, to)) {
            return LineShape.LIST;
        }
        return isSpeech(from, to) ? LineShape.SPEECH : words(from, to);
    }

    private LineShape words(int from, int to) {
        return Wording.isProse(text, from, to) ? LineShape.PROSE : LineShape.OTHER;
    }

    private boolean isSpeech(int from, int to) {
        long label = SpeakerLabel.find(text, from, to);
        if (label == SpeakerLabel.NONE) {
            return false;
        }
        int said = SpeakerLabel.end(label) + 1;
        return Wording.isProse(text, said, to) || Wording.isPlain(text, said, to);
    }

    /** One sign, again and again; blanks may stand between. */
    private boolean isRule(int from, int to) {
        char sign = text[from];
        if (Character.isLetterOrDigit(sign) || to - from < SHORTEST_RULE) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c != sign && c != ' ') {
                return false;
            }
        }
        return true;
    }

    private int numberSigns(int from, int to) {
        int at = from;
        while (at < to && text[at] == '#') {
            at++;
        }
        boolean heading = at > from && at - from <= 6 && at < to && text[at] == ' ' && to - from <= LONGEST_HEADING;
        return heading ? at - from : 0;
    }

    private boolean isListed(int from, int to) {
        char first = text[from];
        if ("-*+\u2022\u00b7".indexOf(first) >= 0) {
            return from + 1 < to && text[from + 1] == ' ';
        }
        int at = from;
        while (at < to && at - from < 3 && Character.isDigit(text[at])) {
            at++;
        }
        return at > from && at + 1 < to && ".)".indexOf(text[at]) >= 0 && text[at + 1] == ' ';
    }

    private void readInContext() {
        int codeIndent = 0;
        for (int line = 0; line < lines.size(); line++) {
            LineShape shape = shape(line);
            if (shape == LineShape.BLANK) {
                continue;
            }
            int indent = textStart(line) - lines.start(line);
            codeIndent = codeIndent(line, shape, indent, codeIndent);
            if (codeIndent > 0 && shape == LineShape.OTHER) {
                set(line, LineShape.CODE);
            } else {
                int level = headingLevel(line, shape, indent);
                if (level > 0) {
                    levels[line] = (byte) level;
                    set(line, LineShape.HEADING);
                }
            }
        }
    }

    /** How far the lines of the block are indented that a line is in; 0 when it is in none. */
    private int codeIndent(int line, LineShape shape, int indent, int before) {
        if (before > 0 && indent >= before) {
            return before;
        }
        if (shape != LineShape.OTHER || line < 2 || shape(line - 1) != LineShape.BLANK) {
            return 0;
        }
        int above = line - 2;
        while (above > 0 && shape(above) == LineShape.BLANK) {
            above--;
        }
        boolean literal = startsWith("::", textEnd(above, lines.start(above) + 2) - 2);
        boolean belowWords = shape(above) != LineShape.OTHER && shape(above) != LineShape.BLANK;
        int more = indent - (textStart(above) - lines.start(above));
        return (literal && more >= LITERAL_INDENT) || (belowWords && more >= CODE_INDENT) ? indent : 0;
    }

    private int headingLevel(int line, LineShape shape, int indent) {
        if (indent > 0 || (shape != LineShape.OTHER && shape != LineShape.PROSE)) {
            return 0;
        }
        int from = lines.start(line);
        int to = textEnd(line, from);
        boolean startsParagraph = line == 0 || shape(line - 1) == LineShape.BLANK || shape(line - 1) == LineShape.RULE;
        if (!startsParagraph || to - from > LONGEST_HEADING) {
            return 0;
        }
        boolean last = line + 1 == lines.size();
        LineShape below = last ? LineShape.BLANK : shape(line + 1);
        if (below == LineShape.RULE && isUnderline(line + 1, to - from)) {
            return underlineLevel(text[textStart(line + 1)]);
        }
        if (isBold(from, to) && below == LineShape.BLANK) {
            return LEVEL_OF_BOLD;
        }
        if (isInCapitals(from, to) && (below == LineShape.BLANK || textStart(line + 1) > lines.start(line + 1))) {
            return LEVEL_OF_CAPITALS;
        }
        return below == LineShape.BLANK && isTitle(from, to) ? WEAK_LEVEL : 0;
    }

    private boolean isUnderline(int line, int length) {
        int from = textStart(line);
        int underline = textEnd(line, from) - from;
        return UNDERLINES.indexOf(text[from]) >= 0 && underline >= length - 2 && underline <= LONGEST_HEADING;
    }

    /** The first kind of underline that comes is the highest level. */
    private int underlineLevel(char sign) {
        int kind = UNDERLINES.indexOf(sign);
        if (underlineLevels[kind] == 0) {
            underlineLevels[kind] = ++underlinesSeen;
        }
        return Math.min(6, underlineLevels[kind]);
    }

    private boolean isBold(int from, int to) {
        return to - from > 4 && startsWith("**", from) && startsWith("**", to - 2);
    }

    private boolean isInCapitals(int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (Character.isLowerCase(c) || ".,;:!?".indexOf(c) >= 0) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters >= 3 && to - from <= LONGEST_WEAK_HEADING;
    }

    private boolean isTitle(int from, int to) {
        char last = text[to - 1];
        char first = text[from];
        return to - from <= LONGEST_WEAK_HEADING
                && (Character.isUpperCase(first) || Character.isDigit(first))
                && (Character.isLetterOrDigit(last) || last == ')' || last == '?')
                && Wording.isPlain(text, from, to);
    }

    @Override
    public String toString() {
        return Arrays.toString(shapes);
    }
}
