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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the document around the tables as JSON, a note of how many rows in place of each array, then the tables. */
final class DocumentWriter {

    private static final int FEWEST_SCALARS = 8;
    private static final int FEWEST_KEYED = 3;

    /** Longer documents live from their tables; looking for repetitions in them would cost more than it brings. */
    private static final int LONGEST_TO_ABBREVIATE = 64_000;

    /** Where no table pays, the arrays within are tried, and so on: how many times the document is written at most. */
    private static final int MOST_TRIES = 6;

    private static final int MOST_KINDS = 5;

    private final JsonTape tape;
    private final TableOptions options;
    private final @Nullable RowChoice choice;
    private final StringBuilder skeleton = new StringBuilder();
    private final List<String> tables = new ArrayList<>();

    /** Characters of the document in all tables tried so far. */
    private long tried;

    DocumentWriter(JsonTape tape, TableOptions options, @Nullable RowChoice choice) {
        this.tape = tape;
        this.options = options;
        this.choice = choice;
    }

    Optional<String> write(String format) {
        visit(0, "");
        StringBuilder body = new StringBuilder().append(skeleton).append('\n');
        for (int i = 0; i < tables.size(); i++) {
            body.append(tables.size() > 1 ? "table " + (i + 1) + ":\n" : "").append(tables.get(i));
        }
        body.setLength(body.length() - 1);
        Optional<String> abbreviated = options.allows(Encoding.ABBREVIATIONS) && body.length() < LONGEST_TO_ABBREVIATE
                ? Abbreviations.apply(body.toString(), Repetitions.of(tape))
                : Optional.empty();
        if (tables.isEmpty() && abbreviated.isEmpty()) {
            return Optional.empty();
        }
        String legend = Legend.of(body, abbreviated.isPresent());
        return Optional.of(TableForm.OPENING + format + ": " + legend + "]\n" + abbreviated.orElse(body.toString()));
    }

