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

import dev.headroom.engine.compress.table.Template.Counter;
import dev.headroom.engine.compress.table.Template.Literal;
import dev.headroom.engine.compress.table.Template.Part;
import dev.headroom.engine.compress.table.Template.Reference;
import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Learns templates from two neighbouring rows and checks them on all others. What two rows have in common in their text
 * is literal; runs of digits that differ are counters; occurrences of what other columns show are references.
 */
final class Learner {

    private static final int MOST_PIECES = 48;
    private static final int MOST_DIGITS = 17;
    private static final int SAMPLES = 6;
    private static final int LONGEST_DERIVED = 2000;

    private final Rules rules;
    private final Shape shape;
    private final JsonTape tape;
    private final char[] source;

    Learner(Rules rules) {
        this.rules = rules;
        this.shape = rules.shape;
        this.tape = shape.tape();
        this.source = tape.source();
    }

    /** A template of literal text and counters. */
    Optional<Template> counted(int column) {
        int last = rules.rows() - 2;
        for (int row : new int[] {0, last / 2, last}) {
            Optional<Template> template = merge(column, row, literally(column, row), literally(column, row + 1));
            if (template.isPresent()) {
                return template;
            }
        }
        return Optional.empty();
    }

    /** A template of literal text, references to other columns, and counters. */
    Optional<Template> derived(int column) {
        List<Integer> sources = sources(column);
        int last = rules.rows() - 2;
        for (int row : new int[] {0, last / 2, last}) {
            if (sources.isEmpty()) {
                break;
            }
            Optional<Template> template =
                    merge(column, row, split(column, row, sources), split(column, row + 1, sources));
            if (template.isPresent()) {
                return template;
            }
        }
        return Optional.empty();
    }

    private List<Part> literally(int column, int row) {
        int node = shape.cells[column][row];
        if (node < 0 || (tape.kind(node) != JsonKind.STRING && tape.kind(node) != JsonKind.NUMBER)) {
            return List.of();
        }
        int from = Template.textStart(tape, node);
        int length = Template.textEnd(tape, node) - from;
        return length > LONGEST_DERIVED ? List.of() : List.of(new Literal(new String(source, from, length)));
    }

    /** The columns whose text occurs in this column's text in all of a few rows. */
    private List<Integer> sources(int column) {
        List<Integer> found = new ArrayList<>();
        for (int other = 0; other < rules.columns(); other++) {
            boolean usable = other != column
                    && !rules.isNested(other)
                    && (rules.rules[other] instanceof Rule.Shown || rules.rules[other] instanceof Rule.Computed)
                    && rules.values[other].distinct() > 1
                    && Names.isReferable(Names.shown(shape.columns.get(other)));
            if (usable && occursInSamples(column, other)) {
                found.add(other);
            }
        }
        return found;
    }

    private boolean occursInSamples(int column, int other) {
        int compared = 0;
        int missed = 0;
        int step = Math.max(1, rules.rows() / SAMPLES);
        for (int row = 0; row < rules.rows(); row += step) {
            int node = shape.cells[column][row];
            if (node < 0 || tape.kind(node) != JsonKind.STRING || tape.end(node) - tape.start(node) > LONGEST_DERIVED) {
                continue;
            }
            compared++;
            int from = from(other, row);
            boolean occurs = from >= 0 && indexOf(from, to(other, row), tape.start(node) + 1, tape.end(node) - 1) >= 0;
            missed += occurs ? 0 : 1;
        }
        return compared > 0 && missed * 4 <= compared;
    }

    private int indexOf(int from, int to, int within, int end) {
        int length = to - from;
        if (length == 0) {
            return -1;
        }
        for (int i = within; i + length <= end; i++) {
            if (source[i] == source[from] && regionEquals(i, from, length)) {
                return i;
            }
        }
        return -1;
    }

