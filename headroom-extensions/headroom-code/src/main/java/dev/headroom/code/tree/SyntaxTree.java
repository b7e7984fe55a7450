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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSNode;
import org.treesitter.TSParseState;
import org.treesitter.TSParser;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSTree;

/**
 * The syntax tree of one code. The parser is given UTF-16 and so counts in characters of Java, twice each: no offset
 * has to be mapped, whatever the code holds. Has to be closed; not thread-safe.
 *
 * <p>Parsing is bounded by counted work: the parser reports after every hundred of its steps, and is stopped where it
 * has taken several times the steps that code takes up to there, or has been looking for a way on for long. The time
 * for a step is its own; in text that is no code at all it grows with the length of that text.
 */
final class SyntaxTree implements AutoCloseable {

    /** Bytes for each character. */
    private static final int BYTES = 2;

    private static final int CHUNK = 1 << 16;

    /**
     * Reports that a text of any length may take, and how many more for a thousand characters. Of a hundred sources
     * ninety take 3 to 8; tables of dense data take more, and so does what is no source at all, on which the time for
     * each step grows with the text.
     */
    private static final int REPORTS = 40;

    private static final int REPORTS_PER_THOUSAND = 12;

    /** So many reports, and one in so many more, may come while the parser looks for a way on. */
    private static final int RECOVERING = 8;

    private static final int RECOVERING_SHARE = 25;

    /** More faults are not told apart. */
    private static final int MOST_FAULTS = 10_000;

    /** A stretch of the code. */
    record Span(int start, int end) {

        static Span of(TSNode node) {
            return new Span(startOf(node), endOf(node));
        }
    }

    private final TSTree tree;
    private final Grammar grammar;

    private SyntaxTree(TSTree tree, Grammar grammar) {
        this.tree = tree;
        this.grammar = grammar;
    }

    /**
     * Parses code.
     *
     * @param code the code
     * @param grammar the rules of its language
     * @return its tree; empty when it takes too many steps
     */
    static Optional<SyntaxTree> parse(String code, Grammar grammar) {
        try (TSParser parser = new TSParser()) {
            if (!parser.setLanguage(grammar.language())) {
                return Optional.empty();
            }
            Bound bound = new Bound();
            TSTree tree = parser.parseWithOptions(
                    new byte[Math.min(CHUNK, Math.max(BYTES, code.length() * BYTES))],
                    null,
                    (buffer, offset, position) -> read(code, buffer, offset),
                    TSInputEncoding.TSInputEncodingUTF16LE,
                    bound::isExceeded);
            return Optional.ofNullable(tree).map(found -> new SyntaxTree(found, grammar));
        }
    }

    /** Counts what the parser reports of its work. */
    private static final class Bound {
        private long reports;
        private int recovering;

        boolean isExceeded(TSParseState state) {
            long characters = state.getCurrentByteOffset() / BYTES;
            reports++;
            recovering += state.hasError() ? 1 : 0;
            return reports > REPORTS + characters * REPORTS_PER_THOUSAND / 1_000
                    || recovering > RECOVERING + reports / RECOVERING_SHARE;
        }
    }

    private static int read(String code, byte[] buffer, int offset) {
        int from = offset / BYTES;
        int count = Math.max(0, Math.min(buffer.length / BYTES, code.length() - from));
        for (int i = 0; i < count; i++) {
            char c = code.charAt(from + i);
            buffer[BYTES * i] = (byte) c;
            buffer[BYTES * i + 1] = (byte) (c >> 8);
        }
        return count * BYTES;
    }

    static int startOf(TSNode node) {
        return node.getStartByte() / BYTES;
    }

    static int endOf(TSNode node) {
        return node.getEndByte() / BYTES;
    }

    /** The whole tree; valid until this is closed. */
    TSNode root() {
        return tree.getRootNode();
    }

    /** The smallest named node around a stretch. */
    TSNode around(int start, int end) {
        return root().getNamedDescendantForByteRange(start * BYTES, end * BYTES);
    }

    /** The places that break the rules, in order. */
    List<Span> faults() {
        if (!root().hasError()) {
            return List.of();
        }
        List<Span> faults = new ArrayList<>();
        try (TSQueryCursor cursor = new TSQueryCursor()) {
            cursor.exec(grammar.faults(), root());
            TSQueryMatch match = new TSQueryMatch();
            while (cursor.nextMatch(match) && faults.size() < MOST_FAULTS) {
                for (TSQueryCapture capture : match.getCaptures()) {
                    faults.add(Span.of(capture.getNode()));
                }
            }
        }
        faults.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        return faults;
    }

    @Override
    public void close() {
        tree.close();
    }
}
