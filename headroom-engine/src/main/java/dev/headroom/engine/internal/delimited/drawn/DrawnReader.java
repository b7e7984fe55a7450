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
package dev.headroom.engine.internal.delimited.drawn;

import dev.headroom.engine.internal.delimited.drawn.DrawnStyle.Open;
import dev.headroom.engine.internal.delimited.notation.Cells;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult.Refused;
import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.TableBuilder;
import dev.headroom.engine.internal.text.TextLines;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes the cells of a drawn table, finds out how they are padded, and draws it again to compare. For one use. */
final class DrawnReader {

    private final DrawnLines drawn;
    private final TextLines lines;
    private final String text;
    private final int columns;

    /** Of each column: whether all cells can stand on the left, on the right, in the middle. */
    private final boolean[] left;

    private final boolean[] right;
    private final boolean[] middle;
    private final int[] longest;

    DrawnReader(DrawnLines drawn) {
        this.drawn = drawn;
        this.lines = drawn.lines();
        this.text = lines.text();
        this.columns = drawn.widths().size();
        this.left = filled();
        this.right = filled();
        this.middle = filled();
        this.longest = new int[columns];
    }

    private boolean[] filled() {
        boolean[] all = new boolean[columns];
        Arrays.fill(all, true);
        return all;
    }

    DelimitedResult read() {
        int namesLength = lines.end(drawn.names()) - lines.start(drawn.names());
        long expected = TableBuilder.expectedLength(text.length(), drawn.rows().size(), namesLength, columns);
        Optional<String> refusal = TableBuilder.refusal(text.length(), expected);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        TableBuilder table = new TableBuilder(text, expected, drawn.rows().size(), columns);
        StringBuilder names = new StringBuilder();
        names(table, names);
        for (int row : drawn.rows()) {
            row(row, table);
        }
        return table.finish(style(sides(names)).text(), DrawnText::write);
    }

    private void names(TableBuilder table, StringBuilder sides) {
        int[] cells = drawn.cells(drawn.names());
        for (int column = 0; column < columns; column++) {
            int from = contentStart(cells[2 * column], cells[2 * column + 1]);
            int to = contentEnd(from, cells[2 * column + 1]);
            table.name(text.substring(from, to));
            longest[column] = to - from;
            sides.append(side(column, from - cells[2 * column] - 1, to - from));
        }
        table.endLine(lines.start(drawn.names()), lines.end(drawn.names()));
    }

    /** Where a name stands; {@code ?} when it fills its column. */
    private char side(int column, int blanks, int length) {
        int room = drawn.widths().get(column) - length;
        if (room <= 0) {
            return '?';
        }
        if (blanks == 0) {
            return room == 1 ? '-' : 'l';
        }
        return blanks == room ? 'r' : blanks == room / 2 ? 'c' : 'x';
    }

    /** One letter for all names if one fits all; otherwise one each. */
    private static String sides(StringBuilder sides) {
        for (char all : new char[] {'l', 'c', 'r'}) {
            boolean fits = sides.chars().allMatch(side -> side == '?' || side == all || (side == '-' && all != 'r'));
            if (fits) {
                return String.valueOf(all);
            }
        }
        return sides.toString().replace('?', 'l').replace('-', 'l');
    }

    private void row(int line, TableBuilder table) {
        int[] cells = drawn.cells(line);
        for (int column = 0; column < columns; column++) {
            int start = cells[2 * column];
            int from = contentStart(start, cells[2 * column + 1]);
            int to = contentEnd(from, cells[2 * column + 1]);
            if (from < to) {
                int room = drawn.widths().get(column) - (to - from);
                int blanks = from - start - 1;
                left[column] &= blanks == 0;
                right[column] &= blanks == room;
                middle[column] &= blanks == room / 2;
                longest[column] = Math.max(longest[column], to - from);
            }
            if (Cells.isLiteral(text, from, to)) {
                table.literal(from, to);
            } else {
                table.string(from, to);
            }
        }
        table.endLine(lines.start(line), lines.end(line));
    }

    private DrawnStyle style(String names) {
        StringBuilder align = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            align.append(left[column] ? 'l' : right[column] ? 'r' : middle[column] ? 'c' : 'x');
        }
        boolean allLeft = align.chars().allMatch(side -> side == 'l');
        List<Integer> derived = Arrays.stream(longest).boxed().toList();
        boolean crlf = lines.next(drawn.names()) - lines.end(drawn.names()) == 2;
        return new DrawnStyle(
                new Frame(false, crlf, text.endsWith("\n")),
                drawn.before(),
                drawn.bar(),
                drawn.top(),
                drawn.below(),
                drawn.between(),
                drawn.bottom(),
                names,
                allLeft ? "" : align.toString(),
                open(),
                drawn.types(),
                derived.equals(drawn.widths()) ? Optional.empty() : Optional.of(drawn.widths()),
                drawn.tailLines());
    }

    /** Lines without an outer bar may end with their last cell. */
    private Open open() {
        if (!drawn.below().left().isEmpty() || isFull(drawn.rows())) {
            return Open.NONE;
        }
        return isFull(List.of(drawn.names())) && !endsTrimmed() ? Open.ROWS : Open.ALL;
    }

    private boolean endsTrimmed() {
        for (int row : drawn.rows()) {
            if (lines.end(row) > lines.start(row) && text.charAt(lines.end(row) - 1) == ' ') {
                return false;
            }
        }
        return !isFull(List.of(drawn.names())) || text.charAt(lines.end(drawn.names()) - 1) != ' ';
    }

    private boolean isFull(List<Integer> numbers) {
        int width = drawn.widths().stream().mapToInt(Integer::intValue).sum() + 3 * columns - 1;
        for (int line : numbers) {
            if (lines.end(line) - lines.start(line) != width) {
                return false;
            }
        }
        return true;
    }

    private int contentStart(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private int contentEnd(int from, int to) {
        int at = to;
        while (at > from && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }
}
