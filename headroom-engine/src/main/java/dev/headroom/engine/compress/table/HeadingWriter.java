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

import dev.headroom.engine.internal.json.JsonTape;
import java.util.List;

/** Writes what stands above the rows of a table: what holds for every row, lookups, codes, and the columns. */
final class HeadingWriter {

    static final String EVERY_ROW = "every row:";
    static final String SOMETIMES = "some rows: ";
    static final String PER = "per ";
    static final String CODES = "codes for ";
    static final String ABOVE = "~ = as above (at the end left out): ";
    static final String PATTERNS = "A80 puts 80 for {} in ";
    static final String LAST = " to its last ";
    static final String COLUMNS = "columns: ";
    static final String COLUMNS_BY_BAR = "columns by |: ";
    static final String NO_COLUMNS = "columns: none";
    static final String IN = "in ";
    static final String KINDS = "kinds of rows: ";

    private final Table table;
    private final TableWriter writer;
    private final JsonTape tape;
    private final StringBuilder out;
    private final char delimiter;
    private Positions positions = Positions.NONE;

    HeadingWriter(Table table, TableWriter writer, StringBuilder out, char delimiter) {
        this.table = table;
        this.writer = writer;
        this.tape = table.tape();
        this.out = out;
        this.delimiter = delimiter;
    }

    /** The letter of a kind of row, or of a coded value: A to Z. */
    static char kind(int index) {
        return (char) ('A' + index);
    }

    static boolean isKind(CharSequence text, int from, int to) {
        return to - from == 1 && text.charAt(from) >= 'A' && text.charAt(from) <= 'Z';
    }

    void write() {
        int kinds = table.shapes.size();
        if (kinds == 0) {
            out.append(COLUMNS).append('\n');
        }
        if (kinds > 1) {
            out.append(KINDS);
            for (int i = 0; i < kinds; i++) {
                out.append(i == 0 ? "" : ", ").append(kind(i));
            }
            out.append('\n');
        }
        for (int i = 0; i < kinds; i++) {
            if (kinds > 1) {
                out.append(kind(i)).append(":\n");
            }
            write(table.shapes.get(i));
        }
    }

    private void write(Rules rules) {
        positions = new Positions(rules);
        writeEveryRow(rules);
        writeSometimes(rules);
        for (int column = 0; column < rules.columns(); column++) {
            writeLookup(rules, column);
        }
        for (int column = 0; column < rules.columns(); column++) {
            writeCodes(rules, column);
        }
        for (int column = 0; column < rules.columns(); column++) {
            writePatterns(rules, column);
        }
        writeAbove(rules);
        writeColumns(rules);
    }

    private void writeEveryRow(Rules rules) {
        boolean any = false;
        for (int column = 0; column < rules.columns(); column++) {
            boolean stated = rules.rules[column] instanceof Rule.Computed
                    || (rules.rules[column] instanceof Rule.Fixed fixed && fixed.node() >= 0);
            if (stated) {
                out.append(any ? "" : EVERY_ROW + "\n").append(' ');
                any = true;
                out.append(positioned(rules, column)).append('=');
                appendStated(rules.rules[column], rules);
                out.append('\n');
            }
        }
    }

    private void appendStated(Rule rule, Rules rules) {
        if (rule instanceof Rule.Fixed fixed) {
            appendConstant(fixed.node());
        } else if (rule instanceof Rule.Computed computed) {
            appendTemplate(computed.template(), rules, '\n');
        }
    }

    private void appendConstant(int node) {
        int mark = out.length();
        RowWriter.appendValue(tape, node, '\n', false, out);
        if (out.indexOf("{", mark) >= 0 || out.indexOf("}", mark) >= 0) {
            out.setLength(mark);
            out.append('=');
            tape.appendMinified(node, out);
        }
    }

