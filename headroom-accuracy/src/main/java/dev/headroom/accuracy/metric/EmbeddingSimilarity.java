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

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;

/**
 * How near two texts are in meaning, by any embedding model of LangChain4j. As thread-safe as the model.
 *
 * @param model turns texts into vectors; what it throws is thrown
 */
public record EmbeddingSimilarity(EmbeddingModel model) {

    /**
     * The cosine of the angle between the two vectors, with opposites counted as unrelated.
     *
     * @param accepted a right answer
     * @param answer   the answer to judge
     * @return 0 to 1; two calls of the model. 0 if one text is blank, because models refuse those
     */
    public double of(String accepted, String answer) {
        if (accepted.isBlank() || answer.isBlank()) {
            return 0;
        }
        Embedding first = model.embed(accepted).content();
        Embedding second = model.embed(answer).content();
        return Math.max(0, Math.min(1, CosineSimilarity.between(first, second)));
    }
}
