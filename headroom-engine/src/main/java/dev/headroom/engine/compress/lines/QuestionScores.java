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
package dev.headroom.engine.compress.lines;

import dev.headroom.engine.model.Origin;
import dev.headroom.engine.relevance.ExactTerms;
import dev.headroom.engine.relevance.RelevanceScorer;

/**
 * How much parts of a text have to do with the question and the arguments of the call: exact terms first (ids, names,
 * quoted text), then words by BM25. What most parts hold makes none stand out and counts for nothing.
 *
 * <p>Not thread-safe: parts are read one after the other. Linear in the characters read.
 */
public final class QuestionScores {

    private static final double MOSTLY = 0.5;

    /** An exact term says more than any number of shared words. */
    private static final double EXACT = 0.7;

    private final ExactTerms terms;
    private final RelevanceScorer scorer;
    private final long[] masks;
    private int size;
    private long mask;

    /**
     * Scores for parts that are still to be read.
     *
     * @param origin question and arguments
     * @param parts how many parts there will be
     */
    public QuestionScores(Origin origin, int parts) {
        String asked = origin.question() + "\n" + origin.arguments();
        terms = ExactTerms.of(asked);
        scorer = RelevanceScorer.of(asked);
        masks = new long[parts];
    }

    /** Whether nothing is asked that could be found. */
    public boolean isEmpty() {
        return terms.isEmpty() && scorer.isEmpty();
    }

    /**
     * Reads some of the next part.
     *
     * @param text characters
     * @param from where they start
     * @param to the offset behind them
     */
    public void read(char[] text, int from, int to) {
        mask |= terms.isEmpty() ? 0 : terms.find(text, from, to);
        scorer.read(text, from, to);
    }

    /** Ends a part; what is read from now on is of the next one. */
    public void endPart() {
        masks[size++] = mask;
        mask = 0;
        scorer.endDocument();
    }

    /**
     * Whether a part holds an exact term of the question, be it one that all parts hold.
     *
     * @param part a part that was read, counted from 0
     * @return true when it does
     */
    public boolean hasExactTerm(int part) {
        return masks[part] != 0;
    }

    /**
     * The scores of the parts read so far.
     *
     * @return for each part from 0, nothing to do with the question, to 1, the best
     */
    public double[] scores() {
        int most = (int) Math.max(1, MOSTLY * size);
        double[] words = scorer.scores(most);
        double[] exact = exact(most);
        double bestWords = best(words);
        double bestExact = best(exact);
        for (int i = 0; i < size; i++) {
            words[i] = EXACT * exact[i] / bestExact + (1 - EXACT) * words[i] / bestWords;
        }
        return words;
    }

    /** For each part the sum over its terms of one by the number of parts that hold the term. */
    private double[] exact(int most) {
        int[] holding = new int[terms.terms().size()];
        for (int i = 0; i < size; i++) {
            for (long rest = masks[i]; rest != 0; rest &= rest - 1) {
                holding[Long.numberOfTrailingZeros(rest)]++;
            }
        }
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            for (long rest = masks[i]; rest != 0; rest &= rest - 1) {
                int parts = holding[Long.numberOfTrailingZeros(rest)];
                weights[i] += parts <= most ? 1.0 / parts : 0;
            }
        }
        return weights;
    }

    private static double best(double[] scores) {
        double best = Double.MIN_NORMAL;
        for (double score : scores) {
            best = Math.max(best, score);
        }
        return best;
    }
}
