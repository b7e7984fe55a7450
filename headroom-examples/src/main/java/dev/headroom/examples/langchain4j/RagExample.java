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
package dev.headroom.examples.langchain4j;

import dev.headroom.examples.Comparison;
import dev.headroom.examples.Comparison.Line;
import dev.headroom.examples.scripted.HandbookReader;
import dev.headroom.langchain4j.rag.HeadroomContentAggregator;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.content.aggregator.DefaultContentAggregator;
import dev.langchain4j.rag.query.router.DefaultQueryRouter;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.Result;
import java.io.PrintStream;
import java.util.Map;

/**
 * Three retrievers whose chunks overlap. The aggregator folds what says the same twice, and in the last run keeps the
 * sentences that matter to the question.
 */
public final class RagExample {

    private RagExample() {}

    interface Assistant {
        Result<String> ask(String question);
    }

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.getenv(), System.out);
    }

    static void run(Map<String, String> environment, PrintStream out) {
        try (Models models = Models.open(environment, new HandbookReader())) {
            out.println(models.choice());
            ContentAggregator folding = HeadroomContentAggregator.create();
            ContentAggregator reducing = HeadroomContentAggregator.builder()
                    .maxTokens(300)
                    .model(models.choice().name())
                    .build();
            Line whole = line("without Headroom", models, new DefaultContentAggregator(), out);
            Line folded = line("folded", models, folding, out);
            Line reduced = line("folded, then reduced", models, reducing, out);
            Comparison.of(whole, folded, reduced).print(out);
        }
    }

    private static Line line(String label, Models models, ContentAggregator aggregator, PrintStream out) {
        return SideBySide.line(label, wire -> {
            Result<String> result = ask(models.chatModel(wire), aggregator);
            out.println("  Passages given to the model, " + label + ": "
                    + result.sources().size());
            return result.content();
        });
    }

    private static Result<String> ask(ChatModel model, ContentAggregator aggregator) {
        RetrievalAugmentor augmentor = DefaultRetrievalAugmentor.builder()
                .queryRouter(new DefaultQueryRouter(
                        new KeywordRetriever(Handbook.chunks("handbook", 4, 2)),
                        new KeywordRetriever(Handbook.chunks("wiki", 4, 2)),
                        new KeywordRetriever(Handbook.chunks("runbook", 2, 1))))
                .contentAggregator(aggregator)
                .build();
        Assistant assistant = AiServices.builder(Assistant.class)
                .chatModel(model)
                .retrievalAugmentor(augmentor)
                .build();
        return assistant.ask("The pool is exhausted. How far may I raise max_connections?");
    }
}