    private boolean regionEquals(int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            if (source[one + i] != source[other + i]) {
                return false;
            }
        }
        return true;
    }

    private List<Part> split(int column, int row, List<Integer> sources) {
        int node = shape.cells[column][row];
        if (node < 0 || tape.kind(node) != JsonKind.STRING || tape.end(node) - tape.start(node) > LONGEST_DERIVED) {
            return List.of();
        }
        List<Integer> longestFirst = new ArrayList<>(sources);
        longestFirst.removeIf(other -> from(other, row) < 0);
        longestFirst.sort(Comparator.comparingInt((Integer other) -> from(other, row) - to(other, row)));
        int from = tape.start(node) + 1;
        int to = tape.end(node) - 1;
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = from;
        while (at < to) {
            int reference = referenceAt(at, from, to, row, longestFirst);
            if (reference < 0) {
                literal.append(source[at++]);
            } else {
                parts.add(new Literal(literal.toString()));
                literal.setLength(0);
                parts.add(new Reference(reference));
                at += to(reference, row) - from(reference, row);
            }
        }
        parts.add(new Literal(literal.toString()));
        return parts;
    }

    private int referenceAt(int at, int start, int end, int row, List<Integer> longestFirst) {
        if (at > start && isInside(source[at - 1], source[at])) {
            return -1;
        }
        for (int other : longestFirst) {
            int from = from(other, row);
            int length = to(other, row) - from;
            boolean fits = length > 0 && at + length <= end && regionEquals(at, from, length);
            boolean whole = fits && (at + length == end || !isInside(source[at + length - 1], source[at + length]));
            if (whole) {
                return other;
            }
        }
        return -1;
    }

    /** Whether there is no border of a word or number between two characters. */
    private static boolean isInside(char one, char other) {
        boolean camel = Character.isLowerCase(one) && Character.isUpperCase(other);
        return (Syntax.isDigit(one) && Syntax.isDigit(other))
                || (Character.isLetter(one) && Character.isLetter(other) && !camel)
                || one == '\\';
    }

    private Optional<Template> merge(int column, int row, List<Part> one, List<Part> other) {
        if (one.isEmpty() || one.size() != other.size()) {
            return Optional.empty();
        }
        long number = shape.table.number(shape.rows[row]);
        long gap = shape.table.number(shape.rows[row + 1]) - number;
        List<Part> merged = new ArrayList<>();
        boolean varies = false;
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) instanceof Literal a && other.get(i) instanceof Literal b) {
                if (!mergeLiterals(a.text(), b.text(), number, gap, merged)) {
                    return Optional.empty();
                }
            } else if (one.get(i).equals(other.get(i))) {
                merged.add(one.get(i));
            } else {
                return Optional.empty();
            }
        }
        for (Part part : merged) {
            varies |= !(part instanceof Literal);
        }
        boolean isNumber = tape.kind(shape.cells[column][row]) == JsonKind.NUMBER;
        boolean speaks = varies && merged.size() <= MOST_PIECES && !(isNumber && merged.size() > 1);
        return speaks ? Optional.of(new Template(merged, isNumber)) : Optional.empty();
    }

    private static boolean mergeLiterals(String one, String other, long number, long gap, List<Part> merged) {
        if (one.equals(other)) {
            addLiteral(one, merged);
            return true;
        }
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            boolean digit = Syntax.isDigit(one.charAt(i));
            int iEnd = runEnd(one, i, digit);
            int jEnd = runEnd(other, j, digit);
            String a = one.substring(i, iEnd);
            String b = other.substring(j, jEnd);
            if (a.equals(b)) {
                addLiteral(a, merged);
            } else if (!digit || !addCounter(a, b, number, gap, merged)) {
                return false;
            }
            i = iEnd;
            j = jEnd;
        }
        return i == one.length() && j == other.length();
    }

    private static void addLiteral(String text, List<Part> merged) {
        if (text.isEmpty()) {
            return;
        }
        int last = merged.size() - 1;
        if (last >= 0 && merged.get(last) instanceof Literal before) {
            merged.set(last, new Literal(before.text() + text));
        } else {
            merged.add(new Literal(text));
        }
    }

    static boolean addCounter(String a, String b, long number, long gap, List<Part> merged) {
        boolean padded = startsWithZero(a) || startsWithZero(b);
        boolean readable = !a.isEmpty() && !b.isEmpty() && a.length() <= MOST_DIGITS && b.length() <= MOST_DIGITS;
        if (!readable || (padded && a.length() != b.length()) || gap == 0) {
            return false;
        }
        long from = Long.parseLong(a);
        long difference = Long.parseLong(b) - from;
        if (difference % gap != 0) {
            return false;
        }
        long step = difference / gap;
        long first = from - step * (number - 1);
        if (first < 0 || merged.size() > MOST_PIECES) {
            return false;
        }
        Counter counter = new Counter(first, step, padded ? a.length() : 0);
        merged.add(counter);
        return !padded || counter.at(1).startsWith("0");
    }

    private static boolean startsWithZero(String digits) {
        return digits.length() > 1 && digits.charAt(0) == '0';
    }

    private static int runEnd(String text, int from, boolean digits) {
        int i = from;
        while (i < text.length() && Syntax.isDigit(text.charAt(i)) == digits) {
            i++;
        }
        return i;
    }

    /** In how many rows a template gives something else than the value; counts no further than just over a limit. */
    int mismatches(int column, Template template, int limit) {
        int count = 0;
        for (int row = 0; row < rules.rows() && count <= limit; row++) {
            count += matches(column, row, template) ? 0 : 1;
        }
        return count;
    }

    boolean matches(int column, int row, Template template) {
        int node = shape.cells[column][row];
        JsonKind wanted = template.number() ? JsonKind.NUMBER : JsonKind.STRING;
        if (node < 0 || tape.kind(node) != wanted) {
            return false;
        }
        int at = Template.textStart(tape, node);
        int end = Template.textEnd(tape, node);
        for (Part part : template.parts()) {
            at = behind(part, at, end, row);
            if (at < 0) {
                return false;
            }
        }
        return at == end;
    }

    private int behind(Part part, int at, int end, int row) {
        if (part instanceof Literal literal) {
            return behind(literal.text(), at, end);
        }
        if (part instanceof Counter counter) {
            return behind(counter.at(shape.table.number(shape.rows[row])), at, end);
        }
        if (part instanceof Reference reference) {
            int from = from(reference.column(), row);
            int length = from < 0 ? 0 : to(reference.column(), row) - from;
            return from >= 0 && at + length <= end && regionEquals(at, from, length) ? at + length : -1;
        }
        return -1;
    }

    private int behind(String text, int at, int end) {
        int length = text.length();
        if (at + length > end) {
            return -1;
        }
        for (int i = 0; i < length; i++) {
            if (source[at + i] != text.charAt(i)) {
                return -1;
            }
        }
        return at + length;
    }

    private int from(int column, int row) {
        return rules.from(column, row);
    }

    private int to(int column, int row) {
        return rules.to(column, row);
    }
}
