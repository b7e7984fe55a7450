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
import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.TableTape;
import java.util.Arrays;
import java.util.List;

/** Draws a table. For one use. */
final class DrawnWriter {

    private final DrawnStyle style;
    private final int[] widths;
    private final StringBuilder out;
    private int rows;

    private DrawnWriter(DrawnStyle style, int[] widths, int roughLength) {
        this.style = style;
        this.widths = widths;
        this.out = new StringBuilder(roughLength);
    }

    static String write(TableTape table, DrawnStyle style) {
        return new DrawnWriter(style, widths(table, style), table.roughLength()).write(table);
    }

    private String write(TableTape table) {
        String lineEnd = style.frame().lineEnd();
        out.append(style.frame().bom() ? String.valueOf(Frame.BYTE_ORDER_MARK) : "");
        out.append(lineEnd.repeat(style.before()));
        style.top().ifPresent(rule -> rule(rule, lineEnd));
        List<String> names = table.names();
        for (int column = 0; column < widths.length; column++) {
            char[] name = names.get(column).toCharArray();
            cell(column, name, 0, name.length, side(style.names(), column), style.open() == Open.ALL);
        }
        out.append(lineEnd).append(style.types()).append(style.types().isEmpty() ? "" : lineEnd);
        style.below().draw(widths, out);
        String sides = style.align().isEmpty() ? "l" : style.align();
        boolean open = style.open() != Open.NONE;
        table.forEachCell((column, source, from, to, string) -> {
            if (column == 0) {
                startRow(lineEnd);
            }
            cell(column, source, from, to, side(sides, column), open);
        });
        style.bottom().ifPresent(rule -> {
            out.append(lineEnd);
            rule.draw(widths, out);
        });
        style.tail().forEach(line -> out.append(lineEnd).append(line));
        return out.append(style.frame().finalNewline() ? lineEnd : "").toString();
    }

    private void startRow(String lineEnd) {
        out.append(lineEnd);
        if (rows++ > 0) {
            style.between().ifPresent(rule -> rule(rule, lineEnd));
        }
    }

    private void rule(Rule rule, String lineEnd) {
        rule.draw(widths, out);
        out.append(lineEnd);
    }

    private static char side(String sides, int column) {
        return sides.length() == 1 ? sides.charAt(0) : column < sides.length() ? sides.charAt(column) : 'l';
    }

    private void cell(int column, char[] source, int from, int to, char side, boolean open) {
        boolean outer = !style.below().left().isEmpty();
        boolean last = column == widths.length - 1;
        if (column > 0 || outer) {
            out.append(style.bar());
        }
        int room = Math.max(0, widths[column] - (to - from));
        int left = side == 'r' ? room : side == 'c' ? room / 2 : 0;
        blanks(1 + left);
        out.append(source, from, to - from);
        if (!(last && open)) {
            blanks(1 + room - left);
        } else if (style.open() == Open.ALL) {
            trim();
        }
        if (last && outer) {
            out.append(style.bar());
        }
    }

    private void blanks(int count) {
        for (int i = 0; i < count; i++) {
            out.append(' ');
        }
    }

    private void trim() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
    }

    private static int[] widths(TableTape table, DrawnStyle style) {
        int[] widths = new int[table.columns()];
        if (style.widths().isPresent()) {
            List<Integer> given = style.widths().get();
            if (given.size() != widths.length) {
                throw new IllegalArgumentException(
                        "style: " + given.size() + " widths for " + widths.length + " columns");
            }
            Arrays.setAll(widths, given::get);
            return widths;
        }
        Arrays.setAll(widths, column -> table.names().get(column).length());
        table.forEachCell((column, source, from, to, string) -> widths[column] = Math.max(widths[column], to - from));
        return widths;
    }
}
