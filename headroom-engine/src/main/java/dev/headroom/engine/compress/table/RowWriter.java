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

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the cells of the rows of one shape. */
final class RowWriter {

    private static final byte BARE = 1;
    private static final byte QUOTED = 2;

    private final Rules rules;
    private final Shape shape;
    private final JsonTape tape;
    private final StringBuilder out;
    private final char delimiter;
    private final int[] @Nullable [] codeOfValue;

    /** Of each column with patterns the pattern of each value, -1 for none. */
    private final int[] @Nullable [] patternOfValue;

    /** How the cells of each column refer to the one above, and whether that stands without quotes. */
    private final char[] above;

    private final boolean[] bare;

    /** The columns that rows show. */
    private final int[] shown;

    /** Of each column whether its cells hold whole values, and of these how the strings look that were written. */
    private final boolean[] whole;

    private final byte[][] looks;

    /** The columns that rows show only where they break a rule. */
    private final int[] unshown;

    /** The row that was written last, by its place in the shape; -1 before the first. */
    private int last = -1;

    RowWriter(Rules rules, StringBuilder out, char delimiter) {
        this.rules = rules;
        this.shape = rules.shape;
        this.tape = shape.tape();
        this.out = out;
        this.delimiter = delimiter;
        this.codeOfValue = new int[rules.columns()][];
        this.patternOfValue = new int[rules.columns()][];
        this.shown = IntStream.range(0, rules.columns()).filter(rules::isShown).toArray();
        this.whole = new boolean[rules.columns()];
        this.looks = new byte[rules.columns()][0];
        this.unshown = IntStream.range(0, rules.columns())
                .filter(column -> !rules.isShown(column))
                .toArray();
        this.above = new char[rules.columns()];
        this.bare = new boolean[rules.columns()];
        for (int column = 0; column < rules.columns(); column++) {
            if (rules.rules[column] instanceof Rule.Shown shown) {
                above[column] = shown.above();
                patternOfValue[column] = shown.patterns().isEmpty() ? null : patterns(column, shown.patterns());
                codeOfValue[column] = shown.codes().isEmpty() ? null : codes(rules.values[column], shown.codes());
                whole[column] = !rules.isNested(column) && shown.affix().isEmpty();
                looks[column] = new byte[rules.values[column].distinct()];
            }
        }
    }

    private int[] patterns(int column, List<String> known) {
        int[] patterns = new int[rules.values[column].distinct()];
        for (int id = 0; id < patterns.length; id++) {
            int node = rules.values[column].sample(id);
            patterns[id] = node < 0 ? -1 : known.indexOf(Patterns.of(tape, node));
        }
        return patterns;
    }

    private static int[] codes(Values values, List<Integer> coded) {
        int[] codes = new int[values.distinct()];
        for (int id = 0; id < codes.length; id++) {
            codes[id] = coded.indexOf(id);
        }
        return codes;
    }

    /** Appends the cells of a row, given by its index in the table; the line began at an offset. */
    void write(int index, int lineStart) {
        int row = shape.table.positionInShape(index);
        int lastPresent = out.length();
        boolean first = true;
        for (int column : shown) {
            if (!first) {
                out.append(delimiter);
            }
            first = false;
            boolean said = above[column] == Above.NEVER ? appendCell(column, row) : appendBelow(column, row);
            if (said || lastPresent == lineStart) {
                lastPresent = out.length();
            }
        }
        last = row;
        if (lastPresent > lineStart && endsWithDelimiter(lastPresent)) {
            lastPresent--;
        }
        out.setLength(lastPresent);
        guardStart(lineStart);
        appendExtras(row, lineStart);
    }

    private boolean endsWithDelimiter(int length) {
        return out.charAt(length - 1) == delimiter;
    }

    /** A line that starts with a brace is an odd row; a row whose first cell is an object marks it. */
    private void guardStart(int lineStart) {
        if (out.length() > lineStart && out.charAt(lineStart) == '{') {
            out.insert(lineStart, '=');
        }
    }

    private void appendExtras(int row, int lineStart) {
        boolean any = false;
        for (int column : unshown) {
            if (rules.isException(column, row)) {
                if (!any && out.length() > lineStart) {
                    out.append(delimiter);
                }
                out.append(any ? "," : Syntax.EXTRAS);
                any = true;
                appendName(Names.shown(shape.columns.get(column)));
                appendExtra(column, shape.cells[column][row]);
            }
        }
        if (any) {
            out.append('}');
        }
    }

    private void appendName(String name) {
        if (Syntax.isBareInFlow(name, 0, name.length(), true)) {
            out.append(name).append(':');
        } else {
            JsonStrings.appendQuoted(name, out);
            out.append(':');
        }
    }

    private void appendExtra(int column, int node) {
        if (node < 0) {
            out.append(Syntax.ABSENT);
        } else if (rules.isNested(column) && tape.kind(node) == JsonKind.ARRAY) {
            out.append(tape.count(node));
        } else {
            Flow.append(tape, node, out);
        }
    }

