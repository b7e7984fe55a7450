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
package dev.headroom.code.outline;

import dev.headroom.code.outline.Fold.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Makes folds of comments and documentation strings of several lines: the first line with words stays, and what the
 * comment needs to end. Remarks (TODO, FIXME, XXX, HACK) stay with the lines that go on about them. Not thread-safe.
 */
final class CommentFolds {

    private static final List<String> REMARKS = List.of("TODO", "FIXME", "XXX", "HACK");

    /** A remark is followed through so many lines of its comment. */
    private static final int LINES_OF_REMARK = 6;

    /** So many lines of attributes may stand between a comment and what it is about. */
    private static final int MOST_ATTRIBUTES = 3;

    /** A comment by its lines. */
    private record Comment(int start, int end, int first, int last, boolean alone, boolean block, boolean doc) {}

    private final Source source;
    private final Language language;
    private final List<Comment> comments = new ArrayList<>();

    CommentFolds(Source source, Language language) {
        this.source = source;
        this.language = language;
    }

    void add(int start, int end) {
        int behind = trimmed(start, end);
        boolean block = !source.code().startsWith(language.comment(), start);
        boolean alone = source.isFirstInLine(start) && source.isLastInLine(behind);
        Comment comment =
                new Comment(start, behind, source.lineAt(start), source.lineAt(behind - 1), alone, block, false);
        Optional<Comment> last = comments.isEmpty() ? Optional.empty() : Optional.of(comments.get(comments.size() - 1));
        if (last.isPresent() && goesOn(last.get(), comment)) {
            Comment before = last.get();
            comments.set(
                    comments.size() - 1,
                    new Comment(before.start, behind, before.first, comment.last, true, false, false));
        } else {
            comments.add(comment);
        }
    }

    /** Comments of documentation may hold their line break. */
    private int trimmed(int start, int end) {
        int i = end;
        while (i > start + 1 && Character.isWhitespace(source.code().charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private boolean goesOn(Comment before, Comment next) {
        return before.alone
                && next.alone
                && !before.block
                && !next.block
                && !before.doc
                && next.first == before.last + 1
                && indent(before.first) == indent(next.first);
    }

    private int indent(int line) {
        return source.indented(line) - source.start(line);
    }

    void addDoc(int start, int end) {
        boolean alone = source.isFirstInLine(start) && source.isLastInLine(end);
        comments.add(new Comment(start, end, source.lineAt(start), source.lineAt(end - 1), alone, true, true));
    }

    List<Fold> folds(List<Symbol> symbols) {
        List<Fold> folds = new ArrayList<>();
        for (Comment comment : comments) {
            int first = comment.first;
            while (first < comment.last && !hasWords(first, comment)) {
                first++;
            }
            int symbol = symbolOf(comment, symbols);
            if (!comment.doc && isWhole(comment, comment.first, comment.last)) {
                folds.add(new Fold(Kind.REMARK, comment.first, comment.last, symbol));
            }
            int last = comment.block ? comment.last - 1 : comment.last;
            if (last > first && isWhole(comment, first + 1, last)) {
                folds.add(new Fold(Kind.COMMENT, first + 1, last, symbol));
            }
        }
        return folds;
    }

    private boolean isWhole(Comment comment, int first, int last) {
        return comment.alone && source.startsLine(first) && source.startsLine(last + 1);
    }

    /** Whether a line says something; {@code /**} and a line of dashes do not. */
    private boolean hasWords(int line, Comment comment) {
        int to = Math.min(source.start(line + 1), comment.end);
        int letters = 0;
        for (int i = Math.max(source.start(line), comment.start); i < to; i++) {
            letters += Character.isLetter(source.code().charAt(i)) ? 1 : 0;
        }
        return letters > 2;
    }

    /** The symbol that a comment stands in front of or, as a documentation string, at the start of. */
    private static int symbolOf(Comment comment, List<Symbol> symbols) {
        if (!comment.doc) {
            int next = Symbol.firstFrom(symbols, comment.last + 1);
            boolean near = next < symbols.size() && symbols.get(next).first() - comment.last <= MOST_ATTRIBUTES;
            return near ? next : -1;
        }
        int best = Symbol.firstFrom(symbols, comment.first) - 1;
        return best >= 0 && symbols.get(best).last() >= comment.last ? best : -1;
    }

    /** The lines that stay because of a remark. */
    BitSet notes(List<Fold> folds, StatementFinder statements) {
        BitSet notes = new BitSet();
        Bodies bodies = Bodies.of(folds, source.size());
        for (Comment comment : comments) {
            for (int line = comment.first; line <= comment.last; line++) {
                if (hasRemark(line, comment)) {
                    keep(line, comment, bodies, statements, notes);
                }
            }
        }
        return notes;
    }

    private void keep(int line, Comment comment, Bodies bodies, StatementFinder statements, BitSet notes) {
        Optional<Fold> body = bodies.around(line);
        if (!comment.alone) {
            if (body.isPresent()) {
                int[] whole = {body.get().first(), body.get().last()};
                int[] stays = statements.statement(line).orElse(whole);
                notes.set(stays[0], stays[1] + 1);
            }
            return;
        }
        int last = line;
        while (last < comment.last && last - line < LINES_OF_REMARK && hasWords(last + 1, comment)) {
            last++;
        }
        notes.set(line, last + 1);
        if (comment.block) {
            notes.set(comment.first);
            notes.set(comment.last);
        }
    }

    private boolean hasRemark(int line, Comment comment) {
        int from = Math.max(source.start(line), comment.start);
        int to = Math.min(source.start(line + 1), comment.end);
        for (int i = from; i < to; i++) {
            if ("TFXH".indexOf(source.code().charAt(i)) >= 0 && startsRemark(i, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsRemark(int at, int to) {
        for (String remark : REMARKS) {
            int end = at + remark.length();
            if (end <= to && source.code().startsWith(remark, at) && isWord(at, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWord(int from, int to) {
        String code = source.code();
        return (from == 0 || !Character.isLetterOrDigit(code.charAt(from - 1)))
                && (to == code.length() || !Character.isLetterOrDigit(code.charAt(to)));
    }
}
