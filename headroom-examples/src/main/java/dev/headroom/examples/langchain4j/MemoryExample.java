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

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.examples.Comparison;
import dev.headroom.examples.langchain4j.SideBySide.Conversation;
import dev.headroom.examples.scripted.Colleague;
import dev.headroom.langchain4j.HeadroomChatModel;
import dev.headroom.langchain4j.memory.HeadroomChatMemory;
import dev.headroom.langchain4j.memory.HeadroomTokenCountEstimator;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.memory.chat.TokenWindowChatMemory;
import dev.langchain4j.model.TokenCountEstimator;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/**
 * A conversation of many turns, at whose end something from the very beginning is asked for. Kept as a whole it gets
 * expensive, and a window forgets; Headroom's memory stays within its budget, and the model fetches what it needs.
 */
public final class MemoryExample {

    private static final int TURNS = 25;
    private static final int BUDGET = 4_000;
    private static final int ALL = 10_000;

    private MemoryExample() {}

    interface Assistant {
        String ask(String question);
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
        try (Models models = Models.open(environment, new Colleague())) {
            out.println(models.choice());
            TokenCountEstimator estimator =
                    HeadroomTokenCountEstimator.forModel(models.choice().name());
            Conversation headroom = wire -> withHeadroom(models.chatModel(wire), estimator, out);
            if (models.choice().scripted()) {
                ChatMemory all = MessageWindowChatMemory.withMaxMessages(ALL);
                ChatMemory window = TokenWindowChatMemory.withMaxTokens(BUDGET, estimator);
                Conversation whole = wire -> talk(models.chatModel(wire), all, estimator, out);
                Conversation part = wire -> talk(models.chatModel(wire), window, estimator, out);
                Comparison.of(
                                SideBySide.line("all messages", whole),
                                SideBySide.line("a token window", part),
                                SideBySide.line("Headroom's memory", headroom))
                        .print(out);
            } else {
                out.println("  The real model was asked with Headroom's memory only.");
                Comparison.of(SideBySide.line("Headroom's memory", headroom)).print(out);
            }
        }
    }

    private static String withHeadroom(ChatModel bare, TokenCountEstimator estimator, PrintStream out) {
        HeadroomEngine engine = HeadroomEngine.create();
        ChatModel model = HeadroomChatModel.builder(bare).engine(engine).build();
        ChatMemory memory = HeadroomChatMemory.builder(MessageWindowChatMemory.withMaxMessages(ALL))
                .maxTokens(BUDGET)
                .engine(engine)
                .retrievalRegistered(true) // the model is wrapped and has a tool, so it has headroom_retrieve too
                .tokenCountEstimator(estimator)
                .build();
        return talk(model, memory, estimator, out);
    }

    private static String talk(ChatModel model, ChatMemory memory, TokenCountEstimator estimator, PrintStream out) {
        Assistant assistant = AiServices.builder(Assistant.class)
                .chatModel(model)
                .chatMemory(memory)
                .tools(new HostTools())
                .build();
        assistant.ask("Note that the staging database listens on port 6543.");
        int largest = 0;
        for (int turn = 1; turn <= TURNS; turn++) {
            assistant.ask("How is shop-" + turn + " doing?");
            largest = Math.max(largest, estimator.estimateTokenCountInMessages(memory.messages()));
        }
        String answer = assistant.ask("On which port is the staging database?");
        out.println(String.format(
                Locale.ROOT,
                "  The history in %s: at most %,d tokens",
                memory.getClass().getSimpleName(),
                largest));
        return answer;
    }
}
