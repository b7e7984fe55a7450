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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a sign that the text does not have in the place of each control code, so that lines differ in what they say
 * only: codes for colours, and carriage returns by which a progress bar overwrites a line, which become lines of their
 * own. Where all lines end in CR LF that is said once. Everything comes back with {@link #restore}.
 *
 * <p>Immutable; linear.
 */
final class ControlMarks {

    /** Each is one token. */
    private static final String SIGNS = "§¶«»°±´·º¿×¬¤¦²³¹¼½¾÷";

    private static final String START = "[marks:";
    private static final String END = "]";
    private static final String SHOWN_ESCAPE = "\\e";
    private static final String RETURN = "\\r";
    private static final String BREAKS = " \\n=\\r\\n";
    private static final char OVERWRITTEN = '\r';

    /** No text needs any. */
    static final ControlMarks NONE = new ControlMarks(Map.of(), false);

    /** Sequences and the signs for them; a lone carriage return is one too. */
    private final Map<String, Character> signs;

    private final boolean returns;

    private ControlMarks(Map<String, Character> signs, boolean returns) {
        this.signs = signs;
        this.returns = returns;
    }

    /** The marks for a text. Codes beyond the number of signs that are free stay as they are. */
    static ControlMarks of(char[] text) {
        boolean escapes = false;
        int returns = 0;
        int breaks = 0;
        int both = 0;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c == '\n') {
                breaks++;
                both += i > 0 && text[i - 1] == '\r' ? 1 : 0;
            }
            escapes |= c == EscapeScanner.ESCAPE;
            returns += c == '\r' ? 1 : 0;
        }
        if (!escapes && returns == 0) {
            return NONE;
        }
        return new ControlMarks(signs(text, returns > both), breaks > 0 && both == breaks);
    }

    private static Map<String, Character> signs(char[] text, boolean overwrites) {
        boolean[] taken = new boolean[256];
        for (char c : text) {
            if (c < taken.length) {
                taken[c] = true;
            }
        }
        Map<String, Character> signs = new LinkedHashMap<>();
        int next = free(taken, 0);
        if (overwrites && next < SIGNS.length()) {
            signs.put("\r", SIGNS.charAt(next));
            next = free(taken, next + 1);
        }
        for (int i = 0; i < text.length && next < SIGNS.length(); i++) {
            int end = text[i] == EscapeScanner.ESCAPE ? EscapeScanner.end(text, i, text.length) : i;
            if (end > i + 1 && isPlain(text, i + 1, end)) {
                if (signs.putIfAbsent(String.valueOf(text, i, end - i), SIGNS.charAt(next)) == null) {
                    next = free(taken, next + 1);
                }
            }
        }
        return signs;
    }

    private static int free(boolean[] taken, int from) {
        int next = from;
        while (next < SIGNS.length() && taken[SIGNS.charAt(next)]) {
            next++;
        }
        return next;
    }

    /** Whether a sequence can be shown in a list of them. */
    private static boolean isPlain(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] <= ' ' || text[i] >= 127 || text[i] == ']' || text[i] == '=') {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return signs.isEmpty() && !returns;
    }

    /** The text with marks. */
    char[] apply(char[] text) {
        if (isEmpty()) {
            return text;
        }
        Chars out = new Chars(text.length);
        Character overwritten = signs.get("\r");
        int i = 0;
        while (i < text.length) {
            char c = text[i];
            int end = c == EscapeScanner.ESCAPE ? EscapeScanner.end(text, i, text.length) : i;
            Character sign = end > i ? signs.get(String.valueOf(text, i, end - i)) : null;
            boolean breaks = c == OVERWRITTEN && i + 1 < text.length && text[i + 1] == '\n';
            if (sign != null) {
                out.append(sign);
                i = end;
                continue;
            } else if (c == OVERWRITTEN && !breaks && overwritten != null) {
                out.append(overwritten).append('\n');
            } else if (!breaks || !returns) {
                out.append(c);
            }
            i++;
        }
        return out.toArray();
    }

    /** The text without marks. */
    char[] restore(char[] text) {
        if (isEmpty()) {
            return text;
        }
        String[] sequences = new String[256];
        signs.forEach((sequence, sign) -> sequences[sign] = sequence);
        Chars out = new Chars(text.length);
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            String sequence = c < sequences.length ? sequences[c] : null;
            if (sequence != null) {
                out.append(sequence);
                i += sequence.equals("\r") ? 1 : 0;
            } else if (c == '\n' && returns) {
                out.append('\r').append('\n');
            } else {
                out.append(c);
            }
        }
        return out.toArray();
    }

    /** How the marks are written down: {@code [marks: §=\e[31m ¶=\r]}; empty if there are none. */
    String legend() {
        if (isEmpty()) {
            return "";
        }
        StringBuilder line = new StringBuilder(START);
        signs.forEach((sequence, sign) -> line.append(' ')
                .append(sign)
                .append('=')
                .append(sequence.equals("\r") ? RETURN : SHOWN_ESCAPE + sequence.substring(1)));
        return line.append(returns ? BREAKS : "").append(END).append('\n').toString();
    }

    /**
     * Reads what {@link #legend} wrote.
     *
     * @param line a line
     * @return the marks; empty when it is none of ours
     */
    static Optional<ControlMarks> read(String line) {
        if (!line.startsWith(START) || !line.endsWith(END)) {
            return Optional.empty();
        }
        String list = line.substring(START.length(), line.length() - END.length());
        boolean returns = list.endsWith(BREAKS);
        Map<String, Character> signs = new LinkedHashMap<>();
        for (String mark : list.substring(0, list.length() - (returns ? BREAKS.length() : 0))
                .split(" ", -1)) {
            if (mark.isEmpty()) {
                continue;
            }
            String shown = mark.length() > 2 && mark.charAt(1) == '=' ? mark.substring(2) : "";
            boolean escape = shown.startsWith(SHOWN_ESCAPE);
            if (SIGNS.indexOf(mark.charAt(0)) < 0 || (!escape && !shown.equals(RETURN))) {
                return Optional.empty();
            }
            String sequence = escape ? EscapeScanner.ESCAPE + shown.substring(SHOWN_ESCAPE.length()) : "\r";
            signs.put(sequence, mark.charAt(0));
        }
        return Optional.of(new ControlMarks(signs, returns));
    }
}
