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
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the rows of a document say together, whether they are kept or not: exact counts, sums and extremes over all
 * rows, in plain words, one line a column.
 *
 * <pre>
 * errors: 43 rows: Connection pool exhausted (12), Retry # of # failed (31)
 * all 300 rows: environment = production
 * only row 68: error_code, resolution
 * level: INFO (171), DEBUG (45), ERROR (43), WARN (41)
 * latency_ms: min 12, mean ~141.25, max 9000, sum 42375
 * timestamp: from 2024-01-15T10:00:00Z to 2024-01-15T14:59:00Z
 * different in every row: trace_id
 * </pre>
 *
 * <p>When not everything fits, errors, status-like columns, columns of few values and numbers go first; free text and
 * unique ids get a word or nothing. A pure function; linear in the different values.
 */
public final class Receipt {

    private static final int LONGEST_CONSTANT = 60;
    private static final int MOST_ROWS_NAMED = 3;

    /** Lines that speak of several columns come before those of one, and the ids last. */
    private static final int ERRORS_PLACE = -3;

    private static final int CONSTANTS_PLACE = -2;
    private static final int SPARSE_PLACE = -1;

    private final RowRanking ranking;
    private final Analysis analysis;
    private final ReceiptOptions options;
    private final BitSet kept;
    private final List<ColumnLine> lines = new ArrayList<>();

    private Receipt(RowRanking ranking, ReceiptOptions options) {
        this.ranking = ranking;
        this.analysis = ranking.analysis();
        this.options = options;
        this.kept = ranking.requiredRows();
    }

    /**
     * Writes the receipt of a ranking.
     *
     * @param tape the document that was ranked
     * @param rows its rows
     * @param ranking their ranking
     * @param options how long the receipt may be
     * @return the lines; none when nothing fits or there is but one row
     * @throws IllegalArgumentException when the ranking is of another document
     */
    public static List<String> lines(JsonTape tape, Rows rows, RowRanking ranking, ReceiptOptions options) {
        Analysis analysis = ranking.analysis();
        boolean same = analysis.profiles().stream().allMatch(profile -> profile.tape() == tape);
        if (!same || analysis.rows() != rows.size()) {
            throw new IllegalArgumentException("ranking must be of the given rows, but is of other rows");
        }
        if (rows.size() < 2) {
            return List.of();
        }
        Receipt receipt = new Receipt(ranking, options);
        receipt.addErrors();
        receipt.addConstants();
        receipt.addColumns();
        return receipt.fitting();
    }

    /** The kinds of errors, unless all errors are kept. */
    private void addErrors() {
        BitSet errors = analysis.errors().rows();
        BitSet left = (BitSet) errors.clone();
        left.andNot(kept);
        if (left.isEmpty()) {
            return;
        }
        Map<String, Integer> byLabel = new LinkedHashMap<>();
        for (ErrorClusters.Cluster cluster : ranking.errors().clusters()) {
            byLabel.merge(cluster.label(), cluster.rows().size(), Integer::sum);
        }
        ValueCounts counts = new ValueCounts("kinds", "rows");
        byLabel.forEach((label, rows) -> counts.add(oneLine(label), rows));
        String text = "errors: " + errors.cardinality() + " rows: " + counts.text(options.maxTokensPerLine());
        lines.add(new ColumnLine(ERRORS_PLACE, 0, text));
    }

    private static String oneLine(String label) {
        return label.chars().allMatch(c -> c >= ' ') ? label : JsonStrings.quote(label);
    }

    private void addConstants() {
        List<String> parts = analysis.profiles().stream()
                .filter(profile -> profile.kind() == ColumnKind.CONSTANT)
                .map(profile -> new String[] {profile.column().name(), ValueCounts.label(profile, 0)})
                .filter(constant -> constant[1].length() <= LONGEST_CONSTANT)
                .map(constant -> constant[0] + " = " + constant[1])
                .toList();
        add(CONSTANTS_PLACE, ColumnLine.FEW_VALUES, "all " + analysis.rows() + " rows: ", parts, "; ");
    }

