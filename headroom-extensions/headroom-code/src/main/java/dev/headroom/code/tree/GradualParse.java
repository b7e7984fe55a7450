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

import dev.headroom.code.lexical.Cuts;
import dev.headroom.code.lexical.Cuts.Cut;
import dev.headroom.code.outline.Language;
import java.util.Optional;
import org.treesitter.TSInputEdit;
import org.treesitter.TSParser;
import org.treesitter.TSPoint;
import org.treesitter.TSTree;

/**
 * Parses a source piece by piece. What a parser cannot understand costs it a time that grows with the square of the
 * length of that; so it gets a beginning, then an eighth more each time, at least 3,000 characters, as long as what it
 * reads is code. Of the beginning before, it parses nothing again but what does not fit the rules or could be read in
 * two ways, as much of C can: pieces end where lines do, outside of comments and strings, and what is open there is
 * closed for the time being. So the longest stretch without sense is short beside what was understood before it, and
 * the work, which is counted over all pieces, stays within a bound that grows with the length. Not thread-safe; made for one source.
 */
final class GradualParse implements AutoCloseable {

    private static final int LEAST = 3_000;

    private static final int SHARE = 8;

    /**
     * Reports that all pieces together may take, and how many for each thousand characters. Parsing a source at once
     * takes 3 to 12; what of it breaks the rules is parsed with each piece again.
     */
    private static final int REPORTS = 200;

    private static final int REPORTS_PER_THOUSAND = 60;

    /** So many tokens may be misunderstood, and more for each thousand characters, which have some 200. */
    private static final int STRAY = 400;

    private static final int STRAY_PER_THOUSAND = 30;

    /** A text and where it ends; rows and columns as the parser counts them. */
    private record Piece(String text, int cut, int row, int lineStart) {

        TSPoint point(int offset) {
            return new TSPoint(row, (offset - lineStart) * ParseBound.BYTES);
        }
    }

    private final TSParser parser = new TSParser();
    private final String code;
    private final Cuts cuts;
    private Piece piece = new Piece("", 0, 0, 0);
    private Optional<TSTree> tree = Optional.empty();
    private long reports;

    GradualParse(String code, Language language) {
        this.code = code;
        this.cuts = Cuts.of(code, language);
    }

    /**
     * Parses code.
     *
     * @param code the code
     * @param language its language
     * @param grammar the rules of that
     * @return its tree; empty when some beginning of it is no code, or takes too many steps
     */
    static Optional<SyntaxTree> parse(String code, Language language, Grammar grammar) {
        try (GradualParse parse = new GradualParse(code, language)) {
            return parse.parse(grammar);
        }
    }

    /** Parses the source; to be called once. */
    Optional<SyntaxTree> parse(Grammar grammar) {
        if (!parser.setLanguage(grammar.language())) {
            return Optional.empty();
        }
        while (piece.cut < code.length() || tree.isEmpty()) {
            if (!addsCode()) {
                return Optional.empty();
            }
        }
        Optional<SyntaxTree> whole = tree.map(found -> new SyntaxTree(found, code.length()));
        tree = Optional.empty();
        return whole;
    }

    /** How many reports the parser gave. */
    long reports() {
        return reports;
    }

    /** How far the source was given to the parser. */
    int given() {
        return piece.cut;
    }

    /** Parses one piece more; false when what was read so far is no code. */
    private boolean addsCode() {
        Piece before = piece;
        Cut cut = cuts.from(Math.min(code.length(), before.cut + Math.max(LEAST, before.cut / SHARE)));
        piece = piece(before, cut);
        tree.ifPresent(known -> known.edit(edit(before, piece)));
        ParseBound bound = new ParseBound(piece.text, before.cut);
        TSTree next = bound.parse(parser, tree.orElse(null));
        tree.ifPresent(TSTree::close);
        tree = Optional.ofNullable(next);
        reports += bound.reports();
        return next != null
                && !bound.isExceeded()
                && reports <= REPORTS + (long) piece.cut * REPORTS_PER_THOUSAND / 1_000
                && isCode(new SyntaxTree(next, piece.text.length()));
    }

    private boolean isCode(SyntaxTree read) {
        return read.strayTokens()
                .filter(tokens -> tokens <= STRAY + (long) piece.cut * STRAY_PER_THOUSAND / 1_000)
                .isPresent();
    }

    private Piece piece(Piece before, Cut cut) {
        int row = before.row;
        int lineStart = before.lineStart;
        for (int i = code.indexOf('\n', before.cut); i >= 0 && i < cut.end(); i = code.indexOf('\n', i + 1)) {
            row++;
            lineStart = i + 1;
        }
        String text = cut.end() == code.length() ? code : code.substring(0, cut.end()) + cut.closing();
        return new Piece(text, cut.end(), row, lineStart);
    }

    /** What closed the piece before gives way to what follows it. */
    private static TSInputEdit edit(Piece before, Piece next) {
        int oldEnd = before.text.length();
        int newEnd = next.text.length();
        return new TSInputEdit(
                before.cut * ParseBound.BYTES,
                oldEnd * ParseBound.BYTES,
                newEnd * ParseBound.BYTES,
                before.point(before.cut),
                before.point(oldEnd),
                next.point(newEnd));
    }

    @Override
    public void close() {
        tree.ifPresent(TSTree::close);
        parser.close();
    }
}
