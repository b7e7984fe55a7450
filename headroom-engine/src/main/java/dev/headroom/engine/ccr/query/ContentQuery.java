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
package dev.headroom.engine.ccr.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A question to a stored content. The parts narrow the answer one after another: row numbers, condition, words to rank
 * by, what to show of the rows. Blank parts do nothing.
 *
 * <p>Immutable. {@link #run} reads the content once or twice a part, whatever the parts say; ranking and sorting cost n
 * log n.
 *
 * @param query words to rank rows by
 * @param rows row numbers
 * @param where a condition
 * @param select columns or aggregates
 * @param limit the largest number of rows to show, or 0 for the default
 */
public record ContentQuery(String query, String rows, String where, String select, int limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 1_000;
    private static final int MAX_QUERY = 2_000;

    /**
     * Answers the question.
     *
     * @param content the content
     * @param maxCharacters the longest answer, at least 1,000
     * @return the answer
     * @throws QueryException when the question makes no sense for this content
     */
    public QueryResult run(String content, int maxCharacters) throws QueryException {
        QueryException.checkLength("query", query, MAX_QUERY);
        RowSource source = RowSource.of(content);
        RowNumbers numbers = RowNumbers.parse(rows, source.size());
        Optional<ConditionParser.Parsed> condition =
                where.isBlank() ? Optional.empty() : Optional.of(ConditionParser.parse(where));
        Selection selection = select.isBlank() ? Selection.WHOLE_ROWS : SelectionParser.parse(select);
        if (source.size() == 0) {
            return nothing("the stored content is empty");
        }
        List<ColumnPath> conditionColumns =
                condition.map(ConditionParser.Parsed::columns).orElse(List.of());
        ColumnCheck.requirePresent(source, conditionColumns);
        ColumnCheck.requirePresent(source, selection.columns());

        int[] matching = matching(source, numbers, condition);
        AnswerWriter writer = new AnswerWriter(source, selection, numbers, effectiveLimit(), maxCharacters);
        if (showsAround(source, numbers)) {
            return writer.withAround(matching, numbers.around());
        }
        if (matching.length == 0) {
            return nothing(whyNothingMatches(source, numbers, conditionColumns));
        }
        int[] ranked = query.isBlank() ? matching : RowRanker.rank(source, matching, query);
        if (ranked.length == 0) {
            return nothing(RowRanker.whyNothingMatches(source, query));
        }
        if (selection.grouped()) {
            return writer.groups(ranked);
        }
        boolean sorted = !selection.order().isEmpty();
        return writer.rows(sorted ? sorted(source, ranked, selection) : ranked, sorted || !query.isBlank(), "");
    }

    private int effectiveLimit() {
        return limit == 0 ? DEFAULT_LIMIT : Math.min(limit, MAX_LIMIT);
    }

    private boolean showsAround(RowSource source, RowNumbers numbers) {
        boolean narrowed = !query.isBlank() || !where.isBlank() || !select.isBlank();
        return !narrowed
                && (numbers.around() || rows.isBlank())
                && !source.around().isEmpty();
    }

    private static int[] matching(RowSource source, RowNumbers numbers, Optional<ConditionParser.Parsed> condition) {
        int[] matching = new int[source.size()];
        int count = 0;
        for (RowNumbers.Range range : numbers.ranges()) {
            for (int row = range.first() - 1; row < range.last(); row++) {
                if (condition.isEmpty() || condition.get().condition().holds(source, row)) {
                    matching[count++] = row;
                }
            }
        }
        return Arrays.copyOf(matching, count);
    }

    private static int[] sorted(RowSource source, int[] rows, Selection selection) {
        List<Integer> boxed = new ArrayList<>(rows.length);
        for (int row : rows) {
            boxed.add(row);
        }
        return SortKey.sorted(boxed, selection.order(), (row, item) -> first(source, row, item)).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Optional<Cell> first(RowSource source, int row, Selection.Item item) {
        List<Cell> cells = new ArrayList<>(1);
        item.column().ifPresent(column -> source.collect(row, column, cells));
        return cells.stream().findFirst();
    }

    private static String whyNothingMatches(RowSource source, RowNumbers numbers, List<ColumnPath> conditionColumns) {
        String unit = source.unit();
        if (numbers.isEmpty()) {
            return "no such " + unit + ": " + unit + "s are 1-" + source.size();
        }
        return "no " + unit + " matches; there are " + source.size() + ColumnCheck.values(source, conditionColumns);
    }

    private static QueryResult nothing(String why) {
        return new QueryResult(why, 0, 0);
    }
}
