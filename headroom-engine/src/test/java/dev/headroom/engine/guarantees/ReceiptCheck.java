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
package dev.headroom.engine.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.guarantees.PlainJson.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts again, row by row, what the lines of a receipt say. */
final class ReceiptCheck {

    private static final Pattern COUNTED = Pattern.compile("(\"[^\"]*\"|[^,]+?) \\((\\d+)\\)(?:, |$)");
    private static final Pattern REST = Pattern.compile("(\\d+) (?:other )?values? in (\\d+) (?:rows?|cells?)");
    private static final Pattern NUMBERS =
            Pattern.compile("min (\\S+), mean ~(\\S+), max ([^\\s,;]+)(?:, sum ([^\\s;]+))?(?:; (.*))?");
    private static final Pattern DISTINCT = Pattern.compile(
            "(\\d+) distinct(?:, null \\((\\d+)\\))?(?:, absent \\((\\d+)\\))?(?:, min (\\S+), max (\\S+))?");
    private static final Pattern TIMES = Pattern.compile("from (\\S+) to (\\S+)");
    private static final String ABSENT = "absent";

    private final List<Value> rows;

    ReceiptCheck(List<Value> rows) {
        this.rows = rows;
    }

    /** Checks every line that speaks of a column, and gives how many there are. */
    int check(String form) {
        int checked = 0;
        for (String line : form.lines().toList()) {
            checked += checkTogether(line) || checkColumn(line) ? 1 : 0;
        }
        return checked;
    }

    private boolean checkTogether(String line) {
        String constants = "all " + rows.size() + " rows: ";
        String unique = "different in every row: ";
        if (line.startsWith(constants)) {
            for (String constant : line.substring(constants.length()).split("; ", -1)) {
                String[] sides = constant.split(" = ", -1);
                assertThat(cells(sides[0])).as(line).containsOnly(sides[1]);
            }
        } else if (line.startsWith(unique)) {
            for (String column : line.substring(unique.length()).split(", ", -1)) {
                assertThat(cells(column)).as(line).doesNotHaveDuplicates().hasSameSizeAs(rows);
            }
        }
        return line.startsWith(constants) || line.startsWith(unique);
    }

    private boolean checkColumn(String line) {
        int colon = line.indexOf(": ");
        String column = colon < 0 ? "" : line.substring(0, colon).replace(" (by element)", "");
        List<String> cells = cells(column);
        if (colon < 0 || cells.stream().allMatch(ABSENT::equals)) {
            return false;
        }
        String says = line.substring(colon + 2);
        Matcher numbers = NUMBERS.matcher(says);
        Matcher distinct = DISTINCT.matcher(says);
        Matcher times = TIMES.matcher(says);
        if (numbers.matches()) {
            checkNumbers(numbers, cells, line);
        } else if (distinct.matches()) {
            checkDistinct(distinct, cells, line);
        } else if (times.matches()) {
            List<String> known =
                    cells.stream().filter(cell -> !cell.equals(ABSENT)).sorted().toList();
            assertThat(List.of(times.group(1), times.group(2)))
                    .as(line)
                    .containsExactly(known.get(0), known.get(known.size() - 1));
        } else {
            checkCounts(says, cells, line);
        }
        return true;
    }

    private static void checkNumbers(Matcher says, List<String> cells, String line) {
        List<BigDecimal> numbers = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (String cell : cells) {
            if (!cell.equals(ABSENT) && !cell.equals("null")) {
                numbers.add(new BigDecimal(cell));
                sum = sum.add(new BigDecimal(cell));
            }
        }
        numbers.sort(Comparator.naturalOrder());
        BigDecimal mean = sum.divide(BigDecimal.valueOf(numbers.size()), new MathContext(6, RoundingMode.HALF_UP));
        assertThat(new BigDecimal(says.group(1))).as(line).isEqualByComparingTo(numbers.get(0));
        assertThat(new BigDecimal(says.group(2))).as(line).isEqualByComparingTo(mean);
        assertThat(new BigDecimal(says.group(3))).as(line).isEqualByComparingTo(numbers.get(numbers.size() - 1));
        if (says.group(4) != null) {
            assertThat(new BigDecimal(says.group(4))).as(line).isEqualByComparingTo(sum);
        }
        if (says.group(5) != null) {
            checkCounts(says.group(5), cells, line);
        }
    }

    private static void checkDistinct(Matcher says, List<String> cells, String line) {
        Map<String, Integer> counts = counts(cells);
        int nulls = counts.getOrDefault("null", 0);
        int absent = counts.getOrDefault(ABSENT, 0);
        int distinct = counts.size() - (nulls > 0 ? 1 : 0) - (absent > 0 ? 1 : 0);
        assertThat(says.group(1)).as(line).isEqualTo(Integer.toString(distinct));
        assertThat(says.group(2)).as(line).isEqualTo(nulls > 0 ? Integer.toString(nulls) : null);
        assertThat(says.group(3)).as(line).isEqualTo(absent > 0 ? Integer.toString(absent) : null);
        if (says.group(4) != null) {
            assertThat(cells).as(line).contains(says.group(4), says.group(5));
        }
    }

    private static void checkCounts(String says, List<String> cells, String line) {
        Map<String, Integer> counts = counts(cells);
        Matcher rest = REST.matcher(says);
        boolean more = rest.find();
        String listed = more ? says.substring(0, rest.start()).replaceAll("( and )?$", "") : says;
        Matcher counted = COUNTED.matcher(listed);
        int end = 0;
        while (counted.find()) {
            String value = counted.group(1).replaceAll("^\"(.*)\"$", "$1");
            assertThat(counts.remove(value)).as(line).isEqualTo(Integer.parseInt(counted.group(2)));
            end = counted.end();
        }
        int left = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(end).as(line).isEqualTo(listed.length());
        assertThat(List.of(counts.size(), left))
                .as(line)
                .containsExactly(
                        more ? Integer.parseInt(rest.group(1)) : 0, more ? Integer.parseInt(rest.group(2)) : 0);
    }

    private static Map<String, Integer> counts(List<String> cells) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        cells.forEach(cell -> counts.merge(cell, 1, Integer::sum));
        return counts;
    }

    /** What the rows hold at a path; the elements of arrays one by one. */
    private List<String> cells(String path) {
        List<String> cells = new ArrayList<>();
        for (Value row : rows) {
            Value value = row;
            for (String name : path.split("\\.", -1)) {
                value = value.member(name);
            }
            if (value.start() < 0) {
                cells.add(ABSENT);
            } else if (value.isArray() && !value.parts().isEmpty()) {
                value.parts().forEach(element -> cells.add(element.text()));
            } else {
                cells.add(value.isArray() ? "[]" : value.text());
            }
        }
        return cells;
    }
}
