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
import dev.headroom.engine.internal.delimited.notation.TableBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A first pass over the header and rows of a Markdown table that finds how its cells are padded. For one use. */
final class MarkdownSurvey {

    private final String text;
    private int columns = -1;
    private int[] longest = {};
    private int[] drawn = {};
    private long namesLength;
    private int rows;
    private boolean compact = true;
    private boolean spaced = true;
    private boolean padded = true;
    private boolean leftPadded = true;
    private boolean narrowEmpty;

    MarkdownSurvey(String text) {
        this.text = text;
    }

    /** Takes the header or a row; false when it does not have as many cells as the lines before. */
    boolean line(int start, int end) {
        if (columns < 0) {
            return header(start, end);
        }
        int column = 0;
        MarkdownCursor cursor = new MarkdownCursor(text, start, end);
        while (cursor.next()) {
            if (column == columns) {
                return false;
            }
            longest[column] = Math.max(longest[column], note(cursor));
            column++;
        }
        rows++;
        return cursor.finished() && column == columns && column > 0;
    }

    private boolean header(int start, int end) {
        List<Integer> widths = new ArrayList<>();
        MarkdownCursor cursor = new MarkdownCursor(text, start, end);
        while (cursor.next()) {
            int length = note(cursor);
            widths.add(length);
            namesLength += length;
        }
        begin(start, end, widths);
        return cursor.finished() && columns > 0;
    }

    private void begin(int start, int end, List<Integer> widths) {
        columns = widths.size();
        longest = widths.stream().mapToInt(Integer::intValue).toArray();
        drawn = new int[columns];
        MarkdownCursor cursor = new MarkdownCursor(text, start, end);
        for (int column = 0; cursor.next(); column++) {
            drawn[column] = Math.max(0, text.codePointCount(cursor.start(), cursor.end()) - 2);
        }
    }

    /** Looks at the padding of a cell; how many code points it has without that. */
    private int note(MarkdownCursor cursor) {
        int contentStart = cursor.contentStart();
        int contentEnd = cursor.contentEnd();
        int left = contentStart - cursor.start();
        int right = cursor.end() - contentEnd;
        if (contentStart == contentEnd) {
            int blanks = cursor.end() - cursor.start();
            compact &= blanks == 0;
            spaced &= blanks == 1 || blanks == 2;
            narrowEmpty |= blanks == 1;
            padded &= blanks >= 2;
        } else {
            compact &= left == 0 && right == 0;
            spaced &= left == 1 && right == 1;
            padded &= left >= 1 && right >= 1;
            leftPadded &= left == 1;
        }
        return text.codePointCount(contentStart, contentEnd);
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** How long the JSON will be, in characters. */
    long expectedLength() {
        return TableBuilder.expectedLength(text.length(), rows, namesLength, columns);
    }

    boolean narrowEmpty() {
        return narrowEmpty;
    }

    /** The layouts that could be meant, the plainest first. */
    List<Layout> layouts() {
        List<Layout> layouts = new ArrayList<>();
        if (compact) {
            layouts.add(Layout.COMPACT);
        }
        if (spaced) {
            layouts.add(Layout.SPACED);
        }
        if (padded) {
            layouts.add(leftPadded ? Layout.PADDED : Layout.PADDED_ALIGNED);
        }
        return layouts;
    }

    /** The columns' widths as the header draws them. */
    int[] drawnWidths() {
        return drawn.clone();
    }

    /** The drawn widths, unless they follow from the longest cells. */
    Optional<List<Integer>> widthsToKeep() {
        int[] derived = Arrays.stream(longest)
                .map(length -> Math.max(length, MarkdownWriter.NARROWEST))
                .toArray();
        return Arrays.equals(derived, drawn)
                ? Optional.empty()
                : Optional.of(Arrays.stream(drawn).boxed().toList());
    }
}
