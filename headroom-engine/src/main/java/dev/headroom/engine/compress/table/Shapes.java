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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sorts the rows of a table into a few shapes. Rows whose keys are mostly the same share one, with absent cells; a
 * different kind of row gets a shape of its own when there are enough of it; what is left, and rows whose keys come in
 * another order or twice, are odd: they are written as JSON.
 */
final class Shapes {

    private static final int MOST_SHAPES = 8;
    private static final int MOST_SIGNATURES = 512;
    private static final double ALIKE = 0.6;

    private final Table table;
    private final boolean several;
    private final int[] rowsOfSignature;
    private final List<Draft> drafts = new ArrayList<>();
    private final int[] shapeOfSignature;

    private static final class Draft {
        final List<Integer> columns = new ArrayList<>();
        final Set<Integer> has = new HashSet<>();
    }

    private Shapes(Table table, TableOptions options) {
        this.table = table;
        this.several = options.allows(Encoding.SHAPES);
        rowsOfSignature = new int[table.signatures().size()];
        shapeOfSignature = new int[rowsOfSignature.length];
        Arrays.fill(shapeOfSignature, -1);
    }

    /** The shapes, most frequent first; rows of none of them are odd. */
    static List<Shape> of(Table table, TableOptions options) {
        return new Shapes(table, options).sort();
    }

    private List<Shape> sort() {
        for (int row = 0; row < table.rows.size(); row++) {
            rowsOfSignature[table.signatureId(row)]++;
        }
        Integer[] byFrequency = new Integer[rowsOfSignature.length];
        Arrays.setAll(byFrequency, i -> i);
        Arrays.sort(byFrequency, (a, b) -> Integer.compare(rowsOfSignature[b], rowsOfSignature[a]));
        int placed = Math.min(byFrequency.length, MOST_SIGNATURES);
        for (int i = 0; i < placed; i++) {
            place(byFrequency[i]);
        }
        for (int i = placed; i < byFrequency.length && !drafts.isEmpty(); i++) {
            shapeOfSignature[byFrequency[i]] = 0;
        }
        for (int shape = 0; shape < drafts.size(); shape++) {
            order(shape);
        }
        for (int signature = 0; signature < shapeOfSignature.length; signature++) {
            int shape = shapeOfSignature[signature];
            if (shape >= 0 && !fits(table.signatures().get(signature), drafts.get(shape).columns)) {
                shapeOfSignature[signature] = -1;
            }
        }
        return shapes();
    }

    private void place(int signature) {
        int[] columns = table.signatures().get(signature);
        if (hasDuplicates(columns)) {
            return;
        }
        int best = -1;
        double likeness = 0;
        for (int i = 0; i < drafts.size(); i++) {
            double like = likeness(columns, drafts.get(i).has);
            if (like > likeness) {
                likeness = like;
                best = i;
            }
        }
        boolean mayOpen = drafts.isEmpty() || (several && drafts.size() < MOST_SHAPES);
        boolean worthwhile = drafts.isEmpty() || rowsOfSignature[signature] >= Math.max(3, table.rows.size() / 100);
        if (best >= 0 && likeness >= ALIKE) {
            merge(columns, signature, best);
        } else if (mayOpen && worthwhile) {
            drafts.add(new Draft());
            merge(columns, signature, drafts.size() - 1);
        } else if (!several && best >= 0) {
            merge(columns, signature, best);
        }
    }

    private static boolean hasDuplicates(int[] columns) {
        Set<Integer> seen = new HashSet<>();
        for (int column : columns) {
            if (!seen.add(column)) {
                return true;
            }
        }
        return false;
    }

    private static double likeness(int[] columns, Set<Integer> has) {
        int common = 0;
        for (int column : columns) {
            common += has.contains(column) ? 1 : 0;
        }
        return (double) common / Math.max(1, columns.length + has.size() - common);
    }

    private void merge(int[] columns, int signature, int shape) {
        Draft draft = drafts.get(shape);
        int after = -1;
        for (int column : columns) {
            if (after + 1 < draft.columns.size() && draft.columns.get(after + 1) == column) {
                after++;
            } else if (draft.has.add(column)) {
                draft.columns.add(after + 1, column);
                after++;
            } else {
                after = draft.columns.indexOf(column);
            }
        }
        shapeOfSignature[signature] = shape;
    }

    /** Puts columns into an order that suits all rows, where the order of merging suits some alone and there is one. */
    private void order(int shape) {
        List<Integer> columns = drafts.get(shape).columns;
        List<int[]> signatures = new ArrayList<>();
        boolean suits = true;
        for (int signature = 0; signature < shapeOfSignature.length; signature++) {
            int[] order = table.signatures().get(signature);
            if (shapeOfSignature[signature] == shape && isPartOf(drafts.get(shape), order)) {
                signatures.add(order);
                suits &= fits(order, columns);
            }
        }
        if (!suits) {
            List<Integer> ordered = CommonOrder.of(columns, signatures);
            drafts.get(shape).columns.clear();
            drafts.get(shape).columns.addAll(ordered);
        }
    }

    /** Signatures beyond the most that are merged may have other columns, or one twice. */
    private static boolean isPartOf(Draft draft, int[] columns) {
        return Arrays.stream(columns).allMatch(draft.has::contains) && !hasDuplicates(columns);
    }

    private static boolean fits(int[] signature, List<Integer> columns) {
        int next = 0;
        for (int column : columns) {
            if (next < signature.length && signature[next] == column) {
                next++;
            }
        }
        return next == signature.length;
    }

    private List<Shape> shapes() {
        List<IntList> rows = new ArrayList<>();
        drafts.forEach(draft -> rows.add(new IntList()));
        for (int row = 0; row < table.rows.size(); row++) {
            int shape = shapeOfSignature[table.signatureId(row)];
            if (shape >= 0) {
                rows.get(shape).add(row);
            }
        }
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            List<Field> columns =
                    drafts.get(i).columns.stream().map(table.columns::get).toList();
            if (rows.get(i).size() > 0) {
                shapes.add(new Shape(table, columns, rows.get(i).toArray()));
            }
        }
        return shapes;
    }
}
