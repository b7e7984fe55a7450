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
package dev.headroom.engine.compress.table;

import dev.headroom.engine.compress.table.TableSpec.Kind;
import dev.headroom.engine.internal.json.JsonStrings;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and works out the value of every column. */
final class RowReader {

    private static final int DEEPEST_REFERENCE = 64;

    private final Kind kind;

    /** What stands in the cell of each column; null where the row shows none. */
    private final @Nullable String[] cells;

    /** Values that break a rule; null without one. */
    private final @Nullable String[] extras;

    /** What stood in the cells of the row above, written out. */
    private final @Nullable String[] above;

    private long number;

    RowReader(Kind kind) {
        this.kind = kind;
        cells = new String[kind.columns.size()];
        extras = new String[kind.columns.size()];
        above = new String[kind.columns.size()];
    }

    void read(String line, int from, long rowNumber) throws FormatException {
        number = rowNumber;
        Arrays.fill(cells, null);
        Arrays.fill(extras, null);
        int at = from;
        int column = 0;
        while (at < line.length()) {
            if (line.startsWith(Syntax.EXTRAS, at)) {
                readExtras(line, at + 1);
                break;
            }
            if (column >= kind.shown.size()) {
                throw new FormatException("more cells than columns");
            }
            int end = Cells.endOfCell(line, at, kind.delimiter);
            ColumnSpec shown = kind.shown.get(column);
            String cell = line.substring(at, end);
            cells[shown.index] = shown.codes.isEmpty() ? written(shown, cell) : shown.codes.getOrDefault(cell, cell);
            column++;
            at = end + 1;
        }
        for (; column < kind.shown.size(); column++) {
            ColumnSpec shown = kind.shown.get(column);
            if (shown.above != Above.NEVER) {
                cells[shown.index] = written(shown, Syntax.AS_ABOVE);
            }
        }
    }

    /** A cell as it would be written without what stands above it. */
    private String written(ColumnSpec column, String cell) throws FormatException {
        if (!column.patterns.isEmpty() && Patterns.isCell(cell, 0, cell.length())) {
            String pattern = column.patterns.get(cell.charAt(0));
            if (pattern == null) {
                throw new FormatException("unknown pattern");
            }
            return pattern.replace(Patterns.NUMBER, cell.substring(1));
        }
        if (column.above == Above.NEVER) {
            return cell;
        }
        String whole = cell;
        if (cell.startsWith(Syntax.AS_ABOVE)) {
            String before = above[column.index];
            if (before == null) {
                throw new FormatException("nothing above");
            }
            int stem = cell.length() == 1 ? before.length() : before.lastIndexOf(column.above) + 1;
            whole = before.substring(0, stem) + cell.substring(1);
        }
        above[column.index] = whole;
        return whole;
    }

    private void readExtras(String line, int from) throws FormatException {
        int at = from;
        while (at < line.length() && line.charAt(at) != '}') {
            at++;
            String name;
            if (line.startsWith("\"", at)) {
                int end = Syntax.behindString(line, at);
                if (end < 0) {
                    throw new FormatException("unfinished name");
                }
                name = JsonStrings.unescape(line.toCharArray(), at + 1, end - 1);
                at = end;
            } else {
                int end = line.indexOf(':', at);
                if (end < 0) {
                    throw new FormatException("name expected");
                }
                name = line.substring(at, end);
                at = end;
            }
            StringBuilder json = new StringBuilder();
            at = Flow.read(line, at + 1, json);
            String value = json.toString();
            extras[kind.column(name).index] = value.equals("-") ? "" : value;
        }
        if (at != line.length() - 1) {
            throw new FormatException("row goes on behind its end");
        }
    }

    /** The values of all columns as JSON; null where the row does not have one. */
    @Nullable
    String[] values() throws FormatException {
        @Nullable String[] values = new String[cells.length];
        for (int column = 0; column < values.length; column++) {
            if (has(column)) {
                StringBuilder json = new StringBuilder();
                append(column, json);
                values[column] = json.toString();
            }
        }
        return values;
    }

