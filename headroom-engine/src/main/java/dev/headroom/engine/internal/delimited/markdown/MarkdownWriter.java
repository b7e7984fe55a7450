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

import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.TableTape;
import dev.headroom.engine.internal.text.TextBuffer;
import java.util.Arrays;
import java.util.List;

/** Writes a Markdown table. For one use. */
final class MarkdownWriter {

    /** No table tool draws a rule of fewer dashes, so no column is narrower. */
    static final int NARROWEST = 3;

    private final MarkdownStyle style;
    private final int[] widths;
    private final TextBuffer out;

    private MarkdownWriter(MarkdownStyle style, int[] widths, int roughLength) {
        this.style = style;
        this.widths = widths;
        this.out = new TextBuffer(roughLength);
    }

    static String write(TableTape table, MarkdownStyle style) {
        MarkdownWriter writer = new MarkdownWriter(style, widths(table, style), table.roughLength());
        TextBuffer out = writer.out;
        String lineEnd = style.frame().lineEnd();
        if (style.frame().bom()) {
            out.add(Frame.BYTE_ORDER_MARK);
        }
        out.add(lineEnd.repeat(style.before()));
        List<String> names = table.names();
        for (int column = 0; column < names.size(); column++) {
            char[] name = names.get(column).toCharArray();
            writer.cell(column, name, 0, name.length);
        }
        out.add(lineEnd);
        out.add(style.rule().line(style.layout(), writer.widths));
        table.forEachCell((column, source, from, to, string) -> {
            if (column == 0) {
                out.add(lineEnd);
            }
            writer.cell(column, source, from, to);
        });
        if (style.frame().finalNewline()) {
            out.add(lineEnd);
        }
        out.add(lineEnd.repeat(style.after()));
        return out.toString();
    }

    private static int[] widths(TableTape table, MarkdownStyle style) {
        int[] widths = new int[table.columns()];
        if (style.widths().isPresent()) {
            List<Integer> given = style.widths().get();
            if (given.size() != widths.length) {
                throw new IllegalArgumentException(
                        "style: " + given.size() + " widths for " + widths.length + " columns");
            }
            Arrays.setAll(widths, given::get);
        } else if (style.layout().isPadded()) {
            Arrays.fill(widths, NARROWEST);
            for (int column = 0; column < widths.length; column++) {
                char[] name = table.names().get(column).toCharArray();
                widths[column] = Math.max(widths[column], width(name, 0, name.length));
            }
            table.forEachCell((column, source, from, to, string) ->
                    widths[column] = Math.max(widths[column], width(source, from, to)));
        }
        return widths;
    }

    /** How many code points a text takes in a cell, backslashes before pipes included. */
    private static int width(char[] source, int from, int to) {
        int pipes = 0;
        for (int i = from; i < to; i++) {
            pipes += source[i] == '|' ? 1 : 0;
        }
        return Character.codePointCount(source, from, to - from) + pipes;
    }

    private void cell(int column, char[] source, int from, int to) {
        if (column == 0) {
            out.add('|');
        }
        switch (style.layout()) {
            case COMPACT -> content(source, from, to);
            case SPACED -> spaced(source, from, to);
            case PADDED -> padded(source, from, to, 0, widths[column] - width(source, from, to));
            case PADDED_ALIGNED -> aligned(column, source, from, to);
        }
        out.add('|');
    }

    private void spaced(char[] source, int from, int to) {
        if (from == to) {
            out.addBlanks(style.narrowEmpty() ? 1 : 2);
        } else {
            padded(source, from, to, 0, 0);
        }
    }

    private void aligned(int column, char[] source, int from, int to) {
        int room = Math.max(0, widths[column] - width(source, from, to));
        int left = switch (style.rule().align(column)) {
            case 'r' -> room;
            case 'c' -> room / 2;
            default -> 0;
        };
        padded(source, from, to, left, room - left);
    }

    private void padded(char[] source, int from, int to, int left, int right) {
        out.addBlanks(1 + Math.max(0, left));
        content(source, from, to);
        out.addBlanks(1 + Math.max(0, right));
    }

    private void content(char[] source, int from, int to) {
        int start = from;
        for (int at = from; at < to; at++) {
            if (source[at] == '|') {
                out.add(source, start, at);
                out.add('\\');
                start = at;
            }
        }
        out.add(source, start, to);
    }
}
