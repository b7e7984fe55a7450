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

/**
 * Writes the times of lines as far as they changed since the line above: nothing, seconds, the clock, or
 * all of it. A date that all of them share is left to the patterns. Keeps the last time; one for each pass.
 */
final class TimeColumn {

    private final LogTokens tokens;
    private final int kind;
    private final boolean sameDate;
    private int last = -1;
    private int lastEnd;

    private TimeColumn(LogTokens tokens, int kind, boolean sameDate) {
        this.tokens = tokens;
        this.kind = kind;
        this.sameDate = sameDate;
    }

    static TimeColumn of(LogTokens tokens, int kind) {
        return new TimeColumn(tokens, kind, hasOneDate(tokens, kind));
    }

    private static boolean hasOneDate(LogTokens tokens, int kind) {
        int date = kind - LogTokens.TIME;
        int model = -1;
        for (int line = 0; line < tokens.lines(); line++) {
            int token = find(tokens, line, kind);
            if (token < 0) {
                continue;
            }
            int start = tokens.start(token);
            if (model < 0) {
                model = start;
            } else if (!tokens.same(model, model + date, start, start + date)) {
                return false;
            }
        }
        return true;
    }

    private static int find(LogTokens tokens, int line, int kind) {
        int first = tokens.firstToken(line);
        for (int i = first; i < first + tokens.tokens(line); i++) {
            if (tokens.kind(i) == kind) {
                return i;
            }
        }
        return -1;
    }

    /** How many characters of a time a pattern says. */
    int date() {
        return sameDate ? kind - LogTokens.TIME : 0;
    }

    /** Appends what changed; false if nothing did. */
    boolean write(int from, int to, Chars out) {
        char[] text = tokens.text();
        int clock = kind - LogTokens.TIME;
        int start = from + changed(from, to, clock);
        out.append(text, start, to - start);
        last = from;
        lastEnd = to;
        return start < to;
    }

    /** The offset in the time from which on it is written. */
    private int changed(int from, int to, int clock) {
        if (last < 0) {
            return date();
        }
        char[] text = tokens.text();
        int same = 0;
        int length = Math.min(to - from, lastEnd - last);
        while (same < length && text[from + same] == text[last + same]) {
            same++;
        }
        if (same == to - from && same == lastEnd - last) {
            return same;
        }
        return same >= clock + 6 ? clock + 6 : same >= clock ? clock : date();
    }
}
