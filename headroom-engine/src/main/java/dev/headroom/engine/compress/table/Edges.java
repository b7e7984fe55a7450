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

import dev.headroom.engine.compress.table.Template.Cell;
import dev.headroom.engine.compress.table.Template.Counter;
import dev.headroom.engine.compress.table.Template.Literal;
import dev.headroom.engine.compress.table.Template.Part;
import dev.headroom.engine.compress.table.Template.Reference;
import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what stands around the cells of a column when it is more than literal text: {@code Issue #{number}: {}} or
 * {@code {}/module_{0, +1 per row}.ts}. Grows inwards from both ends, one reference or counter at a time, as long as it
 * holds in every row.
 */
final class Edges {

    private static final int MOST_PARTS = 3;

    /** What does not hold in the first rows is not tried in all. */
    private static final int SAMPLE = 12;

    private final Rules rules;
    private final Shape shape;
    private final JsonTape tape;
    private final char[] source;
    private final int column;
    private final int[] rows;
    private final int[] from;
    private final int[] to;

    private Edges(Rules rules, int column, int most) {
        this.rules = rules;
        this.shape = rules.shape;
        this.tape = shape.tape();
        this.source = tape.source();
        this.column = column;
        IntList strings = new IntList();
        for (int row = 0; row < most; row++) {
            int node = shape.cells[column][row];
            if (node >= 0 && tape.kind(node) == JsonKind.STRING) {
                strings.add(row);
            }
        }
        rows = strings.toArray();
        from = new int[rows.length];
        to = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            from[i] = rules.from(column, rows[i]);
            to[i] = rules.to(column, rows[i]);
        }
    }

    /**
     * What stands around the cells of a column.
     *
     * @param references whether other columns may be referred to; otherwise only counters are looked for
     */
    static Optional<Template> find(Rules rules, int column, boolean references) {
        boolean hopeless = rules.rows() > SAMPLE
                && new Edges(rules, column, SAMPLE).grown(references).isEmpty();
        if (hopeless || rules.values[column].strings * 2 < rules.rows()) {
            return Optional.empty();
        }
        return new Edges(rules, column, rules.rows()).grown(references);
    }

    private Optional<Template> grown(boolean references) {
        if (rows.length < 3) {
            return Optional.empty();
        }
        Optional<Template> affix = rules.rules[column] instanceof Rule.Shown shown ? shown.affix() : Optional.empty();
        List<Part> before = new ArrayList<>(affix.map(Template::before).orElse(List.of()));
        List<Part> behind = new ArrayList<>(affix.map(Template::behind).orElse(List.of()));
        int known = before.size() + behind.size();
        grow(before, true, references);
        grow(behind, false, references);
        if (before.size() + behind.size() == known) {
            return Optional.empty();
        }
        before.add(new Cell());
        before.addAll(behind);
        return Optional.of(new Template(before, false));
    }

    private void grow(List<Part> parts, boolean forward, boolean references) {
        for (int i = 0; i < MOST_PARTS; i++) {
            Optional<Part> found = references ? reference(forward) : Optional.empty();
            Optional<Part> next = found.or(() -> counter(forward));
            if (next.isEmpty()) {
                return;
            }
            parts.add(forward ? parts.size() : 0, next.get());
            String literal = literal(forward);
            if (!literal.isEmpty()) {
                parts.add(forward ? parts.size() : 0, new Literal(literal));
            }
        }
    }

    private Optional<Part> reference(boolean forward) {
        for (int other = 0; other < rules.columns(); other++) {
            boolean usable = other != column
                    && !rules.isNested(other)
                    && (isLiterallyShown(other) || rules.rules[other] instanceof Rule.Computed)
                    && rules.values[other].distinct() > 2
                    && Names.isReferable(Names.shown(shape.columns.get(other)));
            if (usable && stands(other, forward)) {
                for (int i = 0; i < rows.length; i++) {
                    move(i, rules.to(other, rows[i]) - rules.from(other, rows[i]), forward);
                }
                return Optional.of(new Reference(other));
            }
        }
        return Optional.empty();
    }

    private boolean isLiterallyShown(int other) {
        return rules.rules[other] instanceof Rule.Shown shown
                && shown.affix().map(Template::isLiteral).orElse(true);
    }

    private void move(int i, int length, boolean forward) {
        from[i] += forward ? length : 0;
        to[i] -= forward ? 0 : length;
    }

    private boolean stands(int other, boolean forward) {
        for (int i = 0; i < rows.length; i++) {
            int start = rules.from(other, rows[i]);
            int length = start < 0 ? 0 : rules.to(other, rows[i]) - start;
            if (length == 0 || length > to[i] - from[i]) {
                return false;
            }
            int at = forward ? from[i] : to[i] - length;
            boolean whole = forward ? isBorder(at + length, i) : isBorder(at, i);
            if (!whole || !equal(at, start, length)) {
                return false;
            }
        }
        return true;
    }

    private boolean equal(int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            if (source[one + i] != source[other + i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word or number ends at an offset within the rest of a row's text. */
    private boolean isBorder(int at, int i) {
        if (at <= from[i] || at >= to[i]) {
            return true;
        }
        char one = source[at - 1];
        char next = source[at];
        boolean digits = Syntax.isDigit(one) && Syntax.isDigit(next);
        return !digits && !(Character.isLetter(one) && Character.isLetter(next)) && one != '\\';
    }

    private Optional<Part> counter(boolean forward) {
        Optional<Counter> counter = rules.options.allows(Encoding.SEQUENCE) ? learn(forward) : Optional.empty();
        if (counter.isEmpty()) {
            return Optional.empty();
        }
        int[] lengths = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            String expected = counter.get().at(shape.table.number(shape.rows[rows[i]]));
            if (!digits(i, forward).equals(expected)) {
                return Optional.empty();
            }
            lengths[i] = expected.length();
        }
        for (int i = 0; i < rows.length; i++) {
            move(i, lengths[i], forward);
        }
        return Optional.of(counter.get());
    }

    private Optional<Counter> learn(boolean forward) {
        List<Part> merged = new ArrayList<>();
        long number = shape.table.number(shape.rows[rows[0]]);
        long gap = shape.table.number(shape.rows[rows[1]]) - number;
        boolean learned = Learner.addCounter(digits(0, forward), digits(1, forward), number, gap, merged);
        boolean moves = learned && merged.get(0) instanceof Counter counter && counter.step() != 0;
        return moves ? Optional.of((Counter) merged.get(0)) : Optional.empty();
    }

    private String digits(int i, boolean forward) {
        int start = forward ? from[i] : to[i];
        int end = start;
        while (forward
                ? end < to[i] && Syntax.isDigit(source[end])
                : start > from[i] && Syntax.isDigit(source[start - 1])) {
            end += forward ? 1 : 0;
            start -= forward ? 0 : 1;
        }
        return new String(source, start, end - start);
    }

    /** The text that all rows share next, up to the end of a word or number. */
    private String literal(boolean forward) {
        int common = Integer.MAX_VALUE;
        for (int i = 0; i < rows.length; i++) {
            common = Math.min(common, to[i] - from[i]);
            int k = 0;
            while (k < common && at(i, k, forward) == at(0, k, forward)) {
                k++;
            }
            common = k;
        }
        int length = common;
        while (length > 0 && !endsEverywhere(length, forward)) {
            length--;
        }
        String text = new String(source, forward ? from[0] : to[0] - length, length);
        for (int i = 0; i < rows.length; i++) {
            move(i, length, forward);
        }
        return text;
    }

    private char at(int i, int k, boolean forward) {
        return forward ? source[from[i] + k] : source[to[i] - 1 - k];
    }

    private boolean endsEverywhere(int length, boolean forward) {
        for (int i = 0; i < rows.length; i++) {
            int edge = forward ? from[i] + length : to[i] - length;
            if (!isBorder(edge, i) || (edge > from[i] && source[edge - 1] == '\\')) {
                return false;
            }
        }
        return true;
    }
}
