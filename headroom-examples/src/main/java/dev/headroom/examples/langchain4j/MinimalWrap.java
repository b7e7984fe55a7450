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

import dev.headroom.examples.scripted.OrderDesk;
import dev.headroom.langchain4j.HeadroomChatModel;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The smallest change to an application: {@code wrap(model)}. One tool returns 100 rows, one of which matters. */
public final class MinimalWrap {

    private MinimalWrap() {}

    interface Assistant {
        String chat(String question);
    }

    record Order(
            String id,
            String customer,
            String placed,
            String status,
            int cents,
            String currency,
            String warehouse,
            String carrier,
            String tracking,
            String remark) {}

    static final class Shop {

        @Tool("Lists the orders of a month")
        List<Order> listOrders(@P("the month, such as 2026-03") String month) {
            return IntStream.rangeClosed(1, 100).mapToObj(i -> order(month, i)).toList();
        }

        private static Order order(String month, int i) {
            String day = String.valueOf(101 + i % 28).substring(1);
            boolean failed = i == 63;
            return new Order(
                    "A-" + (1_000 + i),
                    "customer-" + 7 * i % 40,
                    month + "-" + day + "T09:30:00Z",
                    failed ? "FAILED" : "DELIVERED",
                    1_999 + 350 * (i % 11),
                    "EUR",
                    "warehouse-" + i % 3,
                    i % 2 == 0 ? "post" : "courier",
                    "https://tracking.example/parcels/A-" + (1_000 + i),
                    failed ? "payment refused: card of account 7731 expired on 2026-02-28" : "");
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
        try (Models models = Models.open(environment, new OrderDesk())) {
            out.println(models.choice());
            SideBySide.print(
                    models,
                    out,
                    wire -> ask(models.chatModel(wire)),
                    wire -> ask(HeadroomChatModel.wrap(models.chatModel(wire)))); // the only difference
        }
    }

    private static String ask(ChatModel model) {
        Assistant assistant = AiServices.builder(Assistant.class)
                .chatModel(model)
                .tools(new Shop())
                .build();
        return assistant.chat("Which orders of March 2026 failed, and why?");
    }
}
