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
package dev.headroom.engine.internal.log;

/**
 * Recognises the sequences by which programs colour and move text on a terminal (ECMA-48): {@code ESC [ 31 m}, {@code
 * ESC ( B}, titles in {@code ESC ] .. BEL}. Stateless.
 */
public final class EscapeScanner {

    /** The character that starts a sequence. */
    public static final char ESCAPE = '\u001b';

    /** A longer sequence is taken for text. */
    private static final int LONGEST = 64;

    private static final char BELL = '\u0007';

    private EscapeScanner() {}

    /**
     * Where a sequence ends.
     *
     * @param text characters
     * @param from the offset of an {@link #ESCAPE}
     * @param to the offset behind the text
     * @return the offset behind the sequence; {@code from} if it is none that is known, or cut off
     */
    public static int end(char[] text, int from, int to) {
        if (from + 1 >= to) {
            return from;
        }
        int most = Math.min(to, from + LONGEST);
        return switch (text[from + 1]) {
            case '[' -> controlEnd(text, from, most);
            case ']' -> titleEnd(text, from, most);
            case '(', ')' -> from + 2 < to && isPrintable(text[from + 2]) ? from + 3 : from;
            case '=', '>', '7', '8', 'M', 'c' -> from + 2;
            default -> from;
        };
    }

    private static int controlEnd(char[] text, int from, int most) {
        int i = from + 2;
        while (i < most && text[i] >= ' ' && text[i] <= '?') {
            i++;
        }
        return i < most && text[i] >= '@' && text[i] <= '~' ? i + 1 : from;
    }

    private static int titleEnd(char[] text, int from, int most) {
        for (int i = from + 2; i < most; i++) {
            if (text[i] == BELL) {
                return i + 1;
            } else if (text[i] == ESCAPE && i + 1 < most && text[i + 1] == '\\') {
                return i + 2;
            } else if (text[i] < ' ') {
                return from;
            }
        }
        return from;
    }

    private static boolean isPrintable(char c) {
        return c > ' ' && c < 127;
    }
}