    /** Each column has a line of its own, but for those that only few kept rows have and those that only name rows. */
    private void addColumns() {
        Map<List<Integer>, List<String>> sparse = new LinkedHashMap<>();
        List<String> unique = new ArrayList<>();
        int place = 0;
        for (Profile profile : analysis.profiles()) {
            place++;
            List<Integer> rows = rowsIfFew(profile);
            if (!rows.isEmpty() && analysis.rows() > 2 * MOST_ROWS_NAMED) {
                sparse.computeIfAbsent(rows, key -> new ArrayList<>())
                        .add(profile.column().name());
            } else if (isDifferentInEveryRow(profile)) {
                unique.add(profile.column().name());
            } else {
                ColumnLine.of(profile, place, options.maxTokensPerLine()).ifPresent(lines::add);
            }
        }
        sparse.forEach((rows, names) -> add(SPARSE_PLACE, ColumnLine.FEW_VALUES, only(rows), names, ", "));
        add(place + 1, ColumnLine.DISTINCT, "different in every row: ", unique, ", ");
    }

    private static boolean isDifferentInEveryRow(Profile profile) {
        boolean text = profile.kind() == ColumnKind.IDENTIFIER || profile.kind() == ColumnKind.TEXT;
        boolean once = profile.absentRows() == 0 && !profile.column().isRepeated();
        return text && once && profile.numberCells() == 0 && profile.distinct() == profile.rows();
    }

    /** The rows that have a value in a column, when they are few and all kept; else none. */
    private List<Integer> rowsIfFew(Profile profile) {
        List<Integer> rows = new ArrayList<>();
        Column column = profile.column();
        if (profile.valueCells() == 0 || profile.valueCells() > MOST_ROWS_NAMED || column.opaqueCells() > 0) {
            return List.of();
        }
        for (int cell = 0; cell < column.cells(); cell++) {
            if (!profile.isNull(cell)) {
                rows.add(column.row(cell));
            }
        }
        return rows.stream().allMatch(kept::get) ? rows.stream().distinct().toList() : List.of();
    }

    private static String only(List<Integer> rows) {
        return rows.stream()
                .map(row -> Integer.toString(row + 1))
                .collect(Collectors.joining(", ", rows.size() == 1 ? "only row " : "only rows ", ": "));
    }

    /** Adds a line of several parts, as many as fit in a line. */
    private void add(int place, int urgency, String start, List<String> parts, String separator) {
        StringBuilder text = new StringBuilder(start);
        int tokens = tokens(start);
        for (String part : parts) {
            tokens += tokens(part) + 1;
            if (tokens > options.maxTokensPerLine()) {
                break;
            }
            text.append(text.length() > start.length() ? separator : "").append(part);
        }
        if (text.length() > start.length()) {
            lines.add(new ColumnLine(place, urgency, text.toString()));
        }
    }

    /** The most urgent lines, of these the shortest first; then in the order of the columns. */
    private List<String> fitting() {
        List<ColumnLine> fitting = new ArrayList<>();
        int tokens = 0;
        for (ColumnLine line : sorted(lines, line -> tokens(line.text()))) {
            int more = tokens(line.text()) + 1;
            if (tokens + more <= options.maxTokens()) {
                tokens += more;
                fitting.add(line);
            }
        }
        return fitting.stream()
                .sorted(Comparator.comparingInt(ColumnLine::place))
                .map(ColumnLine::text)
                .toList();
    }

    private static List<ColumnLine> sorted(List<ColumnLine> lines, Function<ColumnLine, Integer> length) {
        return lines.stream()
                .sorted(Comparator.comparingInt(ColumnLine::urgency)
                        .thenComparing(length)
                        .thenComparingInt(ColumnLine::place))
                .toList();
    }

    private static int tokens(String text) {
        return TokenEstimate.of(text, 0, text.length());
    }
}
