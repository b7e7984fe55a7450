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
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.examples.scripted.LeakInvestigator;
import dev.headroom.langchain4j.HeadroomChatModel;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/**
 * An agent that searches for a memory leak with four tools, in several rounds. Results are cut to 500 tokens each, so
 * that most rows are left out; a second question is about one of them, and the model fetches it by itself.
 */
public final class MemoryLeakAgent {

    private static final String INVESTIGATE =
            "Our worker pool leaks memory. Search the issues, the code, the logs and recent papers: what is the cause,"
                    + " where is the fix, and what does the literature say?";
    private static final String LOOK_BACK = "How many threads were running at 16:16, before the crash?";

    private MemoryLeakAgent() {}

    interface Investigator {
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
        HeadroomMetrics metrics = new HeadroomMetrics();
        HeadroomEngine engine = HeadroomEngine.builder()
                .options(HeadroomOptions.builder().budgetTokens(500).build())
                .listener(metrics)
                .build();
        try (Models models = Models.open(environment, new LeakInvestigator())) {
            out.println(models.choice());
            SideBySide.print(
                    models,
                    out,
                    wire -> investigate(models.chatModel(wire)),
                    wire -> investigate(HeadroomChatModel.builder(models.chatModel(wire))
                            .engine(engine)
                            .build()));
        }
        print(metrics, out);
    }

    private static String investigate(ChatModel model) {
        Investigator investigator = AiServices.builder(Investigator.class)
                .chatModel(model)
                .tools(new LeakTools())
                .chatMemory(MessageWindowChatMemory.withMaxMessages(100))
                .build();
        return investigator.ask(INVESTIGATE) + " " + investigator.ask(LOOK_BACK);
    }

    private static void print(HeadroomMetrics metrics, PrintStream out) {
        out.println();
        out.println("  Tokens of tool results, each time they were sent:");
        metrics.tools().forEach((tool, sums) -> print(tool, sums, out));
        print("all", metrics.totals(), out);
    }

    private static void print(String label, HeadroomMetrics.Totals sums, PrintStream out) {
        out.println(String.format(
                Locale.ROOT,
                "    %-18s %,7d -> %,6d   %4.1f %% saved",
                label,
                sums.tokensBefore(),
                sums.tokensAfter(),
                sums.savingsPercent()));
    }
}
