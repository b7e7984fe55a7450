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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads what {@link HeadingWriter} writes. */
final class HeadingReader {

    private final Lines lines;

    HeadingReader(Lines lines) {
        this.lines = lines;
    }

    TableSpec read(String arrayName, boolean keyed) throws FormatException {
        TableSpec table = new TableSpec(arrayName, keyed);
        int kinds = 1;
        if (lines.nextStartsWith(HeadingWriter.KINDS)) {
            kinds = lines.next().split(",").length;
        }
        for (int i = 0; i < kinds; i++) {
            if (kinds > 1) {
                lines.next();
            }
            table.kinds.add(kind(keyed));
        }
        boolean more = true;
        while (more) {
            more = readNested(table);
        }
        return table;
    }

    /** Reads the heading of one nested table, which stands below that of the table with the column. */
    private boolean readNested(TableSpec table) throws FormatException {
        for (Kind kind : table.kinds) {
            for (ColumnSpec column : kind.columns) {
                String opening = HeadingWriter.IN + column.shown + ":\n";
                if (column.nested && !table.nested.containsKey(column.shown) && lines.nextStartsWith(opening)) {
                    lines.next();
                    table.nested.put(column.shown, read(column.path.get(column.path.size() - 1), false));
                    return true;
                }
            }
        }
        return false;
    }

    private Kind kind(boolean keyed) throws FormatException {
        Kind kind = new Kind();
        List<ColumnSpec> hidden = new ArrayList<>();
        List<LookupReader> lookups = new ArrayList<>();
        if (lines.nextStartsWith(HeadingWriter.EVERY_ROW)) {
            lines.next();
            while (lines.nextStartsWith(" ")) {
                readStated(lines.next().substring(1), hidden);
            }
        }
        if (lines.nextStartsWith(HeadingWriter.SOMETIMES)) {
            readSometimes(lines.next().substring(HeadingWriter.SOMETIMES.length()), hidden);
        }
        while (lines.nextStartsWith(HeadingWriter.PER)) {
            readLookup(lines.next().substring(HeadingWriter.PER.length()), hidden, lookups);
        }
        List<String> codes = new ArrayList<>();
        while (lines.nextStartsWith(HeadingWriter.CODES)) {
            codes.add(lines.next().substring(HeadingWriter.CODES.length()));
        }
        List<String> patterns = new ArrayList<>();
        while (lines.nextStartsWith(HeadingWriter.PATTERNS)) {
            patterns.add(lines.next().substring(HeadingWriter.PATTERNS.length()));
        }
        String above =
                lines.nextStartsWith(HeadingWriter.ABOVE) ? lines.next().substring(HeadingWriter.ABOVE.length()) : "";
        readColumns(lines.next(), kind, keyed);
        arrange(kind, hidden);
        for (String pattern : patterns) {
            readPatterns(pattern, kind);
        }
        readAbove(above, kind);
        for (String code : codes) {
            readCodes(code, kind);
        }
        for (LookupReader lookup : lookups) {
            lookup.readInto(kind);
        }
        return kind;
    }

    private static void readStated(String line, List<ColumnSpec> hidden) throws FormatException {
        int equals = endOfName(line, 0, '=');
        ColumnSpec column = positioned(line.substring(0, equals));
        String value = line.substring(Math.min(line.length(), equals + 1));
        if (!value.startsWith("=") && value.indexOf('{') >= 0) {
            column.source = ColumnSpec.Source.TEMPLATE;
            column.readTemplate(value);
        } else {
            column.source = ColumnSpec.Source.CONSTANT;
            TextBuffer json = new TextBuffer(0);
            Cells.readValue(value, 0, '\n', json);
            column.constant = json.toString();
        }
        hidden.add(column);
    }

    private static void readSometimes(String line, List<ColumnSpec> hidden) throws FormatException {
        for (String name : names(line, ' ')) {
            ColumnSpec column = positioned(name);
            column.source = ColumnSpec.Source.SOMETIMES;
            hidden.add(column);
        }
    }

