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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.engine.token.TokenCounters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.ai.content.Media;
import org.springframework.ai.document.Document;
import org.springframework.ai.rag.Query;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.MimeTypeUtils;

final class HeadroomDocumentPostProcessorTest {

    private static final String POOL = "The pool of the checkout service has 20 connections by default. "
            + "It was introduced two years ago. The team likes it. "
            + "When it is exhausted, set max_connections to 200 and restart. "
            + "Nobody remembers the old way. There was a party with cake and dancing until the morning.";

    private static final Query QUERY = new Query("How many connections has the pool, and what of max_connections?");

    @Test
    void whatIsSaidTwiceIsFoldedAndTheOthersAreTheSameObjects() {
        Document first = document("1", POOL);
        Document again = document("2", POOL.replace(" ", "\n"));
        Document other = document("3", "The billing service has its own database.");

        List<Document> documents = HeadroomDocumentPostProcessor.create().process(QUERY, List.of(first, again, other));

        assertThat(documents).hasSize(2);
        assertThat(documents.get(0)).isSameAs(first);
        assertThat(documents.get(1)).isSameAs(other);
    }

    @Test
    void metricsHearWhatWasSaved() {
        HeadroomMetrics metrics = new HeadroomMetrics();
        HeadroomDocumentPostProcessor folding = HeadroomDocumentPostProcessor.builder()
                .model("gpt-4o")
                .listener(metrics)
                .build();

        folding.process(QUERY, List.of(document("1", POOL), document("2", POOL.replace(" ", "\n"))));

        assertThat(metrics.passages().blocks()).isEqualTo(2);
        assertThat(metrics.passages().tokensAfter())
                .isEqualTo(TokenCounters.forModel("gpt-4o").count(POOL))
                .isLessThan(metrics.passages().tokensBefore());
    }

    @Test
    void aReducedDocumentKeepsIdMetadataAndScore() {
        HeadroomDocumentPostProcessor reducing = HeadroomDocumentPostProcessor.builder()
                .maxTokens(48)
                .model("gpt-4o")
                .build();

        List<Document> documents = reducing.process(QUERY, List.of(document("1", POOL)));

        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.getText())
                    .isEqualTo("The pool of the checkout service has 20 connections by default. \u2026 "
                            + "When it is exhausted, set max_connections to 200 and restart.\n"
                            + "[headroom: 4 of 6 sentences left out]");
            assertThat(document.getId()).isEqualTo("1");
            assertThat(document.getMetadata()).containsEntry("source", "wiki");
            assertThat(document.getScore()).isEqualTo(0.7);
        });
    }

    @Test
    void mediaStayInTheirPlaces() {
        Media image = new Media(MimeTypeUtils.IMAGE_PNG, new ByteArrayResource(new byte[] {1}));
        Document picture = new Document(image, Map.of());
        Document first = document("1", POOL);
        Document other = document("3", "The billing service has its own database.");

        List<Document> documents = HeadroomDocumentPostProcessor.create()
                .process(QUERY, List.of(picture, first, document("2", POOL), picture, other));

        assertThat(documents).containsExactly(picture, first, picture, other);
    }

    @Test
    void similarityDecidesWhatIsSaidTwice() {
        String reordered = POOL.substring(POOL.indexOf("It was")) + " " + POOL.substring(0, POOL.indexOf("It was"));
        List<Document> documents = List.of(document("1", POOL), document("2", reordered));

        assertThat(HeadroomDocumentPostProcessor.create().process(QUERY, documents))
                .hasSize(1);
        assertThat(HeadroomDocumentPostProcessor.builder().similarity(1).build().process(QUERY, documents))
                .hasSize(2);
    }

    @Test
    void valuesOutOfBoundsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeadroomDocumentPostProcessor.builder().maxTokens(0))
                .withMessage("maxTokens must be at least 1, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeadroomDocumentPostProcessor.builder().similarity(2));
    }

    private static Document document(String id, String text) {
        return Document.builder()
                .id(id)
                .text(text)
                .metadata("source", "wiki")
                .score(0.7)
                .build();
    }
}
