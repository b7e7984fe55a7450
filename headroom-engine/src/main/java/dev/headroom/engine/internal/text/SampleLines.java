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

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a few stretches of a text, enough to say what it is at a cost that does not grow with it. Short texts
 * are their own sample. Pure; at most {@value #EDGE} characters from each end and {@value #INNER} from each of
 * {@value #INNER_STRETCHES} places between are read.
 */
public final class SampleLines {

    /** How many characters are read at the start and at the end of a text. */
    private static final int EDGE = 8_192;

    private static final int INNER = 2_048;

    private static final int INNER_STRETCHES = 3;

    private static final int MOST = 2 * EDGE + INNER_STRETCHES * INNER;

    private SampleLines() {}

    /**
     * The sample of a text.
     *
     * @param text any text
     * @return its lines, in order, without line breaks; of a long text those of the sample, whole ones except where a
     *     line is longer than its stretch
     */
    public static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        if (text.length() <= MOST) {
            add(text, 0, text.length(), lines);
            return lines;
        }
        add(text, 0, lineEnd(text, EDGE), lines);
        long between = text.length() - 2L * EDGE;
        for (int i = 1; i <= INNER_STRETCHES; i++) {
            int from = EDGE + (int) (between * i / (INNER_STRETCHES + 1));
            add(text, lineStart(text, from), lineEnd(text, from + INNER), lines);
        }
        add(text, lineStart(text, text.length() - EDGE), text.length(), lines);
        return lines;
    }

    /** The end of the line that an offset is in, or the offset where that is too far off. */
    private static int lineEnd(String text, int offset) {
        for (int i = offset; i < text.length() && i < offset + INNER; i++) {
            if (text.charAt(i) == '\n') {
                return i + 1;
            }
        }
        return Math.min(offset, text.length());
    }

    /** The start of the next line, or the offset where that is too far off. */
    private static int lineStart(String text, int offset) {
        int newline = text.indexOf('\n', offset);
        return newline < 0 || newline > offset + INNER ? offset : newline + 1;
    }

    private static void add(String text, int from, int to, List<String> lines) {
        int start = from;
        while (start < to) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 || newline >= to ? to : newline;
            lines.add(text.substring(start, end > start && end < to && text.charAt(end - 1) == '\r' ? end - 1 : end));
            start = end + 1;
        }
    }
}