    /** Appends a cell by what the cell above it has said already; says whether that is not all of it. */
    private boolean appendBelow(int column, int row) {
        int[] ids = rules.values[column].ids;
        if (last >= 0 && ids[row] == ids[last]) {
            out.append(Above.MARK);
            return false;
        }
        int mark = out.length();
        appendText(column, row, false);
        if (out.charAt(mark) == Above.MARK) {
            out.insert(mark, '"').append('"');
        }
        boolean isBare = out.charAt(mark) != '"';
        int stem = last >= 0 && isBare && bare[column] && above[column] != Above.WHOLE
                ? Above.stem(rules, column, row, last, above[column])
                : 0;
        if (stem >= Above.LEAST) {
            out.replace(mark, mark + stem, Syntax.AS_ABOVE);
        }
        bare[column] = isBare;
        return true;
    }

    /** Appends a cell, or its code; says whether the row has one. */
    boolean appendCell(int column, int row) {
        int[] patterns = patternOfValue[column];
        if (patterns != null) {
            appendLike(column, row, patterns);
            return shape.cells[column][row] >= 0;
        }
        int[] codes = codeOfValue[column];
        int code = codes == null ? -1 : codes[rules.values[column].ids[row]];
        if (code >= 0) {
            out.append(HeadingWriter.kind(code));
        } else if (whole[column] && shape.cells[column][row] >= 0) {
            appendWhole(column, row, codes != null);
        } else {
            appendText(column, row, codes != null);
        }
        return shape.cells[column][row] >= 0;
    }

    /** Appends a whole value; whether a string needs quotes is found out once for all rows that have it. */
    private void appendWhole(int column, int row, boolean besideCodes) {
        int node = shape.cells[column][row];
        byte[] look = looks[column];
        int id = rules.values[column].ids[row];
        if (tape.kind(node) != JsonKind.STRING || look[id] == QUOTED) {
            appendValue(tape, node, delimiter, besideCodes, out);
        } else if (look[id] == BARE) {
            out.append(tape.source(), tape.start(node) + 1, tape.end(node) - tape.start(node) - 2);
        } else {
            int mark = out.length();
            appendValue(tape, node, delimiter, besideCodes, out);
            look[id] = out.charAt(mark) == '"' ? QUOTED : BARE;
        }
    }

    private void appendLike(int column, int row, int[] patterns) {
        int pattern = patterns[rules.values[column].ids[row]];
        int mark = out.length();
        if (pattern < 0) {
            appendText(column, row, false);
            if (Patterns.isCell(out, mark, out.length())) {
                out.insert(mark, '"').append('"');
            }
            return;
        }
        int node = shape.cells[column][row];
        int number = Patterns.number(tape, node);
        out.append(HeadingWriter.kind(pattern));
        out.append(tape.source(), number, Patterns.digitsEnd(tape.source(), number, tape.end(node)) - number);
    }

    /** Appends what a cell says, without a code. */
    void appendText(int column, int row, boolean besideCodes) {
        int node = shape.cells[column][row];
        Rule.Shown shown = (Rule.Shown) rules.rules[column];
        if (node < 0) {
            out.append(Syntax.ABSENT);
        } else if (rules.isNested(column)) {
            appendCount(node);
        } else if (shown.affix().isPresent()) {
            appendPart(column, row, besideCodes);
        } else {
            appendValue(tape, node, delimiter, besideCodes, out);
        }
    }

    private void appendCount(int node) {
        if (tape.kind(node) == JsonKind.ARRAY) {
            int kept = 0;
            for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                kept += shape.table.keepsRow(child) ? 1 : 0;
            }
            out.append(kept);
            if (kept < tape.count(node)) {
                out.append(" of ").append(tape.count(node));
            }
        } else {
            out.append('=');
            tape.appendMinified(node, out);
        }
    }

    private void appendPart(int column, int row, boolean besideCodes) {
        int node = shape.cells[column][row];
        if (tape.kind(node) == JsonKind.NULL) {
            out.append("null");
            return;
        }
        int from = rules.from(column, row);
        if (from < 0) {
            out.append('=');
            tape.appendMinified(node, out);
            return;
        }
        int mark = out.length();
        out.append(tape.source(), from, rules.to(column, row) - from);
        boolean looksCoded = besideCodes && HeadingWriter.isKind(out, mark, out.length());
        if (looksCoded || !Syntax.isBarePart(out, mark, out.length(), delimiter)) {
            out.insert(mark, '"').append('"');
        }
    }

    /** Appends a whole value as a cell. */
    static void appendValue(JsonTape tape, int node, char delimiter, boolean besideCodes, StringBuilder out) {
        JsonKind kind = tape.kind(node);
        if (kind.isContainer()) {
            Flow.append(tape, node, out);
            return;
        }
        int mark = out.length();
        Flow.appendLexeme(tape, node, out);
        int end = out.length();
        if (kind == JsonKind.STRING
                && Syntax.isBareCell(out, mark + 1, end - 1, delimiter)
                && !(besideCodes && HeadingWriter.isKind(out, mark + 1, end - 1))) {
            out.setLength(end - 1);
            out.deleteCharAt(mark);
        }
    }
}
