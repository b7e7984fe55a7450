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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingSimilarityTest {

    /** Counts of a and b. */
    private static final EmbeddingModel LETTERS = new EmbeddingModel() {
        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            return Response.from(segments.stream()
                    .map(segment -> Embedding.from(new float[] {count(segment, 'a'), count(segment, 'b')}))
                    .toList());
        }

        private static float count(TextSegment segment, char letter) {
            return segment.text().chars().filter(c -> c == letter).count();
        }
    };

    private final EmbeddingSimilarity similarity = new EmbeddingSimilarity(LETTERS);

    @Test
    void isTheCosineOfTheTwoVectors() {
        assertThat(similarity.of("aab", "aab")).isEqualTo(1, within(1e-6));
        assertThat(similarity.of("a", "b")).isEqualTo(0, within(1e-6));
        assertThat(similarity.of("a", "ab")).isEqualTo(Math.sqrt(0.5), within(1e-6));
    }

    @Test
    void aBlankAnswerIsLikeNothing() {
        assertThat(similarity.of("a", " ")).isZero();
    }
}
