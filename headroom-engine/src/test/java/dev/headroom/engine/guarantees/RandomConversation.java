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
package dev.headroom.engine.guarantees;

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.Opaque;
import dev.headroom.engine.model.ContentBlock.Text;
import dev.headroom.engine.model.ContentBlock.ToolCall;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Conversations of several turns from a seed: questions that change, parallel calls, results of all kinds in messages
 * of their own or beside other blocks, failures, ids that come again, answers of the retrieval tool.
 */
final class RandomConversation {

    private static final List<String> QUESTIONS = List.of(
            "Why did the accounts service fail?",
            "Which rows mention E-4711 or \"lease expired\"?",
            "How many findings are HIGH?",
            "Show me row 17.",
            "Thanks. And the slowest request?",
            "");

    private static final List<String> TOOLS = List.of("search_logs", "list_issues", "read_file", "query_db");

    private final SplittableRandom random;
    private final ToolOutputs outputs;
    private final List<Message> messages = new ArrayList<>();
    private int calls;

    private RandomConversation(long seed) {
        random = new SplittableRandom(seed);
        outputs = new ToolOutputs(seed + 1);
    }

    /** Seeds for tests that go over several conversations. */
    static LongStream seeds(int count) {
        return LongStream.rangeClosed(1, count);
    }

    static List<Message> of(long seed, int turns) {
        RandomConversation conversation = new RandomConversation(seed);
        conversation.messages.add(Message.system("Answer from the tools' results. [1,2,3]"));
        for (int turn = 0; turn < turns; turn++) {
            conversation.addTurn(turn);
        }
        return List.copyOf(conversation.messages);
    }

    private void addTurn(int turn) {
        messages.add(Message.user(QUESTIONS.get(random.nextInt(QUESTIONS.size()))));
        int parallel = 1 + random.nextInt(3);
        List<ContentBlock> asked = new ArrayList<>();
        List<ContentBlock> answered = new ArrayList<>();
        asked.add(new Text("I look that up. " + new ToolOutputs(turn).logs(3)));
        for (int i = 0; i < parallel; i++) {
            addCall(asked, answered, turn == 0 ? outputs.large() : outputs.any());
        }
        asked.add(new Opaque("thinking", new Object()));
        messages.add(new Message(Role.ASSISTANT, asked));
        if (random.nextBoolean()) {
            answered.forEach(result -> messages.add(new Message(Role.TOOL, List.of(result))));
        } else {
            answered.add(new Opaque("image", new Object()));
            answered.add(new Text("And this is what I see: " + new ToolOutputs(turn + 100).logs(20)));
            messages.add(new Message(Role.USER, answered));
        }
        messages.add(Message.assistant("It was " + new ToolOutputs(turn).metrics(9)));
    }

    private void addCall(List<ContentBlock> asked, List<ContentBlock> answered, String output) {
        String id = random.nextInt(8) == 0 ? "again" : "call_" + calls;
        calls++;
        boolean retrieval = random.nextInt(8) == 0;
        String tool = retrieval ? "mcp__headroom__headroom_retrieve" : TOOLS.get(random.nextInt(TOOLS.size()));
        boolean failed = random.nextInt(10) == 0;
        asked.add(new ToolCall(id, tool, "{\"q\": \"stock " + calls + "\", \"limit\": 100}"));
        answered.add(new ToolResult(id, random.nextBoolean() ? tool : "", output, failed));
    }
}
