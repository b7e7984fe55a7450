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
package dev.headroom.spring.rag;

import dev.headroom.engine.passages.Passages;
import dev.headroom.engine.passages.Passages.Passage;
import dev.headroom.engine.report.OptimizationListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.ai.document.Document;
import org.springframework.ai.rag.Query;
import org.springframework.ai.rag.postretrieval.document.DocumentPostProcessor;

/**
 * Takes out of retrieved documents what says the same twice:
 *
 * <pre>{@code
 * RetrievalAugmentationAdvisor.builder()
 *         .documentRetriever(retriever)
 *         .documentPostProcessors(HeadroomDocumentPostProcessor.builder().maxTokens(2_000).model("gpt-4o").build())
 *         .build();
 * }</pre>
 *
 * <p>A document is folded into an earlier one that says all it says; with {@link Builder#maxTokens} documents are also
 * reduced to the sentences that matter for the query. {@link Passages} tells the rules. Every document that is not
 * folded keeps at least its best sentence. Documents that are not changed are the same objects, others keep id,
 * metadata and score; media stay.
 *
 * <p>The advisor retrieves anew in every round of a tool loop; the same documents give the same text, so prompt caches
 * keep hitting. Deterministic, immutable and thread-safe. Linear in the text.
 */
public final class HeadroomDocumentPostProcessor implements DocumentPostProcessor {

    private final Passages passages;

    private HeadroomDocumentPostProcessor(Passages passages) {
        this.passages = passages;
    }

    /**
     * A post-processor that folds and does not reduce.
     *
     * @return the post-processor
     */
    public static HeadroomDocumentPostProcessor create() {
        return builder().build();
    }

    /**
     * A post-processor to be put together.
     *
     * @return a builder of the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Shortens documents.
     *
     * @param query what is asked
     * @param documents the documents, the most relevant first
     * @return those that stay, in order
     */
    @Override
    public List<Document> process(Query query, List<Document> documents) {
        List<Integer> readable = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<Optional<Document>> result = new ArrayList<>();
        for (Document document : documents) {
            String text = document.getText();
            if (text != null) {
                readable.add(result.size());
                texts.add(text);
            }
            result.add(text == null ? Optional.of(document) : Optional.empty());
        }
        for (Passage passage : passages.shorten(texts, query.text())) {
            int at = readable.get(passage.index());
            result.set(at, Optional.of(with(documents.get(at), passage.text())));
        }
        return result.stream().flatMap(Optional::stream).toList();
    }

    private static Document with(Document document, String text) {
        return Objects.equals(text, document.getText())
                ? document
                : document.mutate().text(text).build();
    }

    /** Says how documents are shortened; not thread-safe. */
    public static final class Builder {

        private final Passages.Builder passages = Passages.builder();

        private Builder() {}

        /**
         * Which share of a document's word triples has to be in an earlier one for it to be folded.
         *
         * @param share from 0.5 to 1; 0.9 by default, 1 for documents that are in another as a whole
         * @return this builder
         * @throws IllegalArgumentException when out of these bounds
         */
        public Builder similarity(double share) {
            passages.similarity(share);
            return this;
        }

        /**
         * How many tokens all documents together should take; above it they are reduced to sentences. A goal, not a
         * limit: the best sentence of each document stays.
         *
         * @param tokens at least 1; documents are not reduced by default
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
         * metrics.passages()}). All documents are counted for that.
         *
         * @param listener nobody by default
         * @return this builder
         */
        public Builder listener(OptimizationListener listener) {
            passages.listener(listener);
            return this;
        }

        /** The post-processor. */
        public HeadroomDocumentPostProcessor build() {
            return new HeadroomDocumentPostProcessor(passages.build());
        }
    }
}
