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
package dev.headroom.engine.ccr.query;

import dev.headroom.engine.internal.embedded.OpenedJson;
import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A JSON document, or JSON values a line each, as rows. {@link Rows} says which values are the rows. A document without
 * any array has the members of its root object as rows, or else itself as the only row. Strings that hold JSON are
 * opened to find rows and columns ({@code payload.level}); as values and in whole rows they stay strings.
 *
 * <p>Beside its members a row has the columns {@code row}, its number, {@code value}, the row itself when it is no
 * object, and {@code key}, its name when it is a member of the root. A member of such a name goes before.
 */
final class JsonRowSource implements RowSource {

    private static final String ROW = "row";
    private static final String VALUE = "value";
    private static final String KEY = "key";

    private final JsonTape tape;
    private final Optional<OpenedJson> opened;
    private final int[] nodes;
    private final boolean members;
    private final int[] rowArrays;
    private final Map<String, Boolean> memberNames = new HashMap<>();

    private JsonRowSource(JsonTape tape, Optional<OpenedJson> opened, int[] nodes, boolean members, int[] rowArrays) {
        this.tape = tape;
        this.opened = opened;
        this.nodes = nodes;
        this.members = members;
        this.rowArrays = rowArrays;
    }

    /** Empty when the text is neither a JSON object or array, nor objects and arrays a line each. */
    static Optional<JsonRowSource> of(String content) {
        int start = content.startsWith("\uFEFF") ? 1 : 0;
        String text = content.substring(start).stripLeading();
        if (text.isEmpty() || "{[\"".indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        try {
            JsonTape tape = JsonTape.parse(text);
            Optional<OpenedJson> opened = OpenedJson.of(tape, false);
            boolean rows = tape.kind(0).isContainer() || opened.isPresent();
            return rows ? Optional.of(of(tape, opened)) : Optional.empty();
        } catch (JsonSyntaxException notOneValue) {
            return sequence(text);
        }
    }

    private static Optional<JsonRowSource> sequence(String text) {
        try {
            JsonTape tape = JsonTape.parseSequence(text);
            for (int child = 1; child < tape.size(); child = tape.next(child)) {
                if (!tape.kind(child).isContainer()) {
                    return Optional.empty();
                }
            }
            return Optional.of(of(tape, OpenedJson.of(tape, true)));
        } catch (JsonSyntaxException notJson) {
            return Optional.empty();
        }
    }

    /** The rows of a document whose strings stay closed. */
    static JsonRowSource of(JsonTape document) {
        return of(document, Optional.empty());
    }

    /** The rows of the opened document, where compression looks for them too. */
    private static JsonRowSource of(JsonTape document, Optional<OpenedJson> opened) {
        JsonTape tape = opened.map(OpenedJson::tape).orElse(document);
        Rows rows = Rows.of(tape);
        if (rows.size() > 0) {
            int[] nodes = new int[rows.size()];
            TreeSet<Integer> arrays = new TreeSet<>();
            for (int row = 0; row < nodes.length; row++) {
                nodes[row] = rows.node(row);
                arrays.add(rows.array(row));
            }
            return new JsonRowSource(
                    tape,
                    opened,
                    nodes,
                    false,
                    arrays.stream().mapToInt(Integer::intValue).toArray());
        }
        boolean members = tape.kind(0) == JsonKind.OBJECT && tape.count(0) > 0;
        int[] nodes = new int[members ? tape.count(0) : 1];
        for (int row = 0, node = 1; members && row < nodes.length; row++, node = tape.next(node)) {
            nodes[row] = node;
        }
        return new JsonRowSource(tape, opened, nodes, members, new int[0]);
    }

    @Override
    public String unit() {
        return "row";
    }

    @Override
    public int size() {
        return nodes.length;
    }

    @Override
    public String render(int row) {
        StringBuilder out = new StringBuilder();
        if (members) {
            out.append('"').append(tape.name(nodes[row])).append("\":");
        }
        appendRow(nodes[row], out);
        return out.toString();
    }

    @Override
    public String around() {
        boolean rootIsTheRows = rowArrays.length == 0 || rowArrays[0] == 0;
        if (rootIsTheRows) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        appendWithoutRows(0, out);
        return out.toString();
    }

    /** A row that holds no other rows stands as it was, with JSON in its strings. */
    private void appendRow(int node, StringBuilder out) {
        int at = firstAtOrAfter(rowArrays, node + 1);
        boolean holdsRows = at < rowArrays.length && rowArrays[at] < tape.next(node);
        Optional<String> closed = holdsRows ? Optional.empty() : opened.flatMap(all -> all.closed(node));
        if (closed.isPresent()) {
            out.append(closed.get());
        } else {
            appendWithoutRows(node, out);
        }
    }

    /** Writes a node minified; an array of rows within it is written as the numbers of those rows. */
    private void appendWithoutRows(int node, StringBuilder out) {
        int from = tape.start(node);
        int at = firstAtOrAfter(rowArrays, node + 1);
        while (at < rowArrays.length && rowArrays[at] < tape.next(node)) {
            int array = rowArrays[at];
            appendMinified(from, tape.start(array), out);
            int first = firstAtOrAfter(nodes, array);
            int end = firstAtOrAfter(nodes, tape.next(array));
            out.append(end - first == 1 ? "[row " : "[rows ").append(first + 1);
            out.append(end - first == 1 ? "" : "-" + end).append(']');
            from = tape.end(array);
            at = firstAtOrAfter(rowArrays, tape.next(array));
        }
        appendMinified(from, tape.end(node), out);
    }

    private void appendMinified(int from, int to, StringBuilder out) {
        char[] source = tape.source();
        int i = from;
        while (i < to) {
            int start = i;
            if (source[i] == '"') {
                i++;
                while (source[i] != '"') {
                    i += source[i] == '\\' ? 2 : 1;
                }
                i++;
                out.append(source, start, i - start);
            } else {
                if (source[i] > ' ') {
                    out.append(source[i]);
                }
                i++;
            }
        }
    }

    private static int firstAtOrAfter(int[] sorted, int node) {
        int found = Arrays.binarySearch(sorted, node);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public String searchText(int row) {
        StringBuilder out = new StringBuilder();
        int node = nodes[row];
        int end = tape.next(node);
        while (node < end) {
            boolean rowsInside = node != nodes[row] && Arrays.binarySearch(rowArrays, node) >= 0;
            if (tape.nameStart(node) >= 0) {
                out.append(ColumnPath.name(tape, node)).append(' ');
            }
            if (!tape.kind(node).isContainer()) {
                out.append(tape.text(node)).append(' ');
            }
            node = rowsInside ? tape.next(node) : node + 1;
        }
        return out.toString();
    }

    @Override
    public void collect(int row, ColumnPath column, List<Cell> into) {
        int first = into.size();
        collectOpened(row, column, into);
        if (opened.isPresent()) {
            into.subList(first, into.size()).replaceAll(cell -> asItWas(opened.get(), cell));
        }
    }

    private static Cell asItWas(OpenedJson opened, Cell cell) {
        return cell instanceof Cell.OfNode value && value.kind().isContainer()
                ? opened.before(value.node())
                        .<Cell>map(before -> new Cell.OfNode(before, 0))
                        .orElse(cell)
                : cell;
    }

    private void collectOpened(int row, ColumnPath column, List<Cell> into) {
        int node = nodes[row];
        boolean own = switch (column.first()) {
            case ROW -> !isMember(ROW);
            case VALUE -> !isMember(VALUE);
            case KEY -> members && !isMember(KEY);
            default -> false;
        };
        if (!own) {
            column.collect(tape, node, 0, into);
        } else if (column.first().equals(VALUE)) {
            boolean text = opened.isPresent() && opened.get().isText(node);
            if (tape.kind(node) != JsonKind.OBJECT || text) {
                column.collect(tape, node, 1, into);
            }
        } else if (column.steps().size() == 1) {
            into.add(
                    column.first().equals(ROW)
                            ? Cell.Of.number(row + 1L)
                            : new Cell.Of(JsonKind.STRING, ColumnPath.name(tape, node)));
        }
    }

    /** Whether any row has a member of this name. */
    private boolean isMember(String name) {
        return memberNames.computeIfAbsent(name, key -> Arrays.stream(nodes).anyMatch(node -> hasMember(node, key)));
    }

    private boolean hasMember(int node, String name) {
        if (tape.kind(node) == JsonKind.OBJECT) {
            for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                if (ColumnPath.isNamed(tape, child, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public List<String> columns() {
        ColumnNames names = new ColumnNames(tape, rowArrays);
        if (members) {
            names.add(KEY);
        }
        for (int node : nodes) {
            if (tape.kind(node) != JsonKind.OBJECT) {
                names.add(VALUE);
            }
            names.addMembers(node);
        }
        return names.list();
    }
}
