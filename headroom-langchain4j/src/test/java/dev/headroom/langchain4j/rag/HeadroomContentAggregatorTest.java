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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.engine.token.TokenCounters;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.router.DefaultQueryRouter;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadroomContentAggregatorTest {

    private static final String POOL = "The pool of the checkout service has 20 connections by default. "
            + "It was introduced two years ago. The team likes it. "
            + "When it is exhausted, set max_connections to 200 and restart. "
            + "Nobody remembers the old way. There was a party with cake and dancing until the morning.";

    interface Assistant {
        Result<String> chat(String text);
    }

    private static Content content(String text, String source) {
        return Content.from(
                TextSegment.from(text, Metadata.from("source", source)), Map.of(ContentMetadata.SCORE, 0.5));
    }

    private static List<Content> aggregate(HeadroomContentAggregator aggregator, String query, List<Content> contents) {
        Map<Query, Collection<List<Content>>> retrieved = Map.of(Query.from(query), List.of(contents));
        return aggregator.aggregate(retrieved);
    }

    @Test
    void foldsWhatSeveralRetrieversFound() {
        Content first = content(POOL, "wiki");
        Content same = content(POOL.replace(" ", "  "), "vectors");
        Content other = content("The billing service has its own database.", "wiki");
        Map<Query, Collection<List<Content>>> retrieved =
                Map.of(Query.from("pool"), List.of(List.of(first, other), List.of(same)));

        List<Content> contents = HeadroomContentAggregator.create().aggregate(retrieved);

        assertThat(contents).hasSize(2).contains(other);
        assertThat(contents)
                .filteredOn(content -> content == first || content == same)
                .hasSize(1);
    }

    @Test
    void tellsMetricsWhatWasSaved() {
        HeadroomMetrics metrics = new HeadroomMetrics();
        HeadroomContentAggregator aggregator = HeadroomContentAggregator.builder()
                .model("gpt-4o")
                .listener(metrics)
                .build();

        aggregate(aggregator, "pool", List.of(content(POOL, "a"), content(POOL.replace(" ", "  "), "b")));

        assertThat(metrics.passages().blocks()).isEqualTo(2);
        assertThat(metrics.passages().tokensAfter())
                .isEqualTo(TokenCounters.forModel("gpt-4o").count(POOL))
                .isLessThan(metrics.passages().tokensBefore());
    }

    @Test
    void keepsTheOrderOfTheOtherAggregatorAndItsObjects() {
        Content first = content("alpha is the first letter of all", "a");
        Content second = content("beta is the second letter of all", "b");
        HeadroomContentAggregator aggregator = HeadroomContentAggregator.builder(queries -> List.of(second, first))
                .maxTokens(1_000)
                .build();

        List<Content> contents = aggregate(aggregator, "letters", List.of(first, second));

        assertThat(contents.get(0)).isSameAs(second);
        assertThat(contents.get(1)).isSameAs(first);
    }

    @Test
    void reducesToTheSentencesTheQueryAsksFor() {
        HeadroomContentAggregator aggregator = HeadroomContentAggregator.builder()
                .maxTokens(48)
                .model("gpt-4o")
                .build();

        List<Content> contents = aggregate(
                aggregator,
                "How many connections has the pool, and what of max_connections?",
                List.of(content(POOL, "wiki")));

        Content reduced = contents.get(0);
        assertThat(reduced.textSegment().text())
                .isEqualTo("The pool of the checkout service has 20 connections by default. \u2026 "
                        + "When it is exhausted, set max_connections to 200 and restart.\n"
                        + "[headroom: 4 of 6 sentences left out]");
        assertThat(reduced.textSegment().metadata().getString("source")).isEqualTo("wiki");
        assertThat(reduced.metadata()).containsEntry(ContentMetadata.SCORE, 0.5);
    }

    @Test
    void tellsAnAiServiceTheSourcesThatTheModelRead() {
        List<ChatRequest> requests = new ArrayList<>();
        ChatModel model = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                requests.add(request);
                return ChatResponse.builder().aiMessage(AiMessage.from("20")).build();
            }
        };
        ContentRetriever wiki = query -> List.of(content(POOL, "wiki"));
        ContentRetriever vectors =
                query -> List.of(content("\n" + POOL, "vectors"), content("Billing has 7 tables.", "db"));
        Assistant assistant = AiServices.builder(Assistant.class)
                .chatModel(model)
                .retrievalAugmentor(DefaultRetrievalAugmentor.builder()
                        .queryRouter(new DefaultQueryRouter(wiki, vectors))
                        .contentAggregator(HeadroomContentAggregator.create())
                        .build())
                .build();

        Result<String> result = assistant.chat("How many connections?");

        assertThat(result.sources()).hasSize(2);
        assertThat(requests.get(0).messages().toString().split("The pool of the checkout service", -1))
                .hasSize(2);
    }

    @Test
    void worksForAsynchronousServices() {
        Map<Query, Collection<List<Content>>> retrieved =
                Map.of(Query.from("q"), List.of(List.of(content(POOL, "a")), List.of(content(POOL, "b"))));

        assertThat(HeadroomContentAggregator.create().aggregateAsync(retrieved).join())
                .hasSize(1);
    }

    @Test
    void refusesValuesOutOfBounds() {
        assertThatThrownBy(() -> HeadroomContentAggregator.builder().similarity(0.4))
                .hasMessage("similarity must be from 0.5 to 1, but is 0.4");
        assertThatThrownBy(() -> HeadroomContentAggregator.builder().similarity(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeadroomContentAggregator.builder().maxTokens(0))
                .hasMessage("maxTokens must be at least 1, but is 0");
    }
}
