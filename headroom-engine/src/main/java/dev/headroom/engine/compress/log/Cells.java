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

import dev.headroom.engine.internal.log.LogTokens;
import java.util.Arrays;

/**
 * Writes the values of lines behind the letters of their patterns, and knows the last value of each variable. One for
 * each pass over the lines.
 */
final class Cells {

    /** The value is the last one of its variable. */
    static final char SAME = '=';

    static final char QUOTE = '"';

    private final LogTokens tokens;
    private final char[] text;
    private final Slots slots;
    private final Variables variables;
    private final Codes codes;
    private final int[] lasts;
    private final int[] lastLines;

    Cells(LogTokens tokens, Slots slots, Variables variables, Codes codes) {
        this.tokens = tokens;
        this.text = tokens.text();
        this.slots = slots;
        this.variables = variables;
        this.codes = codes;
        lasts = new int[variables.size()];
        lastLines = new int[variables.size()];
        Arrays.fill(lasts, -1);
    }

    /** Whether a pattern can say a line now. */
    boolean canSay(Pattern pattern, int line) {
        Pattern.Values values = pattern.values();
        int first = tokens.firstToken(line);
        for (int i = 0; i < values.positions().length; i++) {
            int token = first + values.positions()[i];
            int variable = values.variables()[i];
            boolean can = values.repeated()[i]
                    ? repeats(variable, token, line)
                    : isWritable(variable, token, line, i == values.last());
            if (!can) {
                return false;
            }
        }
        return true;
    }

    private boolean repeats(int variable, int token, int line) {
        return lasts[variable] >= 0 && slots.sameText(token, line, lasts[variable], lastLines[variable]);
    }

    /** A value that needs quotes cannot have one. */
    private boolean isWritable(int variable, int token, int line, boolean last) {
        int from = tokens.start(token) + variables.prefix(variable);
        int to = tokens.end(token, line) - variables.suffix(variable);
        if (!needsQuotes(from, to, last)) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (text[i] == QUOTE) {
                return false;
            }
        }
        return true;
    }

    private boolean needsQuotes(int from, int to, boolean last) {
        if (from == to || text[from] == QUOTE || (text[from] == SAME && to == from + 1)) {
            return true;
        }
        for (int i = from; i < to && !last; i++) {
            if (text[i] == ' ') {
                return true;
            }
        }
        return false;
    }

    /** Counts the values that would be written, and remembers them. */
    void count(Pattern pattern, int line) {
        Pattern.Values values = pattern.values();
        int first = tokens.firstToken(line);
        for (int i = 0; i < values.positions().length; i++) {
            if (values.repeated()[i]) {
                continue;
            }
            int token = first + values.positions()[i];
            int variable = values.variables()[i];
            if (!repeats(variable, token, line)) {
                codes.count(variable, token, line);
            }
            lasts[variable] = token;
            lastLines[variable] = line;
        }
    }

    /** Writes the values of a line that a pattern can say, each behind a space, and remembers them. */
    void write(Pattern pattern, int line, Chars out) {
        Pattern.Values values = pattern.values();
        int first = tokens.firstToken(line);
        for (int i = 0; i < values.positions().length; i++) {
            if (values.repeated()[i]) {
                continue;
            }
            int token = first + values.positions()[i];
            int variable = values.variables()[i];
            out.append(' ');
            if (repeats(variable, token, line)) {
                out.append(SAME);
            } else {
                value(variable, token, line, i == values.last(), out);
            }
            lasts[variable] = token;
            lastLines[variable] = line;
        }
        if (pattern.isOpen() && pattern.depth() < tokens.tokens(line)) {
            int from = tokens.start(first + pattern.depth());
            out.append(' ').append(text, from, tokens.lineEnd(line) - from);
        }
    }

    private void value(int variable, int token, int line, boolean last, Chars out) {
        String code = codes.find(variable, token, line);
        if (!code.isEmpty()) {
            out.append(code);
            return;
        }
        int from = tokens.start(token) + variables.prefix(variable);
        int to = tokens.end(token, line) - variables.suffix(variable);
        boolean quoted = needsQuotes(from, to, last) || codes.looksLikeCode(variable, from, to);
        if (quoted) {
            out.append(QUOTE);
        }
        out.append(text, from, to - from);
        if (quoted) {
            out.append(QUOTE);
        }
    }
}
