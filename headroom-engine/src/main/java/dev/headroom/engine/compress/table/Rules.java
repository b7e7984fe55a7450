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
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the rule of each column of a shape, in an order in which later choices build on earlier ones: fixed, counted,
 * affixes, derived, looked up, codes. Each rule is taken where a rough count of tokens says that it pays, the rows that
 * break it included.
 */
final class Rules {

    /** A row that breaks a rule names the column, its value, and two marks. */
    private static final int MARKS_OF_EXCEPTION = 5;

    private static final int TOKENS_OF_ROW_NUMBER = 2;
    private static final int MOST_COLUMNS_TO_DERIVE = 96;

    final Shape shape;
    final Rule[] rules;
    final Values[] values;
    final TableOptions options;
    private final boolean[] referenced;
    private final @Nullable BitSet[] broken;

    private Rules(Shape shape, TableOptions options) {
        this.shape = shape;
        this.options = options;
        int columns = shape.columns.size();
        rules = new Rule[columns];
        Arrays.fill(rules, Rule.Shown.plain());
        values = new Values[columns];
        referenced = new boolean[columns];
        broken = new BitSet[columns];
        for (int column = 0; column < columns; column++) {
            values[column] = new Values(shape.tape(), shape.cells[column]);
        }
    }

    static Rules choose(Shape shape, TableOptions options) {
        Rules chosen = new Rules(shape, options);
        if (shape.size() > 1) {
            chosen.fix();
            chosen.count();
            chosen.shareAffixes();
            chosen.derive();
            chosen.lookUp();
            chosen.deriveParts();
            chosen.code();
            chosen.likePatterns();
            chosen.repeatAbove();
        }
        return chosen;
    }

    int rows() {
        return shape.size();
    }

    int columns() {
        return rules.length;
    }

    boolean isNested(int column) {
        return shape.columns.get(column).use == Field.Use.NESTED;
    }

    boolean isShown(int column) {
        return rules[column] instanceof Rule.Shown;
    }

    /** Estimated tokens of showing a column in every row. */
    long costOfShowing(int column) {
        return values[column].cost + rows();
    }

    /** Estimated tokens of one row that breaks a column's rule. */
    int costOfException(int column) {
        int average = (int) (values[column].cost / rows());
        return TokenEstimate.of(Names.shown(shape.columns.get(column))) + average + MARKS_OF_EXCEPTION;
    }

    private void fix() {
        for (int column = 0; column < columns(); column++) {
            Values of = values[column];
            int id = of.mostFrequent();
            boolean absent = of.sample(id) < 0;
            if (!options.allows(absent ? Encoding.SPARSE : Encoding.CONSTANT) || (isNested(column) && !absent)) {
                continue;
            }
            long exceptions = (long) rows() - of.count(id);
            long stated = TokenEstimate.of(Names.shown(shape.columns.get(column))) + of.cost(id) + 3L;
            long differing = of.cost - (long) of.count(id) * of.cost(id);
            long marks = exceptions * (TokenEstimate.of(Names.shown(shape.columns.get(column))) + MARKS_OF_EXCEPTION);
            boolean pays = exceptions == 0 || stated + differing + marks < costOfShowing(column);
            if (pays && exceptions * 5 <= rows()) {
                rules[column] = new Rule.Fixed(of.sample(id));
            }
        }
    }

    private void count() {
        if (!options.allows(Encoding.SEQUENCE)) {
            return;
        }
        int counted = 0;
        int last = -1;
        for (int column = 0; column < columns(); column++) {
            if (isShown(column) && !isNested(column) && values[column].distinct() > rows() / 2) {
                Optional<Template> template = new Learner(this).counted(column);
                if (template.isPresent() && pays(column, template.get())) {
                    rules[column] = new Rule.Computed(template.get());
                    counted++;
                    last = column;
                }
            }
        }
        boolean othersShown = Arrays.stream(rules).anyMatch(Rule.Shown.class::isInstance);
        if (counted == 1 && othersShown && !shape.table.isSelection() && values[last].cost <= 3L * rows()) {
            rules[last] = Rule.Shown.plain();
        }
    }

    private boolean pays(int column, Template template) {
        int most = rows() / 8;
        long exceptions = new Learner(this).mismatches(column, template, most);
        return exceptions <= most && template.cost() + exceptions * costOfException(column) < costOfShowing(column);
    }

