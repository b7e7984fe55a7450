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

import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import dev.headroom.engine.model.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A JSON document whose rows are ranked; row numbers count from 0. */
record Sample(JsonTape tape, Rows rows) {

    static Sample of(String json) {
        try {
            JsonTape tape = JsonTape.parse(json);
            return new Sample(tape, Rows.of(tape));
        } catch (JsonSyntaxException e) {
            throw new AssertionError("sample is not JSON: " + json, e);
        }
    }

    /** An array of so many rows. */
    static Sample rows(int count, IntFunction<String> row) {
        return of(IntStream.range(0, count).mapToObj(row).collect(Collectors.joining(",", "[", "]")));
    }

    /** An array of strings. */
    static Sample strings(int count, IntFunction<String> row) {
        return rows(count, i -> JsonStrings.quote(row.apply(i)));
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    RowRanking ranked() {
        return RowSelection.rank(tape, rows, Origin.UNKNOWN, SelectionOptions.defaults());
    }

    RowRanking ranked(SelectionOptions options) {
        return RowSelection.rank(tape, rows, Origin.UNKNOWN, options);
    }

    RowRanking asked(String question) {
        return RowSelection.rank(tape, rows, Origin.asking(question), SelectionOptions.defaults());
    }

    /** The rows that are kept whatever the budget. */
    List<Integer> required() {
        return required(ranked());
    }

    static List<Integer> required(RowRanking ranking) {
        return Arrays.stream(ranking.order()).limit(ranking.required()).boxed().toList();
    }

    /** The kept rows whose reason starts with some words. */
    List<Integer> kept(String reason) {
        return kept(ranked(), reason);
    }

    static List<Integer> kept(RowRanking ranking, String reason) {
        return required(ranking).stream()
                .filter(row -> ranking.reason(row).startsWith(reason))
                .toList();
    }

    List<String> receipt() {
        return receipt(new ReceiptOptions(2_000, 200));
    }

    List<String> receipt(ReceiptOptions options) {
        return Receipt.lines(tape, rows, ranked(), options);
    }

    Profile profile(String column) {
        return Analysis.of(tape, rows).profiles().stream()
                .filter(profile -> profile.column().name().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
