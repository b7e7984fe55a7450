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

/**
 * Finds who speaks at the start of a line: {@code Ann Lee: ..}, {@code [00:12:30] Ann Lee: ..}, {@code **Ann:** ..}. A
 * label is one to six words of letters and digits before a colon, behind signs and digits at most. What looks like one
 * need not be one ({@code Note: ..}); whoever asks has to see how often it comes. Reads some 80 characters at most.
 */
public final class SpeakerLabel {

    /** No label. */
    public static final long NONE = -1;

    private static final int LONGEST_LEAD = 32;
    private static final int LONGEST = 48;
    private static final int MOST_WORDS = 6;
    private static final String LEADING = " \t[](){}<>*_-.,:;|#/";
    private static final String WITHIN = " .'\u2019-_()&/";

    private SpeakerLabel() {}

    /**
     * Finds the label of a line.
     *
     * @param text holds the line
     * @param from where the line starts
     * @param to the offset behind its last character
     * @return {@link #NONE}, or its place: see {@link #start} and {@link #end}
     */
    public static long find(char[] text, int from, int to) {
        int start = from;
        int mostLead = Math.min(to, from + LONGEST_LEAD);
        while (start < mostLead && isLeading(text[start])) {
            start++;
        }
        if (start == to || !Character.isLetter(text[start]) || isListed(text, from, to)) {
            return NONE;
        }
        int words = 1;
        int most = Math.min(to, start + LONGEST + 1);
        for (int i = start + 1; i < most; i++) {
            char c = text[i];
            if (c == ':') {
                return isEnd(text, i, to) ? (long) start << 32 | i : NONE;
            }
            if (!Character.isLetterOrDigit(c)) {
                if (WITHIN.indexOf(c) < 0) {
                    return NONE;
                }
                words += c == ' ' ? 1 : 0;
                if (words > MOST_WORDS || (c == ' ' && text[i - 1] == ' ')) {
                    return NONE;
                }
            }
        }
        return NONE;
    }

    /** Items of lists and headings are no speeches. */
    private static boolean isListed(char[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] == ' ') {
            at++;
        }
        return at + 1 < to && "-*+#|".indexOf(text[at]) >= 0 && "*-".indexOf(text[at + 1]) < 0;
    }

    private static boolean isLeading(char c) {
        return (c >= '0' && c <= '9') || LEADING.indexOf(c) >= 0;
    }

    private static boolean isEnd(char[] text, int colon, int to) {
        char before = text[colon - 1];
        char behind = colon + 1 < to ? text[colon + 1] : ' ';
        return before != ' ' && before != '/' && (behind == ' ' || behind == '\t' || behind == '*' || behind == '_');
    }

    /**
     * Where a label starts.
     *
     * @param label as found
     * @return the offset of its first letter
     */
    public static int start(long label) {
        return (int) (label >>> 32);
    }

    /**
     * Where a label ends.
     *
     * @param label as found
     * @return the offset of the colon
     */
    public static int end(long label) {
        return (int) label;
    }
}
