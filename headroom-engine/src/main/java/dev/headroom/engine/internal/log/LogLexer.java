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

import java.util.Arrays;

/** Cuts lines into tokens for {@link LogTokens}. One pass; a quoted part is looked at twice at most. */
final class LogLexer {

    /** The rest of a line with more tokens is one token. */
    private static final int MOST_TOKENS = 120;

    private static final int FNV = 0x01000193;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private static final int LETTER = 0;
    private static final int DIGIT = 1;
    private static final int SLASH = 2;
    /** Ends a run of characters unless what surrounds it says otherwise. */
    private static final int DOUBTFUL = 4;
    /** Always a token of its own. */
    private static final int SIGN = 8;

    private static final int SPACE = 16;

    private static final byte[] CLASSES = classes();

    private final char[] text;
    private final LogTokens out;
    private int to;
    private int count;
    private long signature;
    private long content;
    /** What stands in front of quoted text that is read token by token (logfmt). */
    private static final char[][] MESSAGES = {
        "msg=".toCharArray(),
        "message=".toCharArray(),
        "err=".toCharArray(),
        "error=".toCharArray(),
        "reason=".toCharArray(),
        "event=".toCharArray()
    };

    /** The closing quote of a quoted part that is being read token by token. */
    private int closing;
    /** There is no closing quote behind this offset. */
    private boolean unquoted;
    /** Where the line's point in time has its clock; below 0 in front of it. */
    private int clock;

    LogLexer(char[] text, LogTokens out) {
        this.text = text;
        this.out = out;
    }

    private static byte[] classes() {
        byte[] classes = new byte[128];
        Arrays.fill(classes, 0, ' ', (byte) SIGN);
        for (char c : new char[] {'(', ')', '[', ']', '{', '}', '<', '>', '"', '\'', '`', '|', 127}) {
            classes[c] = SIGN;
        }
        for (char c : new char[] {',', ';', '=', ':'}) {
            classes[c] = DOUBTFUL;
        }
        for (char c = '0'; c <= '9'; c++) {
            classes[c] = DIGIT;
        }
        classes['/'] = SLASH;
        classes[' '] = SPACE;
        classes['\t'] = SPACE;
        return classes;
    }

    /** Of what is not ASCII, the signs of Latin-1 are signs and all else is taken for letters. */
    private static int classOf(char c) {
        if (c < 128) {
            return CLASSES[c];
        }
        return c < 0xC0 || c == '\u00d7' || c == '\u00f7' ? SIGN : LETTER;
    }

    /** Reads a line. */
    void read(int from, int end) {
        to = end;
        count = 0;
        signature = 0;
        content = 0;
        closing = -1;
        unquoted = false;
        clock = -1;
        int i = from;
        while (i < to) {
            i = count < MOST_TOKENS ? token(i) : add(i, to, LogTokens.VALUE);
        }
        out.endLine(avalanche(signature), avalanche(content));
    }

    private int token(int i) {
        char c = text[i];
        return switch (classOf(c)) {
            case SPACE -> spaces(i);
            case SIGN, DOUBTFUL -> c == '"' && i > closing ? quote(i) : signs(i);
            default -> word(i, c);
        };
    }

    private int spaces(int from) {
        int i = from + 1;
        while (i < to && (text[i] == ' ' || text[i] == '\t')) {
            i++;
        }
        return add(from, i, LogTokens.SPACE);
    }

    /** One sign, or a run of three and more of the same. */
    private int signs(int from) {
        return add(from, runOfSame(from), LogTokens.SIGN);
    }

    private int runOfSame(int from) {
        int i = from + 1;
        while (i < to && text[i] == text[from]) {
            i++;
        }
        return i - from >= 3 ? i : from + 1;
    }

    private int quote(int from) {
        int end = unquoted ? -1 : closingQuote(from + 1);
        if (end < 0) {
            unquoted = true;
            return add(from, from + 1, LogTokens.SIGN);
        }
        add(from, from + 1, LogTokens.SIGN);
        int space = indexOf(' ', from + 1, end);
        if (space < 0 || isMessage(from)) {
            closing = end;
            return from + 1;
        }
        if (space > from + 1 && isRequest(end)) {
            return request(from + 1, space, end);
        }
        add(from + 1, end, LogTokens.VALUE);
        return add(end, end + 1, LogTokens.SIGN);
    }

    /** Whether a quoted part is what a line is about, as in {@code level=error msg="no such order"}. */
    private boolean isMessage(int quote) {
        for (char[] name : MESSAGES) {
            int start = quote - name.length;
            if (start >= 0
                    && Arrays.equals(text, start, quote, name, 0, name.length)
                    && (start == 0 || text[start - 1] <= ' ' || text[start - 1] == ',')) {
                return true;
            }
        }
        return false;
    }

    private int closingQuote(int from) {
        for (int i = from; i < to; i++) {
            if (text[i] == '"' && text[i - 1] != '\\') {
                return i;
            }
        }
        return -1;
    }

