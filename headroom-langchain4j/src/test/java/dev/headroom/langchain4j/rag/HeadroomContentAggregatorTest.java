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

import dev.headroom.engine.token.TokenCounter;
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
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadroomContentAggregatorTest {

    private static final String POOL = "The pool of the checkout service has 20 connections by default. "
            + "It was introduced two years ago. The team likes it. "
            + "When it is exhausted, set max_connections to 200 and restart. "
            + "Nobody remembers the old way. There was a party with cake and dancing until the morning.";

    private final TokenCounter counter = TokenCounters.forModel("gpt-4o");

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
    void putsLiteralsOfTheQueryFirst() {
        String text = "Restarting takes a minute and restarting is safe. Error PG-5523 means no memory. "
                + "Restarting twice means restarting again, which takes another minute of your time in all.";
        HeadroomContentAggregator aggregator = HeadroomContentAggregator.builder()
                .maxTokens(31)
                .model("gpt-4o")
                .build();

        List<Content> contents = aggregate(aggregator, "restarting restarting PG-5523", List.of(content(text, "a")));

        assertThat(contents.get(0).textSegment().text())
                .isEqualTo("\u2026 Error PG-5523 means no memory.\n[headroom: 2 of 3 sentences left out]");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void emitsWholeSentencesInOrderAndKeepsEverySource(long seed) {
        Random random = new Random(seed);
        List<Content> contents = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(12); i++) {
            contents.add(content(text(random), "source-" + i));
        }
        int budget = 50 + random.nextInt(600);
        HeadroomContentAggregator aggregator = HeadroomContentAggregator.builder(queries -> contents)
                .maxTokens(budget)
                .model("gpt-4o")
                .build();

        List<Content> reduced = aggregate(aggregator, "word1 word22 word333", contents);

        assertThat(reduced).hasSameSizeAs(contents);
        assertThat(reduced).isEqualTo(aggregate(aggregator, "word1 word22 word333", contents));
        int tokens = 0;
        for (int i = 0; i < contents.size(); i++) {
            assertVerbatim(contents.get(i), reduced.get(i));
            tokens += counter.count(reduced.get(i).textSegment().text());
        }
        assertThat(tokens).isLessThanOrEqualTo(Math.max(budget, 60 * contents.size()));
    }

    private static void assertVerbatim(Content original, Content reduced) {
        assertThat(reduced.metadata()).isEqualTo(original.metadata());
        assertThat(reduced.textSegment().metadata())
                .isEqualTo(original.textSegment().metadata());
        if (reduced == original) {
            return;
        }
        String text = reduced.textSegment().text();
        int marker = text.lastIndexOf("\n[headroom: ");
        String source = original.textSegment().text();
        List<String> sentences = Sentences.of(source).stream()
                .map(span -> source.substring(span.from(), span.to()))
                .toList();
        int at = 0;
        int kept = 0;
        for (String piece : text.substring(0, marker).split("\u2026", -1)) {
            if (!piece.isBlank()) {
                int found = source.indexOf(piece.strip(), at);
                assertThat(found).as(piece).isGreaterThanOrEqualTo(at);
                at = found + piece.strip().length();
                List<String> inside = Sentences.of(piece).stream()
                        .map(span -> piece.substring(span.from(), span.to()))
                        .toList();
                assertThat(sentences).containsAll(inside);
                kept += inside.size();
            }
        }
        assertThat(kept).isPositive();
        assertThat(text.substring(marker))
                .isEqualTo("\n[headroom: " + (sentences.size() - kept) + " of " + sentences.size()
                        + " sentences left out]");
    }

    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(15))
                .mapToObj(i -> "Sentence " + random.nextInt(1_000_000) + " "
                        + IntStream.range(0, 1 + random.nextInt(20))
                                .mapToObj(w -> "word" + random.nextInt(500))
                                .collect(Collectors.joining(" "))
                        + (random.nextBoolean() ? "." : "!"))
                .collect(Collectors.joining(random.nextBoolean() ? " " : "\n"));
    }

    @Test
    void neverMakesATextLonger() {
        Content small = content("Yes. No.", "a");
        Content large = content(POOL.repeat(3), "b");
        HeadroomContentAggregator aggregator = HeadroomContentAggregator.builder(queries -> List.of(small, large))
                .maxTokens(10)
                .build();

        List<Content> contents = aggregate(aggregator, "yes", List.of());

        assertThat(contents.get(0)).isSameAs(small);
        assertThat(contents.get(1).textSegment().text()).hasSizeLessThan(POOL.length());
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
