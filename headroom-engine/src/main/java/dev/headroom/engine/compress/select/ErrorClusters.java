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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The error rows sorted by what they say: rows of one cluster agree in the template of their message and in the values
 * that told that they are errors.
 *
 * @param clusters in the order of their first rows
 */
record ErrorClusters(List<ErrorClusters.Cluster> clusters) {

    private static final int MOST_KEYS = 8;

    /**
     * Errors that say the same.
     *
     * @param rows their row numbers, ascending
     * @param label what they say, with {@code #} for what varies
     * @param fatal whether they are fatal
     */
    record Cluster(List<Integer> rows, String label, boolean fatal) {

        int firstRow() {
            return rows.get(0);
        }
    }

    static ErrorClusters of(Analysis analysis) {
        Optional<Profile> message = message(analysis);
        Set<Profile> keys = new LinkedHashSet<>();
        message.ifPresent(keys::add);
        analysis.errors().columns().keySet().stream().limit(MOST_KEYS).forEach(keys::add);
        List<int[]> groups =
                keys.stream().map(profile -> analysis.groups(profile).ofRows()).toList();
        Map<List<Integer>, List<Integer>> clusters = new LinkedHashMap<>();
        analysis.errors().rows().stream()
                .forEach(row -> clusters.computeIfAbsent(
                                groups.stream().map(group -> group[row]).toList(), key -> new ArrayList<>())
                        .add(row));
        List<Profile> order = List.copyOf(keys);
        List<Cluster> found = new ArrayList<>();
        clusters.forEach((key, rows) -> found.add(new Cluster(
                List.copyOf(rows),
                label(analysis, order, key),
                analysis.errors().fatal().get(rows.get(0)))));
        return new ErrorClusters(List.copyOf(found));
    }

    /** What the first of the key's columns says that says anything. */
    private static String label(Analysis analysis, List<Profile> keys, List<Integer> key) {
        for (int i = 0; i < key.size(); i++) {
            if (key.get(i) != Groups.ABSENT) {
                return analysis.groups(keys.get(i)).label(key.get(i));
            }
        }
        return "";
    }

    /** The text that most errors have: one that is named a message before any other, then the longest. */
    private static Optional<Profile> message(Analysis analysis) {
        BitSet errors = analysis.errors().rows();
        return analysis.profiles().stream()
                .filter(profile -> isText(profile, analysis.groups(profile)))
                .filter(profile -> 2 * errorsWith(profile, errors) >= errors.cardinality())
                .max(Comparator.comparing((Profile profile) -> isMessage(profile))
                        .thenComparing(Profile::averageLength)
                        .thenComparing(profile -> profile.column().name()));
    }

    private static boolean isText(Profile profile, Groups groups) {
        boolean told = switch (FieldMeaning.of(profile.name())) {
            case MESSAGE, ERROR -> true;
            case LEVEL, TYPE, EXIT_CODE, HTTP_STATUS, SUCCESS, FAILURE, ERROR_COUNT, READY, USAGE, NONE -> false;
        };
        return told && groups.areTexts();
    }

    private static boolean isMessage(Profile profile) {
        return profile.name().last().equals("message") || profile.name().last().equals("msg");
    }

    private static int errorsWith(Profile profile, BitSet errors) {
        BitSet rows = new BitSet();
        for (int cell = 0; cell < profile.column().cells(); cell++) {
            rows.set(profile.column().row(cell));
        }
        rows.and(errors);
        return rows.cardinality();
    }

    /**
     * The rows to keep: every error while they are few, else one of each cluster.
     *
     * @param mostRows how many errors are few
     * @param mostClusters of more clusters, only this many are shown: fatal ones first, the others spread over all
     */
    List<Wish> wishes(ErrorRows errors, int mostRows, int mostClusters) {
        List<Integer> rows = errors.rows().cardinality() <= mostRows
                ? errors.rows().stream().boxed().toList()
                : representatives().stream().limit(mostClusters).toList();
        return rows.stream().map(row -> new Wish(row, reason(errors, row))).toList();
    }

    private List<Integer> representatives() {
        List<Integer> ordered = new ArrayList<>();
        clusters.stream().filter(Cluster::fatal).map(Cluster::firstRow).forEach(ordered::add);
        List<Cluster> others =
                clusters.stream().filter(cluster -> !cluster.fatal()).toList();
        for (int i : Spread.over(others.size())) {
            ordered.add(others.get(i).firstRow());
        }
        return ordered;
    }

    private static String reason(ErrorRows errors, int row) {
        return errors.columns().entrySet().stream()
                .filter(entry -> entry.getValue().get(row))
                .map(entry -> "error in " + entry.getKey().column().name())
                .findFirst()
                .orElse("error");
    }
}
