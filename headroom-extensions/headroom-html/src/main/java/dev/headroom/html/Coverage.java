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
package dev.headroom.html;

import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.compress.lines.SourceLines;
import dev.headroom.html.page.Box;
import dev.headroom.html.page.Page;
import dev.headroom.html.page.Piece;
import java.util.BitSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;

/**
 * Which lines of the source hold something that is not shown. A line with a script, a menu or a paragraph that was left
 * out is named, even if something else in it is shown; one that holds nothing but what is shown, tags and white space
 * is not. Not thread-safe; a logarithm for each place.
 */
final class Coverage {

    private final String text;
    private final SourceLines lines;
    private final int shift;
    private final BitSet shown;
    private final BitSet missing;

    /** The line with the longest piece of text that is shown, and how long that is. */
    private int best;

    private int longest;

    private Coverage(String text, SourceLines lines, int shift) {
        this.text = text;
        this.shift = shift;
        this.lines = lines;
        shown = new BitSet(lines.size());
        missing = new BitSet(lines.size());
    }

    /** Everything of a page that is left out, but for blocks that were not chosen. */
    static Coverage of(Page page, String text, SourceLines lines) {
        Coverage coverage = new Coverage(text, lines, page.shift());
        page.unread().forEach(part -> coverage.miss(part.element()));
        coverage.missLeftOut(page.root());
        return coverage;
    }

    private void missLeftOut(Box box) {
        for (Box child : box.children()) {
            if (child.reason().isPresent()) {
                miss(child);
            } else {
                missLeftOut(child);
            }
        }
    }

    /** A box is not shown, nor is anything in it. */
    void miss(Box box) {
        if (box.kind() != Box.Kind.FLOW) {
            miss(box.element());
        }
        mark(box, false);
    }

    /** A box is shown with all that is in it and not left out. */
    void show(Box box) {
        mark(box, true);
    }

    private void mark(Box box, boolean isShown) {
        for (Piece piece : box.pieces()) {
            if (piece.node() != null) {
                mark(piece.node(), isShown);
            }
        }
        for (Box child : box.children()) {
            if (!isShown || child.isShown()) {
                mark(child, isShown);
            }
        }
    }

    /** An element is shown by its text. */
    void show(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            mark(child, true);
        }
    }

    void miss(Element element) {
        Range start = element.sourceRange();
        if (start.isTracked() && !start.isImplicit()) {
            Range end = element.endSourceRange();
            int to = end.isTracked() ? Math.max(end.endPos(), start.endPos()) : start.endPos();
            mark(start.startPos() + shift, to + shift, false);
        }
    }

    private void mark(Node node, boolean isShown) {
        Range range = node.sourceRange();
        if (range.isTracked()) {
            mark(range.startPos() + shift, range.endPos() + shift, isShown);
        }
    }

    private void mark(int from, int to, boolean isShown) {
        int start = from;
        int end = Math.min(to, text.length());
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (start < end) {
            int first = lines.lineAt(start);
            (isShown ? shown : missing).set(first, lines.lineAt(end - 1) + 1);
            if (isShown && end - start > longest) {
                longest = end - start;
                best = first;
            }
        }
    }

    /** Whether there is no line that is shown with all that it holds, so that naming them would name everything. */
    boolean isSomethingMissingEverywhere() {
        return !missing.isEmpty() && named().cardinality() == lines.size();
    }

    /**
     * What is left out. Lines of mere markup between two lines that are named are named with them. Where every line
     * holds something that is not shown, as in a page that is a single long line, those are named of which nothing is
     * shown, or all but the one of which most is.
     */
    Omission omission() {
        BitSet named = named();
        if (named.cardinality() == lines.size()) {
            named.andNot(shown);
        }
        if (named.isEmpty()) {
            named.set(0, lines.size());
            if (lines.size() > 1) {
                named.clear(best);
            }
        }
        BitSet kept = new BitSet(lines.size());
        kept.set(0, lines.size());
        kept.andNot(named);
        return Omission.allBut(Omission.Unit.LINES, kept, lines.size());
    }

    private BitSet named() {
        BitSet named = (BitSet) missing.clone();
        if (missing.isEmpty()) {
            named.set(0, lines.size());
            return named;
        }
        for (int end = missing.nextClearBit(missing.nextSetBit(0)); end < lines.size(); ) {
            int next = missing.nextSetBit(end);
            if (next < 0) {
                break;
            }
            int seen = shown.nextSetBit(end);
            if (seen < 0 || seen >= next) {
                named.set(end, next);
            }
            end = missing.nextClearBit(next);
        }
        return named;
    }
}
