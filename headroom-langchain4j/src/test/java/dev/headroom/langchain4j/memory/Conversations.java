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
package dev.headroom.langchain4j.memory;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Conversations of an agent, for tests. */
final class Conversations {

    private Conversations() {}

    /** A system message and turns of a question, up to three rounds of up to three parallel calls, and an answer. */
    static List<ChatMessage> random(long seed, int turns) {
        Random random = new Random(seed);
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from("You look after a shop's servers."));
        int call = 0;
        for (int turn = 0; turn < turns; turn++) {
            messages.add(UserMessage.from("Question " + turn + ": " + words(random, 5 + random.nextInt(40))));
            for (int round = random.nextInt(4); round > 0; round--) {
                List<ToolExecutionRequest> calls = new ArrayList<>();
                for (int i = random.nextInt(3); i >= 0; i--) {
                    calls.add(call("call-" + call++, "search"));
                }
                messages.add(AiMessage.from(calls));
                for (ToolExecutionRequest request : calls) {
                    messages.add(ToolExecutionResultMessage.from(request, words(random, 10 + random.nextInt(120))));
                }
            }
            messages.add(AiMessage.from("Answer " + turn + ": " + words(random, 5 + random.nextInt(60))));
        }
        return messages;
    }

    static ToolExecutionRequest call(String id, String tool) {
        return ToolExecutionRequest.builder()
                .id(id)
                .name(tool)
                .arguments("{\"q\":\"" + id + "\"}")
                .build();
    }

    static String rows(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "{\"id\":" + i + ",\"level\":\"" + (i % 50 == 7 ? "ERROR" : "INFO")
                        + "\",\"service\":\"checkout\",\"message\":\"request " + i * 37 % 1000 + " served\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "word" + random.nextInt(10_000))
                .collect(Collectors.joining(" "));
    }
}
