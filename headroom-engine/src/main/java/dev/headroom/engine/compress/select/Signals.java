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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The plan: which rows stand out, and why.
 *
 * @param required rows to keep whatever the budget, most important first, each once
 * @param wanted further rows that stand out, most important first; some may be among the required
 */
record Signals(List<Wish> required, List<Wish> wanted) {

    private static final int FEWEST = 6;
    private static final int ROWS_A_SIGNAL = 5;

    static Signals of(Analysis analysis, QuestionRows question, ErrorClusters errors, SelectionOptions options) {
        Map<Integer, Wish> required = new LinkedHashMap<>();
        add(question.exact(), required);
        add(errors.wishes(analysis.errors(), options.maxErrors(), options.maxErrorKinds()), required);
        add(edges(analysis.rows(), options.edgeRows()), required);
        List<Wish> standOut = Interleaved.of(List.of(
                question.related(),
                RareRows.ofKeys(analysis.profiles()),
                each(analysis, profile -> RareRows.ofValues(profile, analysis.groups(profile))),
                each(analysis, Outliers::of),
                ChangePoints.inTimeOrder(analysis.profiles()) ? each(analysis, ChangePoints::of) : List.of(),
                each(analysis, Extremes::best),
                each(analysis, Extremes::of)));
        int most = required.size() + mostSignals(analysis.rows(), options);
        for (Wish wish : standOut) {
            if (required.size() < most) {
                required.putIfAbsent(wish.row(), wish);
            }
        }
        List<Wish> wanted = new ArrayList<>(standOut);
        wanted.addAll(question.loose());
        return new Signals(List.copyOf(required.values()), List.copyOf(wanted));
    }

    private static void add(List<Wish> wishes, Map<Integer, Wish> to) {
        wishes.forEach(wish -> to.putIfAbsent(wish.row(), wish));
    }

    private static int mostSignals(int rows, SelectionOptions options) {
        return Math.min(options.maxSignals(), Math.max(FEWEST, rows / ROWS_A_SIGNAL));
    }

    /** The wishes of all columns, the first of each column first. */
    private static List<Wish> each(Analysis analysis, Function<Profile, List<Wish>> detector) {
        return Interleaved.of(analysis.profiles().stream().map(detector).toList());
    }

    private static List<Wish> edges(int rows, int most) {
        int first = Math.min(rows, most);
        List<Wish> wishes = new ArrayList<>();
        IntStream.range(0, first).forEach(row -> wishes.add(new Wish(row, "first")));
        IntStream.range(Math.max(first, rows - most), rows).forEach(row -> wishes.add(new Wish(row, "last")));
        return wishes;
    }
}