    private void shareAffixes() {
        for (int column = 0; column < columns(); column++) {
            if (options.allows(Encoding.AFFIX) && isShown(column) && !isNested(column) && rows() > 2) {
                Optional<Template> affix = Affix.of(shape.tape(), values[column]);
                if (affix.isPresent()) {
                    rules[column] = new Rule.Shown(affix, List.of());
                }
                countWithin(column);
            }
        }
    }

    /** Texts that vary but end or begin with a counter, such as {@code {}/module_{0, +1 per row}.ts}. */
    private void countWithin(int column) {
        if (!options.allows(Encoding.SEQUENCE) || values[column].distinct() < rows()) {
            return;
        }
        Optional<Template> template = Edges.find(this, column, false);
        int known = affix(column).map(Template::literalCost).orElse(0);
        int saved = template.map(found -> found.literalCost() - known + 1).orElse(0);
        if (saved > (counts() ? 0 : TOKENS_OF_ROW_NUMBER)) {
            show(column, template);
        }
    }

    private void show(int column, Optional<Template> template) {
        rules[column] = new Rule.Shown(template, List.of());
        values[column] = partValues(column);
    }

    /** Short columns first, so that longer ones can refer to them. */
    private void derive() {
        if (!options.allows(Encoding.DERIVED) || rows() < 3) {
            return;
        }
        List<Integer> candidates = new ArrayList<>();
        for (int column = 0; column < columns() && candidates.size() < MOST_COLUMNS_TO_DERIVE; column++) {
            if (isShown(column) && !isNested(column) && values[column].strings * 2 > rows()) {
                candidates.add(column);
            }
        }
        candidates.sort(Comparator.comparingLong((Integer column) -> values[column].cost));
        for (int column : candidates) {
            if (!referenced[column]) {
                Optional<Template> template = new Learner(this).derived(column);
                if (template.isPresent() && pays(column, template.get())) {
                    rules[column] = new Rule.Computed(template.get());
                    for (Template.Part part : template.get().parts()) {
                        if (part instanceof Template.Reference reference) {
                            referenced[reference.column()] = true;
                        }
                    }
                }
            }
        }
    }

    private void lookUp() {
        if (options.allows(Encoding.LOOKUP) && rows() > 3) {
            new Lookups(this, referenced).choose();
        }
    }

    /** Columns of which at least the beginning or end follows from the row number and other columns. */
    private void deriveParts() {
        for (int column = 0; column < columns() && columns() <= MOST_COLUMNS_TO_DERIVE; column++) {
            boolean usable = options.allows(Encoding.DERIVED)
                    && rules[column] instanceof Rule.Shown
                    && !referenced[column]
                    && lookedUpBy(column).isEmpty()
                    && !isNested(column)
                    && rows() > 2
                    && values[column].distinct() > 2;
            Optional<Template> template = usable ? Edges.find(this, column, true) : Optional.empty();
            if (template.isPresent()) {
                show(column, template);
                for (Template.Part part : template.get().parts()) {
                    if (part instanceof Template.Reference reference) {
                        referenced[reference.column()] = true;
                    }
                }
            }
        }
    }

    private Values partValues(int column) {
        int[] from = new int[rows()];
        int[] to = new int[rows()];
        for (int row = 0; row < rows(); row++) {
            int node = shape.cells[column][row];
            from[row] = node < 0 ? 0 : Math.max(shape.tape().start(node), from(column, row));
            to[row] = node < 0 ? 0 : from(column, row) < 0 ? shape.tape().end(node) : to(column, row);
        }
        return new Values(shape.tape(), shape.cells[column], from, to);
    }

    private void code() {
        for (int column = 0; column < columns(); column++) {
            if (options.allows(Encoding.CODES) && rules[column] instanceof Rule.Shown shown && !isNested(column)) {
                List<Integer> codes = Codes.of(values[column], shown, shape);
                if (!codes.isEmpty()) {
                    rules[column] = new Rule.Shown(shown.affix(), codes);
                }
            }
        }
    }

