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
package dev.headroom.engine.internal.delimited.csv;

import dev.headroom.engine.internal.delimited.notation.Cells;
import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.TableTape;
import dev.headroom.engine.internal.text.TextBuffer;
import java.util.List;

/** Writes separated records. For one use. */
final class CsvWriter {

    private final CsvStyle style;
    private final TextBuffer out;

    private CsvWriter(CsvStyle style, int roughLength) {
        this.style = style;
        this.out = new TextBuffer(roughLength);
    }

    static String write(TableTape table, CsvStyle style) {
        CsvWriter writer = new CsvWriter(style, table.roughLength());
        if (style.frame().bom()) {
            writer.out.add(Frame.BYTE_ORDER_MARK);
        }
        writer.header(table.names());
        table.forEachCell(writer::cell);
        if (style.frame().finalNewline()) {
            writer.out.add(style.frame().lineEnd());
        }
        return writer.out.toString();
    }

    private void header(List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            if (column > 0) {
                out.add(style.separator());
            }
            char[] name = names.get(column).toCharArray();
            boolean needed = style.quoting() != CsvStyle.Quoting.NONE && needsQuotes(name, 0, name.length);
            field(name, 0, name.length, style.quotedHeader() || needed);
        }
    }

    private void cell(int column, char[] source, int from, int to, boolean string) {
        if (column == 0) {
            out.add(style.frame().lineEnd());
        } else {
            out.add(style.separator());
        }
        field(source, from, to, isQuoted(source, from, to, string));
    }

    private boolean isQuoted(char[] source, int from, int to, boolean string) {
        return switch (style.quoting()) {
            case ALL -> true;
            case NONE -> false;
            case STRINGS -> string && !isBareWord(source, from, to);
            case MINIMAL -> string && (needsQuotes(source, from, to) || Cells.isLiteral(source, from, to));
        };
    }

    private boolean isBareWord(char[] source, int from, int to) {
        return style.bareWord().isPresent() && style.bareWord().get().equals(new String(source, from, to - from));
    }

    private boolean needsQuotes(char[] source, int from, int to) {
        for (int i = from; i < to; i++) {
            if (needsQuotes(source[i], style.separator())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a field cannot stand without quotes (RFC 4180, section 2). */
    static boolean needsQuotes(CharSequence text, int start, int end, char separator) {
        for (int i = start; i < end; i++) {
            if (needsQuotes(text.charAt(i), separator)) {
                return true;
            }
        }
        return false;
    }

    private static boolean needsQuotes(char c, char separator) {
        return c == separator || c == '"' || c == '\n' || c == '\r';
    }

    private void field(char[] source, int from, int to, boolean quoted) {
        if (!quoted) {
            out.add(source, from, to);
            return;
        }
        out.add('"');
        int start = from;
        for (int at = from; at < to; at++) {
            if (source[at] == '"') {
                out.add(source, start, at + 1);
                start = at;
            }
        }
        out.add(source, start, to);
        out.add('"');
    }
}