    /** Whether the row has a value in a column. */
    boolean has(int column) throws FormatException {
        ColumnSpec spec = kind.columns.get(column);
        String extra = extras[column];
        if (extra != null) {
            return !extra.isEmpty();
        }
        String cell = cells[column];
        return switch (spec.source) {
            case SHOWN -> cell != null && !cell.equals(Syntax.ABSENT);
            case CONSTANT, TEMPLATE -> true;
            case SOMETIMES -> false;
            case LOOKED_UP -> !lookedUp(spec).isEmpty();
        };
    }

    /** Appends the value of a column that the row {@link #has}. */
    void append(int column, StringBuilder json) throws FormatException {
        append(column, json, 0);
    }

    private void append(int column, StringBuilder json, int depth) throws FormatException {
        ColumnSpec spec = kind.columns.get(column);
        String extra = extras[column];
        if (extra != null) {
            json.append(extra);
            return;
        }
        switch (spec.source) {
            case SHOWN -> appendShown(spec, cells[column], json, depth);
            case CONSTANT -> json.append(spec.constant);
            case TEMPLATE -> {
                json.append(spec.numeric ? "" : "\"");
                fill(spec.template, "", json, depth);
                json.append(spec.numeric ? "" : "\"");
            }
            case LOOKED_UP -> json.append(lookedUp(spec));
            case SOMETIMES -> throw new FormatException("the row does not have the column");
        }
    }

    private String lookedUp(ColumnSpec spec) throws FormatException {
        ColumnSpec key = spec.key;
        String shown = key == null ? null : cells[key.index];
        String value = shown == null ? null : spec.lookup.get(shown);
        if (value == null) {
            throw new FormatException("nothing to look up");
        }
        return value;
    }

    private void appendShown(ColumnSpec spec, @Nullable String cell, StringBuilder json, int depth)
            throws FormatException {
        if (cell == null) {
            throw new FormatException("the row does not have the column");
        }
        if (spec.template == null) {
            appendPlain(cell, json);
        } else if (cell.startsWith("=")) {
            Flow.read(cell, 1, json);
        } else if (cell.equals("null")) {
            json.append(cell);
        } else {
            json.append('"');
            fill(spec.template, inner(cell), json, depth);
            json.append('"');
        }
    }

    private static void appendPlain(String cell, StringBuilder json) throws FormatException {
        char first = cell.isEmpty() ? '=' : cell.charAt(0);
        if (first == '"') {
            json.append(cell);
        } else if (first == '[' || first == '{' || first == '=') {
            Cells.readValue(cell, 0, '\n', json);
        } else if (Syntax.isReserved(cell, 0, cell.length())) {
            json.append(cell);
        } else {
            json.append('"').append(cell).append('"');
        }
    }

    private static String inner(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }

    private void fill(@Nullable List<ColumnSpec.Part> template, String cell, StringBuilder json, int depth)
            throws FormatException {
        if (template == null || depth > DEEPEST_REFERENCE) {
            throw new FormatException("template expected");
        }
        for (ColumnSpec.Part part : template) {
            if (json.length() > DocumentReader.LONGEST) {
                throw new FormatException("longer than " + DocumentReader.LONGEST + " characters");
            }
            if (part.literal() != null) {
                json.append(part.literal());
            } else if (part.counter() != null) {
                json.append(part.counter().at(number));
            } else if (part.reference() != null) {
                json.append(text(kind.column(part.reference()).index, depth + 1));
            } else {
                json.append(cell);
            }
        }
    }

    /** What the row shows, or would show, in a column. */
    private String text(int column, int depth) throws FormatException {
        ColumnSpec spec = kind.columns.get(column);
        String cell = cells[column];
        if (spec.source == ColumnSpec.Source.SHOWN && spec.template != null && cell != null) {
            return inner(cell);
        }
        if (!has(column)) {
            throw new FormatException("a template needs a cell that is absent");
        }
        StringBuilder value = new StringBuilder();
        append(column, value, depth);
        return inner(value.toString());
    }
}
