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

import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds columns that another column determines, such as a repository's description by its name: they are stated once
 * for each value of that column instead of in every row. What the rows show of the determining column stays readable.
 */
final class Lookups {

    private static final int MOST_KEYS = 24;

    private final Rules rules;
    private final boolean[] referenced;

    Lookups(Rules rules, boolean[] referenced) {
        this.rules = rules;
        this.referenced = referenced;
    }

    /** Takes the key with the greatest gain, then the next, until none is left that pays. */
    void choose() {
        while (true) {
            int bestKey = -1;
            long bestGain = 0;
            for (int key : keys()) {
                long gain = gain(key, determined(key));
                if (gain > bestGain) {
                    bestGain = gain;
                    bestKey = key;
                }
            }
            if (bestKey < 0) {
                return;
            }
            for (int column : determined(bestKey)) {
                rules.rules[column] = new Rule.Looked(bestKey);
            }
        }
    }

    private List<Integer> keys() {
        List<Integer> keys = new ArrayList<>();
        for (int column = 0; column < rules.columns() && keys.size() < MOST_KEYS; column++) {
            Values of = rules.values[column];
            boolean repeats = of.distinct() > 1 && of.distinct() * 2 <= rules.rows();
            boolean readable = of.absent == 0 && (of.strings == rules.rows() || of.numbers == rules.rows());
            if (rules.isShown(column) && repeats && readable) {
                keys.add(column);
            }
        }
        return keys;
    }

    private List<Integer> determined(int key) {
        List<Integer> determined = new ArrayList<>();
        for (int column = 0; column < rules.columns(); column++) {
            boolean candidate = column != key
                    && rules.isShown(column)
                    && !referenced[column]
                    && !rules.isNested(column)
                    && !isKey(column)
                    && isWhole(column)
                    && rules.values[column].distinct() <= rules.values[key].distinct();
            if (candidate && determines(key, column) && gainOf(key, column) > 0) {
                determined.add(column);
            }
        }
        return determined;
    }

    /** Whether equal cells mean equal values. */
    private boolean isWhole(int column) {
        return rules.rules[column] instanceof Rule.Shown shown
                && shown.affix().map(Template::isLiteral).orElse(true);
    }

    private boolean isKey(int column) {
        return Arrays.stream(rules.rules).anyMatch(rule -> rule instanceof Rule.Looked l && l.key() == column);
    }

    private boolean determines(int key, int column) {
        int[] keyIds = rules.values[key].ids;
        int[] ids = rules.values[column].ids;
        int[] known = new int[rules.values[key].distinct()];
        Arrays.fill(known, -1);
        for (int row = 0; row < ids.length; row++) {
            int id = keyIds[row];
            if (known[id] < 0) {
                known[id] = ids[row];
            } else if (known[id] != ids[row]) {
                return false;
            }
        }
        return true;
    }

    private long gain(int key, List<Integer> columns) {
        if (columns.isEmpty()) {
            return 0;
        }
        Values of = rules.values[key];
        long gain = -4L - TokenEstimate.of(Names.shown(rules.shape.columns.get(key)));
        for (int id = 0; id < of.distinct(); id++) {
            gain -= of.cost(id) + 1;
        }
        for (int column : columns) {
            gain += gainOf(key, column);
        }
        return gain;
    }

    private long gainOf(int key, int column) {
        Values of = rules.values[column];
        long average = of.cost / rules.rows() + 1;
        long stated = average * rules.values[key].distinct()
                + TokenEstimate.of(Names.shown(rules.shape.columns.get(column)))
                + 1;
        return rules.costOfShowing(column) - affixOfShowing(column) - stated;
    }

    private long affixOfShowing(int column) {
        return rules.rules[column] instanceof Rule.Shown shown
                ? shown.affix().map(a -> (long) rules.rows() * a.literalCost()).orElse(0L)
                : 0L;
    }

    /** The first row of each value of a key, in the order of their appearance. */
    static int[] firstRows(Values key) {
        int[] rows = new int[key.distinct()];
        Arrays.fill(rows, -1);
        for (int row = 0; row < key.ids.length; row++) {
            if (rows[key.ids[row]] < 0) {
                rows[key.ids[row]] = row;
            }
        }
        return rows;
    }
}
