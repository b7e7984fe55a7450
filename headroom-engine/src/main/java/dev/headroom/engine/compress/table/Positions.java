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
import java.util.BitSet;
import java.util.List;

/**
 * Where the columns that rows do not show stand among the keys. A heading names fixed and computed columns first, then
 * those only some rows have, then looked-up ones by key; a reader expects each to stand right behind the one named
 * before it, the first behind all shown columns, and is told where it is otherwise.
 */
final class Positions {

    /** Of a shape without columns. */
    static final Positions NONE = new Positions();

    private final BitSet expected = new BitSet();

    private Positions() {}

    Positions(Rules rules) {
        int next = 0;
        for (int column = 0; column < rules.columns(); column++) {
            next += rules.isShown(column) ? 1 : 0;
        }
        for (int column : order(rules)) {
            expected.set(column, column == next);
            next = column + 1;
        }
    }

    private static List<Integer> order(Rules rules) {
        List<Integer> stated = new ArrayList<>();
        List<Integer> absent = new ArrayList<>();
        List<Integer> lookedUp = new ArrayList<>();
        for (int column = 0; column < rules.columns(); column++) {
            if (rules.rules[column] instanceof Rule.Fixed fixed && fixed.node() < 0) {
                absent.add(column);
            } else if (rules.rules[column] instanceof Rule.Fixed || rules.rules[column] instanceof Rule.Computed) {
                stated.add(column);
            }
            lookedUp.addAll(rules.lookedUpBy(column));
        }
        stated.addAll(absent);
        stated.addAll(lookedUp);
        return stated;
    }

    /** Whether a column stands where a reader expects it. */
    boolean isExpected(int column) {
        return expected.get(column);
    }
}
