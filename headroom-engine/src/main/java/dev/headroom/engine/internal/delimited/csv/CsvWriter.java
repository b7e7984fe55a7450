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
import java.util.List;

/** Writes separated records. For one use. */
final class CsvWriter {

    private final CsvStyle style;
    private final StringBuilder out;

    private CsvWriter(CsvStyle style, int roughLength) {
        this.style = style;
        this.out = new StringBuilder(roughLength);
    }

    static String write(TableTape table, CsvStyle style) {
        CsvWriter writer = new CsvWriter(style, table.roughLength());
        if (style.frame().bom()) {
            writer.out.append(Frame.BYTE_ORDER_MARK);
        }
        writer.header(table.names());
        table.forEachCell(writer::cell);
        if (style.frame().finalNewline()) {
            writer.out.append(style.frame().lineEnd());
        }
        return writer.out.toString();
    }

    private void header(List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            if (column > 0) {
                out.append(style.separator());
            }
            String name = names.get(column);
            boolean quoted = style.quotedHeader() || (style.quoting() != CsvStyle.Quoting.NONE && needsQuotes(name));
            field(name, quoted);
        }
    }

    private void cell(int row, int column, String text, boolean string) {
        if (column == 0) {
            out.append(style.frame().lineEnd());
        } else {
            out.append(style.separator());
        }
        field(text, isQuoted(text, string));
    }

    private boolean isQuoted(String text, boolean string) {
        return switch (style.quoting()) {
            case ALL -> true;
            case NONE -> false;
            case STRINGS -> string && !style.bareWord().filter(text::equals).isPresent();
            case MINIMAL -> string && (needsQuotes(text) || Cells.isLiteral(text));
        };
    }

    private boolean needsQuotes(String text) {
        return needsQuotes(text, 0, text.length(), style.separator());
    }

    /** Whether a field cannot stand without quotes (RFC 4180, section 2). */
    static boolean needsQuotes(CharSequence text, int start, int end, char separator) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == separator || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private void field(String text, boolean quoted) {
        if (!quoted) {
            out.append(text);
            return;
        }
        out.append('"');
        int from = 0;
        for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', from)) {
            out.append(text, from, at + 1).append('"');
            from = at + 1;
        }
        out.append(text, from, text.length()).append('"');
    }
}
