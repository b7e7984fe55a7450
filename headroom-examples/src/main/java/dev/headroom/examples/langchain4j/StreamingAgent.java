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

import dev.headroom.evals.workload.Workloads;
import dev.headroom.examples.scripted.LogReader;
import dev.headroom.langchain4j.HeadroomStreamingChatModel;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Prints an answer as it comes. The model has to fetch counts over 300 log records, most of which were left out; the
 * application sees its own tool called, and nothing else.
 */
public final class StreamingAgent {

    private StreamingAgent() {}

    interface Assistant {
        TokenStream ask(String question);
    }

    static final class Logs {

        @Tool("Searches the logs since 10:00")
        String searchLogs(@P("words to search for") String query) {
            return Workloads.named("sre-incident")
                    .orElseThrow()
                    .toolResults()
                    .get(0)
                    .content();
        }
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
        try (Models models = Models.open(environment, new LogReader())) {
            out.println(models.choice());
            SideBySide.print(
                    models,
                    out,
                    wire -> stream("without Headroom", models.streamingModel(wire), out),
                    wire -> stream("with Headroom", HeadroomStreamingChatModel.wrap(models.streamingModel(wire)), out));
        }
    }

    private static String stream(String label, StreamingChatModel model, PrintStream out) {
        Assistant assistant = AiServices.builder(Assistant.class)
                .streamingChatModel(model)
                .tools(new Logs())
                .build();
        CompletableFuture<String> answer = new CompletableFuture<>();
        List<String> tools = new CopyOnWriteArrayList<>();
        out.println("  The answer as it comes, " + label + ":");
        out.print("    ");
        assistant
                .ask("How many requests timed out waiting for ledger-db, by service?")
                .onPartialResponse(part -> out.print(part + "|"))
                .onToolExecuted(execution -> tools.add(execution.request().name()))
                .onCompleteResponse(
                        response -> answer.complete(response.aiMessage().text()))
                .onError(answer::completeExceptionally)
                .start();
        String text = answer.join();
        out.println();
        out.println("  Tools that the application saw: " + String.join(", ", tools));
        out.println();
        return text;
    }
}
