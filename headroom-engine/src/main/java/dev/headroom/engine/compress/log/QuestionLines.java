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
package dev.headroom.engine.compress.log;

import dev.headroom.engine.internal.log.LogTokens;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.relevance.ExactTerms;
import dev.headroom.engine.relevance.RelevanceScorer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The lines that a question, or the arguments of the call, ask for: those that hold one of its literals, unless most
 * lines do, and the best ones by its words. One pass over the text, and none if nothing is asked.
 */
final class QuestionLines {

    private static final int MOST_EXACT = 60;
    private static final int MOST_RELATED = 12;
    private static final double NEAR_BEST = 0.5;

    /** A word or literal that more of the lines hold does not tell them apart. */
    private static final double FEW = 0.1;

    private QuestionLines() {}

    /**
     * Finds lines.
     *
     * @param tokens a log
     * @param origin why it was fetched
     * @return lines, the best ones first; each once
     */
    static int[] find(LogTokens tokens, Origin origin) {
        String asked = origin.question() + "\n" + origin.arguments();
        ExactTerms terms = ExactTerms.of(asked);
        RelevanceScorer scorer = RelevanceScorer.of(asked);
        if (terms.isEmpty() && scorer.isEmpty()) {
            return new int[0];
        }
        int lines = tokens.lines();
        long[] masks = new long[lines];
        for (int line = 0; line < lines; line++) {
            int from = tokens.lineStart(line);
            int to = tokens.lineEnd(line);
            scorer.read(tokens.text(), from, to);
            scorer.endDocument();
            masks[line] = terms.isEmpty() ? 0 : terms.find(tokens.text(), from, to);
        }
        int few = (int) Math.max(3, FEW * lines);
        double[] weights = weights(masks, terms.terms().size(), few);
        double[] scores = scorer.scores(few);
        int[] exact = best(weights, scores, MOST_EXACT, Double.MIN_VALUE);
        double most = Arrays.stream(scores).max().orElse(0);
        int[] related = best(scores, weights, MOST_RELATED, Math.max(Double.MIN_VALUE, NEAR_BEST * most));
        return IntStream.concat(Arrays.stream(exact), Arrays.stream(related))
                .distinct()
                .toArray();
    }

    /** For each line the sum over its literals of one by the number of lines that hold it. */
    private static double[] weights(long[] masks, int terms, int few) {
        int[] holding = new int[terms];
        for (long mask : masks) {
            for (long rest = mask; rest != 0; rest &= rest - 1) {
                holding[Long.numberOfTrailingZeros(rest)]++;
            }
        }
        double[] weights = new double[masks.length];
        for (int line = 0; line < masks.length; line++) {
            for (long rest = masks[line]; rest != 0; rest &= rest - 1) {
                int count = holding[Long.numberOfTrailingZeros(rest)];
                weights[line] += count <= few ? 1.0 / count : 0;
            }
        }
        return weights;
    }

    private static int[] best(double[] values, double[] ties, int most, double least) {
        return IntStream.range(0, values.length)
                .filter(line -> values[line] >= least)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(line -> -values[line])
                        .thenComparingDouble(line -> -ties[line])
                        .thenComparingInt(line -> line))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
