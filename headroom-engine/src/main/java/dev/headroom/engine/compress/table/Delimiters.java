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

/**
 * Chooses what stands between the cells of a table. A space is free before a word, which takes it into its token, but
 * cells with spaces in them then need quotes; a bar costs one token a cell.
 */
final class Delimiters {

    private static final int TOKENS_OF_QUOTES = 2;

    private Delimiters() {}

    static char cheapest(Table table) {
        long words = 0;
        long quoted = 0;
        for (Rules rules : table.shapes) {
            for (int column = 0; column < rules.columns(); column++) {
                if (rules.rules[column] instanceof Rule.Shown shown) {
                    Values values = rules.values[column];
                    for (int id = 0; id < values.distinct(); id++) {
                        int kind = shown.codes().contains(id) ? 1 : kind(rules, column, values.firstRow(id));
                        words += kind == 1 ? values.count(id) : 0;
                        quoted += kind == 2 ? values.count(id) : 0;
                    }
                }
            }
        }
        return quoted * TOKENS_OF_QUOTES <= words ? ' ' : '|';
    }

    /** 1 for a cell that starts with a letter, 2 for a text with spaces, 0 for anything else. */
    private static int kind(Rules rules, int column, int row) {
        int node = rules.shape.cells[column][row];
        if (node < 0 || rules.shape.tape().kind(node) != JsonKind.STRING) {
            return 0;
        }
        char[] source = rules.shape.tape().source();
        int from = rules.from(column, row);
        int to = rules.to(column, row);
        for (int i = from; i < to; i++) {
            if (source[i] == ' ') {
                return 2;
            }
        }
        return from < to && Character.isLetter(source[from]) ? 1 : 0;
    }
}
