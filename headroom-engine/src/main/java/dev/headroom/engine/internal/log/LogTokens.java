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

/**
 * The lines of a log as tokens that follow each other without a gap. A line ends before its line feed; every character
 * of it belongs to one token. A token is of a kind: what varies from line to line of one message (numbers, paths, ids,
 * quoted text) is a {@link #VALUE}, what does not is a {@link #WORD}, a {@link #SIGN} or a {@link #SPACE}.
 *
 * <p>Filled once by {@link #of}, then read only. About 2 bytes for each character of a usual log.
 */
public final class LogTokens {

    /** White space. */
    public static final byte SPACE = 0;

    /** A bracket, quote, comma or the like, or a run of one such sign; or method, protocol and status of HTTP. */
    public static final byte SIGN = 1;

    /** A word without a digit. */
    public static final byte WORD = 2;

    /** A word with a digit, a path, a host, quoted text, or the rest of a line of very many tokens. */
    public static final byte VALUE = 3;

    /** The clock of the line's point in time once more. */
    public static final byte CLOCK = 4;

    /** The first point in time of its line; the characters in front of its hour are added to the kind. */
    public static final byte TIME = 16;

    private final char[] text;
    private int[] lineStarts = new int[64];
    private int[] firstTokens = new int[64];
    private long[] signatures = new long[64];
    private long[] contents = new long[64];
    private int lines;
    private int[] starts;
    private int[] hashes;
    private byte[] kinds;
    private int size;

    private LogTokens(char[] text) {
        this.text = text;
        int guess = Math.max(64, text.length / 5);
        starts = new int[guess];
        hashes = new int[guess];
        kinds = new byte[guess];
    }

    /**
     * Reads a log.
     *
     * @param text any characters; not copied, not to be changed
     * @return its lines as tokens; linear
     */
    public static LogTokens of(char[] text) {
        LogTokens tokens = new LogTokens(text);
        LogLexer lexer = new LogLexer(text, tokens);
        int start = 0;
        while (start < text.length) {
            int end = start;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            tokens.startLine(start);
            lexer.read(start, end);
            start = end + 1;
        }
        tokens.startLine(start);
        tokens.lines--;
        return tokens;
    }

    private void startLine(int at) {
        if (lines == lineStarts.length) {
            int length = lines * 2;
            lineStarts = Arrays.copyOf(lineStarts, length);
            firstTokens = Arrays.copyOf(firstTokens, length);
            signatures = Arrays.copyOf(signatures, length);
            contents = Arrays.copyOf(contents, length);
        }
        lineStarts[lines] = at;
        firstTokens[lines] = size;
        lines++;
    }

    void add(int start, int kind, int hash) {
        if (size == starts.length) {
            int length = size + (size >> 1);
            starts = Arrays.copyOf(starts, length);
            hashes = Arrays.copyOf(hashes, length);
            kinds = Arrays.copyOf(kinds, length);
        }
        starts[size] = start;
        hashes[size] = hash;
        kinds[size] = (byte) kind;
        size++;
    }

    void endLine(long signature, long content) {
        signatures[lines - 1] = signature;
        contents[lines - 1] = content;
    }

    /** {@return the characters that the offsets refer to} */
    public char[] text() {
        return text;
    }

    /** {@return how many lines there are; a line feed at the very end starts no further line} */
    public int lines() {
        return lines;
    }

    /** {@return where a line starts} */
    public int lineStart(int line) {
        return lineStarts[line];
    }

    /** {@return the offset behind a line, in front of its line feed} */
    public int lineEnd(int line) {
        return Math.min(text.length, lineStarts[line + 1] - 1);
    }

    /** {@return a hash of what is the same in all lines of a message: kinds of tokens, words and signs} */
    public long signature(int line) {
        return signatures[line];
    }

    /** {@return a hash of all characters of a line} */
    public long content(int line) {
        return contents[line];
    }

    /** {@return the number of the first token of a line} */
    public int firstToken(int line) {
        return firstTokens[line];
    }

    /** {@return how many tokens a line has} */
    public int tokens(int line) {
        return firstTokens[line + 1] - firstTokens[line];
    }

    /** {@return the kind of a token} */
    public int kind(int token) {
        return kinds[token];
    }

    /** {@return a hash of the characters of a token} */
    public int hash(int token) {
        return hashes[token];
    }

    /** {@return where a token starts} */
    public int start(int token) {
        return starts[token];
    }

    /** {@return the offset behind a token of a line} */
    public int end(int token, int line) {
        return token + 1 < firstTokens[line + 1] ? starts[token + 1] : lineEnd(line);
    }

    /** {@return whether a kind varies from line to line of one message} */
    public static boolean varies(int kind) {
        return kind >= VALUE;
    }

    /**
     * Whether two ranges hold the same characters.
     *
     * @param a where one starts
     * @param aEnd the offset behind it
     * @param b where the other starts
     * @param bEnd the offset behind that
     * @return true when they are equal
     */
    public boolean same(int a, int aEnd, int b, int bEnd) {
        return Arrays.equals(text, a, aEnd, text, b, bEnd);
    }
}
