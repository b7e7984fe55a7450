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
package dev.headroom.engine.internal.delimited.columns;

import dev.headroom.engine.internal.delimited.notation.Cells;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult.Refused;
import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import dev.headroom.engine.internal.delimited.notation.TableBuilder;
import dev.headroom.engine.internal.delimited.notation.TableTape;
import dev.headroom.engine.internal.text.TextBuffer;
import dev.headroom.engine.internal.text.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables with a header and aligned columns. Reading is three passes: find the columns, take the cells, verify. */
final class AlignedText {

    static final String FORMAT = "columns";

    private final String text;
    private final TextLines lines;
    private final Grid grid;

    /** Of each column: its longest cell, and how many cells start or end where its name does. */
    private final int[] widths;

    private final int[] starting;
    private final int[] ending;

    /** Of each column: how many cells are numbers. */
    private final int[] numbers;

    /** Where cells start and end in the text, line by line. */
    private final int[] from;

    private final int[] to;

    /** Those of the line at hand. */
    private final int[] lineFrom;

    private final int[] lineTo;

    private AlignedText(TextLines lines, Grid grid) {
        this.text = lines.text();
        this.lines = lines;
        this.grid = grid;
        int columns = grid.names().size();
        this.widths = new int[columns];
        this.starting = new int[columns];
        this.ending = new int[columns];
        this.numbers = new int[columns];
        this.from = new int[columns * lines.size()];
        this.to = new int[columns * lines.size()];
        this.lineFrom = new int[columns];
        this.lineTo = new int[columns];
    }

    static DelimitedResult read(TextLines lines) {
        Optional<Grid> grid = Grid.find(lines);
        return grid.isEmpty()
                ? new Refused("no header with columns below it")
                : new AlignedText(lines, grid.get()).read();
    }

    private DelimitedResult read() {
        int columns = widths.length;
        for (int line = 0; line < lines.size(); line++) {
            if (!cut(line)) {
                return new Refused("a line does not fit the columns of the header");
            }
            survey(line);
            System.arraycopy(lineFrom, 0, from, line * columns, columns);
            System.arraycopy(lineTo, 0, to, line * columns, columns);
        }
        Layout layout = layout();
        Frame frame = new Frame(false, lines.next(0) - lines.end(0) == 2, text.endsWith("\n"));
        long namesLength = grid.names().stream().mapToInt(String::length).sum();
        long expected = TableBuilder.expectedLength(text.length(), lines.size(), namesLength, columns);
        return TableBuilder.refusal(text.length(), expected)
                .<DelimitedResult>map(Refused::new)
                .orElseGet(
                        () -> table(new TableBuilder(text, expected, lines.size() - 1, columns), style(layout, frame)));
    }

    private DelimitedResult table(TableBuilder table, String style) {
        grid.names().forEach(table::name);
        table.endLine(lines.start(0), lines.end(0));
        int cell = widths.length;
        for (int line = 1; line < lines.size(); line++) {
            for (int column = 0; column < widths.length; column++, cell++) {
                if (Cells.isLiteral(text, from[cell], to[cell])) {
                    table.literal(from[cell], to[cell]);
                } else {
                    table.string(from[cell], to[cell]);
                }
            }
            table.endLine(lines.start(line), lines.end(line));
        }
        return table.finish(style, AlignedText::write);
    }

    /** The header is cut at its names, which may have blanks in them. */
    private boolean cut(int line) {
        if (line > 0) {
            return grid.cut(lines, line, lineFrom, lineTo);
        }
        for (int column = 0; column < widths.length; column++) {
            lineFrom[column] = text.offsetByCodePoints(lines.start(0), grid.start(column));
            lineTo[column] = text.offsetByCodePoints(lines.start(0), grid.end(column));
        }
        return true;
    }

    private void survey(int line) {
        int at = lines.start(line);
        int place = 0;
        for (int column = 0; column < widths.length; column++) {
            int cellFrom = lineFrom[column];
            int cellTo = lineTo[column];
            if (cellTo > cellFrom) {
                int start = place + grid.length(text, at, cellFrom);
                int length = grid.length(text, cellFrom, cellTo);
                starting[column] += start == grid.start(column) ? 1 : 0;
                ending[column] += start + length == grid.end(column) ? 1 : 0;
                numbers[column] += Cells.isLiteral(text, cellFrom, cellTo) ? 1 : 0;
                widths[column] = Math.max(widths[column], length);
                at = cellTo;
                place = start + length;
            }
        }
    }

    private Layout layout() {
        boolean[] right = new boolean[widths.length];
        int[] at = new int[widths.length];
        for (int column = 0; column < right.length; column++) {
            boolean tied = ending[column] == starting[column];
            boolean number = !grid.byPlace() && numbers[column] == lines.size() - 1;
            right[column] = tied ? number : ending[column] > starting[column];
            at[column] = right[column] ? grid.end(column) : grid.start(column);
        }
        int header = grid.length(text, lines.start(0), lines.end(0));
        boolean padded = header > grid.end(widths.length - 1);
        return new Layout(right, at, padded ? header : 0);
    }

    private String style(Layout layout, Frame frame) {
        List<String> items = new ArrayList<>(List.of(FORMAT));
        frame.addTo(items);
        layout.addTo(items, widths);
        return StyleItems.join(items);
    }

    /**
     * Writes a text again.
     *
     * @throws IllegalArgumentException when the style is not one of ours
     */
    static String write(TableTape table, StyleItems style) {
        int[] widths = new int[table.columns()];
        for (int column = 0; column < widths.length; column++) {
            String name = table.names().get(column);
            widths[column] = name.codePointCount(0, name.length());
        }
        table.forEachCell((column, source, from, to, string) ->
                widths[column] = Math.max(widths[column], Character.codePointCount(source, from, to - from)));
        Frame frame = Frame.of(style);
        Layout layout = Layout.of(style, widths);
        style.requireEmpty();
        Writer writer = new Writer(layout, frame, table.roughLength());
        for (int column = 0; column < widths.length; column++) {
            char[] name = table.names().get(column).toCharArray();
            writer.cell(column, name, 0, name.length, true);
        }
        table.forEachCell(writer::cell);
        return writer.finish();
    }

    /** Puts cells side by side. */
    private static final class Writer {
        private final Layout layout;
        private final Frame frame;
        private final TextBuffer out;
        private int length;

        Writer(Layout layout, Frame frame, int roughLength) {
            this.layout = layout;
            this.frame = frame;
            this.out = new TextBuffer(roughLength);
        }

        void cell(int column, char[] source, int from, int to, boolean string) {
            length = layout.append(column, source, from, to, length, out);
            if (column == layout.columns() - 1) {
                layout.finish(length, out);
                out.add(frame.lineEnd());
                length = 0;
            }
        }

        String finish() {
            out.cutTo(out.length() - (frame.finalNewline() ? 0 : frame.lineEnd().length()));
            return out.toString();
        }
    }
}