    private void visit(int node, String name) {
        if (tape.kind(node) == JsonKind.ARRAY) {
            visitArray(node, name);
        } else if (tape.kind(node) == JsonKind.OBJECT && !(isKeyed(node) && writeTable(node, name, true))) {
            skeleton.append('{');
            for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                skeleton.append(child > node + 1 ? "," : "");
                String key = tape.name(child);
                skeleton.append('"').append(key).append("\":");
                visit(child, key);
            }
            skeleton.append('}');
        } else if (!tape.kind(node).isContainer()) {
            Flow.appendLexeme(tape, node, skeleton);
        }
    }

    private void visitArray(int node, String name) {
        if (isTabular(node) && writeTable(node, name, false)) {
            return;
        }
        if (isGroups(node) && writeGroups(node, name)) {
            return;
        }
        skeleton.append('[');
        for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
            skeleton.append(child > node + 1 ? "," : "");
            visit(child, "");
        }
        skeleton.append(']');
    }

    private boolean isTabular(int array) {
        int objects = 0;
        int scalars = 0;
        for (int child = array + 1; child < tape.next(array); child = tape.next(child)) {
            objects += tape.kind(child) == JsonKind.OBJECT ? 1 : 0;
            scalars += tape.kind(child).isContainer() ? 0 : 1;
        }
        int count = tape.count(array);
        return count > 1 && (objects * 2 > count || (scalars == count && count >= FEWEST_SCALARS));
    }

    /** Whether an array holds nothing but arrays of objects, which then are groups of rows of one table. */
    private boolean isGroups(int array) {
        int rows = 0;
        for (int child = array + 1; child < tape.next(array); child = tape.next(child)) {
            if (tape.kind(child) != JsonKind.ARRAY) {
                return false;
            }
            rows += tape.count(child);
            for (int row = child + 1; row < tape.next(child); row = tape.next(row)) {
                if (tape.kind(row) != JsonKind.OBJECT) {
                    return false;
                }
            }
        }
        return rows > 1;
    }

    /** Whether an object maps names to objects that look alike. */
    private boolean isKeyed(int object) {
        if (tape.count(object) < FEWEST_KEYED) {
            return false;
        }
        int first = object + 1;
        int alike = 0;
        for (int child = first; child < tape.next(object); child = tape.next(child)) {
            if (tape.kind(child) != JsonKind.OBJECT || tape.count(child) == 0) {
                return false;
            }
            alike += firstName(child).equals(firstName(first)) ? 1 : 0;
        }
        return alike * 2 > tape.count(object);
    }

    private String firstName(int object) {
        return tape.name(object + 1);
    }

    private boolean writeTable(int node, String name, boolean keyed) {
        return write(List.of(node), name, keyed, node);
    }

    private boolean writeGroups(int array, String name) {
        List<Integer> groups = new ArrayList<>();
        for (int child = array + 1; child < tape.next(array); child = tape.next(child)) {
            groups.add(child);
        }
        int mark = skeleton.length();
        skeleton.append('[');
        for (int i = 0; i < groups.size(); i++) {
            skeleton.append(i == 0 ? "" : ",");
            appendCount(groups.get(i), i == 0 ? " rows" : " more rows", false);
        }
        skeleton.append(']');
        String counts = skeleton.substring(mark);
        skeleton.setLength(mark);
        if (!write(groups, name, false, array)) {
            return false;
        }
        skeleton.setLength(mark);
        skeleton.append(counts);
        return true;
    }

    private boolean write(List<Integer> arrays, String name, boolean keyed, int place) {
        tried += tape.end(place) - tape.start(place);
        if (tried > (long) MOST_TRIES * tape.source().length) {
            return false;
        }
        Optional<StringBuilder> text = text(arrays, name, keyed, options);
        if (text.isEmpty() || (choice == null && !pays(text.get(), place))) {
            return false;
        }
        appendCount(arrays.get(0), " rows", keyed);
        tables.add(text.get().toString());
        return true;
    }

    /**
     * Rows of several kinds get a heading for each kind, or one for all. Where any row may have any of many fields,
     * kinds are an accident and one heading is shorter.
     */
    private Optional<StringBuilder> text(List<Integer> arrays, String name, boolean keyed, TableOptions allowed) {
        Table table = new Table(tape, allowed, choice, name, keyed, "", 0);
        arrays.forEach(table::grow);
        table.settle();
        arrays.forEach(table::add);
        if (table.rows.size() == 0 || table.columns.isEmpty()) {
            return Optional.empty();
        }
        table.finish();
        Optional<StringBuilder> text = table.shapes.isEmpty() || (keyed && table.hasOddRows())
                ? Optional.empty()
                : Optional.of(text(table, arrays));
        if (!allowed.allows(Encoding.SHAPES) || !isScattered(table)) {
            return text;
        }
        Optional<StringBuilder> together = text(arrays, name, keyed, allowed.without(Encoding.SHAPES));
        return together.isPresent() && (text.isEmpty() || isClearlyShorter(together.get(), text.get()))
                ? together
                : text;
    }

    /** Whether there are more kinds of rows than a reader would name, or many rows of no kind. */
    private static boolean isScattered(Table table) {
        int odd =
                table.rows.size() - table.shapes.stream().mapToInt(Rules::rows).sum();
        return table.shapes.size() > MOST_KINDS || odd > Math.max(MOST_KINDS, table.rows.size() / 10);
    }

    private static boolean isClearlyShorter(StringBuilder one, StringBuilder than) {
        return TokenEstimate.of(one) * 20L < TokenEstimate.of(than) * 19L;
    }

    private static StringBuilder text(Table table, List<Integer> arrays) {
        StringBuilder text = new StringBuilder();
        TableWriter writer = new TableWriter(table, text);
        writer.writeHeading();
        for (int i = 0; i < arrays.size(); i++) {
            writer.writeRows(arrays.get(i), 0);
            text.append(i + 1 < arrays.size() && !writer.silent ? "--\n" : "");
        }
        return text;
    }

    private boolean pays(StringBuilder text, int place) {
        int length = tape.end(place) - tape.start(place);
        int surely = length > LONGEST_TO_ABBREVIATE ? length / 5 * 4 : length / 2;
        return text.length() < surely || TokenEstimate.of(text) < TokenEstimate.of(tape.minified(place));
    }

    private void appendCount(int node, String unit, boolean keyed) {
        int kept = 0;
        for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
            kept += choice == null || choice.keeps(child) ? 1 : 0;
        }
        skeleton.append(keyed ? '{' : '[').append(kept);
        if (kept < tape.count(node)) {
            skeleton.append(" of ").append(tape.count(node));
        }
        skeleton.append(unit);
        skeleton.append(keyed ? '}' : ']');
    }
}
