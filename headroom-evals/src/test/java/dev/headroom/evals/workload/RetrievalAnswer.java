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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers the retrievals of the workloads' questions by looking at every row: an oracle for exactly their forms. */
final class RetrievalAnswer {
    private static final Pattern COMPARISON =
            Pattern.compile("(?<column>[a-z_.]+) (?<operator>=|<>|>|like) (?:'(?<text>[^']*)'|(?<number>[0-9.]+))");
    private static final Pattern AGGREGATE = Pattern.compile("(?<name>min|max)\\((?<column>[a-z_.]+)\\)");

    private RetrievalAnswer() {}

    /** The rows that meet the retrieval's condition, all if it has none. */
    static List<Map<?, ?>> rows(Retrieval retrieval, List<Map<?, ?>> rows) {
        return rows.stream()
                .filter(row -> retrieval.where().stream()
                        .flatMap(where -> Stream.of(where.split(" and ", -1)))
                        .allMatch(comparison -> holds(comparison, row)))
                .toList();
    }

    /** What the selection says about these rows, value by value. */
    static List<String> select(String selection, List<Map<?, ?>> rows) {
        if (selection.equals("count(*)")) {
            return List.of(Integer.toString(rows.size()));
        }
        if (selection.endsWith(", count(*)")) {
            return counts(selection.substring(0, selection.indexOf(',')), rows);
        }
        Matcher aggregate = AGGREGATE.matcher(selection);
        if (!aggregate.matches()) {
            return rows.stream()
                    .map(row -> JsonTable.text(row, selection).orElseThrow())
                    .toList();
        }
        Stream<BigDecimal> numbers = rows.stream()
                .flatMap(row -> JsonTable.text(row, aggregate.group("column")).stream())
                .map(BigDecimal::new);
        BigDecimal result = numbers.reduce(aggregate.group("name").equals("min") ? BigDecimal::min : BigDecimal::max)
                .orElseThrow();
        return List.of(result.toPlainString());
    }

    private static List<String> counts(String column, List<Map<?, ?>> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map<?, ?> row : rows) {
            JsonTable.text(row, column).ifPresent(value -> counts.merge(value, 1, Integer::sum));
        }
        List<String> answer = new ArrayList<>();
        counts.forEach((value, count) -> {
            answer.add(value);
            answer.add(count.toString());
        });
        return answer;
    }

    private static boolean holds(String comparison, Map<?, ?> row) {
        Matcher matcher = COMPARISON.matcher(comparison);
        if (!matcher.matches()) {
            throw new AssertionError("not a comparison: " + comparison);
        }
        String value = JsonTable.text(row, matcher.group("column")).orElse("");
        String operand = matcher.group("text") == null ? matcher.group("number") : matcher.group("text");
        return switch (matcher.group("operator")) {
            case "=" -> value.equals(operand);
            case "<>" -> !value.equals(operand);
            case ">" -> new BigDecimal(value).compareTo(new BigDecimal(operand)) > 0;
            default -> like(value, operand);
        };
    }

    private static boolean like(String value, String pattern) {
        String core = pattern.replace("%", "");
        if (!pattern.startsWith("%")) {
            return value.startsWith(core);
        }
        return value.contains(core);
    }
}
