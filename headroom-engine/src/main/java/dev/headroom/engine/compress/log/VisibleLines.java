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

import dev.headroom.engine.internal.log.EscapeScanner;
import dev.headroom.engine.internal.text.TextLines;

/**
 * The lines of a log as a terminal would show them, under the numbers of {@link TextLines}: without codes for colours,
 * and of a line that a progress bar wrote over again and again only what it said last. Linear.
 */
final class VisibleLines {

    private static final char RETURN = '\r';

    private VisibleLines() {}

    /**
     * What can be seen of a log.
     *
     * @param lines its lines
     * @return the lines, each with a line feed behind it; the text itself where that is the same
     */
    static char[] of(TextLines lines) {
        char[] text = lines.text().toCharArray();
        Chars out = new Chars(text.length + 1);
        boolean same = true;
        for (int line = 0; line < lines.size(); line++) {
            int end = lines.end(line);
            int before = out.length();
            append(text, shownFrom(text, lines.start(line), end), end, out);
            out.append('\n');
            same &= lines.start(line) == before && lines.next(line) == Math.min(text.length, out.length());
        }
        return same ? text : out.toArray();
    }

    /**
     * Whether a text has something that a terminal would not show.
     *
     * @param text any text
     * @return true if there is a code for colours, or a line that is written over
     */
    static boolean hides(String text) {
        if (text.indexOf(EscapeScanner.ESCAPE) >= 0) {
            return true;
        }
        int at = text.indexOf(RETURN);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            at = text.indexOf(RETURN, at + 1);
        }
        return at >= 0 && at + 1 < text.length();
    }

    /** Behind the last carriage return that something visible follows. */
    private static int shownFrom(char[] text, int from, int end) {
        int shown = end;
        for (int i = end - 1; i >= from; i--) {
            if (text[i] == RETURN && shown < end) {
                return shown;
            } else if (text[i] > ' ') {
                shown = i;
            } else if (text[i] != RETURN && shown < end) {
                shown = i;
            }
        }
        return from;
    }

    private static void append(char[] text, int from, int end, Chars out) {
        int i = from;
        while (i < end) {
            char c = text[i];
            int behind = c == EscapeScanner.ESCAPE ? EscapeScanner.end(text, i, end) : i;
            if (behind > i) {
                i = behind;
                continue;
            }
            if (c != RETURN) {
                out.append(c);
            }
            i++;
        }
    }
}
