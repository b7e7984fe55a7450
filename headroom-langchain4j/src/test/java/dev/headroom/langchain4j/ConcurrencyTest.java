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
package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.report.OptimizationReport;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads share one wrapped model, each with a tenant and content of its own. */
final class ConcurrencyTest {

    private static final int THREADS = 32;
    private static final int CALLS = 4;

    private final LongAdder saved = new LongAdder();
    private final LongAdder heard = new LongAdder();
    private final HeadroomEngine engine = HeadroomEngine.builder()
            .listener(report -> saved.add(report.totals().tokensSaved()))
            .build();

    @Test
    void thirtyTwoThreadsGetTheirOwnAnswersAndTheTotalsAreExact() throws Exception {
        FakeChatModel delegate = new FakeChatModel(ConcurrencyTest::fetchThenTell);
        delegate.listeners.add(new ChatModelListener() {
            @Override
            public void onRequest(ChatModelRequestContext context) {
                OptimizationReport report =
                        (OptimizationReport) context.attributes().get(HeadroomAttributes.REPORT);
                // A hidden round has the report of its turn; only the first round of a turn counts.
                boolean first = context.chatRequest().messages().size() == 3;
                heard.add(first ? report.totals().tokensSaved() : 0);
            }
        });
        HeadroomChatModel model =
                HeadroomChatModel.builder(delegate).engine(engine).build();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);

        List<Future<List<String>>> answers = threads.invokeAll(IntStream.range(0, THREADS)
                .<Callable<List<String>>>mapToObj(seed -> () -> talk(model, seed))
                .toList());
        threads.shutdown();

        for (int seed = 0; seed < THREADS; seed++) {
            String mine = "\"id\":" + (seed * 1000 + 77);
            assertThat(answers.get(seed).get())
                    .hasSize(CALLS)
                    .allSatisfy(answer -> assertThat(answer).contains(mine));
        }
        assertThat(delegate.requests).hasSize(THREADS * CALLS * 2);
        assertThat(heard.sum()).isEqualTo(saved.sum()).isPositive();
    }

    @Test
    void whatOneTenantLeftOutNoOtherCanFetch() {
        FakeChatModel delegate = new FakeChatModel(ConcurrencyTest::fetchThenTell);
        HeadroomChatModel model =
                HeadroomChatModel.builder(delegate).engine(engine).build();
        talk(model, 1);
        String ref = Samples.ref(text(delegate.request(0)));
        FakeChatModel curious = FakeChatModel.saying(
                Samples.call("r1", RetrievalTool.NAME, "{\"ref\":\"" + ref + "\"}"), AiMessage.from("nothing"));

        HeadroomChatModel.builder(curious).engine(engine).build().chat(request(2), tenant("other"));

        assertThat(text(curious.request(1))).contains("nothing is stored under ref");
    }

    private static List<String> talk(HeadroomChatModel model, int seed) {
        return IntStream.range(0, CALLS)
                .mapToObj(call -> model.chat(request(seed), tenant("tenant-" + seed))
                        .aiMessage()
                        .text())
                .toList();
    }

    private static ChatRequestOptions tenant(String name) {
        return ChatRequestOptions.builder()
                .addListenerAttribute(HeadroomAttributes.TENANT, name)
                .build();
    }

    private static ChatRequest request(int seed) {
        return ChatRequest.builder()
                .messages(
                        UserMessage.from("What is slow?"),
                        Samples.call("c1", "search_logs", "{}"),
                        Samples.result("c1", Samples.rows(Samples.MANY, seed)))
                .toolSpecifications(Samples.SEARCH)
                .build();
    }

    private static AiMessage fetchThenTell(ChatRequest request) {
        return request.messages().size() == 3
                ? Samples.call(
                        "r1", RetrievalTool.NAME, "{\"ref\":\"" + Samples.ref(text(request)) + "\",\"rows\":\"77\"}")
                : AiMessage.from(text(request));
    }

    /** What the last message of a request says. */
    private static String text(ChatRequest request) {
        ChatMessage last = request.messages().get(request.messages().size() - 1);
        return ((ToolExecutionResultMessage) last).text();
    }
}
