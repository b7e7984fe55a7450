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
package dev.headroom.engine.relevance;

/**
 * Okapi BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) with the usual k1 = 1.5 and b =
 * 0.75. The inverse document frequency is that of the texts at hand, in the form that stays positive: ln(1 + (N - n +
 * 0.5) / (n + 0.5)) for a word that n of N texts hold.
 */
final class Bm25 {

    private static final double K1 = 1.5;
    private static final double B = 0.75;

    private Bm25() {}

    static double inverseFrequency(int documents, int holding) {
        return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
    }

    /** What one word adds to the score of a text. */
    static double weight(double inverseFrequency, int occurrences, int length, double averageLength) {
        double norm = K1 * (1 - B + B * length / Math.max(1, averageLength));
        return inverseFrequency * occurrences * (K1 + 1) / (occurrences + norm);
    }
}
