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
package dev.headroom.evals.workload;

import dev.headroom.evals.workload.WorkloadMessage.SystemPrompt;
import dev.headroom.evals.workload.WorkloadMessage.ToolCall;
import dev.headroom.evals.workload.WorkloadMessage.ToolCalls;
import dev.headroom.evals.workload.WorkloadMessage.ToolResult;
import dev.headroom.evals.workload.WorkloadMessage.User;
import dev.headroom.evals.workload.json.JsonStyle;
import dev.headroom.evals.workload.json.JsonText;
import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.List;

/** Writes a conversation down message by message and numbers its tool calls. Not thread-safe. */
final class Conversation {
    private final List<WorkloadMessage> messages = new ArrayList<>();
    private int calls;

    /** One call with its answer: the tool's name, its arguments, what it says. */
    record Exchange(String tool, Row arguments, String result) {}

    Conversation system(String text) {
        messages.add(new SystemPrompt(text));
        return this;
    }

    Conversation user(String text) {
        messages.add(new User(text));
        return this;
    }

    /** One assistant turn with one call, and its result. */
    Conversation tool(String tool, Row arguments, String result) {
        return tools(List.of(new Exchange(tool, arguments, result)));
    }

    /** One assistant turn with parallel calls, and their results in the same order. */
    Conversation tools(List<Exchange> exchanges) {
        List<ToolCall> made = new ArrayList<>();
        List<ToolResult> results = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            calls++;
            String id = "call_" + calls;
            made.add(new ToolCall(id, exchange.tool(), JsonText.write(exchange.arguments(), JsonStyle.DEFAULT)));
            results.add(new ToolResult(id, exchange.tool(), exchange.result()));
        }
        messages.add(new ToolCalls(made));
        messages.addAll(results);
        return this;
    }

    List<WorkloadMessage> messages() {
        return List.copyOf(messages);
    }
}
