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
package dev.headroom.langchain4j.rag;

import dev.headroom.engine.passages.Passages;
import dev.headroom.engine.report.OptimizationListener;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.content.aggregator.DefaultContentAggregator;
import dev.langchain4j.rag.query.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Aggregates retrieved contents as another aggregator does, and then takes out what says the same twice. Several
 * retrievers, or chunks that overlap, give the same text again and again:
 *
 * <pre>{@code
 * DefaultRetrievalAugmentor.builder()
 *         .contentAggregator(HeadroomContentAggregator.builder().maxTokens(2_000).model("gpt-4o").build())
 *         ...
 * }</pre>
 *
 * <p>A content is folded into an earlier one when at least nine of ten of its word triples are in that one and it has
 * no word that the other lacks: no other number, name or "not". The earlier one stays as it is, with its metadata, so
 * {@code Result.sources()} tells what the model read.
 *
 * <p>With {@link Builder#maxTokens} contents are also reduced to whole sentences, verbatim and in order, chosen by the
 * query: those with its literals (numbers, identifiers, quoted text) first, then by BM25. Nothing brings the others
 * back, which is why this has to be asked for; a last line says how many there were:
 *
 * <pre>
 * … The pool has 20 connections. … Raise max_connections to 200.
 * [headroom: 9 of 11 sentences left out]
 * </pre>
 *
 * Every content keeps at least its best sentence, so that no source disappears and no text is empty. Contents that
 * are not changed are the same objects; others keep all metadata.
 *
 * <p>Deterministic. Thread-safe if the other aggregator is. Linear in the text.
 */
public final class HeadroomContentAggregator implements ContentAggregator {

    private final ContentAggregator delegate;
    private final Passages passages;

    private HeadroomContentAggregator(Builder builder) {
        delegate = builder.delegate;
        passages = builder.passages.build();
    }

    /**
     * An aggregator that folds what LangChain4j's default aggregator gives.
     *
     * @return the aggregator
     */
    public static HeadroomContentAggregator create() {
        return builder().build();
    }

    /**
     * An aggregator on top of LangChain4j's default one.
     *
     * @return a builder of the defaults
     */
    public static Builder builder() {
        return builder(new DefaultContentAggregator());
    }

    /**
     * An aggregator on top of another one, such as one that ranks anew.
     *
     * @param delegate gives the contents, the most relevant first
     * @return a builder of the defaults
     */
    public static Builder builder(ContentAggregator delegate) {
        return new Builder(delegate);
    }

    @Override
    public List<Content> aggregate(Map<Query, Collection<List<Content>>> queryToContents) {
        return shorter(delegate.aggregate(queryToContents), queryToContents);
    }

    @Override
    public CompletableFuture<List<Content>> aggregateAsync(Map<Query, Collection<List<Content>>> queryToContents) {
        return delegate.aggregateAsync(queryToContents).thenApply(contents -> shorter(contents, queryToContents));
    }

    private List<Content> shorter(List<Content> contents, Map<Query, Collection<List<Content>>> queryToContents) {
        String query = queryToContents.keySet().stream().map(Query::text).collect(Collectors.joining("\n"));
        List<String> texts =
                contents.stream().map(content -> content.textSegment().text()).toList();
        return passages.shorten(texts, query).stream()
                .map(passage -> with(contents.get(passage.index()), passage.text()))
                .toList();
    }

    private static Content with(Content content, String text) {
        return text.equals(content.textSegment().text())
                ? content
                : Content.from(TextSegment.from(text, content.textSegment().metadata()), content.metadata());
    }

    /** Puts an aggregator together; not thread-safe. */
    public static final class Builder {

        private final ContentAggregator delegate;
        private final Passages.Builder passages = Passages.builder();

        private Builder(ContentAggregator delegate) {
            this.delegate = delegate;
        }

        /**
         * Which share of a content's word triples has to be in an earlier one for it to be folded.
         *
         * @param share from 0.5 to 1; 0.9 by default, 1 for contents that are in another as a whole
         * @return this builder
         * @throws IllegalArgumentException when out of these bounds
         */
        public Builder similarity(double share) {
            passages.similarity(share);
            return this;
        }

        /**
         * How many tokens all contents together should take; above it they are reduced to sentences. A goal, not a
         * limit: the best sentence of each content stays.
         *
         * @param tokens at least 1; contents are not reduced by default
         * @return this builder
         * @throws IllegalArgumentException when below 1
         */
        public Builder maxTokens(int tokens) {
            passages.maxTokens(tokens);
            return this;
        }

        /**
         * The name of the model, which chooses how tokens are counted.
         *
         * @param name a name as providers write it; unknown by default
         * @return this builder
         */
        public Builder model(String name) {
            passages.model(name);
            return this;
        }

        /**
         * Who hears what each retrieval saved, such as the {@code HeadroomMetrics} of an engine ({@code
         * metrics.passages()}). All contents are counted for that.
         *
         * @param listener nobody by default
         * @return this builder
         */
        public Builder listener(OptimizationListener listener) {
            passages.listener(listener);
            return this;
        }

        /**
         * The aggregator.
         *
         * @return the aggregator
         */
        public HeadroomContentAggregator build() {
            return new HeadroomContentAggregator(this);
        }
    }
}
