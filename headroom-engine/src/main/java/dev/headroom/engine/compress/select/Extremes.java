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
package dev.headroom.engine.compress.select;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The ends of numeric columns: the rows of the smallest and the largest number, and the best rows of a column that
 * ranks its rows. Best is what the name says: much of a score, little of a distance or a rank. Under any other name
 * no direction is assumed.
 */
final class Extremes {

    private static final Set<String> MORE_IS_BETTER =
            Set.of("score", "relevance", "similarity", "confidence", "rating", "stars", "stargazers");

    private static final Set<String> LESS_IS_BETTER =
            Words.of("distance rank ranking position latency duration elapsed perplexity loss");

    private static final int MOST_BEST = 3;

    private Extremes() {}

    /** The rows of the largest and the smallest number. */
    static List<Wish> of(Profile profile) {
        if (profile.kind() != ColumnKind.NUMBER || profile.column().isRepeated()) {
            return List.of();
        }
        int largest = -1;
        int smallest = -1;
        for (int cell = 0; cell < profile.column().cells(); cell++) {
            double number = profile.number(cell);
            if (!Double.isNaN(number)) {
                largest = largest < 0 || number > profile.number(largest) ? cell : largest;
                smallest = smallest < 0 || number < profile.number(smallest) ? cell : smallest;
            }
        }
        List<Wish> wishes = new ArrayList<>();
        if (largest >= 0 && profile.number(largest) > profile.number(smallest)) {
            String name = profile.column().name();
            wishes.add(new Wish(profile.column().row(largest), "max " + name));
            wishes.add(new Wish(profile.column().row(smallest), "min " + name));
        }
        return wishes;
    }

    /** The best rows of a column whose name says what is better. */
    static List<Wish> best(Profile profile) {
        FieldName name = profile.name();
        boolean more = name.hasAny(MORE_IS_BETTER);
        boolean less = name.hasAny(LESS_IS_BETTER);
        boolean ranks = profile.kind() == ColumnKind.NUMBER || profile.kind() == ColumnKind.IDENTIFIER;
        if (more == less
                || !ranks
                || profile.numberCells() == 0
                || profile.column().isRepeated()) {
            return List.of();
        }
        List<Wish> best = new ArrayList<>();
        BitSet taken = new BitSet();
        double sign = more ? -1 : 1;
        for (int i = 0; i < MOST_BEST; i++) {
            int cell = least(profile, sign, taken);
            if (cell >= 0) {
                taken.set(cell);
                best.add(new Wish(
                        profile.column().row(cell), "best " + profile.column().name()));
            }
        }
        return best;
    }

    /** The first of the cells with the least number, by a sign, that are not taken; -1 when there is none. */
    private static int least(Profile profile, double sign, BitSet taken) {
        int least = -1;
        for (int cell = 0; cell < profile.column().cells(); cell++) {
            double number = sign * profile.number(cell);
            boolean less = least < 0 || number < sign * profile.number(least);
            if (!Double.isNaN(number) && less && !taken.get(cell)) {
                least = cell;
            }
        }
        return least;
    }
}
