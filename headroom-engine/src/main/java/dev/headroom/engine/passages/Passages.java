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
package dev.headroom.engine.passages;

import dev.headroom.engine.report.OptimizationListener;
import dev.headroom.engine.report.PassagesReport;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Takes out of retrieved texts what says the same twice. Several searches, or chunks that overlap, give the same text
 * again and again:
 *
 * <pre>{@code
 * Passages passages = Passages.builder().maxTokens(2_000).model("gpt-4o").build();
 * for (Passages.Passage passage : passages.shorten(texts, "How large is the pool?")) {
 *     send(documents.get(passage.index()), passage.text());
 * }
 * }</pre>
 *
 * <p>A text is folded into an earlier one when at least nine of ten of its word triples are in that one and it has no
 * word that the other lacks: no other number, name or "not". The earlier one stays as it is.
 *
 * <p>With {@link Builder#maxTokens} texts are also reduced to whole sentences, verbatim and in order, chosen by the
 * query: those with its literals (numbers, identifiers, quoted text) first, then by BM25. Nothing brings the others
 * back, which is why this has to be asked for; a last line says how many there were:
 *
 * <pre>
 * … The pool has 20 connections. … Raise max_connections to 200.
 * [headroom: 9 of 11 sentences left out]
 * </pre>
 *
 * Every text keeps at least its best sentence, so that no source disappears and no text is empty.
 *
 * <p>Deterministic, immutable and thread-safe. Linear in the text, n log n in the number of sentences.
 */
public final class Passages {

    private final double similarity;
    private final OptionalInt maxTokens;
    private final TokenCounter counter;
    private final OptimizationListener listener;

    private Passages(Builder builder) {
        similarity = builder.similarity;
        maxTokens = builder.maxTokens;
        counter = TokenCounters.forModel(builder.model);
        listener = builder.listener;
    }

    /**
     * A text that stays.
     *
     * @param index which of the texts it is
     * @param text what is left of it; the same object if that is all
     */
    public record Passage(int index, String text) {}

    /**
     * Says how texts are shortened.
     *
     * @return a builder of the defaults, which fold and do not reduce
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Shortens.
     *
     * @param texts the texts, the most relevant first
     * @param query what is asked; matters only for reducing
     * @return those that stay, in order
     */
    public List<Passage> shorten(List<String> texts, String query) {
        List<Integer> kept = Folding.fold(texts, similarity);
        List<String> folded = kept.stream().map(texts::get).toList();
        List<String> reduced =
                maxTokens.isEmpty() ? folded : Extraction.reduce(folded, query, maxTokens.getAsInt(), counter);
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < reduced.size(); i++) {
            passages.add(new Passage(kept.get(i), reduced.get(i)));
        }
        if (listener != OptimizationListener.NONE) {
            listener.onPassages(new PassagesReport(texts.size(), reduced.size(), tokens(texts), tokens(reduced)));
        }
        return List.copyOf(passages);
    }

    private long tokens(List<String> texts) {
        return texts.stream().mapToLong(counter::count).sum();
    }

    /** Says how texts are shortened; not thread-safe. */
    public static final class Builder {

        /** Leaves room for another heading or a changed end of a chunk; the words decide in any case. */
        private static final double DEFAULT_SIMILARITY = 0.9;

        private static final double LEAST_SIMILARITY = 0.5;

        private double similarity = DEFAULT_SIMILARITY;
        private OptionalInt maxTokens = OptionalInt.empty();
        private String model = "";
        private OptimizationListener listener = OptimizationListener.NONE;

        private Builder() {}

        /**
         * Which share of a text's word triples has to be in an earlier one for it to be folded.
         *
         * @param share from 0.5 to 1; 0.9 by default, 1 for texts that are in another as a whole
         * @return this builder
         * @throws IllegalArgumentException when out of these bounds
         */
        public Builder similarity(double share) {
            if (!(share >= LEAST_SIMILARITY && share <= 1)) {
                throw new IllegalArgumentException("similarity must be from 0.5 to 1, but is " + share);
            }
            similarity = share;
            return this;
        }

        /**
         * How many tokens all texts together should take; above it they are reduced to sentences. A goal, not a limit:
         * the best sentence of each text stays.
         *
         * @param tokens at least 1; texts are not reduced by default
         * @return this builder
         * @throws IllegalArgumentException when below 1
         */
        public Builder maxTokens(int tokens) {
            if (tokens < 1) {
                throw new IllegalArgumentException("maxTokens must be at least 1, but is " + tokens);
            }
            maxTokens = OptionalInt.of(tokens);
            return this;
        }

        /**
         * The name of the model, which chooses how tokens are counted.
         *
         * @param name a name as providers write it; unknown by default
         * @return this builder
         */
        public Builder model(String name) {
            model = name;
            return this;
        }

        /**
         * Who hears of each call; all texts are counted for that, a few megabytes a second.
         *
         * @param newListener nobody by default, and nothing is counted
         * @return this builder
         */
        public Builder listener(OptimizationListener newListener) {
            listener = newListener;
            return this;
        }

        /** The passages. */
        public Passages build() {
            return new Passages(this);
        }
    }
}