    private void likePatterns() {
        for (int column = 0; column < columns() && options.allows(Encoding.PATTERNS); column++) {
            boolean usable = !isNested(column) && lookedUpBy(column).isEmpty();
            Optional<Template> affix = affix(column);
            boolean whole = affix.isEmpty() || (affix.get().isLiteral() && !referenced[column]);
            if (usable && whole && rules[column] instanceof Rule.Shown shown) {
                long around = affix.map(Template::literalCost).orElse(0) * (long) rows();
                long known = around + Codes.saved(values[column], shown, shape);
                List<String> patterns = Patterns.of(this, column, known);
                rules[column] = patterns.isEmpty() ? shown : Rule.Shown.like(patterns);
            }
        }
    }

    private void repeatAbove() {
        for (int column = 0; column < columns() && options.allows(Encoding.ABOVE); column++) {
            boolean usable = rules[column] instanceof Rule.Shown shown
                    && shown.patterns().isEmpty()
                    && shown.affix().map(Template::isLiteral).orElse(true);
            if (usable && !isNested(column)) {
                Rule.Shown shown = (Rule.Shown) rules[column];
                char above = Above.find(this, column, Codes.saved(values[column], shown, shape));
                if (above != Above.NEVER) {
                    rules[column] = Rule.Shown.below(shown.affix(), above);
                }
            }
        }
    }

    boolean showsAnything() {
        return Arrays.stream(rules).anyMatch(Rule.Shown.class::isInstance);
    }

    boolean counts() {
        return Arrays.stream(rules).anyMatch(Rules::counts);
    }

    private static boolean counts(Rule rule) {
        if (rule instanceof Rule.Computed computed) {
            return computed.template().counts();
        }
        return rule instanceof Rule.Shown shown
                && shown.affix().map(Template::counts).orElse(false);
    }

    boolean hasExceptions() {
        for (int column = 0; column < columns(); column++) {
            for (int row = 0; row < rows(); row++) {
                if (isException(column, row)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a row breaks the rule of a column. */
    boolean isException(int column, int row) {
        if (rules[column] instanceof Rule.Fixed fixed) {
            int id = values[column].ids[row];
            return values[column].sample(id) != fixed.node();
        }
        return rules[column] instanceof Rule.Computed computed
                && broken(column, computed.template()).get(row);
    }

    private BitSet broken(int column, Template template) {
        BitSet rows = broken[column];
        if (rows == null) {
            rows = new BitSet();
            Learner learner = new Learner(this);
            for (int row = 0; row < rows(); row++) {
                rows.set(row, !learner.matches(column, row, template));
            }
            broken[column] = rows;
        }
        return rows;
    }

    List<Integer> lookedUpBy(int key) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < columns(); column++) {
            if (rules[column] instanceof Rule.Looked looked && looked.key() == key) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** Where the text that a row shows (or would show) in a column begins, or -1 when it is no plain text. */
    int from(int column, int row) {
        int node = shape.cells[column][row];
        JsonTape tape = shape.tape();
        if (node < 0 || (tape.kind(node) != JsonKind.STRING && tape.kind(node) != JsonKind.NUMBER)) {
            return -1;
        }
        Template affix = affix(column).orElse(null);
        if (affix == null) {
            return Template.textStart(tape, node);
        }
        if (tape.kind(node) != JsonKind.STRING) {
            return -1;
        }
        int before = affix.literalBefore() >= 0 ? affix.literalBefore() : length(affix.before(), row);
        return tape.start(node) + 1 + before;
    }

    /** Where the text that a row shows in a column ends. */
    int to(int column, int row) {
        int end = Template.textEnd(shape.tape(), shape.cells[column][row]);
        Template affix = affix(column).orElse(null);
        if (affix == null) {
            return end;
        }
        return end - (affix.literalBehind() >= 0 ? affix.literalBehind() : length(affix.behind(), row));
    }

    private int length(List<Template.Part> parts, int row) {
        int length = 0;
        for (Template.Part part : parts) {
            if (part instanceof Template.Literal literal) {
                length += literal.text().length();
            } else if (part instanceof Template.Counter counter) {
                length += counter.at(shape.table.number(shape.rows[row])).length();
            } else if (part instanceof Template.Reference reference) {
                length += to(reference.column(), row) - from(reference.column(), row);
            }
        }
        return length;
    }

    private Optional<Template> affix(int column) {
        return rules[column] instanceof Rule.Shown shown ? shown.affix() : Optional.empty();
    }
}
