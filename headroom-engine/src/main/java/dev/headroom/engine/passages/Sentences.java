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
package dev.headroom.engine.passages;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds sentences: up to a full stop, question or exclamation mark before white space, unless the text goes on in lower
 * case ({@code e.g. this}); and up to the end of a line, unless it is a long one that goes on in lower case at the
 * start of the next. So lists, tables and code are cut into lines, and hard-wrapped prose into sentences. Linear.
 */
final class Sentences {

    private static final String ENDS = ".!?\u2026";
    private static final String WIDE_ENDS = "\u3002\uff01\uff1f";
    private static final String CLOSING = "\"')]}*_`\u00bb\u201d\u2019\u300d\u300f";

    /** Editors wrap at 60 columns or more; the last word may take 20 of them. */
    private static final int WRAPPED_LINE = 40;

    /**
     * A piece of a text, without white space around it.
     *
     * @param from where it starts
     * @param to the offset behind it
     */
    record Span(int from, int to) {}

    private final String text;
    private final List<Span> spans = new ArrayList<>();
    private int start;

    private Sentences(String text) {
        this.text = text;
    }

    /**
     * The sentences of a text.
     *
     * @param text any text
     * @return spans in order that hold all of it but white space
     */
    static List<Span> of(String text) {
        Sentences sentences = new Sentences(text);
        int i = 0;
        while (i < text.length()) {
            i = sentences.step(i);
        }
        sentences.end(text.length());
        return sentences.spans;
    }

    /** Reads a character, or a run of them, and gives the offset to go on at. */
    private int step(int i) {
        char c = text.charAt(i);
        if (c == '\n' || c == '\r') {
            int next = behindSpace(i);
            return isHardWrapped(i, next) ? next : ended(i, next);
        }
        if (ENDS.indexOf(c) >= 0) {
            int behind = behindRun(i, ENDS + CLOSING);
            int next = behindSpace(behind);
            return next < text.length() && (next == behind || Character.isLowerCase(text.charAt(next)))
                    ? next
                    : ended(behind, next);
        }
        if (WIDE_ENDS.indexOf(c) >= 0) {
            int behind = behindRun(i, WIDE_ENDS + CLOSING);
            end(behind);
            return behind;
        }
        return i + 1;
    }

    /** Whether a line is long enough to have been broken by an editor, and goes on at the start of the next. */
    private boolean isHardWrapped(int lineEnd, int next) {
        int lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
        boolean atStartOfNextLine = text.startsWith("\r\n", lineEnd) ? next == lineEnd + 2 : next == lineEnd + 1;
        return lineEnd - lineStart >= WRAPPED_LINE
                && atStartOfNextLine
                && next < text.length()
                && Character.isLowerCase(text.charAt(next));
    }

    private int ended(int end, int next) {
        end(end);
        return next;
    }

    private void end(int end) {
        int from = behindSpace(start);
        int to = end;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            spans.add(new Span(from, to));
        }
        start = end;
    }

    private int behindSpace(int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int behindRun(int from, String characters) {
        int i = from;
        while (i < text.length() && characters.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
