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
import dev.headroom.engine.internal.text.TextBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and works out the value of every column. */
final class RowReader {

    private static final int DEEPEST_REFERENCE = 64;
    private static final int NONE = -1;

    private final Kind kind;

    /** Where the cell of each column stands in the line; {@link #NONE} where the row shows none. */
    private final int[] from;

    private final int[] to;

    /** What the cell of each column says; null where that is what stands there. */
    private final @Nullable String[] said;

    /** Values that break a rule; null without one. */
    private final @Nullable String[] extras;

    /** What stood in the cells of the row above, written out. */
    private final @Nullable String[] above;

    private boolean anyExtras;
    private String line = "";
    private long number;

    RowReader(Kind kind) {
        this.kind = kind;
        from = new int[kind.columns.size()];
        to = new int[kind.columns.size()];
        said = new String[kind.columns.size()];
        extras = new String[kind.columns.size()];
        above = new String[kind.columns.size()];
    }

    void read(String row, int start, long rowNumber) throws FormatException {
        line = row;
        number = rowNumber;
        Arrays.fill(from, NONE);
        Arrays.fill(said, null);
        if (anyExtras) {
            Arrays.fill(extras, null);
            anyExtras = false;
        }
        int at = start;
        int column = 0;
        while (at < line.length()) {
            if (line.startsWith(Syntax.EXTRAS, at)) {
                readExtras(at + 1);
                break;
            }
            if (column >= kind.shown.size()) {
                throw new FormatException("more cells than columns");
            }
            int end = Cells.endOfCell(line, at, kind.delimiter);
            readCell(kind.shown.get(column), at, end);
            column++;
            at = end + 1;
        }
        for (; column < kind.shown.size(); column++) {
            ColumnSpec shown = kind.shown.get(column);
            if (shown.above != Above.NEVER) {
                said[shown.index] = written(shown, Syntax.AS_ABOVE);
            }
        }
    }

    private void readCell(ColumnSpec shown, int start, int end) throws FormatException {
        from[shown.index] = start;
        to[shown.index] = end;
        if (!shown.codes.isEmpty()) {
            said[shown.index] = end - start == 1 ? shown.codes.get(line.charAt(start)) : null;
        } else if (shown.above != Above.NEVER || !shown.patterns.isEmpty()) {
            said[shown.index] = written(shown, line.substring(start, end));
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

    private void readExtras(int start) throws FormatException {
        anyExtras = true;
        int at = start;
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
            TextBuffer json = new TextBuffer(0);
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
        @Nullable String[] values = new String[extras.length];
        for (int column = 0; column < values.length; column++) {
            if (has(column)) {
                TextBuffer json = new TextBuffer(0);
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
        return switch (spec.source) {
            case SHOWN -> isShown(column);
            case CONSTANT, TEMPLATE -> true;
            case SOMETIMES -> false;
            case LOOKED_UP -> !lookedUp(spec).isEmpty();
        };
    }

    private boolean isShown(int column) {
        String cell = said[column];
        return cell == null
                ? from[column] != NONE && !Cells.isAbsent(line, from[column], to[column])
                : !cell.equals(Syntax.ABSENT);
    }

    /** What the cell of a column says; null where the row shows none. */
    private @Nullable String cell(int column) {
        String cell = said[column];
        return cell != null || from[column] == NONE ? cell : line.substring(from[column], to[column]);
    }

    /** Appends the value of a column that the row {@link #has}. */
    void append(int column, TextBuffer json) throws FormatException {
        append(column, json, 0);
    }

    private void append(int column, TextBuffer json, int depth) throws FormatException {
        ColumnSpec spec = kind.columns.get(column);
        String extra = extras[column];
        if (extra != null) {
            json.add(extra);
            return;
        }
        switch (spec.source) {
            case SHOWN -> appendShown(spec, column, json, depth);
            case CONSTANT -> json.add(String.valueOf(spec.constant));
            case TEMPLATE -> {
                json.add(spec.numeric ? "" : "\"");
                fill(spec.template, "", json, depth);
                json.add(spec.numeric ? "" : "\"");
            }
            case LOOKED_UP -> json.add(lookedUp(spec));
            case SOMETIMES -> throw new FormatException("the row does not have the column");
        }
    }

    private String lookedUp(ColumnSpec spec) throws FormatException {
        ColumnSpec key = spec.key;
        String shown = key == null ? null : cell(key.index);
        String value = shown == null ? null : spec.lookup.get(shown);
        if (value == null) {
            throw new FormatException("nothing to look up");
        }
        return value;
    }

    private void appendShown(ColumnSpec spec, int column, TextBuffer json, int depth) throws FormatException {
        String cell = said[column];
        if (cell == null && from[column] == NONE) {
            throw new FormatException("the row does not have the column");
        }
        if (spec.template != null) {
            appendPart(spec.template, cell == null ? line.substring(from[column], to[column]) : cell, json, depth);
        } else if (cell == null) {
            appendPlain(line, from[column], to[column], json);
        } else {
            appendPlain(cell, 0, cell.length(), json);
        }
    }

    private void appendPart(List<ColumnSpec.Part> template, String cell, TextBuffer json, int depth)
            throws FormatException {
        if (cell.startsWith("=")) {
            Flow.read(cell, 1, json);
        } else if (cell.equals("null")) {
            json.add(cell);
        } else {
            json.add('"');
            fill(template, inner(cell), json, depth);
            json.add('"');
        }
    }

    private static void appendPlain(String text, int start, int end, TextBuffer json) throws FormatException {
        char first = start == end ? '=' : text.charAt(start);
        if (first == '"') {
            json.add(text, start, end);
        } else if (first == '[' || first == '{' || first == '=') {
            Cells.readValue(text.substring(start, end), 0, '\n', json);
        } else if (Syntax.isReserved(text, start, end)) {
            json.add(text, start, end);
        } else {
            json.add('"');
            json.add(text, start, end);
            json.add('"');
        }
    }

    private static String inner(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }

    private void fill(@Nullable List<ColumnSpec.Part> template, String cell, TextBuffer json, int depth)
            throws FormatException {
        if (template == null || depth > DEEPEST_REFERENCE) {
            throw new FormatException("template expected");
        }
        for (ColumnSpec.Part part : template) {
            if (json.length() > DocumentReader.LONGEST) {
                throw new FormatException("longer than " + DocumentReader.LONGEST + " characters");
            }
            if (part.literal() != null) {
                json.add(part.literal());
            } else if (part.counter() != null) {
                json.add(part.counter().at(number));
            } else if (part.reference() != null) {
                json.add(text(kind.column(part.reference()).index, depth + 1));
            } else {
                json.add(cell);
            }
        }
    }

    /** What the row shows, or would show, in a column. */
    private String text(int column, int depth) throws FormatException {
        ColumnSpec spec = kind.columns.get(column);
        String cell = cell(column);
        if (spec.source == ColumnSpec.Source.SHOWN && spec.template != null && cell != null) {
            return inner(cell);
        }
        if (!has(column)) {
            throw new FormatException("a template needs a cell that is absent");
        }
        TextBuffer value = new TextBuffer(0);
        append(column, value, depth);
        return inner(value.toString());
    }
}
