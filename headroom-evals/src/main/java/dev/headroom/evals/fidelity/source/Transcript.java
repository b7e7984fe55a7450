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
package dev.headroom.evals.fidelity.source;

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import dev.headroom.evals.workload.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation with tool results, and questions about them. Immutable.
 *
 * @param name      short and unique in a run
 * @param messages  the conversation
 * @param questions questions whose answers a program can check; each points to a tool result, counted from 0
 */
public record Transcript(String name, List<Message> messages, List<Question> questions) {

    /**
     * Copies the lists.
     *
     * @param name      short and unique in a run
     * @param messages  the conversation
     * @param questions questions about it
     */
    public Transcript {
        messages = List.copyOf(messages);
        questions = List.copyOf(questions);
    }

    /**
     * A conversation about one payload: what the user asks, a call of the tool, its result.
     *
     * @param name      a name
     * @param tool      the tool that returned the payload
     * @param question  what the user wants to know; empty for a conversation without a question
     * @param payload   what the tool returned
     * @param questions questions about it
     * @return the conversation
     */
    public static Transcript of(String name, String tool, String question, String payload, List<Question> questions) {
        String id = "call-" + name;
        List<Message> messages = new ArrayList<>();
        if (!question.isEmpty()) {
            messages.add(Message.user(question));
        }
        messages.add(new Message(Role.ASSISTANT, List.of(new ContentBlock.ToolCall(id, tool, "{}"))));
        messages.add(Message.toolResult(id, tool, payload));
        return new Transcript(name, messages, questions);
    }
}
