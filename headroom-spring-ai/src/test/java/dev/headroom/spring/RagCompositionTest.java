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
package dev.headroom.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.spring.rag.HeadroomDocumentPostProcessor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.document.Document;
import org.springframework.ai.rag.advisor.RetrievalAugmentationAdvisor;

/** Retrieval augmentation runs inside the tool loop, once for each round, and before Headroom. */
final class RagCompositionTest {

    @ParameterizedTest
    @EnumSource
    void toolResultsAreShortenedAndDocumentsAreSaidOnce(Mode mode) {
        try (Wire wire = Wire.to(ToolLoopTest.fetching("\"where\":\"id = 77\""))) {
            RetrievalAugmentationAdvisor rag = RetrievalAugmentationAdvisor.builder()
                    .documentRetriever(query -> List.of(
                            document("1", "The cache of the billing service is unbounded.", 0.9),
                            document("2", "- The cache of the *billing* service is unbounded", 0.8)))
                    .documentPostProcessors(HeadroomDocumentPostProcessor.create())
                    .build();
            ChatClient client = wire.client()
                    .defaultTools(Samples.searchLogs())
                    .defaultAdvisors(rag)
                    .build();

            String answer = mode.ask(client.prompt("Where does the memory go?"));

            assertThat(answer).isEqualTo("It is the cache.");
            assertThat(wire.requests()).hasSize(3);
            assertThat(wire.results(1).get(0)).contains("headroom_retrieve(ref=");
            assertThat(wire.results(2).get(1)).contains("2026-01-15T10:01:17Z");
            assertThat(wire.messages(2).get(0)).isEqualTo(wire.messages(0).get(0));
            for (int round = 0; round < 3; round++) {
                assertThat(wire.messages(round).get(0).get("content").asText())
                        .containsOnlyOnce("The cache of the billing service is unbounded.")
                        .contains("Where does the memory go?");
            }
        }
    }

    private static Document document(String id, String text, double score) {
        return Document.builder().id(id).text(text).score(score).build();
    }
}
