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
package dev.headroom.engine.internal.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a JSON document count as its rows: the elements of the arrays at the one place that holds most of the
 * text. A place is a path with indices left out ({@code Results[].Vulnerabilities[]}); an array nested in a row under
 * the name of the array that row stands in ({@code children} within {@code children}) is the same place, so a tree has
 * one row a tree node, in reading order. Arrays of objects go before arrays of anything else. The rows of a sequence of
 * values are these values, whatever they hold. Rows are numbered from 0 here and from 1 wherever a person or a model
 * sees them; selection, markers and retrieval share this numbering.
 *
 * <p>Immutable. Linear in the number of nodes.
 */
public final class Rows {

    private final String path;
    private final int[] nodes;
    private final int[] arrays;

    private Rows(String path, int[] nodes, int[] arrays) {
        this.path = path;
        this.nodes = nodes;
        this.arrays = arrays;
    }

    /**
     * Finds the rows of a document.
     *
     * @param tape the document
     * @return its rows; none when there is no array of at least one element
     */
    public static Rows of(JsonTape tape) {
        if (tape.isSequence() && tape.count(0) > 1) {
            return elements(tape);
        }
        Finder finder = new Finder(tape);
        finder.visit(0, finder.root, null);
        return finder.best();
    }

    private static Rows elements(JsonTape tape) {
        int[] nodes = new int[tape.count(0)];
        int node = 1;
        for (int row = 0; row < nodes.length; row++) {
            nodes[row] = node;
            node = tape.next(node);
        }
        return new Rows("[]", nodes, new int[nodes.length]);
    }

    /** The place of the rows, such as {@code items[]}, or {@code []} for the elements of the root array. */
    public String path() {
        return path;
    }

    /** How many rows there are. */
    public int size() {
        return nodes.length;
    }

    /** The tape node of a row, counted from 0. */
    public int node(int row) {
        return nodes[row];
    }

    /** The tape node of the array that a row is an element of. */
    public int array(int row) {
        return arrays[row];
    }

    /** The row number of a tape node, or -1 when the node is not a row. */
    public int indexOf(int node) {
        int found = Arrays.binarySearch(nodes, node);
        return found < 0 ? -1 : found;
    }

    /** A kind of place in the document; its rows are the elements of all arrays found there. */
    private static final class Place {
        final String path;
        final String arrayName;
        final Map<String, Place> members = new HashMap<>();
        final List<int[]> rows = new ArrayList<>();
        final @Nullable Place outer;
        long characters;
        long arrayCharacters;
        int objects;
        int arrays;

        Place(String path, String arrayName, @Nullable Place outer) {
            this.path = path;
            this.arrayName = arrayName;
            this.outer = outer;
        }

        boolean isOfObjects() {
            return objects * 2 > rows.size();
        }

        /** Arrays of one element belong to the row they are in. */
        boolean hasSeveralRowsAnArray() {
            return rows.size() * 2 >= arrays * 3;
        }
    }

    private static final class Finder {
        private final JsonTape tape;
        private final Place root = new Place("", "", null);
        private final List<Place> places = new ArrayList<>();

        Finder(JsonTape tape) {
            this.tape = tape;
        }

        /** Depth is bounded by {@link JsonTape#MAX_DEPTH}. */
        void visit(int node, Place place, @Nullable Place row) {
            if (tape.kind(node) == JsonKind.OBJECT) {
                for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                    if (tape.kind(child).isContainer()) {
                        visit(child, member(place, tape.name(child)), row);
                    }
                }
            } else if (tape.kind(node) == JsonKind.ARRAY && tape.count(node) > 0) {
                visitArray(node, place, row);
            }
        }

        private Place member(Place place, String name) {
            return place.members.computeIfAbsent(
                    name, key -> new Place(place.path.isEmpty() ? key : place.path + "." + key, key, place.outer));
        }

        private void visitArray(int node, Place place, @Nullable Place row) {
            boolean folded =
                    row != null && place != row && !place.arrayName.isEmpty() && row.arrayName.equals(place.arrayName);
            Place elements = folded && row != null ? row : element(place, row);
            elements.arrays++;
            elements.arrayCharacters += tape.end(node) - tape.start(node);
            for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                elements.rows.add(new int[] {child, node});
                elements.characters += tape.end(child) - tape.start(child);
                elements.objects += tape.kind(child) == JsonKind.OBJECT ? 1 : 0;
                if (tape.kind(child).isContainer()) {
                    visit(child, elements, elements);
                }
            }
            if (row == elements) {
                elements.characters -= tape.end(node) - tape.start(node);
            }
        }

        private Place element(Place place, @Nullable Place outer) {
            return place.members.computeIfAbsent("[]", key -> {
                Place created = new Place(place.path + "[]", place.arrayName, outer);
                places.add(created);
                return created;
            });
        }

        /** Inner places come behind their outer ones, so going backwards an outer one loses what inner ones hold. */
        Rows best() {
            for (int i = places.size() - 1; i >= 0; i--) {
                Place place = places.get(i);
                if (place.outer != null && place.isOfObjects() && place.hasSeveralRowsAnArray()) {
                    place.outer.characters -= place.arrayCharacters;
                }
            }
            Place best = null;
            for (Place place : places) {
                boolean eligible = place.outer == null || place.hasSeveralRowsAnArray();
                if (eligible && (best == null || better(place, best))) {
                    best = place;
                }
            }
            return best == null ? new Rows("", new int[0], new int[0]) : rows(best);
        }

        private static boolean better(Place one, Place other) {
            return one.isOfObjects() != other.isOfObjects() ? one.isOfObjects() : one.characters > other.characters;
        }

        private static Rows rows(Place place) {
            List<int[]> sorted = new ArrayList<>(place.rows);
            sorted.sort((a, b) -> Integer.compare(a[0], b[0]));
            int[] nodes = sorted.stream().mapToInt(row -> row[0]).toArray();
            int[] arrays = sorted.stream().mapToInt(row -> row[1]).toArray();
            return new Rows(place.path, nodes, arrays);
        }
    }
}
