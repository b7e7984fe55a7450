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
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Makes an outline of what an outliner finds. It is told offsets; it decides which whole lines can go. A body that
 * shares its lines with anything else has no lines of its own and stays.
 *
 * <p>Not thread-safe. Linear, but for sorting.
 */
public final class FoldBuilder {

    /** Fewer lines of a list are not worth a fold, and so many of its first lines stay as examples. */
    private static final int FEWEST_OF_DATA = 6;

    private static final int EXAMPLES = 2;

    /** So many imports of many stay when imports have to go. */
    private static final int IMPORTS_THAT_STAY = 3;

    private final Source source;
    private final Language language;
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();
    private final CommentFolds comments;
    private final UnitFolds units;
    private int firstImport = -1;
    private int lastImport = -1;
    private int importLines;

    /**
     * A builder that was told nothing yet.
     *
     * @param source the source
     * @param language its language
     */
    public FoldBuilder(Source source, Language language) {
        this.source = source;
        this.language = language;
        this.comments = new CommentFolds(source, language);
        this.units = new UnitFolds(source, language.isIndented());
    }

    /**
     * Adds something that is defined.
     *
     * @param name its name; may be empty
     * @param start where it starts
     * @param end the offset behind it
     * @param callable whether it is a function or the like
     * @return its index
     */
    public int symbol(String name, int start, int end, boolean callable) {
        symbols.add(new Symbol(name, source.lineAt(start), source.lineAt(Math.max(start, end - 1)), callable));
        return symbols.size() - 1;
    }

    /**
     * Adds statements in braces. They can go if the opening brace ends its line and the closing one starts its own.
     *
     * @param open the offset of the opening brace
     * @param behind the offset behind the closing brace
     * @param symbol whose statements they are, or -1
     */
    public void body(int open, int behind, int symbol) {
        String code = source.code();
        boolean braces = behind - open >= 2 && code.charAt(open) == '{' && code.charAt(behind - 1) == '}';
        if (braces && nothingBehind(open + 1) && source.isFirstInLine(behind - 1)) {
            body(source.nextLine(source.lineAt(open)), source.lineAt(behind - 1) - 1, symbol, Kind.BODY);
        }
    }

    /**
     * Adds the lines of statements.
     *
     * @param first the first line that can go
     * @param last the last one
     * @param symbol whose statements they are, or -1
     */
    public void bodyLines(int first, int last, int symbol) {
        body(first, last, symbol, Kind.BODY);
    }

    private void body(int first, int last, int symbol, Kind kind) {
        boolean whole =
                first <= last && last < source.size() && source.startsLine(first) && source.startsLine(last + 1);
        if (whole) {
            folds.add(new Fold(kind, first, last, symbol));
        }
    }

    /** Whether a line ends behind an offset, but for a comment. */
    private boolean nothingBehind(int offset) {
        String code = source.code();
        int i = offset;
        while (i < code.length() && (code.charAt(i) == ' ' || code.charAt(i) == '\t' || code.charAt(i) == '\r')) {
            i++;
        }
        boolean ended = i == code.length() || code.charAt(i) == '\n';
        return ended || (code.startsWith(language.comment(), i) && code.indexOf('\n', i) > 0);
    }

    /**
     * Adds a comment; of adjacent line comments each is added, in order.
     *
     * @param start where it starts
     * @param end the offset behind it
     */
    public void comment(int start, int end) {
        comments.add(start, end);
    }

    /**
     * Adds a documentation string.
     *
     * @param start where it starts
     * @param end the offset behind it
     */
    public void doc(int start, int end) {
        comments.addDoc(start, end);
    }

    /**
     * Adds a list or table in brackets.
     *
     * @param open the offset of the opening bracket
     * @param behind the offset behind the closing bracket
     */
    public void data(int open, int behind) {
        int last = source.lineAt(behind - 1) - 1;
        int first = source.nextLine(source.lineAt(open));
        if (last - first + 1 < FEWEST_OF_DATA || !nothingBehind(open + 1) || !source.isFirstInLine(behind - 1)) {
            return;
        }
        int example = 0;
        while (example < EXAMPLES && isWholeElement(first)) {
            first = source.nextLine(first);
            example++;
        }
        body(first, last, -1, Kind.DATA);
    }

    /** Whether a line is one element or more: it ends in a comma, and all brackets that it opens it closes. */
    private boolean isWholeElement(int line) {
        int depth = 0;
        for (int i = source.start(line); i < source.end(line); i++) {
            char c = source.code().charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0
                && source.end(line) > source.start(line)
                && source.code().charAt(source.end(line) - 1) == ',';
    }

    /**
     * Adds an import, in order.
     *
     * @param start where it starts
     * @param end the offset behind it
     */
    public void importing(int start, int end) {
        int first = source.lineAt(start);
        int last = source.lineAt(Math.max(start, end - 1));
        if (!source.isFirstInLine(start)) {
            return;
        }
        boolean follows = lastImport >= 0 && onlyBlank(lastImport + 1, first);
        if (!follows) {
            closeImports();
            firstImport = first;
            importLines = 0;
        }
        lastImport = last;
        importLines++;
        if (importLines == IMPORTS_THAT_STAY) {
            firstImport = last + 1;
        }
    }

    /** A table of functions is no data. */
    private void leaveFunctionsInData() {
        NavigableSet<Integer> bodies = new TreeSet<>();
        folds.stream().filter(fold -> fold.kind() == Kind.BODY).map(Fold::first).forEach(bodies::add);
        folds.removeIf(fold -> {
            Integer body = fold.kind() == Kind.DATA ? bodies.ceiling(fold.first()) : null;
            return body != null && body <= fold.last();
        });
    }

    private void closeImports() {
        if (importLines > IMPORTS_THAT_STAY && lastImport >= firstImport) {
            body(firstImport, lastImport, -1, Kind.IMPORTS);
        }
    }

    private boolean onlyBlank(int from, int to) {
        for (int line = from; line < to; line++) {
            if (!source.isBlank(line)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds a declaration or statement that can go as a whole; comments count too. In any order.
     *
     * @param start where it starts
     * @param end the offset behind it
     * @param leads whether it belongs to what follows, as comments and attributes do
     */
    public void unit(int start, int end, boolean leads) {
        units.add(start, end, leads);
    }

    /**
     * The outline of all that was added.
     *
     * @param statements finds statements around remarks that stand behind code
     * @param faults where the source breaks the rules of its language
     * @return the outline
     */
    public Outline build(StatementFinder statements, List<Integer> faults) {
        closeImports();
        leaveFunctionsInData();
        folds.addAll(units.folds(symbols));
        folds.addAll(comments.folds(symbols));
        BitSet notes = comments.notes(folds, statements);
        return new Outline(language, symbols, folds, notes, faults);
    }
}
