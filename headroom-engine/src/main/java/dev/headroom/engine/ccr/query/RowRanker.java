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

import dev.headroom.engine.relevance.Bm25Index;
import dev.headroom.engine.relevance.ExactTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the rows that match words best: first by the ids, numbers and other literals of the question that they hold,
 * rare ones counting most, then by how many neighbouring words they hold side by side ({@code user_id 456}), then by
 * BM25, whose word weights come from all rows of the content. Rows that reach less than a fifth of the best score are
 * no matches: they share only what is everywhere. When the question is nothing but ids and numbers, and rows hold each
 * of them as it is written, those rows alone match. When no word matches, rows that hold the question as a part of a
 * longer word do.
 */
final class RowRanker {

    private static final double SMALLEST_SHARE_OF_BEST = 0.2;
    private static final int MAX_PARTIAL = 200;

    private RowRanker() {}

    private record Ranked(int row, double literals, int neighbours, double words) {
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble((Ranked ranked) -> -ranked.literals)
                .thenComparingInt(ranked -> -ranked.neighbours)
                .thenComparingDouble(ranked -> -ranked.words)
                .thenComparingInt(Ranked::row);
    }

    /**
     * Ranks rows.
     *
     * @param source the content
     * @param candidates the rows to choose from
     * @param query words
     * @return the rows that match, best first
     */
    static int[] rank(RowSource source, int[] candidates, String query) throws QueryException {
        List<String> documents = new ArrayList<>(source.size());
        for (int row = 0; row < source.size(); row++) {
            documents.add(source.searchText(row));
        }
        int[] exact = ExactRows.find(documents, candidates, query);
        boolean all = exact.length > 0;
        int[] ranked = ranked(documents, all ? exact : candidates, query, all ? 0 : SMALLEST_SHARE_OF_BEST);
        return ranked.length == 0 ? partial(documents, candidates, query.strip()) : ranked;
    }

    private static int[] ranked(List<String> documents, int[] candidates, String query, double leastShare) {
        double[] words = Bm25Index.of(documents).scores(query);
        double[] literals = literalScores(documents, ExactTerms.of(query));
        double fewestWords = leastShare * best(words, candidates);
        double fewestLiterals = leastShare * best(literals, candidates);
        List<String> pairs = pairs(query);
        List<Ranked> ranked = new ArrayList<>();
        for (int row : candidates) {
            boolean matches = leastShare == 0
                    || (words[row] > 0 && words[row] >= fewestWords)
                    || (literals[row] > 0 && literals[row] >= fewestLiterals);
            if (matches) {
                ranked.add(new Ranked(row, literals[row], neighbours(documents.get(row), pairs), words[row]));
            }
        }
        ranked.sort(Ranked.BEST_FIRST);
        return ranked.stream().mapToInt(Ranked::row).toArray();
    }

    /** For each row the weights of the literals that it holds; the fewer rows hold one, the more it weighs. */
    private static double[] literalScores(List<String> documents, ExactTerms literals) {
        long[] held = new long[documents.size()];
        int[] holders = new int[Long.SIZE];
        for (int row = 0; row < held.length; row++) {
            char[] text = documents.get(row).toCharArray();
            held[row] = literals.isEmpty() ? 0 : literals.find(text, 0, text.length);
            for (int term = 0; term < Long.SIZE; term++) {
                holders[term] += (int) (held[row] >>> term & 1);
            }
        }
        double[] scores = new double[held.length];
        for (int row = 0; row < held.length; row++) {
            for (long left = held[row]; left != 0; left &= left - 1) {
                int term = Long.numberOfTrailingZeros(left);
                scores[row] += Math.log1p((held.length - holders[term] + 0.5) / (holders[term] + 0.5));
            }
        }
        return scores;
    }

    private static double best(double[] scores, int[] candidates) {
        double best = 0;
        for (int row : candidates) {
            best = Math.max(best, scores[row]);
        }
        return best;
    }

    private static int[] partial(List<String> documents, int[] candidates, String query) throws QueryException {
        if (query.length() > MAX_PARTIAL) {
            return new int[0];
        }
        LikePattern pattern = LikePattern.containing(query);
        List<Integer> rows = new ArrayList<>();
        for (int row : candidates) {
            if (pattern.matches(documents.get(row))) {
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Says that nothing matched, and whether what surrounds the rows holds a word that was asked for. */
    static String whyNothingMatches(RowSource source, String query) {
        String unit = source.unit();
        String around = " " + words(source.around()) + " ";
        for (String word : words(query).split(" ", -1)) {
            if (!word.isEmpty() && around.contains(" " + word + " ")) {
                return "no " + unit + " matches, but what surrounds the rows holds \"" + QueryException.shown(word)
                        + "\": rows=\"0\"";
            }
        }
        return "no " + unit + " of " + source.size()
                + " holds any of these words; try other words, or where with like '%part%'";
    }

    private static List<String> pairs(String query) {
        String[] words = words(query).split(" ", -1);
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            pairs.add(" " + words[i - 1] + " " + words[i] + " ");
        }
        return pairs;
    }

    private static int neighbours(String document, List<String> pairs) {
        if (pairs.isEmpty()) {
            return 0;
        }
        String words = " " + words(document) + " ";
        return (int) pairs.stream().filter(words::contains).count();
    }

    /** The letters and digits of a text in lower case, with one space for each run of anything else. */
    private static String words(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '_') {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }
}
