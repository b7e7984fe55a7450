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
import dev.headroom.engine.internal.text.TextBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link DocumentWriter} writes. */
final class DocumentReader {

    /** Twice the characters of the largest text that is compressed by default; a forged form could say far more. */
    static final int LONGEST = 64 * 1024 * 1024;

    private final Lines lines;
    private final TextBuffer json;
    private final Map<Kind, KindReader> readers = new HashMap<>();
    private @Nullable TableSpec current;

    /** What reads the rows of one kind, and what writes them. */
    private record KindReader(Kind kind, RowReader row, RowJson object) {

        static KindReader of(Kind kind) {
            return new KindReader(kind, new RowReader(kind), new RowJson(kind));
        }
    }

    DocumentReader(String text, int expectedLength) throws FormatException {
        if (TableForm.formatOf(text).isEmpty()) {
            throw new FormatException("not a table form");
        }
        if (text.indexOf('\r') >= 0) {
            throw new FormatException("the line ends were changed");
        }
        this.json = new TextBuffer(expectedLength);
        this.lines = new Lines(Abbreviations.expand(text.substring(text.indexOf('\n') + 1), LONGEST));
    }

    TextBuffer read() throws FormatException {
        String skeleton = lines.next();
        int at = 0;
        String name = "";
        while (at < skeleton.length()) {
            char c = skeleton.charAt(at);
            if (c == '"') {
                int end = Syntax.behindString(skeleton, at);
                if (end < 0) {
                    throw new FormatException("unfinished string");
                }
                json.add(skeleton, at, end);
                name = end < skeleton.length() && skeleton.charAt(end) == ':'
                        ? skeleton.substring(at + 1, end - 1)
                        : "";
                at = end;
            } else if ((c == '[' || c == '{') && isCount(skeleton, at)) {
                at = readRows(skeleton, at, name);
            } else {
                json.add(c);
                name = c == ':' ? name : "";
                at++;
            }
        }
        if (lines.hasNext()) {
            throw new FormatException("the text goes on behind its last row");
        }
        return json;
    }

    private static boolean isCount(String skeleton, int open) {
        int digits = digitsEnd(skeleton, open + 1);
        return digits > open + 1 && digits < skeleton.length() && skeleton.charAt(digits) == ' ';
    }

    private static int digitsEnd(String text, int from) {
        int i = from;
        while (i < text.length() && Syntax.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int readRows(String skeleton, int open, String name) throws FormatException {
        boolean keyed = skeleton.charAt(open) == '{';
        int digits = digitsEnd(skeleton, open + 1);
        int count = HeadingReader.number(skeleton.substring(open + 1, digits));
        int close = skeleton.indexOf(keyed ? '}' : ']', digits);
        String unit = close < 0 ? "" : skeleton.substring(digits, close);
        TableSpec table = current;
        if (unit.equals(" rows")) {
            if (lines.nextStartsWith("table ")) {
                lines.next();
            }
            table = new HeadingReader(lines).read(name, keyed);
            current = table;
        } else if (!unit.equals(" more rows") || table == null) {
            throw new FormatException("rows were left out");
        }
        if (unit.equals(" more rows") && lines.nextStartsWith("--")) {
            lines.next();
        }
        readRows(table, count, 0);
        return close + 1;
    }

    private void readRows(TableSpec table, int count, int depth) throws FormatException {
        json.add(table.keyed ? '{' : '[');
        for (int i = 0; i < count; i++) {
            json.add(i > 0 ? "," : "");
            readRow(table, depth);
        }
        json.add(table.keyed ? '}' : ']');
    }

    private void readRow(TableSpec table, int depth) throws FormatException {
        table.rowsRead++;
        if (json.length() > LONGEST) {
            throw new FormatException("longer than " + LONGEST + " characters");
        }
        if (table.kinds.get(0).silent) {
            writeRow(table, reader(table.kinds.get(0), "", 0, table.rowsRead), depth);
            return;
        }
        String line = lines.next();
        if (line.length() < depth) {
            throw new FormatException("nested row expected");
        }
        int at = depth;
        if (at < line.length() && line.charAt(at) == '{') {
            json.add(line, at, line.length());
            return;
        }
        if (line.startsWith(Syntax.ODD, at)) {
            json.add(line, at + 1, line.length());
            return;
        }
        Kind kind = table.kinds.get(0);
        if (table.kinds.size() > 1) {
            kind = kindOf(table, line, at);
            at = Math.min(line.length(), at + 2);
        }
        long number = table.rowsRead;
        if (kind.labelled) {
            int end = digitsEnd(line, at);
            number = HeadingReader.number(line.substring(at, end));
            at = Math.min(line.length(), end + 1);
        }
        if (table.keyed) {
            at = readKey(line, at, kind);
        }
        writeRow(table, reader(kind, line, at, number), depth);
    }

    private static Kind kindOf(TableSpec table, String line, int at) throws FormatException {
        int index = at < line.length() ? line.charAt(at) - 'A' : -1;
        if (index < 0 || index >= table.kinds.size()) {
            throw new FormatException("kind of row expected");
        }
        return table.kinds.get(index);
    }

    private int readKey(String line, int at, Kind kind) throws FormatException {
        int end = Cells.endOfCell(line, at, kind.delimiter);
        String key = line.substring(at, end);
        json.add(key.startsWith("\"") ? key : '"' + key + '"');
        json.add(':');
        return Math.min(line.length(), end + 1);
    }

    private KindReader reader(Kind kind, String line, int at, long number) throws FormatException {
        KindReader reader = readers.computeIfAbsent(kind, KindReader::of);
        reader.row.read(line, at, number);
        return reader;
    }

    private void writeRow(TableSpec table, KindReader reader, int depth) throws FormatException {
        Kind kind = reader.kind;
        RowReader row = reader.row;
        RowJson object = reader.object;
        if (kind.hasNestedRows) {
            writeWithNestedRows(table, row.values(), object, kind, depth);
            return;
        }
        int open = RowJson.NONE;
        for (int i = 0; i < kind.columns.size(); i++) {
            if (row.has(i)) {
                object.open(open, i, json);
                open = i;
                row.append(i, json);
            }
        }
        object.close(open, json);
    }

    /** The values are read before any nested row, as that may use the same reader. */
    private void writeWithNestedRows(TableSpec table, @Nullable String[] values, RowJson object, Kind kind, int depth)
            throws FormatException {
        int open = RowJson.NONE;
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null) {
                object.open(open, i, json);
                open = i;
                writeValue(table, kind.columns.get(i), value, depth);
            }
        }
        object.close(open, json);
    }

    private void writeValue(TableSpec table, ColumnSpec column, String value, int depth) throws FormatException {
        TableSpec nested = column.nested ? table.nestedIn(column) : null;
        boolean count = column.nested && digitsEnd(value, 0) == value.length();
        if (count && nested == null) {
            json.add("[]");
        } else if (count && nested != null) {
            readRows(nested, HeadingReader.number(value), depth + 1);
        } else {
            json.add(value);
        }
    }
}
