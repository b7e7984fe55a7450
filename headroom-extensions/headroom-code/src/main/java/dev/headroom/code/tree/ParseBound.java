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
package dev.headroom.code.tree;

import org.jspecify.annotations.Nullable;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSParseState;
import org.treesitter.TSParser;
import org.treesitter.TSTree;

/**
 * Gives a parser its code and counts what it does with it. The parser reports after every hundred of its steps; it is
 * stopped where it has taken several times the steps that code takes up to there, where it has been looking for a way on
 * for long, and where it has read the code over and over. No clock is asked: the same code is always parsed, or never.
 * Not thread-safe; made for one parse.
 */
final class ParseBound {

    /** Bytes for each character. */
    static final int BYTES = 2;

    /** The bytes that are given at once; a parser that looks further ahead asks for more, and that is counted. */
    static final int CHUNK = 1 << 12;

    /**
     * Reports that a text of any length may take, and how many more for a thousand characters. Of a hundred sources
     * ninety take 3 to 8; tables of dense data take more, and so does what is no source at all, on which the time for
     * each step grows with the text.
     */
    private static final int REPORTS = 40;

    private static final int REPORTS_PER_THOUSAND = 12;

    /** What was parsed before is taken as it is, node by node, but for what breaks the rules. */
    private static final int REPORTS_PER_KNOWN_THOUSAND = 4;

    /** So many reports, and one in so many more, may come while the parser looks for a way on. */
    private static final int RECOVERING = 8;

    private static final int RECOVERING_SHARE = 25;

    /**
     * So many reports more than one for so many characters may come at any place; of sources in C, C++, Java,
     * JavaScript and Python none has more than five.
     */
    private static final int IN_A_ROW = 12;

    private static final double CHARACTERS_PER_REPORT = 90;

    /** Behind the end of the code the parser puts its tree in order, and its reports say no place. */
    private static final int END = 100;

    /** So many times any code may be read in all, and so many pieces more; sources of Python are read up to six times. */
    private static final int READ_OVER = 16;

    private static final int PIECES = 40;

    private final String code;
    private final int known;
    private final long mostReads;
    private long reports;
    private long recovering;
    private long reads;
    private double inARow;
    private long furthest;

    /**
     * A bound of one parse.
     *
     * @param code the code
     * @param known how much of it was parsed before
     */
    ParseBound(String code, int known) {
        this.code = code;
        this.known = known;
        this.mostReads = PIECES + (long) READ_OVER * (code.length() * (long) BYTES / CHUNK + 1);
    }

    /**
     * Parses the code.
     *
     * @param parser a parser that knows the language
     * @param before the tree of what was parsed before, with the change in it
     * @return the tree; null when the bound was reached
     */
    @Nullable
    TSTree parse(TSParser parser, @Nullable TSTree before) {
        return parser.parseWithOptions(
                new byte[CHUNK],
                before,
                (buffer, offset, position) -> read(buffer, offset),
                TSInputEncoding.TSInputEncodingUTF16LE,
                this::stops);
    }

    /** Writes code from an offset of bytes on; none any more once the bound is reached. */
    int read(byte[] buffer, int offset) {
        reads++;
        int from = offset / BYTES;
        int count = reads > mostReads ? 0 : Math.max(0, Math.min(buffer.length / BYTES, code.length() - from));
        for (int i = 0; i < count; i++) {
            char c = code.charAt(from + i);
            buffer[BYTES * i] = (byte) c;
            buffer[BYTES * i + 1] = (byte) (c >> 8);
        }
        return count * BYTES;
    }

    /** Takes notice of a report; true when the parser has to stop. */
    boolean stops(TSParseState state) {
        long characters = state.getCurrentByteOffset() / BYTES;
        reports++;
        recovering += state.hasError() ? 1 : 0;
        inARow = Math.max(0, inARow - Math.max(0, characters - furthest) / CHARACTERS_PER_REPORT) + 1;
        furthest = Math.max(furthest, characters);
        return reports > most(characters)
                || (inARow > IN_A_ROW && furthest + END < code.length())
                || recovering > RECOVERING + reports / RECOVERING_SHARE
                || reads > mostReads;
    }

    private long most(long characters) {
        long fresh = Math.max(0, characters - known) * REPORTS_PER_THOUSAND;
        return REPORTS + (fresh + (long) known * REPORTS_PER_KNOWN_THOUSAND) / 1_000;
    }

    /** How many reports have come. */
    long reports() {
        return reports;
    }

    /** Whether the code was not given to the end, so that a tree of it means nothing. */
    boolean isExceeded() {
        return reads > mostReads;
    }
}
