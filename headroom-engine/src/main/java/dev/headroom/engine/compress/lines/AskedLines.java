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

import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.relevance.ExactTerms;
import dev.headroom.engine.relevance.RelevanceScorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The entries of a text, such as its lines, that the question, or the arguments of the call, ask for: first those with
 * a name, number or path of the question that few entries hold, then those with rare words of it. One pass over the
 * characters.
 *
 * @param exact entries with a literal of the question, those with the rarest ones first
 * @param related entries with words of the question, best first
 */
public record AskedLines(List<Integer> exact, List<Integer> related) {

    private static final int MOST_EXACT = 200;
    private static final int MOST_RELATED = 60;
    private static final double MOSTLY = 0.5;
    private static final double RARE_WORD = 0.1;
    private static final double NEAR_BEST = 0.3;

    /** Where entries stand in a text. */
    public interface Entries {

        /** How many there are. */
        int size();

        /**
         * Where one starts.
         *
         * @param entry counted from 0
         * @return its offset
         */
        int from(int entry);

        /**
         * Where one ends.
         *
         * @param entry counted from 0
         * @return the offset behind it
         */
        int to(int entry);

        /**
         * Lines as entries.
         *
         * @param lines lines of a text
         * @return an entry for each line, its break left out
         */
        static Entries of(TextLines lines) {
            return new Entries() {
                @Override
                public int size() {
                    return lines.size();
                }

                @Override
                public int from(int entry) {
                    return lines.start(entry);
                }

                @Override
                public int to(int entry) {
                    return lines.end(entry);
                }
            };
        }
    }

    /**
     * Finds them.
     *
     * @param text holds the entries
     * @param entries where they stand
     * @param origin the question and the arguments of the call
     * @return the entries that are asked for; none when nothing is asked
     */
    public static AskedLines of(CharSequence text, Entries entries, Origin origin) {
        String asked = origin.question() + "\n" + origin.arguments();
        ExactTerms terms = ExactTerms.of(asked);
        RelevanceScorer scorer = RelevanceScorer.of(asked);
        if (terms.isEmpty() && scorer.isEmpty()) {
            return new AskedLines(List.of(), List.of());
        }
        char[] characters = text.toString().toCharArray();
        long[] masks = new long[entries.size()];
        for (int entry = 0; entry < masks.length; entry++) {
            if (!terms.isEmpty()) {
                masks[entry] = terms.find(characters, entries.from(entry), entries.to(entry));
            }
            scorer.read(characters, entries.from(entry), entries.to(entry));
            scorer.endDocument();
        }
        double[] scores = scorer.scores((int) Math.max(2, RARE_WORD * masks.length));
        return new AskedLines(exact(masks, terms.terms().size(), scores), related(scores));
    }

    private static List<Integer> exact(long[] masks, int terms, double[] scores) {
        int[] holding = new int[terms];
        for (long mask : masks) {
            for (long rest = mask; rest != 0; rest &= rest - 1) {
                holding[Long.numberOfTrailingZeros(rest)]++;
            }
        }
        int most = (int) Math.max(2, MOSTLY * masks.length);
        double[] weights = new double[masks.length];
        for (int entry = 0; entry < masks.length; entry++) {
            for (long rest = masks[entry]; rest != 0; rest &= rest - 1) {
                int entries = holding[Long.numberOfTrailingZeros(rest)];
                weights[entry] += entries <= most ? 1.0 / entries : 0;
            }
        }
        return best(weights, scores, 0, MOST_EXACT);
    }

    private static List<Integer> related(double[] scores) {
        double best = 0;
        for (double score : scores) {
            best = Math.max(best, score);
        }
        return best(scores, scores, NEAR_BEST * best, MOST_RELATED);
    }

    private static List<Integer> best(double[] weights, double[] scores, double above, int most) {
        List<Integer> found = new ArrayList<>();
        for (int entry = 0; entry < weights.length; entry++) {
            if (weights[entry] > above) {
                found.add(entry);
            }
        }
        found.sort(Comparator.<Integer>comparingDouble(entry -> -weights[entry])
                .thenComparingDouble(entry -> -scores[entry])
                .thenComparingInt(entry -> entry));
        return found.subList(0, Math.min(most, found.size()));
    }
}
