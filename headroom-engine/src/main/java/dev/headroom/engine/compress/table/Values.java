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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The distinct values of one column of a shape: each cell gets the number of its value. Linear. */
final class Values {

    /** Of more distinct values than this, the cost of every {@link #SAMPLED}th is taken. */
    private static final int MANY = 256;

    private static final int SAMPLED = 8;

    /** So many comparisons a row are chance; more of them are the work of somebody who chose values of equal hash. */
    private static final int MOST_PROBES = 16;

    private final JsonTape tape;
    private final int[] cells;
    private final int[] from;
    private final int[] to;

    /** The first row with each value. */
    private final IntList firstRows = new IntList();

    /** All values, once so many of them had the same hash that they are looked up here. */
    private final Map<String, Integer> colliding = new HashMap<>();

    private long probes;
    private final int[] counts;

    /** The number of each row's value. */
    final int[] ids;

    /** Estimated tokens of all cells together. */
    final long cost;

    final int strings;
    final int numbers;
    final int absent;

    /** The distinct values of whole cells. */
    Values(JsonTape tape, int[] cells) {
        this(tape, cells, spans(tape, cells, true), spans(tape, cells, false));
    }

    /** The distinct values of parts of cells, given by where they start and end. */
    Values(JsonTape tape, int[] cells, int[] from, int[] to) {
        this.tape = tape;
        this.cells = cells;
        this.from = from;
        this.to = to;
        ids = new int[cells.length];
        int[] slots = new int[Integer.highestOneBit(Math.max(4, cells.length)) * 4];
        Arrays.fill(slots, -1);
        int[] tally = new int[cells.length];
        for (int row = 0; row < cells.length; row++) {
            ids[row] = row > 0 && same(row - 1, row) ? ids[row - 1] : intern(row, slots);
            tally[ids[row]]++;
        }
        counts = tally;
        int stringCells = 0;
        int numberCells = 0;
        int absentCells = 0;
        for (int node : cells) {
            JsonKind kind = node < 0 ? null : tape.kind(node);
            stringCells += kind == JsonKind.STRING ? 1 : 0;
            numberCells += kind == JsonKind.NUMBER ? 1 : 0;
            absentCells += kind == null ? 1 : 0;
        }
        strings = stringCells;
        numbers = numberCells;
        absent = absentCells;
        long total = 0;
        int step = firstRows.size() > MANY ? SAMPLED : 1;
        for (int id = 0; id < firstRows.size(); id += step) {
            total += (long) tally[id] * cost(id) * step;
        }
        cost = total;
    }

    private static int[] spans(JsonTape tape, int[] cells, boolean starts) {
        int[] spans = new int[cells.length];
        for (int row = 0; row < cells.length; row++) {
            spans[row] = cells[row] < 0 ? 0 : starts ? tape.start(cells[row]) : tape.end(cells[row]);
        }
        return spans;
    }

    private int intern(int row, int[] slots) {
        if (probes > (long) MOST_PROBES * cells.length) {
            return internColliding(row);
        }
        int mask = slots.length - 1;
        int slot = hash(row) & mask;
        while (slots[slot] >= 0) {
            if (same(firstRows.get(slots[slot]), row)) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
            probes++;
        }
        slots[slot] = firstRows.size();
        return add(row);
    }

    private int add(int row) {
        firstRows.add(row);
        return firstRows.size() - 1;
    }

    /** A map of strings sorts those that collide, so it stays quick whatever somebody chose them to be. */
    private int internColliding(int row) {
        for (int id = colliding.size(); id < firstRows.size(); id++) {
            colliding.put(key(firstRows.get(id)), id);
        }
        Integer known = colliding.get(key(row));
        return known == null ? add(row) : known;
    }

    private String key(int row) {
        return cells[row] < 0 ? "" : "=" + new String(tape.source(), from[row], to[row] - from[row]);
    }

    private int hash(int row) {
        if (cells[row] < 0) {
            return 0;
        }
        char[] source = tape.source();
        int h = 1;
        int i = from[row];
        int end = to[row];
        // Four at once: the polynomial of String.hashCode without waiting for each product.
        for (; i + 3 < end; i += 4) {
            h = 923_521 * h + 29_791 * source[i] + 961 * source[i + 1] + 31 * source[i + 2] + source[i + 3];
        }
        for (; i < end; i++) {
            h = 31 * h + source[i];
        }
        return ((h ^ (h >>> 15)) * 0x2c1b3c6d) >>> 7;
    }

    private boolean same(int one, int other) {
        if (cells[one] < 0 || cells[other] < 0) {
            return cells[one] < 0 && cells[other] < 0;
        }
        char[] source = tape.source();
        int length = to[one] - from[one];
        return length == to[other] - from[other]
                && (length == 0 || source[to[one] - 1] == source[to[other] - 1])
                && Arrays.equals(source, from[one], to[one], source, from[other], to[other]);
    }

    int distinct() {
        return firstRows.size();
    }

    /** The first row with the value of this number. */
    int firstRow(int id) {
        return firstRows.get(id);
    }

    /** A tape node with the value of this number; -1 for "absent". */
    int sample(int id) {
        return cells[firstRows.get(id)];
    }

    int count(int id) {
        return counts[id];
    }

    int mostFrequent() {
        int best = 0;
        for (int id = 1; id < distinct(); id++) {
            if (counts[id] > counts[best]) {
                best = id;
            }
        }
        return best;
    }

    /** Estimated tokens of the value of this number as a bare cell. */
    int cost(int id) {
        int row = firstRows.get(id);
        if (cells[row] < 0) {
            return 1;
        }
        boolean quoted = from[row] < to[row] && tape.source()[from[row]] == '"' && from[row] == tape.start(cells[row]);
        int marks = quoted ? 1 : 0;
        return Math.max(1, TokenEstimate.of(tape.source(), from[row] + marks, to[row] - marks));
    }
}
