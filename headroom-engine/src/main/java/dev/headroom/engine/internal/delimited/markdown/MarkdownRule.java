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
package dev.headroom.engine.internal.delimited.markdown;

import dev.headroom.engine.internal.delimited.markdown.MarkdownStyle.Layout;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import java.util.List;
import java.util.Optional;

/**
 * The line between header and rows, such as {@code | --- | :-: |}.
 *
 * @param align one character a column: {@code l}, {@code r}, {@code c}, or {@code -} for a column without colons; empty
 *     when no column has any
 * @param tight whether the dashes reach to the pipes although cells have blanks
 * @param literal the line as it stands, when it follows no rule
 */
record MarkdownRule(String align, boolean tight, Optional<String> literal) {

    private static final String ALIGN = "align";
    private static final String TIGHT = "tight rule";
    private static final String LITERAL = "rule";
    private static final int FEWEST_DASHES = 3;

    static MarkdownRule of(StyleItems items) {
        boolean tight = items.take(TIGHT);
        Optional<String> literal = items.takeValue(LITERAL);
        String align = literal.map(line -> alignOf(line, 0, line.length()))
                .orElseGet(() -> items.takeValue(ALIGN).orElse(""));
        return new MarkdownRule(align, tight, literal);
    }

    void addTo(List<String> items) {
        if (tight) {
            items.add(TIGHT);
        }
        if (literal.isPresent()) {
            items.add(LITERAL + "=" + literal.get());
        } else if (!align.isEmpty()) {
            items.add(ALIGN + "=" + align);
        }
    }

    /** Reads the alignments off a line; empty when no column has any. */
    static String alignOf(String text, int start, int end) {
        StringBuilder align = new StringBuilder();
        boolean any = false;
        MarkdownCursor cursor = new MarkdownCursor(text, start, end);
        while (cursor.next()) {
            boolean left = text.startsWith(":", cursor.contentStart());
            boolean right = cursor.contentEnd() > cursor.contentStart() && text.charAt(cursor.contentEnd() - 1) == ':';
            align.append(left ? (right ? 'c' : 'l') : (right ? 'r' : '-'));
            any |= left || right;
        }
        return any ? align.toString() : "";
    }

    /** A column's alignment. */
    char align(int column) {
        return column < align.length() ? align.charAt(column) : '-';
    }

    /** Writes the line, without a line end. */
    String line(Layout layout, int[] widths) {
        if (literal.isPresent()) {
            return literal.get();
        }
        StringBuilder out = new StringBuilder("|");
        boolean blanks = layout != Layout.COMPACT && !tight;
        for (int column = 0; column < widths.length; column++) {
            out.append(blanks ? " " : "");
            dashes(column, layout.isPadded() ? widths[column] + (tight ? 2 : 0) : 0, out);
            out.append(blanks ? " |" : "|");
        }
        return out.toString();
    }

    /** As many dashes as fill a width together with their colons; three dashes where nothing is to be filled. */
    private void dashes(int column, int width, StringBuilder out) {
        char side = align(column);
        boolean left = side == 'l' || side == 'c';
        boolean right = side == 'r' || side == 'c';
        int colons = (left ? 1 : 0) + (right ? 1 : 0);
        out.append(left ? ":" : "");
        out.append("-".repeat(width == 0 ? FEWEST_DASHES : Math.max(1, width - colons)));
        out.append(right ? ":" : "");
    }
}
