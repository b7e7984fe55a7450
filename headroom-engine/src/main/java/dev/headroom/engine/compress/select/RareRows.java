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
import java.util.Comparator;
import java.util.List;

/**
 * Rows that differ from the others in kind: a value that hardly occurs in a column of few values, a text of another
 * pattern than the texts around it, a key that hardly any row has. Linear.
 */
final class RareRows {

    private static final int FEWEST_ROWS = 8;
    private static final int FEWEST_FOR_TWO = 40;
    private static final double RARE = 0.01;
    private static final double RARE_KEYS = 0.05;
    private static final double USUAL = 0.9;
    private static final int GAP = 8;
    private static final int MOST_A_COLUMN = 10;
    private static final int MOST_KEYS = 200;

    private RareRows() {}

    /** Values, or patterns of texts, that one or two rows or a hundredth of them have; the rarest first. */
    static List<Wish> ofValues(Profile profile, Groups groups) {
        Column column = profile.column();
        int rare = mostRare(groups, profile);
        int rareGroups = 0;
        for (int group = 0; group < groups.size(); group++) {
            rareGroups += groups.cells(group) <= rare ? 1 : 0;
        }
        if (rareGroups == 0 || rareGroups > MOST_A_COLUMN || profile.rows() < FEWEST_ROWS) {
            return List.of();
        }
        List<int[]> found = new ArrayList<>();
        for (int cell = 0; cell < column.cells(); cell++) {
            int value = column.value(cell);
            if (value != Column.OPAQUE && groups.cells(groups.ofValue(value)) <= rare) {
                found.add(new int[] {column.row(cell), groups.ofValue(value)});
            }
        }
        return rarestFirst(found, groups, "rare " + column.name());
    }

    /** One row of each rare group, then the second ones; the reading order breaks ties. */
    private static List<Wish> rarestFirst(List<int[]> found, Groups groups, String reason) {
        int[] seen = new int[groups.size()];
        List<int[]> ranked = new ArrayList<>();
        for (int[] cell : found) {
            ranked.add(new int[] {seen[cell[1]]++, groups.cells(cell[1]), cell[0]});
        }
        return ranked.stream()
                .sorted(Comparator.<int[]>comparingInt(rank -> rank[0])
                        .thenComparingInt(rank -> rank[1])
                        .thenComparingInt(rank -> rank[2]))
                .limit(MOST_A_COLUMN)
                .map(rank -> new Wish(rank[2], reason))
                .toList();
    }

    /**
     * Up to how many cells make a group rare: one or two, or a hundredth of the rows, and an eighth of what the usual
     * groups have on average, which together must have nearly all cells; 0 when no group can be rare.
     */
    private static int mostRare(Groups groups, Profile profile) {
        int few = profile.rows() < FEWEST_FOR_TWO ? 1 : 2;
        int rare = (int) Math.max(few, RARE * profile.rows());
        int usualCells = 0;
        int usualGroups = 0;
        for (int group = 0; group < groups.size(); group++) {
            boolean usual = groups.cells(group) > rare;
            usualCells += usual ? groups.cells(group) : 0;
            usualGroups += usual ? 1 : 0;
        }
        boolean fewKinds = usualCells >= USUAL * profile.column().cells();
        return fewKinds ? Math.min(rare, usualCells / Math.max(1, usualGroups) / GAP) : 0;
    }

    /** For each key that fewer than a twentieth of the rows have: these rows, the rarest keys first. */
    static List<Wish> ofKeys(List<Profile> profiles) {
        List<Profile> rare = profiles.stream()
                .filter(profile -> profile.rows() >= FEWEST_ROWS
                        && profile.column().presentRows() <= Math.max(1, RARE_KEYS * profile.rows()))
                .sorted(Comparator.comparingInt(profile -> profile.column().presentRows()))
                .limit(MOST_KEYS)
                .toList();
        return Interleaved.of(rare.stream().map(RareRows::rowsWith).toList());
    }

    private static List<Wish> rowsWith(Profile profile) {
        List<Wish> wishes = new ArrayList<>();
        Column column = profile.column();
        for (int cell = 0; cell < column.cells() && wishes.size() < 2; cell++) {
            if (cell == 0 || column.row(cell) != column.row(cell - 1)) {
                wishes.add(new Wish(column.row(cell), "rare key " + column.name()));
            }
        }
        return wishes;
    }
}
