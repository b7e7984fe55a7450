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
package dev.headroom.accuracy;

import dev.headroom.accuracy.Plan.Item;
import java.util.Collection;

/**
 * What a run will cost, before it begins. The low end is a model that never retrieves and answers in a few words; the
 * high end is one that uses every round of retrieval it has and the whole room for its answers. Answers in the cache
 * cost nothing and are not taken off.
 *
 * @param lowInput   tokens of requests
 * @param highInput  likewise
 * @param lowOutput  tokens of answers
 * @param highOutput likewise
 * @param requests   how many requests at least
 */
public record CostEstimate(long lowInput, long highInput, long lowOutput, long highOutput, int requests) {
    /** HeadroomModelBuilder.DEFAULT_MAX_RETRIEVAL_ROUNDS, and what one answer of the tool may have. */
    private static final int ROUNDS = 3;

    private static final int RETRIEVED = 5_000;
    private static final int FEW_WORDS = 30;
    private static final int VERDICT = 10;
    private static final int RUBRIC = 350;
    private static final double MILLION = 1_000_000;

    /**
     * What US dollars a million tokens cost.
     *
     * @param input  of requests
     * @param output of answers
     */
    public record Prices(double input, double output) {

        /**
         * Checks them.
         *
         * @throws IllegalArgumentException if one is negative or no number
         */
        public Prices {
            if (!(input >= 0) || !(output >= 0)) {
                throw new IllegalArgumentException("prices must not be negative, but are " + input + " and " + output);
            }
        }
    }

    /**
     * An estimate.
     *
     * @param items     the cases that will be asked
     * @param maxOutput tokens an answer may have
     * @param judged    whether a judge looks at every answer
     * @return the estimate
     */
    public static CostEstimate of(Collection<Item> items, int maxOutput, boolean judged) {
        long low = 0;
        long high = 0;
        long answers = 0;
        int requests = 0;
        for (Item item : items) {
            int original = item.tokensBefore() + item.otherTokens();
            int compressed = item.tokensAfter() + item.otherTokens();
            low += original + compressed;
            high += original + (item.leavesOut() ? worst(original, compressed) : compressed);
            answers += 2 + (item.leavesOut() ? ROUNDS : 0);
            requests += 2;
        }
        long verdicts = judged ? requests : 0;
        return new CostEstimate(
                low + verdicts * RUBRIC,
                high + verdicts * (RUBRIC + maxOutput),
                (long) requests * FEW_WORDS + verdicts * VERDICT,
                answers * maxOutput + verdicts * VERDICT,
                requests + (int) verdicts);
    }

    /** Three rounds, each with what the earlier ones fetched, and the last one with the whole context. */
    private static long worst(int original, int compressed) {
        long rounds = 0;
        for (int round = 0; round < ROUNDS; round++) {
            rounds += compressed + (long) round * RETRIEVED;
        }
        return rounds + original + (long) ROUNDS * RETRIEVED;
    }

    /** All tokens at the high end. */
    public long highTokens() {
        return highInput + highOutput;
    }

    /**
     * The low end in US dollars.
     *
     * @param prices a million tokens' prices
     * @return dollars
     */
    public double low(Prices prices) {
        return (lowInput * prices.input() + lowOutput * prices.output()) / MILLION;
    }

    /**
     * The high end in US dollars.
     *
     * @param prices a million tokens' prices
     * @return dollars
     */
    public double high(Prices prices) {
        return (highInput * prices.input() + highOutput * prices.output()) / MILLION;
    }
}
