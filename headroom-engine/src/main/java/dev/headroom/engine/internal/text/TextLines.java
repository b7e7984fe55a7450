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
package dev.headroom.engine.internal.text;

import java.util.Arrays;

/**
 * The lines of a text as offsets. A line ends behind its line feed; a carriage return in front of that belongs to the
 * line break, one anywhere else to the line. A line of more than {@value #LONGEST} characters counts as several, so
 * that any place of a text has a number that narrows it down; where lines are that long on average, as in a transcript
 * without line breaks, each of about {@value #LONGEST_OF_FEW}. Lines are cut behind a sentence if there is one near,
 * otherwise behind a white space or a tag.
 *
 * <p>Immutable. Made in one pass over the text, 4 bytes a line.
 */
public final class TextLines {

    /** The most characters of a line. */
    public static final int LONGEST = 4_000;

    /** The most characters of a part of a line in a text that has hardly any line breaks. */
    static final int LONGEST_OF_FEW = 1_000;

    private final String text;
    private final int[] starts;

    private TextLines(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /**
     * Finds the lines of a text.
     *
     * @param text any text
     * @return its lines; none if it is empty
     */
    public static TextLines of(String text) {
        return of(text, isOneLine(text) ? LONGEST_OF_FEW : LONGEST);
    }

    /** Whether lines have more than {@link #LONGEST} characters on average. */
    private static boolean isOneLine(String text) {
        int most = text.length() / LONGEST;
        int breaks = 0;
        for (int at = text.indexOf('\n'); at >= 0 && breaks < most; at = text.indexOf('\n', at + 1)) {
            breaks++;
        }
        return breaks < most;
    }

    /**
     * Finds the lines of a text, none of which counts as several. Not for numbers that retrieval has to know.
     *
     * @param text any text
     * @return its lines; none if it is empty
     */
    public static TextLines uncut(String text) {
        return of(text, Integer.MAX_VALUE - 2);
    }

    private static TextLines of(String text, int longest) {
        int[] starts = new int[Math.max(16, text.length() / 64)];
        int count = 0;
        for (int start = 0; start < text.length(); ) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = start;
            int newline = text.indexOf('\n', start);
            int next = newline < 0 ? text.length() : newline + 1;
            start = next - start > longest + 2 ? cut(text, start, longest) : next;
        }
        return new TextLines(text, Arrays.copyOf(starts, count));
    }

    /** Looks among the last quarter of a part, first for the end of a sentence. */
    private static int cut(String text, int start, int part) {
        int most = start + part;
        int least = most - part / 4;
        int blank = -1;
        for (int i = most; i > least; i--) {
            char before = text.charAt(i - 1);
            if (before == ' ' || before == '\t' || before == '>') {
                if (isEndOfSentence(text.charAt(i - 2))) {
                    return i;
                }
                blank = Math.max(blank, i);
            }
        }
        if (blank >= 0) {
            return blank;
        }
        return Character.isLowSurrogate(text.charAt(most)) && Character.isHighSurrogate(text.charAt(most - 1))
                ? most - 1
                : most;
    }

    private static boolean isEndOfSentence(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** How many lines there are. */
    public int size() {
        return starts.length;
    }

    /**
     * Where a line starts.
     *
     * @param line counted from 0
     * @return its offset
     */
    public int start(int line) {
        return starts[line];
    }

    /**
     * Where a line ends.
     *
     * @param line counted from 0
     * @return the offset behind its last character, in front of its line break
     */
    public int end(int line) {
        int end = next(line);
        if (end > starts[line] && text.charAt(end - 1) == '\n') {
            end--;
            if (end > starts[line] && text.charAt(end - 1) == '\r') {
                end--;
            }
        }
        return end;
    }

    /**
     * Where the next line starts, or would start.
     *
     * @param line counted from 0
     * @return the offset behind its line break
     */
    public int next(int line) {
        return line + 1 < starts.length ? starts[line + 1] : text.length();
    }

    /**
     * A line.
     *
     * @param line counted from 0
     * @return its characters without the line break
     */
    public String line(int line) {
        return text.substring(starts[line], end(line));
    }
}
