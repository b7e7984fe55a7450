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
package dev.headroom.evals.workload;

import dev.headroom.evals.workload.Question.Kind;
import dev.headroom.evals.workload.json.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks about the rows of one tool result and computes the answers from these rows. Immutable. */
final class TableQuestions {
    private static final int FIRST_GROUPED_NUMBER = 1000;

    private final int toolResult;
    private final String plural;
    private final List<Row> rows;

    /**
     * @param toolResult which tool result the rows are, from 0
     * @param plural     what a row stands for, for example "log entries"
     * @param rows       all rows of the tool result
     */
    TableQuestions(int toolResult, String plural, List<Row> rows) {
        this.toolResult = toolResult;
        this.plural = plural;
        this.rows = List.copyOf(rows);
    }

    /** How many rows have one value in a column. */
    Question count(String column, String value) {
        long count = rows.stream()
                .filter(row -> row.at(column).isPresent() && row.text(column).equals(value))
                .count();
        boolean number = rows.stream().flatMap(row -> row.at(column).stream()).anyMatch(Number.class::isInstance);
        String literal = number ? value : "'" + value + "'";
        return new Question(
                "How many " + plural + " have " + column + " " + value + "?",
                Kind.COUNT,
                List.of(number(count)),
                Retrieval.where(toolResult, column + " = " + literal).selecting("count(*)"));
    }

    /** Which values a column has and how often each occurs. */
    Question counts(String column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Row row : rows) {
            row.at(column).ifPresent(value -> counts.merge(row.text(column), 1L, Long::sum));
        }
        List<List<String>> answers = new ArrayList<>();
        counts.forEach((value, count) -> {
            answers.add(List.of(value));
            answers.add(number(count));
        });
        return new Question(
                "Which values of " + column + " occur among the " + plural + ", and how often does each?",
                Kind.COUNT,
                answers,
                Retrieval.select(toolResult, column + ", count(*)"));
    }

    /** The smallest value of a numeric column. */
    Question min(String column) {
        return new Question(
                "What is the smallest " + column + " among the " + plural + "?",
                Kind.MIN,
                List.of(alternatives(
                        numbers(column).min(Comparator.naturalOrder()).orElseThrow())),
                Retrieval.select(toolResult, "min(" + column + ")"));
    }

    /** The largest value of a numeric column. */
    Question max(String column) {
        return new Question(
                "What is the largest " + column + " among the " + plural + "?",
                Kind.MAX,
                List.of(alternatives(
                        numbers(column).max(Comparator.naturalOrder()).orElseThrow())),
                Retrieval.select(toolResult, "max(" + column + ")"));
    }

    /** A question that the rows meeting a condition answer; every answer must be there. */
    Question find(Kind kind, String text, String where, String... answers) {
        return findAny(kind, text, where, all(answers));
    }

    /** The same with several ways to write an answer, for example with and without a prefix that all rows share. */
    Question findAny(Kind kind, String text, String where, List<List<String>> answers) {
        return new Question(text, kind, answers, Retrieval.where(toolResult, where));
    }

    /** A question that a text search answers; every answer must be there. */
    Question search(Kind kind, String text, String query, String... answers) {
        return new Question(text, kind, all(answers), Retrieval.query(toolResult, query));
    }

    /** A whole number as people write it: 1847 or 1,847. */
    static List<String> number(long number) {
        String plain = Long.toString(number);
        return number < FIRST_GROUPED_NUMBER
                ? List.of(plain)
                : List.of(plain, String.format(Locale.ROOT, "%,d", number));
    }

    private Stream<BigDecimal> numbers(String column) {
        return rows.stream()
                .filter(row -> row.at(column).filter(Number.class::isInstance).isPresent())
                .map(row -> new BigDecimal(row.text(column)));
    }

    private static List<String> alternatives(BigDecimal number) {
        Optional<Long> whole = number.scale() == 0 ? Optional.of(number.longValueExact()) : Optional.empty();
        return whole.map(TableQuestions::number).orElseGet(() -> List.of(number.toPlainString()));
    }

    private static List<List<String>> all(String... answers) {
        return Stream.of(answers).map(List::of).toList();
    }
}