    private void readLookup(String line, List<ColumnSpec> hidden, List<LookupReader> lookups) throws FormatException {
        int open = line.indexOf(" (");
        int close = line.indexOf(" values): ");
        if (open < 0 || close < open) {
            throw new FormatException("no look-up");
        }
        int count = number(line.substring(open + 2, close));
        List<String> names = names(line.substring(close + " values): ".length()), ' ');
        List<ColumnSpec> columns = new ArrayList<>();
        for (String name : names) {
            ColumnSpec column = positioned(name);
            column.source = ColumnSpec.Source.LOOKED_UP;
            columns.add(column);
        }
        hidden.addAll(columns);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String row = lines.next();
            if (!row.startsWith(" ")) {
                throw new FormatException("look-up expected");
            }
            rows.add(row.substring(1));
        }
        lookups.add(new LookupReader(line.substring(0, open), columns, rows));
    }

    static int number(String digits) throws FormatException {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new FormatException("number expected");
        }
    }

    private static void readCodes(String line, Kind kind) throws FormatException {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new FormatException("no codes");
        }
        ColumnSpec column = kind.column(line.substring(0, colon));
        int at = colon + 2;
        while (at < line.length()) {
            if (line.length() < at + 2) {
                throw new FormatException("no code");
            }
            int end = Cells.endOfCell(line, at + 2, kind.delimiter);
            column.codes.put(line.charAt(at), line.substring(at + 2, end));
            at = end + 1;
        }
    }

    private static void readPatterns(String line, Kind kind) throws FormatException {
        int colon = endOfName(line, 0, ':');
        ColumnSpec column = kind.column(line.substring(0, colon));
        for (String entry : names(line.substring(Math.min(line.length(), colon + 1)), ' ')) {
            if (entry.length() < 4 || entry.charAt(1) != '=' || entry.charAt(2) != '"') {
                throw new FormatException("no pattern");
            }
            column.patterns.put(entry.charAt(0), entry.substring(2));
        }
    }

    private static void readAbove(String line, Kind kind) throws FormatException {
        for (String item : names(line, ',')) {
            String name = item.startsWith(" ") ? item.substring(1) : item;
            int sign = name.length() - 1;
            if (sign > 0 && name.startsWith(HeadingWriter.LAST, sign - HeadingWriter.LAST.length())) {
                kind.column(name.substring(0, sign - HeadingWriter.LAST.length())).above = name.charAt(sign);
            } else {
                kind.column(name).above = Above.WHOLE;
            }
        }
    }

    private static void readColumns(String line, Kind kind, boolean keyed) throws FormatException {
        if (line.equals(HeadingWriter.NO_COLUMNS)) {
            kind.silent = true;
            return;
        }
        boolean bars = line.startsWith(HeadingWriter.COLUMNS_BY_BAR);
        String opening = bars ? HeadingWriter.COLUMNS_BY_BAR : HeadingWriter.COLUMNS;
        if (!line.startsWith(opening)) {
            throw new FormatException("columns expected");
        }
        kind.delimiter = bars ? '|' : ' ';
        List<String> names = names(line.substring(opening.length()), kind.delimiter);
        for (String name : names) {
            if (name.equals("#")) {
                kind.labelled = true;
            } else if (!(keyed && name.equals(Names.KEY))) {
                kind.shown.add(shown(name));
            }
        }
    }

    private static ColumnSpec shown(String text) throws FormatException {
        int equals = endOfName(text, 0, '=');
        ColumnSpec column = new ColumnSpec(text.substring(0, equals));
        if (equals < text.length()) {
            column.readTemplate(text.substring(equals + 1));
        }
        return column;
    }

    /** Splits at delimiters outside quotes. */
    private static List<String> names(String line, char delimiter) throws FormatException {
        List<String> names = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at <= line.length()) {
            if (at == line.length() || line.charAt(at) == delimiter) {
                if (at > start) {
                    names.add(line.substring(start, at));
                }
                start = at + 1;
                at++;
            } else {
                at = behindCharacter(line, at);
            }
        }
        return names;
    }

    private static int behindCharacter(String line, int at) throws FormatException {
        if (line.charAt(at) != '"') {
            return at + 1;
        }
        int end = Syntax.behindString(line, at);
        if (end < 0) {
            throw new FormatException("unfinished name");
        }
        return end;
    }

    private static int endOfName(String line, int from, char end) throws FormatException {
        int at = from;
        while (at < line.length() && line.charAt(at) != end) {
            at = behindCharacter(line, at);
        }
        return at;
    }

    private static ColumnSpec positioned(String text) throws FormatException {
        int at = endOfName(text, 0, '@');
        ColumnSpec column = new ColumnSpec(text.substring(0, at));
        column.position = at < text.length() ? number(text.substring(at + 1)) : 0;
        return column;
    }

    /** Puts the columns that rows do not show to their places among those they show. */
    private static void arrange(Kind kind, List<ColumnSpec> hidden) {
        int expected = kind.shown.size() + 1;
        for (ColumnSpec column : hidden) {
            column.position = column.position == 0 ? expected : column.position;
            expected = column.position + 1;
        }
        List<ColumnSpec> ordered = new ArrayList<>(hidden);
        ordered.sort(Comparator.comparingInt((ColumnSpec column) -> column.position));
        int next = 0;
        for (ColumnSpec column : ordered) {
            while (kind.columns.size() + 1 < column.position && next < kind.shown.size()) {
                kind.columns.add(kind.shown.get(next++));
            }
            kind.columns.add(column);
        }
        kind.columns.addAll(kind.shown.subList(next, kind.shown.size()));
        for (int i = 0; i < kind.columns.size(); i++) {
            ColumnSpec column = kind.columns.get(i);
            column.index = i;
            kind.byName.put(column.shown, column);
            kind.hasNestedRows |= column.nested;
        }
    }
}
