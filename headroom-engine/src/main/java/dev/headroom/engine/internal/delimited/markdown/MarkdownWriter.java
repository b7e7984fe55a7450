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
import java.util.Arrays;
import java.util.List;

/** Writes a Markdown table. For one use. */
final class MarkdownWriter {

    /** No table tool draws a rule of fewer dashes, so no column is narrower. */
    static final int NARROWEST = 3;

    private final MarkdownStyle style;
    private final int[] widths;
    private final StringBuilder out;

    private MarkdownWriter(MarkdownStyle style, int[] widths, int roughLength) {
        this.style = style;
        this.widths = widths;
        this.out = new StringBuilder(roughLength);
    }

    static String write(TableTape table, MarkdownStyle style) {
        MarkdownWriter writer = new MarkdownWriter(style, widths(table, style), table.roughLength());
        String lineEnd = style.frame().lineEnd();
        if (style.frame().bom()) {
            writer.out.append(Frame.BYTE_ORDER_MARK);
        }
        writer.out.append(lineEnd.repeat(style.before()));
        List<String> names = table.names();
        for (int column = 0; column < names.size(); column++) {
            writer.cell(column, names.get(column));
        }
        writer.out.append(lineEnd).append(style.rule().line(style.layout(), writer.widths));
        table.forEachCell((row, column, text, string) -> {
            writer.out.append(column == 0 ? lineEnd : "");
            writer.cell(column, text);
        });
        if (style.frame().finalNewline()) {
            writer.out.append(lineEnd);
        }
        return writer.out.append(lineEnd.repeat(style.after())).toString();
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
                widths[column] = Math.max(widths[column], width(table.names().get(column)));
            }
            table.forEachCell((row, column, text, string) -> widths[column] = Math.max(widths[column], width(text)));
        }
        return widths;
    }

    /** How many code points a text takes in a cell, backslashes before pipes included. */
    private static int width(String text) {
        int pipes = 0;
        for (int at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
            pipes++;
        }
        return text.codePointCount(0, text.length()) + pipes;
    }

    private void cell(int column, String text) {
        if (column == 0) {
            out.append('|');
        }
        switch (style.layout()) {
            case COMPACT -> content(text);
            case SPACED -> spaced(text);
            case PADDED -> padded(text, 0, widths[column] - width(text));
            case PADDED_ALIGNED -> aligned(column, text);
        }
        out.append('|');
    }

    private void spaced(String text) {
        if (text.isEmpty()) {
            out.append(style.narrowEmpty() ? " " : "  ");
        } else {
            padded(text, 0, 0);
        }
    }

    private void aligned(int column, String text) {
        int room = Math.max(0, widths[column] - width(text));
        int left = switch (style.rule().align(column)) {
            case 'r' -> room;
            case 'c' -> room / 2;
            default -> 0;
        };
        padded(text, left, room - left);
    }

    private void padded(String text, int left, int right) {
        out.append(" ".repeat(1 + Math.max(0, left)));
        content(text);
        out.append(" ".repeat(1 + Math.max(0, right)));
    }

    private void content(String text) {
        out.append(text.indexOf('|') >= 0 ? text.replace("|", "\\|") : text);
    }
}
