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
package dev.headroom.accuracy.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares an answer with one accepted text. Pure functions; 1 is best, 0 worst.
 *
 * <p>Example: {@code tokenF1("the payment gateway", "Payment gateway failed")} is 0.8: both words of the accepted text
 * are there (recall 1), and two of three words of the answer are right (precision 2/3).
 */
public final class TextMetrics {

    private TextMetrics() {}

    /**
     * Whether the words are the same, by SQuAD's normalisation: case, ASCII punctuation and articles do not count.
     *
     * @param accepted a right answer
     * @param answer   the answer to judge
     * @return 1 or 0
     */
    public static double exactMatch(String accepted, String answer) {
        return AnswerWords.of(accepted).equals(AnswerWords.of(answer)) ? 1 : 0;
    }

    /**
     * The harmonic mean of the share of the answer's words that are right and of the accepted words that are there, by
     * SQuAD's normalisation. Two texts without words are equal.
     *
     * @param accepted a right answer
     * @param answer   the answer to judge
     * @return 0 to 1; linear in the texts
     */
    public static double tokenF1(String accepted, String answer) {
        List<String> expected = AnswerWords.of(accepted);
        List<String> given = AnswerWords.of(answer);
        if (expected.isEmpty() || given.isEmpty()) {
            return expected.equals(given) ? 1 : 0;
        }
        Map<String, Integer> left = new HashMap<>();
        expected.forEach(word -> left.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : given) {
            int count = left.getOrDefault(word, 0);
            if (count > 0) {
                left.put(word, count - 1);
                common++;
            }
        }
        return harmonicMean(common, given.size(), expected.size());
    }

    /**
     * ROUGE-L: the same mean over the longest common subsequence of words (Lin 2004, "ROUGE: A Package for Automatic
     * Evaluation of Summaries", with beta 1), here after SQuAD's normalisation.
     *
     * @param accepted a right answer
     * @param answer   the answer to judge
     * @return 0 to 1; time is the product of the numbers of words
     */
    public static double rougeL(String accepted, String answer) {
        List<String> expected = AnswerWords.of(accepted);
        List<String> given = AnswerWords.of(answer);
        if (expected.isEmpty() || given.isEmpty()) {
            return expected.equals(given) ? 1 : 0;
        }
        return harmonicMean(longestCommonSubsequence(expected, given), given.size(), expected.size());
    }

    /**
     * Whether the answer states the accepted text as whole words; see {@link Statement}.
     *
     * @param accepted a right answer
     * @param answer   the answer to judge
     * @return 1 or 0; linear in the answer for short accepted texts
     */
    public static double containment(String accepted, String answer) {
        return Statement.states(answer, accepted) ? 1 : 0;
    }

    private static int longestCommonSubsequence(List<String> first, List<String> second) {
        int[] lengths = new int[second.size() + 1];
        for (String word : first) {
            int diagonal = 0;
            for (int j = 1; j <= second.size(); j++) {
                int above = lengths[j];
                lengths[j] = word.equals(second.get(j - 1)) ? diagonal + 1 : Math.max(above, lengths[j - 1]);
                diagonal = above;
            }
        }
        return lengths[second.size()];
    }

    private static double harmonicMean(int common, int given, int expected) {
        return 2.0 * common / (given + expected);
    }
}