    private void appendTemplate(Template template, Rules rules, char end) {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Literal literal) {
                text.append(literal.text().replace("{", "{{").replace("}", "}}"));
            } else if (part instanceof Template.Cell) {
                text.append("{}");
            } else if (part instanceof Template.Reference reference) {
                text.append('{')
                        .append(Names.shown(rules.shape.columns.get(reference.column())))
                        .append('}');
            } else if (part instanceof Template.Counter counter) {
                text.append('{').append(counter.at(1)).append(", ");
                text.append(counter.step() < 0 ? "" : "+")
                        .append(counter.step())
                        .append(" per row}");
            }
        }
        boolean single = template.parts().size() == 1 && template.parts().get(0) instanceof Template.Counter;
        boolean quotes = (single && !template.number())
                || text.length() == 0
                || text.indexOf("\"") >= 0
                || text.charAt(0) == '='
                || text.charAt(0) == ' '
                || text.charAt(text.length() - 1) == ' '
                || text.indexOf(String.valueOf(end)) >= 0;
        out.append(quotes ? "\"" : "").append(text).append(quotes ? "\"" : "");
    }

    private void writeSometimes(Rules rules) {
        boolean any = false;
        for (int column = 0; column < rules.columns(); column++) {
            if (rules.rules[column] instanceof Rule.Fixed fixed && fixed.node() < 0) {
                out.append(any ? " " : SOMETIMES);
                any = true;
                out.append(positioned(rules, column));
            }
        }
        out.append(any ? "\n" : "");
    }

    /** {@code per repository.name: repository.stars@3|...}, then a line for each value of the key. */
    private void writeLookup(Rules rules, int key) {
        List<Integer> columns = rules.lookedUpBy(key);
        if (columns.isEmpty()) {
            return;
        }
        Values keys = rules.values[key];
        out.append(PER).append(Names.shown(rules.shape.columns.get(key)));
        out.append(" (").append(keys.distinct()).append(" values): ");
        for (int i = 0; i < columns.size(); i++) {
            out.append(i == 0 ? "" : " ").append(positioned(rules, columns.get(i)));
        }
        out.append('\n');
        RowWriter row = new RowWriter(rules, out, delimiter);
        for (int first : Lookups.firstRows(keys)) {
            out.append(' ');
            row.appendCell(key, first);
            for (int column : columns) {
                out.append(delimiter);
                int node = rules.shape.cells[column][first];
                if (node < 0) {
                    out.append(Syntax.ABSENT);
                } else {
                    RowWriter.appendValue(tape, node, delimiter, false, out);
                }
            }
            out.append('\n');
        }
    }

    private void writeCodes(Rules rules, int column) {
        if (!(rules.rules[column] instanceof Rule.Shown shown) || shown.codes().isEmpty()) {
            return;
        }
        out.append(CODES).append(Names.shown(rules.shape.columns.get(column))).append(": ");
        RowWriter row = new RowWriter(rules, out, delimiter);
        for (int i = 0; i < shown.codes().size(); i++) {
            out.append(i == 0 ? "" : String.valueOf(delimiter)).append(kind(i)).append('=');
            row.appendText(column, rules.values[column].firstRow(shown.codes().get(i)), false);
        }
        out.append('\n');
    }

    private void writePatterns(Rules rules, int column) {
        if (!(rules.rules[column] instanceof Rule.Shown shown)
                || shown.patterns().isEmpty()) {
            return;
        }
        out.append(PATTERNS)
                .append(Names.shown(rules.shape.columns.get(column)))
                .append(':');
        for (int i = 0; i < shown.patterns().size(); i++) {
            String pattern = shown.patterns().get(i);
            out.append(' ').append(kind(i)).append("=\"").append(pattern).append('"');
        }
        out.append('\n');
    }

    private void writeAbove(Rules rules) {
        String between = ABOVE;
        for (int column = 0; column < rules.columns(); column++) {
            if (rules.rules[column] instanceof Rule.Shown shown && shown.above() != Above.NEVER) {
                out.append(between).append(Names.shown(rules.shape.columns.get(column)));
                out.append(shown.above() == Above.WHOLE ? "" : LAST + shown.above());
                between = ", ";
            }
        }
        out.append(between.equals(ABOVE) ? "" : "\n");
    }

    private void writeColumns(Rules rules) {
        if (writer.silent) {
            out.append(NO_COLUMNS).append('\n');
            return;
        }
        out.append(delimiter == '|' ? COLUMNS_BY_BAR : COLUMNS);
        String between = "";
        if (writer.labelled) {
            out.append('#');
            between = String.valueOf(delimiter);
        }
        if (table.keyed) {
            out.append(between).append(Names.KEY);
            between = String.valueOf(delimiter);
        }
        for (int column = 0; column < rules.columns(); column++) {
            if (rules.rules[column] instanceof Rule.Shown shown) {
                out.append(between).append(Names.shown(rules.shape.columns.get(column)));
                between = String.valueOf(delimiter);
                if (shown.affix().isPresent()) {
                    out.append('=');
                    appendTemplate(shown.affix().get(), rules, delimiter);
                }
            }
        }
        out.append('\n');
    }

    /** A column that rows do not show says where among the keys it stands, unless it follows the last such column. */
    private String positioned(Rules rules, int column) {
        String name = Names.shown(rules.shape.columns.get(column));
        int position = column + 1;
        return positions.isExpected(column) ? name : name + "@" + position;
    }
}
