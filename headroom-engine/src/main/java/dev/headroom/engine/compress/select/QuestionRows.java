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

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.relevance.ExactTerms;
import dev.headroom.engine.relevance.RelevanceScorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rows that the question, or the arguments of the call, ask for. Exact terms first: a row that holds an id, number
 * or name of the question, unless most rows do. Then the best rows by BM25 over the words that few rows hold. One pass
 * over the text of the rows, and none when nothing is asked.
 *
 * @param exact rows with an exact term that few rows hold, those with the rarest terms first
 * @param loose rows with an exact term that many rows hold, but not most
 * @param related the best rows by shared words
 */
record QuestionRows(List<Wish> exact, List<Wish> loose, List<Wish> related) {

    private static final QuestionRows NONE = new QuestionRows(List.of(), List.of(), List.of());

    private static final int MOST_LOOSE = 200;
    private static final int MOST_RELATED = 5;
    private static final double MOSTLY = 0.5;
    private static final double RARE_WORD = 0.1;
    private static final double NEAR_BEST = 0.5;

    /** Arguments under these names steer the tool and do not name what is looked for. */
    private static final Set<String> STEERING =
            Words.of("limit page size count offset max top per first take skip depth k n sort order format timeout");

    /**
     * @param few a term is held by few rows when it is held by at most this many
     */
    static QuestionRows find(JsonTape tape, Rows rows, Analysis analysis, Origin origin, int few) {
        List<String> arguments = arguments(origin.arguments());
        ExactTerms terms = ExactTerms.of(origin.question(), arguments);
        RelevanceScorer scorer = RelevanceScorer.of(origin.question() + "\n" + String.join("\n", arguments));
        if (terms.isEmpty() && scorer.isEmpty()) {
            return NONE;
        }
        long[] masks = new long[rows.size()];
        int rare = (int) Math.max(2, RARE_WORD * masks.length);
        Map<Integer, StringBuilder> rareKeys = rareKeys(analysis, rare);
        RowText text = new RowText(tape, rows, analysis, terms, scorer);
        for (int row = 0; row < masks.length; row++) {
            StringBuilder keys = rareKeys.isEmpty() ? null : rareKeys.get(row);
            if (keys != null) {
                scorer.read(keys.toString().toCharArray(), 0, keys.length());
            }
            masks[row] = text.read(row);
            scorer.endDocument();
        }
        double[] scores = scorer.scores(rare);
        double[] weights = weights(masks, terms.terms().size());
        return new QuestionRows(
                byWeight(weights, scores, 1.0 / few, Double.MAX_VALUE, few),
                byWeight(weights, scores, Double.MIN_VALUE, 1.0 / few, MOST_LOOSE),
                related(scores));
    }

    /** The scalars of the arguments; of arguments that are not JSON, the text itself. */
    private static List<String> arguments(String arguments) {
        if (arguments.isBlank()) {
            return List.of();
        }
        try {
            JsonTape tape = JsonTape.parse(arguments);
            List<String> scalars = new ArrayList<>();
            for (int node = 0; node < tape.size(); node++) {
                boolean literal = tape.kind(node) == JsonKind.STRING || tape.kind(node) == JsonKind.NUMBER;
                if (literal && !FieldName.of(tape.name(node)).hasAny(STEERING)) {
                    scalars.add(tape.text(node));
                }
            }
            return scalars;
        } catch (JsonSyntaxException e) {
            return List.of(arguments);
        }
    }

    /** The names of the columns that few rows have, by row; those of other columns tell no row from another. */
    private static Map<Integer, StringBuilder> rareKeys(Analysis analysis, int most) {
        Map<Integer, StringBuilder> keys = new HashMap<>();
        for (Profile profile : analysis.profiles()) {
            Column column = profile.column();
            for (int cell = 0; cell < column.cells() && column.presentRows() <= most; cell++) {
                if (cell == 0 || column.row(cell) != column.row(cell - 1)) {
                    keys.computeIfAbsent(column.row(cell), row -> new StringBuilder())
                            .append(column.name())
                            .append(' ');
                }
            }
        }
        return keys;
    }

    /** For each row the sum over its terms of one by the number of rows that hold the term. */
    private static double[] weights(long[] masks, int terms) {
        int[] holding = new int[terms];
        for (long mask : masks) {
            for (long rest = mask; rest != 0; rest &= rest - 1) {
                holding[Long.numberOfTrailingZeros(rest)]++;
            }
        }
        int most = (int) Math.max(2, MOSTLY * masks.length);
        double[] weights = new double[masks.length];
        for (int row = 0; row < masks.length; row++) {
            for (long rest = masks[row]; rest != 0; rest &= rest - 1) {
                int rows = holding[Long.numberOfTrailingZeros(rest)];
                weights[row] += rows <= most ? 1.0 / rows : 0;
            }
        }
        return weights;
    }

    private static List<Wish> byWeight(double[] weights, double[] scores, double from, double below, int most) {
        return IntStream.range(0, weights.length)
                .filter(row -> weights[row] >= from && weights[row] < below)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> -weights[row])
                        .thenComparingDouble(row -> -scores[row])
                        .thenComparingInt(row -> row))
                .limit(most)
                .map(row -> new Wish(row, "question"))
                .toList();
    }

    private static List<Wish> related(double[] scores) {
        double best = IntStream.range(0, scores.length)
                .mapToDouble(row -> scores[row])
                .max()
                .orElse(0);
        return IntStream.range(0, scores.length)
                .filter(row -> scores[row] > 0 && scores[row] >= NEAR_BEST * best)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> -scores[row]).thenComparingInt(row -> row))
                .limit(MOST_RELATED)
                .map(row -> new Wish(row, "related"))
                .toList();
    }
}