    private int indexOf(char c, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text[i] == c) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a quoted part ends like {@code GET / HTTP/1.1}. */
    private boolean isRequest(int end) {
        int slash = text[end - 2] == '.' ? end - 4 : end - 2;
        return slash > 6
                && text[slash] == '/'
                && text[slash - 1] == 'P'
                && text[slash - 2] == 'T'
                && text[slash - 3] == 'T'
                && text[slash - 4] == 'H'
                && text[slash - 5] == ' ';
    }

    /** What is asked for is a value; method, protocol and the status behind them are as telling as signs. */
    private int request(int from, int space, int end) {
        int protocol = text[end - 2] == '.' ? end - 8 : end - 6;
        add(from, space, LogTokens.SIGN);
        if (protocol > space + 2) {
            add(space, space + 1, LogTokens.SPACE);
            add(space + 1, protocol - 1, LogTokens.VALUE);
            add(protocol - 1, protocol, LogTokens.SPACE);
        } else {
            add(space, protocol, LogTokens.SPACE);
        }
        add(protocol, end, LogTokens.SIGN);
        int i = add(end, end + 1, LogTokens.SIGN);
        boolean status = i + 4 <= to
                && text[i] == ' '
                && isDigit(text[i + 1])
                && isDigit(text[i + 2])
                && isDigit(text[i + 3])
                && (i + 4 == to || text[i + 4] == ' ');
        if (status) {
            add(i, i + 1, LogTokens.SPACE);
            i = add(i + 1, i + 4, LogTokens.SIGN);
        }
        return i;
    }

    private int word(int from, char c) {
        if (isDigit(c) || (c >= 'A' && c <= 'S')) {
            long time = TimeScanner.at(text, from, to);
            if (time != TimeScanner.NONE) {
                return time(from, time);
            }
        }
        if (!isLetterOrDigit(c)) {
            int end = runOfSame(from);
            if (end > from + 1) {
                return add(from, end, LogTokens.SIGN);
            }
        }
        return run(from);
    }

    private int time(int from, long time) {
        int end = TimeScanner.end(time);
        int offset = TimeScanner.clock(time);
        if (clock < 0) {
            clock = from + offset;
            return add(from, end, LogTokens.TIME + offset);
        }
        boolean again = end == from + TimeScanner.CLOCK
                && Arrays.equals(text, from, end, text, clock, clock + TimeScanner.CLOCK);
        return add(from, end, again ? LogTokens.CLOCK : LogTokens.VALUE);
    }

    private int run(int from) {
        int hash = FNV;
        int seen = 0;
        int i = from;
        while (i < to) {
            char c = text[i];
            int kind = classOf(c);
            if (kind >= DOUBTFUL && (kind != DOUBTFUL || !goesOn(i, c, seen))) {
                break;
            }
            if (c == ':' && isSchemeEnd(i, seen)) {
                return host(add(from, i + 3, LogTokens.WORD));
            }
            seen |= kind;
            hash = (hash ^ c) * FNV;
            i++;
        }
        int end = i;
        while (end > from + 1 && isClosingMark(text[end - 1])) {
            end--;
        }
        int kind = (seen & (DIGIT | SLASH)) == 0 ? LogTokens.WORD : LogTokens.VALUE;
        if (end < i) {
            return add(from, end, kind);
        }
        put(from, kind, hash);
        return end;
    }

    /** Whether a comma, colon and the like belongs to the run of characters around it. */
    private boolean goesOn(int at, char c, int seen) {
        if (at + 1 >= to) {
            return false;
        }
        int next = classOf(text[at + 1]);
        boolean path = (seen & SLASH) != 0;
        return switch (c) {
            case ':' -> next < DOUBTFUL;
            case ',' -> (next == DIGIT && isDigit(text[at - 1])) || (path && next < DOUBTFUL);
            default -> path && next < DOUBTFUL;
        };
    }

    private boolean isSchemeEnd(int at, int seen) {
        return (seen & SLASH) == 0 && at + 3 < to && text[at + 1] == '/' && text[at + 2] == '/';
    }

    /** What follows {@code https://}. */
    private int host(int from) {
        int i = from;
        while (i < to && text[i] != '/' && (classOf(text[i]) < DOUBTFUL || (text[i] == ':' && goesOn(i, ':', 0)))) {
            i++;
        }
        int end = i;
        while (end > from + 1 && isClosingMark(text[end - 1])) {
            end--;
        }
        return end > from ? add(from, end, LogTokens.VALUE) : from;
    }

    private static boolean isClosingMark(char c) {
        return c == '.' || c == ':' || c == '!' || c == '?';
    }

    private int add(int from, int end, int kind) {
        int hash = FNV;
        for (int i = from; i < end; i++) {
            hash = (hash ^ text[i]) * FNV;
        }
        put(from, kind, hash);
        return end;
    }

    private void put(int from, int kind, int hash) {
        out.add(from, kind, hash);
        long own = LogTokens.varies(kind) ? kind : (long) hash << 8 | kind;
        signature = (signature + own) * MIX;
        signature ^= signature >>> 29;
        content = (content + hash) * MIX;
        content ^= content >>> 31;
        count++;
    }

    private static long avalanche(long hash) {
        long mixed = (hash ^ hash >>> 32) * MIX;
        return mixed ^ mixed >>> 29;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c >= 128;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
