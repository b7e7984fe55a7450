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
import dev.headroom.engine.token.TokenEstimate;

/**
 * Finds columns whose cells say again what the cell above says, wholly or up to a sign: names of pods of one
 * deployment, times of files written together. Looks at the first rows of a table; they decide for all.
 */
final class Above {

    /** What stands for the cell above, or its beginning. */
    static final char MARK = '~';

    /** A column whose cells repeat the cell above or stand in full. */
    static final char WHOLE = MARK;

    /** A column whose cells never refer to the cell above. */
    static final char NEVER = 0;

    /** Shorter beginnings are written again. */
    static final int LEAST = 4;

    private static final String SIGNS = "-/.:_";
    private static final int SAMPLE = 1_000;
    private static final int LEAST_GAIN = 18;
    private static final int TOKENS_OF_ENTRY = 6;

    private final Rules rules;
    private final Shape shape;
    private final int column;
    private final int rows;

    private Above(Rules rules, int column) {
        this.rules = rules;
        this.shape = rules.shape;
        this.column = column;
        this.rows = Math.min(rules.rows(), SAMPLE);
    }

    /**
     * How a column refers to the cell above.
     *
     * @param known tokens that another notation of the column saves
     * @return {@link #NEVER}, {@link #WHOLE}, or the last sign up to which a cell may be that above
     */
    static char find(Rules rules, int column, long known) {
        Values values = rules.values[column];
        boolean plain = values.absent == 0 && values.strings + values.numbers == rules.rows();
        return plain ? new Above(rules, column).best(known) : NEVER;
    }

    private char best(long known) {
        char best = NEVER;
        long least = known * rows / rules.rows() + Math.max(LEAST_GAIN, rows / 20);
        long whole = saved(WHOLE);
        if (whole > least) {
            best = WHOLE;
            least = whole;
        }
        boolean strings = rules.values[column].strings == rules.rows();
        for (int i = 0; i < SIGNS.length() && strings; i++) {
            long saved = saved(SIGNS.charAt(i)) - TOKENS_OF_ENTRY;
            if (saved > least) {
                best = SIGNS.charAt(i);
                least = saved;
            }
        }
        return best;
    }

    private long saved(char sign) {
        Values values = rules.values[column];
        char[] source = shape.tape().source();
        long saved = 0;
        for (int row = 1; row < rows; row++) {
            if (values.ids[row] == values.ids[row - 1]) {
                saved += values.cost(values.ids[row]);
            } else if (sign != WHOLE) {
                int stem = stem(rules, column, row, row - 1, sign);
                int from = rules.from(column, row);
                saved += stem < LEAST ? 0 : Math.max(0, TokenEstimate.of(source, from, from + stem) - 1);
            }
        }
        return saved;
    }

    /** How many characters a cell shares with another up to the last such sign there; 0 where nothing follows. */
    static int stem(Rules rules, int column, int row, int above, char sign) {
        if (rules.shape.tape().kind(rules.shape.cells[column][row]) != JsonKind.STRING) {
            return 0;
        }
        char[] source = rules.shape.tape().source();
        int from = rules.from(column, above);
        int end = rules.to(column, above);
        while (end > from && source[end - 1] != sign) {
            end--;
        }
        int length = end - from;
        int start = rules.from(column, row);
        if (start + length >= rules.to(column, row)) {
            return 0;
        }
        for (int i = 0; i < length; i++) {
            if (source[from + i] != source[start + i]) {
                return 0;
            }
        }
        return length;
    }
}
