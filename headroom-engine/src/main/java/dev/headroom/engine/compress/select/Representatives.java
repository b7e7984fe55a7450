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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All rows in an order in which every beginning shows as many different kinds of rows as it can: one of each cluster,
 * then a second of each, and so on, large clusters first, the rows of a cluster spread over the document. Rows of a
 * cluster have the same keys and agree in the template of the longest text and in the level, or, where there is no
 * such text, in up to two categories. n log n.
 */
final class Representatives {

    private static final int FEWEST_GROUPS = 2;
    private static final int MOST_CATEGORY_GROUPS = 12;
    private static final int MOST_CATEGORIES = 2;

    private Representatives() {}

    static int[] order(Analysis analysis) {
        List<int[]> keys = new ArrayList<>();
        keys.add(shapes(analysis));
        for (Profile profile : clusterColumns(analysis)) {
            keys.add(analysis.groups(profile).ofRows());
        }
        int[][] clusters = clusters(analysis.rows(), keys);
        if (clusters.length * 2 > analysis.rows()) {
            clusters = clusters(analysis.rows(), List.of());
        }
        int[][] spread = Arrays.stream(clusters)
                .sorted(Comparator.<int[]>comparingInt(rows -> -rows.length).thenComparingInt(rows -> rows[0]))
                .map(Representatives::spread)
                .toArray(int[][]::new);
        return roundRobin(spread, analysis.rows());
    }

    private static int[] spread(int[] rows) {
        int[] spread = Spread.over(rows.length);
        Arrays.setAll(spread, i -> rows[spread[i]]);
        return spread;
    }

    /** Linear also when one cluster is much larger than the others: a list that is used up is not asked again. */
    private static int[] roundRobin(int[][] clusters, int rows) {
        int[] order = new int[rows];
        int next = 0;
        int open = clusters.length;
        for (int round = 0; open > 0; round++) {
            // Clusters are sorted by size, so those that still have rows come first.
            while (open > 0 && clusters[open - 1].length <= round) {
                open--;
            }
            for (int i = 0; i < open; i++) {
                order[next++] = clusters[i][round];
            }
        }
        return order;
    }

    /** Numbers the sets of keys that rows have. */
    private static int[] shapes(Analysis analysis) {
        long[] prints = new long[analysis.rows()];
        long print = 0;
        for (Profile profile : analysis.profiles()) {
            print += 0x9e3779b97f4a7c15L;
            Column column = profile.column();
            for (int cell = 0; cell < column.cells(); cell++) {
                boolean first = cell == 0 || column.row(cell) != column.row(cell - 1);
                prints[column.row(cell)] += first ? mixed(print) : 0;
            }
        }
        return Numbering.of(prints);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mixed(long bits) {
        long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    private static List<Profile> clusterColumns(Analysis analysis) {
        int most = analysis.rows() / 2;
        List<Profile> texts = analysis.profiles().stream()
                .filter(profile -> isRepeatingText(profile, analysis.groups(profile), most))
                .sorted(Comparator.<Profile>comparingInt(profile -> -profile.averageLength()))
                .limit(1)
                .toList();
        List<Profile> chosen = new ArrayList<>(texts);
        analysis.profiles().stream()
                .filter(profile -> profile.kind() == ColumnKind.CATEGORY)
                .filter(profile -> profile.distinct() <= MOST_CATEGORY_GROUPS && profile.distinct() >= FEWEST_GROUPS)
                .filter(profile -> texts.isEmpty() || FieldMeaning.of(profile.name()) == FieldMeaning.LEVEL)
                .limit(MOST_CATEGORIES)
                .forEach(profile -> {
                    if (!chosen.contains(profile)) {
                        chosen.add(profile);
                    }
                });
        return chosen;
    }

    private static boolean isRepeatingText(Profile profile, Groups groups, int most) {
        boolean text = profile.kind() == ColumnKind.TEXT || profile.kind() == ColumnKind.CATEGORY;
        return text
                && profile.averageLength() >= 12
                && groups.size() >= FEWEST_GROUPS
                && groups.size() <= most
                && groups.areTexts();
    }

    /** The rows that agree in all keys, in the order in which the first of each comes. */
    private static int[][] clusters(int rows, List<int[]> keys) {
        int[] clusterOfRow = new int[rows];
        for (int[] key : keys) {
            long[] both = new long[rows];
            for (int row = 0; row < rows; row++) {
                both[row] = ((long) clusterOfRow[row] << Integer.SIZE) | (key[row] & 0xffff_ffffL);
            }
            clusterOfRow = Numbering.of(both);
        }
        int[] sizes = new int[Arrays.stream(clusterOfRow).max().orElse(-1) + 1];
        for (int cluster : clusterOfRow) {
            sizes[cluster]++;
        }
        int[][] clusters = new int[sizes.length][];
        for (int row = rows - 1; row >= 0; row--) {
            int cluster = clusterOfRow[row];
            clusters[cluster] = clusters[cluster] == null ? new int[sizes[cluster]] : clusters[cluster];
            clusters[cluster][--sizes[cluster]] = row;
        }
        return clusters;
    }
}
